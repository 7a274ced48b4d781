/** Corrections of a misspelt word, only towards what is plainly nearer: by edits, sound, first letters and keyboard. */
import { distance } from 'fastest-levenshtein';
import { isHangul } from './normalise.ts';
import { toJamo } from './hangul.ts';

/** From this length on, any two edits are allowed; in shorter words only those that keep nearly the same letters. */
const LONG_WORD = 8;

/** Below this length the first letter must match, or be swapped with the second. */
const SHORT_WORD = 6;

/** Edits allowed by word length: none in short words, which have too many neighbours. */
function maxEdits(length: number): number {
  return length < 5 ? 0 : length < 6 ? 1 : 2;
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

/** Spellings that sound alike become the same: tyfoon and typhoon, rabits and rabbits. */
function soundOf(word: string): string {
  return word
    .replace(/ph/gu, 'f')
    .replace(/c(?=[eiy])|z/gu, 's')
    .replace(/ck|c|q/gu, 'k')
    .replace(/y/gu, 'i')
    .replace(/(.)\1+/gu, '$1');
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

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ', 'ㅁㄴㅇㄹㅎㅗㅓㅏㅣ', 'ㅋㅌㅊㅍㅠㅜㅡ'];

/** Whether two keys touch. */
function areNeighbours(a: string, b: string): boolean {
  const rowOf = (key: string): number => ROWS.findIndex((row) => row.includes(key));
  const [rowA, rowB] = [rowOf(a), rowOf(b)];
  if (rowA === -1 || rowB === -1 || Math.abs(rowA - rowB) > 1 || rowA < 3 !== rowB < 3) return false;
  return Math.abs((ROWS[rowA] ?? '').indexOf(a) - (ROWS[rowB] ?? '').indexOf(b)) < 2;
}

/** Vowels that are taken for each other: those of English, and those of Korean that sound alike. */
const LIKE_VOWELS = [/^[aeiouy]{2}$/u, /^(?:[ㅐㅔㅒㅖ]{2}|[ㅏㅑ]{2}|[ㅓㅕ]{2}|[ㅗㅛ]{2}|[ㅜㅠ]{2})$/u];

/** How unlikely a slip is between two words one edit apart: for choosing among several. */
function slipCost(typed: string, meant: string): number {
  if (typed.length !== meant.length) return /(.)\1/u.test(typed.length > meant.length ? typed : meant) ? 0.2 : 0.3;
  const at = Array.from(typed).findIndex((character, index) => character !== meant[index]);
  const [one = '', other = ''] = [typed[at], meant[at]];
  if (one === (meant[at + 1] ?? '') && other === (typed[at + 1] ?? '')) return 0;
  const slip = LIKE_VOWELS.some((like) => like.test(one + other)) ? 0.1 : areNeighbours(one, other) ? 0.2 : 0.5;
  return slip + (at === 0 ? 0.5 : 0);
}

/** The two words closest to a misspelt one. */
export function fuzzyMatches(word: string, words: readonly string[]): string[] {
  const hangul = isHangul(word);
  const typed = hangul ? toJamo(word) : word;
  const limit = hangul ? (word.length < 2 ? 0 : word.length < 4 ? 1 : 2) : maxEdits(typed.length);
  if (limit === 0) return [];
  let best = limit + 1;
  let found: { readonly candidate: string; readonly cost: number }[] = [];
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > limit || isHangul(candidate) !== hangul) continue;
    const meant = hangul ? toJamo(candidate) : candidate;
    const soundsAlike = !hangul && soundOf(word) === soundOf(candidate);
    const edits = soundsAlike ? 1 : editDistance(typed, meant, limit);
    // Two edits, or one in a short word, and a different first letter: more likely a different word.
    const beginsOtherwise = !hangul && !candidate.startsWith(word.charAt(0)) && candidate[1] !== word[0];
    if (edits > limit || (beginsOtherwise && (edits > 1 || word.length < SHORT_WORD))) continue;
    if (edits > 1 && !hangul && word.length < LONG_WORD && unsharedCharacters(word, candidate) > 2) continue;
    const cost = edits > 1 ? 0 : soundsAlike ? 0.1 : slipCost(typed, meant);
    // Words of two syllables have many neighbours: only a like vowel is a slip. Of three, the first letter is what was meant.
    if (hangul && cost > (word.length < 3 ? 0.1 : word.length < 4 ? 0.5 : 1)) continue;
    if (edits < best) [best, found] = [edits, []];
    if (edits === best) found.push({ candidate, cost });
  }
  const least = Math.min(...found.map(({ cost }) => cost));
  const nearest = found.filter(({ cost }) => cost <= least).map(({ candidate }) => candidate);
  return nearest.slice(0, 2);
}
