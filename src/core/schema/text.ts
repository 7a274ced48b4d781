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
  .refine((text) => !/^[^"]*[^"\d]"$/.test(text), { error: 'must not end with a quote that nothing opens' })
  .refine((text) => text.normalize('NFC') === text, { error: PIECES })
  .refine((text) => text.normalize('NFC') !== text || confusableLetters(text) === undefined, {
    error: ({ input }) => confusableLetters(String(input))?.message ?? '',
  });

/** What no face of the cards has: they have Latin letters, Hangul and signs of both. */
const UNDRAWN =
  /[^\u0020-\u007E\u00A1-\u00A8\u00AA-\u00AC\u00AF-\u017F\u01A0\u01A1\u01AF\u01B0\u01CD-\u01DC\u0218-\u021B\u02BB\u02BC\u1E80-\u1E85\u1EA0-\u1EF9\u2012-\u2016\u2018-\u201A\u201C-\u201E\u2020-\u2023\u2025-\u2027\u2030\u2032\u2033\u2039-\u203B\u2044\u2070\u2074-\u2079\u207F-\u2089\u20A9\u20AC\u2103\u2116\u2153-\u215E\u2160-\u2169\u2190-\u2193\u2212\u221A\u221E\u2248\u2260\u2264\u2265\u2460-\u2473\u3001-\u3003\u3008-\u3011\u3131-\u318E\u3380-\u3384\u3388-\u33CA\uAC00-\uD7A3\uFF01-\uFF5E]/u;

/** A line that stands on a card, so that each letter of it must be in a font. */
export const drawn = line.refine((text) => confusableLetters(text) !== undefined || !UNDRAWN.test(text), {
  error: ({ input }) =>
    `must be in letters that charts and cards can draw, Latin or Hangul, and “${UNDRAWN.exec(String(input))?.[0] ?? ''}” is none; a name in another script stands under also`,
});
