/** How far a typed word is from a word of the site. */
import { distance } from 'fastest-levenshtein';
import { isHangul } from './fold.ts';
import { letters } from './hangul.ts';

/** Letters of a word in which two errors still leave it plain. */
const LONG = 8;

/** Errors allowed in a word: none in short ones, where another word is too near. */
function allowance(length: number): number {
  return length < 4 ? 0 : length < LONG ? 1 : 2;
}

/** Two letters swapped are one error, not two, wherever else an error stands. */
function errors(a: string, b: string, limit: number): number {
  const apart = distance(a, b);
  if (apart < 2 || apart > limit + 1) return apart;
  const swapped = Array.from(a.slice(1), (letter, at) => a.slice(0, at) + letter + (a[at] ?? '') + a.slice(at + 2));
  return Math.min(apart, ...swapped.map((other) => 1 + distance(other, b)));
}

export interface Near {
  /** All equally near; none when nothing is. */
  readonly words: readonly string[];
  /** How many errors apart. */
  readonly apart: number;
}

/** The words nearest to a misspelt one. */
export function nearestWords(word: string, words: readonly string[], most = 3): Near {
  const hangul = isHangul(word);
  const typed = hangul ? letters(word) : word;
  const limit = hangul ? (word.length < 2 ? 0 : word.length < 4 ? 1 : 2) : allowance(typed.length);
  if (limit === 0) return { words: [], apart: 0 };
  let best = limit + 1;
  let found: string[] = [];
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > limit || isHangul(candidate) !== hangul) continue;
    const apart = errors(typed, hangul ? letters(candidate) : candidate, limit);
    // Two errors and another first letter: more likely another word.
    if (apart > 1 && !candidate.startsWith(word.charAt(0)) && candidate[1] !== word[0] && !hangul) continue;
    if (apart > limit) continue;
    if (apart < best) [best, found] = [apart, []];
    if (apart === best) found.push(candidate);
  }
  return { words: found.slice(0, most), apart: best };
}
