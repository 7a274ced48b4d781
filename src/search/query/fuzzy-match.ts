/** Corrections of a misspelt word by edit distance. */
import { distance } from 'fastest-levenshtein';
import { isHangul } from './normalise.ts';
import { toJamo } from './hangul.ts';

/** From this length on, any two edits are allowed; in shorter words only those that keep nearly the same letters. */
const LONG_WORD = 8;

/** Below this length the first letter must match, or be swapped with the second. */
const SHORT_WORD = 6;

/** Edits allowed by word length: none in short words, which have too many neighbours. */
function maxEdits(length: number): number {
  return length < 4 ? 0 : length < 6 ? 1 : 2;
}

/** Levenshtein distance in which one swap of adjacent letters costs one edit instead of two. */
function editDistance(a: string, b: string, limit: number): number {
  const edits = distance(a, b);
  if (edits < 2 || edits > limit + 1) return edits;
  const swapped = Array.from(
    a.slice(1),
    (character, at) => a.slice(0, at) + character + (a[at] ?? '') + a.slice(at + 2),
  );
  return Math.min(edits, ...swapped.map((other) => 1 + distance(other, b)));
}

/** Size of the symmetric difference of the words' letters. */
function unsharedCharacters(a: string, b: string): number {
  const left = Array.from(b);
  const missing = Array.from(a).filter((character) => {
    const at = left.indexOf(character);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return missing.length + left.length;
}

export interface FuzzyMatch {
  /** All at the same distance; empty if none is within the limit. */
  readonly words: readonly string[];
  /** Their edit distance. */
  readonly edits: number;
}

/** The words closest to a misspelt one, `most` of them. */
export function fuzzyMatches(word: string, words: readonly string[], most = 3): FuzzyMatch {
  const hangul = isHangul(word);
  const typed = hangul ? toJamo(word) : word;
  const limit = hangul ? (word.length < 2 ? 0 : word.length < 4 ? 1 : 2) : maxEdits(typed.length);
  if (limit === 0) return { words: [], edits: 0 };
  let best = limit + 1;
  let found: string[] = [];
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > limit || isHangul(candidate) !== hangul) continue;
    const edits = editDistance(typed, hangul ? toJamo(candidate) : candidate, limit);
    // Two edits, or one in a short word, and a different first letter: more likely a different word.
    if (
      (edits > 1 || word.length < SHORT_WORD) &&
      !candidate.startsWith(word.charAt(0)) &&
      candidate[1] !== word[0] &&
      !hangul
    )
      continue;
    if (edits > limit) continue;
    if (edits > 1 && !hangul && word.length < LONG_WORD && unsharedCharacters(word, candidate) > 2) continue;
    if (edits < best) [best, found] = [edits, []];
    if (edits === best) found.push(candidate);
  }
  return { words: found.slice(0, most), edits: best };
}
