/** What something is called. */
import { z } from 'zod';
import { drawn, line } from './text.ts';

const HANGUL = /\p{Script=Hangul}/u;

/** English as the site writes it, Hangul as data, and every other spelling a reader may know. */
export const name = z.strictObject({
  en: drawn
    .refine((text) => !HANGUL.test(text), { error: 'must be in Latin letters: its Hangul stands under ko' })
    .meta({ description: 'Name in English, as this site writes it.', examples: ['Jinhae New Port'] }),
  ko: drawn
    .refine((text) => HANGUL.test(text), { error: 'must be in Hangul: other spellings stand under also' })
    .optional()
    .meta({
      description: 'Name in Hangul. The sources are English, so this is ours unless a note says otherwise.',
      examples: ['진해신항'],
    }),
  also: z
    .array(line)
    .default([])
    .meta({
      description: 'Other spellings, romanisations, abbreviations and short forms; they feed the search.',
      examples: ['[KEPCO, 한전]'],
    }),
});

export type Name = z.output<typeof name>;
