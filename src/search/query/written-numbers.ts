/** Number words in queries: `twelve thousand`, `twenty-three`, `one point nine trillion`. */
import { ownOf } from '../../core/values/own-of.ts';
import { SCALES } from '../../core/values/number-words.ts';
import { numberOfWord } from './numbers.ts';

const CHUNKS = /[a-z]+|[^a-z]+/gu;

/** Value of a small number word; undefined for ordinals, which have other meanings. */
function smallNumber(word: string): number | undefined {
  if (word === 'one') return 1;
  if (word === 'hundred' || /(?:st|nd|rd|th)$/u.test(word)) return undefined;
  return numberOfWord(word);
}

/** The normalised text with numbers of two words or more in digits. Single words stay: `second` is ambiguous. */
export function wordsToDigits(folded: string): string {
  const chunks = folded.match(CHUNKS) ?? [];
  let text = '';
  for (let at = 0; at < chunks.length; at += 1) {
    const read = readNumber(chunks, at);
    text += read === undefined ? (chunks[at] ?? '') : String(read.value);
    if (read !== undefined) at = read.last;
  }
  return text;
}

/** The number that begins at chunk `from`, and its last chunk; a space or hyphen separates its words. */
function readNumber(chunks: readonly string[], from: number): { value: number; last: number } | undefined {
  const next = (at: number): number => (/^[ -]$/u.test(chunks[at + 1] ?? '') ? at + 2 : chunks.length);
  const word = (at: number): string => chunks[at] ?? '';
  const first = smallNumber(word(from)) ?? (word(from) === 'a' && word(next(from)) in SCALES ? 1 : undefined);
  if (first === undefined) return undefined;
  let [whole, part, last] = [0, first, from];
  for (let at = next(from); at < chunks.length; at = next(at)) {
    const scale = ownOf(SCALES, word(at));
    const more = smallNumber(word(at));
    if (scale === 100) part *= 100;
    else if (scale !== undefined) [whole, part] = [whole + part * scale, 0];
    else if (more !== undefined && (part % 100 === 0 || (part % 100 >= 20 && part % 10 === 0 && more < 10)))
      part += more;
    else if (word(at) === 'point' && smallNumber(word(next(at))) !== undefined) {
      at = next(at);
      part += (smallNumber(word(at)) ?? 0) / 10;
    } else if (word(at) === 'and' && part % 100 === 0 && smallNumber(word(next(at))) !== undefined) continue;
    else break;
    last = at;
  }
  return last === from ? undefined : { value: Math.round((whole + part) * 1e6) / 1e6, last };
}
