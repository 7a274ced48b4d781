/** What the editor adds to a claim or a profile; always shown as the editor's. */
import { z } from 'zod';
import { partialDate } from './dated.ts';
import { httpsUrl } from './https-url.ts';
import { line } from './text.ts';

export const NOTE_KINDS = [
  'contradiction', // the source disagrees with itself or with another source
  'arithmetic', // printed figures do not add up, or add up only under a reading
  'translation', // an English word that misleads about the Korean behind it
  'missing-base', // what the figure is measured against is not stated
  'scope', // what the figure covers is unclear or easily mistaken
  'status', // planned, under way or done: the source is unclear or has been overtaken
  'unnamed', // a number is given, the things counted are not named
  'spelling', // one name, several spellings
  'superlative', // "first", "largest": no yardstick given
  'office', // office-holder as of the document
  'context', // background that helps to read the claim
] as const;

/** Warnings that travel with a number: on cards, in lists, search results, comparisons and files. */
export const MARKS = [
  'disputed', // sources disagree, or the document disagrees with itself
  'draft', // not decided when printed
  'no-baseline', // the figure is measured against something that is not stated
  'does-not-add-up', // printed figures do not reconcile
  'mistranslated', // the English word probably means something else
  'names-missing', // a number is given, the things counted are not (all) named
  'whose-money-unclear', // the sum includes money of others, or the payer is not stated
] as const;
export type Mark = (typeof MARKS)[number];

/** Where something comes from that stands in no source document: enough to find it again. */
export const outside = z.strictObject({
  publisher: line.meta({ description: 'Who published it.', examples: ['Yonhap News TV'] }),
  title: line.meta({
    description: 'Its title, or its subject in a few words.',
    examples: ['New Changwon prison breaks ground'],
  }),
  date: partialDate.meta({ description: 'When it was published; for a page without a date, when it was looked up.' }),
  date_is: z
    .enum(['published', 'looked-up'])
    .default('published')
    .meta({ description: 'Which of the two the date is.' }),
  url: httpsUrl.meta({ description: 'The full address.' }),
});

export const note = z.strictObject({
  kind: z.enum(NOTE_KINDS).meta({ description: 'What the note warns of.', examples: ['missing-base'] }),
  text: line.meta({
    description: 'Our remark. Numbers in it are bound as {claim-id}, unless `outside` says where they come from.',
  }),
  mark: z
    .enum(MARKS)
    .optional()
    .meta({
      description: 'A short warning that goes with the number wherever it is shown.',
      examples: ['no-baseline'],
    }),
  outside: outside
    .optional()
    .meta({ description: 'Set when the note says something that stands in no source document.' }),
});

export type Note = z.output<typeof note>;
