/** Where in a text the words of a match stand, and which stretch of a long text to show. */
import { normalise, isHangul, wordsIn } from './normalise.ts';
import { findNumbers } from './numbers.ts';
import type { Ranked } from './rank.ts';
import { stem } from './stemmer.ts';

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

type Range = readonly [from: number, to: number];

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** The text in pieces, those that answer the query marked; a window around them when it is long. */
export function excerptOf(text: string, matched: Ranked['matched'], longest = 240): Piece[] {
  const ranges = merge(rangesOf(text, matched));
  const [from, to] = windowOf(text, ranges, longest);
  const pieces: Piece[] = [];
  let end = from;
  const push = (piece: string, marked: boolean): void => {
    if (piece !== '') pieces.push({ text: piece, marked });
  };
  for (const [start, stop] of ranges) {
    if (start < from || stop > to) continue;
    push(text.slice(end, start), false);
    push(text.slice(start, stop), true);
    end = stop;
  }
  push(text.slice(end, to), false);
  if (from > 0) pieces.unshift({ text: '… ', marked: false });
  if (to < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

function rangesOf(text: string, matched: Ranked['matched']): Range[] {
  const words = [...text.matchAll(WORD)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    folded: normalise(match[0]),
  }));
  return matched.flatMap(({ why, shown }) =>
    shown.flatMap((phrase) =>
      why === 'number' || why === 'deadline' ? numberRanges(text, phrase) : phraseRanges(words, wordsIn(phrase)),
    ),
  );
}

function phraseRanges(
  words: readonly { from: number; to: number; folded: string }[],
  phrase: readonly string[],
): Range[] {
  const found: Range[] = [];
  if (phrase.length === 0) return found;
  for (let at = 0; at + phrase.length <= words.length; at += 1) {
    if (!phrase.every((wanted, i) => answers(words[at + i]?.folded ?? '', wanted))) continue;
    const first = words[at];
    const last = words[at + phrase.length - 1];
    if (first !== undefined && last !== undefined) found.push([first.from, last.to]);
  }
  return found;
}

function answers(word: string, wanted: string): boolean {
  if (isHangul(wanted)) return word.includes(wanted);
  return stem(word) === stem(wanted) || (wanted.length > 2 && word.startsWith(wanted));
}

/** The same number in whatever form the text writes it. Folding may move letters, so it is only trusted where it does not. */
function numberRanges(text: string, typed: string): Range[] {
  const folded = text.toLowerCase();
  const wanted = findNumbers(normalise(typed))[0];
  if (wanted === undefined || folded.length !== text.length) return phraseRanges([], []);
  return findNumbers(folded)
    .filter(({ value, mantissa }) => value === wanted.value || mantissa === wanted.value)
    .map(({ index, length }): Range => [index, index + length]);
}

function merge(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = merged.at(-1);
    if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** The stretch that holds the most marks, cut at spaces. */
function windowOf(text: string, ranges: readonly Range[], longest: number): Range {
  if (text.length <= longest) return [0, text.length];
  let best = 0;
  let most = -1;
  for (const [start] of ranges.length === 0 ? [[0, 0] as const] : ranges) {
    const from = Math.max(0, Math.min(start - 40, text.length - longest));
    const held = ranges.filter(([a, b]) => a >= from && b <= from + longest).length;
    if (held > most) [best, most] = [from, held];
  }
  const from = best === 0 ? 0 : text.indexOf(' ', best) + 1;
  const end = Math.min(text.length, from + longest);
  const space = end === text.length ? end : text.lastIndexOf(' ', end);
  return [from, space > from ? space : end];
}
