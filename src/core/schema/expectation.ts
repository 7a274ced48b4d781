/** content/expectations.yaml: what must stay true of the documents at hand. Code and tests know no document by name. */
import { z } from 'zod';
import { claimRef, id } from './id.ts';
import { NOTE_KINDS } from './note.ts';
import { TRANSLATION_STATUS } from './source.ts';
import { line } from './text.ts';

const oneOrMore = z.union([id, z.array(id).min(1)]);

/** Claims by what they have in common; all of it must hold. */
const selection = z.strictObject({
  profile: oneOrMore.optional(),
  theme: id.optional(),
  kind: z.string().optional(),
  unit: z.string().optional(),
  part_of: claimRef.optional(),
  chart: id.optional().meta({ description: 'Only claims that this chart names.' }),
  says: line.optional().meta({ description: 'Words in the statement or the name; capitals do not matter.' }),
});

const TAKES = [
  'count', // how many claims
  'profiles', // of how many profiles
  'least', // the smallest value
  'most', // the largest value
  'earliest', // in years: the beginning of the first date or deadline
  'latest', // in years: the end of the last date or deadline
  'shortest-term', // in years: from the announcement of a promise to the end of its date, at least
  'longest-term', // the same, at most
] as const;

/** A number that the content has. */
const measure = z.union([
  claimRef,
  z.strictObject({ claims: selection, take: z.enum(TAKES).default('count') }),
  z.strictObject({ claim: claimRef, take: z.enum(['earliest', 'latest']) }),
  z.strictObject({ chart: id, at: z.array(line).min(1) }),
  z.strictObject({ outline: id, at: z.array(line).min(1) }),
]);

export const COMPARISON = /^([^<>=]+?)\s*(<=|>=|<|>|=)\s*([^<>=]+)$/;

export const expectation = z.discriminatedUnion('expect', [
  z.strictObject({
    expect: z.literal('claim').meta({ description: 'A claim has these fields.' }),
    claim: claimRef,
    value: z.union([z.number(), line]).optional(),
    unit: line.optional(),
    qualifier: line.optional(),
    basis: line.optional(),
  }),
  z.strictObject({
    expect: z.literal('source').meta({ description: 'How a document is known.' }),
    source: id,
    published: z.enum(['printed', 'inferred']).optional(),
    translation: z.enum(TRANSLATION_STATUS).optional(),
  }),
  z.strictObject({
    expect: z.literal('conflict').meta({ description: 'Claims that contradict each other: each names all others.' }),
    claims: z.array(claimRef).min(2),
  }),
  z.strictObject({
    expect: z.literal('apart').meta({ description: 'No number of one profile may share an axis with one of another.' }),
    profiles: z.array(id).min(2),
  }),
  z.strictObject({
    expect: z.literal('note').meta({ description: 'A reader is told: one note has all of this.' }),
    at: z.union([claimRef, z.array(claimRef).min(1)]).meta({
      description: 'A claim, with its profile; a profile, whose claims count too; or several, of which one must tell.',
      examples: ['busan', 'busan/total-budget'],
    }),
    kind: z.union([z.enum(NOTE_KINDS), z.array(z.enum(NOTE_KINDS)).min(1)]).optional(),
    contains: line.optional().meta({ description: 'Words of the note; capitals do not matter.' }),
    outside: z.literal(true).optional().meta({ description: 'The note tells what stands in no document.' }),
  }),
  z.strictObject({
    expect: z.literal('glossary').meta({ description: 'Words that the glossary explains, whatever else it does.' }),
    names: z.array(line).optional().meta({ description: 'Names of terms, in any of their forms.' }),
    slips: z.array(line).optional().meta({ description: 'Beginnings of printed words that mislead.' }),
    avoided: z.array(line).optional().meta({ description: 'Words that the name of no claim holds.' }),
  }),
  z.strictObject({
    expect: z.literal('chart').meta({ description: 'What a chart says in words is what the claims say.' }),
    chart: id,
    form: line.optional(),
    title: z.array(line).min(1).optional().meta({ description: 'Words of the title, as shown, in this order.' }),
    where: z
      .record(z.string().regex(/^[a-z]\w*$/i, { error: 'must be a letter, then letters, digits or _' }), measure)
      .optional()
      .meta({
        description:
          'Names for numbers: a claim; `claims:` chosen by what they share, and what to `take` of them; or how many entries stand `at:` a path in a `chart:` or in a profile’s `outline:`.',
      }),
    holds: z
      .array(line.regex(COMPARISON, { error: 'must be two sums with one of < <= = >= > between them' }))
      .min(1)
      .optional()
      .meta({ description: 'Comparisons of sums of those names.', examples: ['["here / all > 0.5"]'] }),
  }),
]);

export type Expectation = z.output<typeof expectation>;
export type Measure = z.output<typeof measure>;
export type Selection = z.output<typeof selection>;

export const expectations = z.strictObject({
  expectations: z.array(expectation).min(1).meta({ description: 'The expectations, in any order.' }),
});
