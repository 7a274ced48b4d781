/** A claim: what one source says of one place. The unit of the ledger, of citation and of search. */
import { z } from 'zod';
import { endOf, isOpen } from '../values/partial-date.ts';
import {
  AREA_UNITS,
  CURRENCIES,
  DURATION_UNITS,
  LENGTH_UNITS,
  QUALIFIERS,
  RANK_UNITS,
  SHARE_UNITS,
} from '../values/quantity.ts';
import { dated, datedOrNot, partialDate } from './dated.ts';
import { claimRef, id } from './id.ts';
import { name } from './name.ts';
import { note, outside } from './note.ts';
import { line, printedWords } from './text.ts';

/** What a plan is. Only a promise is counted as one; the others are shown as what they are. */
export const PLAN_KINDS = ['promise', 'expectation', 'demand', 'vision'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** Why a deadline is absent. Three different things, never shown as one. */
export const NO_DEADLINE = ['none-exists', 'none-stated', 'not-checked'] as const;

/** What the source reports of a plan's state; never what became of it since. */
export const REPORTED = ['proposed', 'planned', 'under-way', 'done', 'conflicting'] as const;

/** What a later document says became of a plan. */
export const OUTCOMES = ['kept', 'kept-late', 'under-way', 'delayed', 'changed', 'cancelled', 'not-known'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a sum of money is, so that output is never read as a budget. */
export const MONEY_ROLES = ['budget', 'spent', 'sought', 'national-share', 'output', 'exports', 'mean'] as const;
export type MoneyRole = (typeof MONEY_ROLES)[number];

/** Something promised, expected, demanded or hoped for. */
export const plan = z.strictObject({
  kind: z.enum(PLAN_KINDS).meta({
    description:
      '`promise`: an act that the body that speaks says it will do. `expectation`: a forecast or a hoped-for effect. `demand`: asked of somebody else. `vision`: a slogan or an aspiration without an act.',
    examples: ['promise'],
  }),
  promise: line.meta({
    description: 'What is promised, in a few words.',
    examples: ['Open the first stage of the second subway line'],
  }),
  deadline: z
    .union([
      dated.refine(({ date }) => !isOpen(date), {
        error: 'must have an end: “from 2026” is no deadline',
        path: ['date'],
      }),
      z.enum(NO_DEADLINE),
    ])
    .meta({
      description:
        'A date with its basis, or why there is none: `none-exists` (open-ended by nature), `none-stated` (looked for, not in the source), `not-checked`.',
      examples: ['none-stated', '{ date: "2023", basis: printed }'],
    }),
  period: claimRef.optional().meta({
    description:
      'The claim of the one period that the source sets over several plans, such as “the next three years”: it is counted once, and not as a deadline of each.',
    examples: ['next-three-years'],
  }),
  condition: line.optional().meta({
    description: 'What it hangs on, as the source says.',
    examples: ['If the bill on the special zone passes'],
  }),
  instalments: z
    .array(z.strictObject({ by: partialDate, claim: claimRef }))
    .min(2)
    .refine((list) => list.every(({ by }, i) => i === 0 || endOf(list[i - 1]?.by ?? by) < endOf(by)), {
      error: 'must be in the order of their dates, each later than the one before',
    })
    .optional()
    .meta({
      description:
        'What of it is due when: for each date, the claim that holds the number. The deadline is that of all.',
      examples: ['[{ by: "2026", claim: jobs-2026 }, { by: "2027", claim: jobs-2027 }]'],
    }),
  date_reason: line.optional().meta({
    description: 'Why a deadline lies before its document, or far outside its life. Required where it does.',
  }),
  announced: dated.optional().meta({ description: "When it was announced; by default the source's own date." }),
  reported: z.enum(REPORTED).meta({ description: 'The state that the source itself reports.', examples: ['planned'] }),
  looked: z
    .strictObject({
      date: partialDate.meta({ description: 'When we last looked.', examples: ['"2026-11-28"'] }),
      where: line.meta({ description: 'Where we looked, so that the next one looks elsewhere.' }),
    })
    .optional()
    .meta({
      description: 'We looked for what became of it, and found nothing newer than what stands here.',
      examples: ['{ date: "2026-11-28", where: … }'],
    }),
});

const common = {
  id,
  statement: line.meta({
    description:
      "What the source says, in the site's own words, attributed where it judges. Other claims' numbers are bound as {claim-id}.",
  }),
  themes: z
    .array(id)
    .min(1)
    .meta({ description: 'Ids of content/themes.', examples: ['[ports]'] }),
  asked: z
    .array(line)
    .min(1)
    .optional()
    .meta({
      description:
        'How people ask for it who know none of its words, in English and Korean. The search finds it by them; they are shown nowhere.',
      examples: ['[how much money for the sea, 바다에 쓰는 돈]'],
    }),
  source: id.meta({ description: 'Id of a record in seeds/.', examples: ['busan-2025'] }),
  paragraphs: z
    .array(z.int().min(1))
    .min(1)
    .optional()
    .meta({
      description:
        'Non-blank lines of the document, counted from 1; the printed number stands in each. Left out for derived claims, which take those of their inputs.',
      examples: ['[12]'],
    }),
  context: z
    .array(z.int().min(1))
    .default([])
    .meta({ description: 'Further paragraphs that bear on the claim without holding the printed number.' }),
  printed: printedWords(140)
    .optional()
    .meta({
      description: 'The number or name exactly as it stands in the source: a number or a name, never a sentence.',
      examples: ['KRW 1.927 trillion'],
    }),
  passage: line
    .refine((text) => text.split(/\s+/).length <= 25, { error: 'must be at most 25 words' })
    .optional()
    .meta({
      description:
        'Up to 25 words of the original around the printed number, letter for letter, where the number alone says nothing. They stand in the first of `paragraphs` and hold `printed`.',
      examples: ['reviewed four major strategies, ten initiatives, and seventy-one key projects'],
    }),
  rendering: line
    .refine((text) => text.split(/\s+/).length <= 60, { error: 'must be at most 60 words' })
    .optional()
    .meta({ description: 'Our English of a passage in Korean; shown beside it and marked as ours.' }),
  value_reason: line.optional().meta({
    description:
      'Why the value, unit, qualifier or date cannot be read out of `printed`, and from which words it comes.',
    examples: ['The number stands earlier in the sentence: “10 leading … complexes”'],
  }),
  basis: z.enum(['printed', 'derived', 'editor']).meta({
    description: '`printed` in the source, `derived` by arithmetic from other claims, or added by the `editor`.',
    examples: ['printed'],
  }),
  derivation: z
    .strictObject({
      from: z
        .record(
          z.string().regex(/^[a-z][a-z0-9_]*$/, { error: 'must be a small letter, then letters, digits or _' }),
          claimRef,
        )
        .refine((from) => Object.keys(from).length > 0, { error: 'must name at least one claim' })
        .meta({
          description: 'A short name for each claim that enters the arithmetic.',
          examples: ['{ jobs: jobs-planned }'],
        }),
      arithmetic: line.meta({ description: 'Numbers, those names, + - * / and brackets.', examples: ['jobs / 1.158'] }),
      rounding: z
        .number()
        .positive()
        .optional()
        .meta({
          description:
            "The step the value is rounded to, in the claim's unit. By default the last decimal written in `value`.",
          examples: ['1000000000'],
        }),
    })
    .optional()
    .meta({ description: 'For basis `derived`: the arithmetic, checked by machine.' }),
  editorial: z
    .strictObject({
      reason: line.meta({ description: 'Why we add this.' }),
      outside: outside.optional().meta({ description: 'Where it comes from, when it stands in no source document.' }),
    })
    .optional()
    .meta({ description: 'For basis `editor`: the reason, and from where when it comes from outside.' }),
  plan: plan.optional().meta({ description: 'For anything promised, intended or aimed at.' }),
  part_of: claimRef.optional().meta({
    description: 'The claim that counts or contains this one, e.g. the number of projects for a named project.',
  }),
  same_as: claimRef.optional().meta({
    description: 'The claim that this one repeats or rounds: counts and lists that hold the other leave this one out.',
    examples: ['jobs-planned'],
  }),
  reports_on: claimRef.optional().meta({
    description: 'The plan of this ledger, from an earlier document, of which this claim says what became.',
    examples: ['subway-stage-one'],
  }),
  outcome: z
    .enum(OUTCOMES)
    .optional()
    .meta({
      description:
        'For a claim that has reports_on: what its document says became of the plan. `not-known`: the document says that it cannot be told.',
      examples: ['delayed'],
    }),
  new_deadline: datedOrNot.optional().meta({
    description:
      'The deadline as the report gives it, or `not-stated` where it gives none. Required where the outcome is `delayed`.',
    examples: ['{ date: "2027", basis: printed }', 'not-stated'],
  }),
  happened: datedOrNot.optional().meta({
    description:
      'When the plan was carried out, or `not-stated` where the document does not say. Required where the outcome is `kept` or `kept-late`.',
    examples: ['{ date: "2021-09", basis: printed }', 'not-stated'],
  }),
  position: z.int().min(1).optional().meta({ description: 'The place in an enumerated list, from 1.' }),
  conflicts_with: z.array(claimRef).default([]).meta({ description: 'Claims that contradict this one.' }),
  notes: z.array(note).default([]),
};

const quantity = {
  ...common,
  qualifier: z
    .enum(QUALIFIERS)
    .optional()
    .meta({ description: 'How exact the source is.', examples: ['about'] }),
  scope: line.optional().meta({
    description: 'What the number covers: which places, things and period.',
    examples: ['All industrial complexes nationwide'],
  }),
  base: line
    .optional()
    .meta({ description: 'What the number is measured against.', examples: ["Last year's jobs plan"] }),
  to: z
    .number()
    .optional()
    .meta({ description: 'The other end of a range, in the same unit: `value: 92` and `to: 99` for “92 to 99%”.' }),
  range: z
    .enum(['to', 'or'])
    .optional()
    .meta({ description: '`or` for “six or seven”; left out, a range reads “92 to 99”.', examples: ['or'] }),
  per: line
    .optional()
    .meta({ description: 'For each of what, where the number is a rate.', examples: ['year', 'household', 'm²'] }),
};

const named = {
  ...common,
  name: name.meta({ description: 'What it is called.' }),
  role: line.optional().meta({
    description: 'For persons, the office; for others, what the thing is.',
    examples: ['Mayor of Busan Metropolitan City'],
  }),
};

const stated = {
  ...common,
  name: name.optional().meta({ description: 'A short label in a few words, for lists and outlines.' }),
};

export const QUANTITY_KINDS = ['money', 'area', 'length', 'share', 'ratio', 'count', 'rank', 'duration'] as const;
export const NAMED_KINDS = [
  'person',
  'organisation',
  'place',
  'facility',
  'project',
  'programme',
  'law',
  'event',
] as const;
export const STATED_KINDS = ['pillar', 'objective', 'achievement', 'principle', 'measure', 'remark'] as const;

const value = z.number().meta({ description: 'The number in its unit, without commas.' });

export const claim = z.discriminatedUnion('kind', [
  z.strictObject({
    ...quantity,
    kind: z.literal('money'),
    value: z.int().meta({ description: 'Whole won, dollars, euros, yen or yuan.', examples: ['1927000000000'] }),
    unit: z.enum(CURRENCIES),
    role: z.enum(MONEY_ROLES).meta({
      description:
        '`budget` of a plan, `spent`, `sought` from others, `national-share` of a budget, `output` (production), `exports`, or a `mean` per thing.',
      examples: ['budget'],
    }),
    payer: line.optional().meta({ description: 'Who pays, where the source says so.', examples: ['The state'] }),
    funders: z
      .array(z.strictObject({ who: line, claim: claimRef }))
      .min(2)
      .optional()
      .meta({
        description: 'Where several pay: who, and the claim of the amount or the share that each pays.',
        examples: ['[{ who: The state, claim: line-national }, { who: The city, claim: line-city }]'],
      }),
  }),
  z.strictObject({
    ...quantity,
    kind: z.literal('area'),
    value: z
      .number()
      .positive()
      .meta({ description: 'Square metres.', examples: ['6980000'] }),
    unit: z.literal('m2'),
    original: z
      .strictObject({
        value: z.number().positive().meta({ description: 'The number as printed.' }),
        unit: z.literal(Object.keys(AREA_UNITS) as (keyof typeof AREA_UNITS)[]),
      })
      .optional()
      .meta({
        description: 'The area as printed, where that is not in m²; it is shown beside the standard one.',
        examples: ['{ value: 4340000, unit: pyeong }'],
      }),
  }),
  z.strictObject({
    ...quantity,
    kind: z.literal('length'),
    value: z.number().positive(),
    unit: z.enum(LENGTH_UNITS).meta({ description: 'As printed.', examples: ['km'] }),
  }),
  z.strictObject({
    ...quantity,
    kind: z.literal('share'),
    value,
    unit: z.enum(SHARE_UNITS).meta({ description: 'A change of a share is in percentage points.' }),
  }),
  z.strictObject({ ...quantity, kind: z.literal('ratio'), value, unit: z.literal('times') }),
  z.strictObject({
    ...quantity,
    kind: z.literal('count'),
    value: z.number().meta({ description: 'How many; below zero for how many fewer.' }),
    unit: line.meta({ description: 'What is counted, as it reads after the number.', examples: ['projects', 'jobs'] }),
  }),
  z.strictObject({
    ...quantity,
    kind: z.literal('rank'),
    value: z.int().min(1),
    unit: z
      .enum(RANK_UNITS)
      .meta({ description: '`top` for "top five", `position` for "ranked first", `ordinal` for "60th".' }),
  }),
  z.strictObject({
    ...quantity,
    kind: z.literal('duration'),
    value,
    unit: z.enum(DURATION_UNITS),
    largest: z
      .enum(DURATION_UNITS)
      .optional()
      .meta({
        description:
          'The larger unit of a time in two: `value: 22`, `unit: months`, `largest: years` is 1 year and 10 months.',
        examples: ['years'],
      }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('date'),
    value: partialDate,
    date_basis: z
      .enum(['printed', 'inferred'])
      .meta({ description: 'Whether the date stands in the source in full or was partly worked out.' }),
    reasoning: line.optional().meta({ description: 'For an inferred date: what it is inferred from.' }),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time of day, e.g. "14:00"' })
      .optional(),
    name: name.optional(),
  }),
  ...NAMED_KINDS.map((kind) => z.strictObject({ ...named, kind: z.literal(kind) })),
  ...STATED_KINDS.map((kind) => z.strictObject({ ...stated, kind: z.literal(kind) })),
]);

export type Claim = z.output<typeof claim>;
export type ClaimKind = Claim['kind'];

/** content/profiles/<id>/claims.yaml */
export const ledger = z.strictObject({ claims: z.array(claim).min(1) });
