/** Text that may name claims in braces: `{marine-budget}` or `{busan/marine-budget|number}`. */
import { z } from 'zod';
import { HIDDEN_CHARACTERS } from '../values/hidden-characters.ts';
import { confusableLetters } from '../values/confusables.ts';

/** How a bound claim is shown. `figure` is the default for quantities, `name` for names, `date` for dates. */
export const SHOWS = ['figure', 'number', 'name', 'date', 'deadline', 'announced', 'printed'] as const;
export type Show = (typeof SHOWS)[number];

/** Words as a document prints them, spaces included. */
export const printedWords = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => !HIDDEN_CHARACTERS.test(text), {
      error: 'must not hold control characters, line breaks or direction marks',
    });

/** As macOS may paste them. */
const PIECES = 'holds letters in pieces (NFD), which look whole and are not found: npm run check -- --fix joins them';

/** One line of prose without control characters. Figures in it are written as `{claim-id}`. */
export const line = z
  .string()
  .trim()
  .min(1, { error: 'must not be empty' })
  .max(2000)
  .refine((text) => !HIDDEN_CHARACTERS.test(text), {
    error: 'must not hold control characters, line breaks or direction marks',
  })
  .refine((text) => text.normalize('NFC') === text, { error: PIECES })
  .refine((text) => text.normalize('NFC') !== text || confusableLetters(text) === undefined, {
    error: ({ input }) => confusableLetters(String(input))?.message ?? '',
  });
