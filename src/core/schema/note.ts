/** What the editor adds to a claim or a profile; always shown as the editor's. */
import { z } from 'zod';
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

export const note = z.strictObject({
  kind: z.enum(NOTE_KINDS).meta({ description: 'What the note warns of.', examples: ['missing-base'] }),
  text: line.meta({
    description:
      "The editor's remark. Figures in it are bound as {claim-id}, unless `outside` says where they come from.",
  }),
  outside: z
    .strictObject({
      how: z.enum(['found', 'background']).meta({
        description: '`found`: on a public page, named below. `background`: general knowledge, not looked up.',
      }),
      where: line.meta({
        description: 'The page or press report; for background knowledge, say that it was not looked up.',
        examples: ['khan.co.kr 202503171636001'],
      }),
    })
    .optional()
    .meta({ description: 'Set when the note tells something that stands in no source document.' }),
});

export type Note = z.output<typeof note>;
