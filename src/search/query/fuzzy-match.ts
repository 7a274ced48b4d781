/** How far a typed word is from a word of the site. */
import { distance } from 'fastest-levenshtein';
import { isHangul } from './normalise.ts';
import { letters } from './hangul.ts';

/** Letters of a word that two errors of any kind still leave plain. In a shorter one they must leave its letters. */
const LONG = 8;

/** Letters of a word in which the first may not be wrong, but for a swap. */
const SHORT = 6;

/** Errors allowed in a word: none in short ones, where another word is too near. */
function allowance(length: number): number {
  return length < 4 ? 0 : length < 6 ? 1 : 2;
}

/** Two letters swapped are one error, not two, wherever else an error stands. */
function errors(a: string, b: string, limit: number): number {
  const apart = distance(a, b);
  if (apart < 2 || apart > limit + 1) return apart;
  const swapped = Array.from(a.slice(1), (letter, at) => a.slice(0, at) + letter + (a[at] ?? '') + a.slice(at + 2));
  return Math.min(apart, ...swapped.map((other) => 1 + distance(other, b)));
}

/** How many letters one of the words has and the other lacks. */
function strangers(a: string, b: string): number {
  const left = Array.from(b);
  const missing = Array.from(a).filter((letter) => {
    const at = left.indexOf(letter);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return missing.length + left.length;
}

export interface FuzzyMatch {
  /** All equally near; none when nothing is. */
  readonly words: readonly string[];
  /** How many errors apart. */
  readonly apart: number;
}

/** The words nearest to a misspelt one. */
export function fuzzyMatches(word: string, words: readonly string[], most = 3): FuzzyMatch {
  const hangul = isHangul(word);
  const typed = hangul ? letters(word) : word;
  const limit = hangul ? (word.length < 2 ? 0 : word.length < 4 ? 1 : 2) : allowance(typed.length);
  if (limit === 0) return { words: [], apart: 0 };
  let best = limit + 1;
  let found: string[] = [];
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > limit || isHangul(candidate) !== hangul) continue;
    const apart = errors(typed, hangul ? letters(candidate) : candidate, limit);
    // Two errors, or one in a short word, and another first letter: more likely another word.
    if (
      (apart > 1 || word.length < SHORT) &&
      !candidate.startsWith(word.charAt(0)) &&
      candidate[1] !== word[0] &&
      !hangul
    )
      continue;
    if (apart > limit) continue;
    if (apart > 1 && !hangul && word.length < LONG && strangers(word, candidate) > 2) continue;
    if (apart < best) [best, found] = [apart, []];
    if (apart === best) found.push(candidate);
  }
  return { words: found.slice(0, most), apart: best };
}
