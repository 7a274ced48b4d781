/** Which words of a text to mark as matches, and which part of a long text to show. */
import { normalise, isHangul, wordsIn } from './normalise.ts';
import { findNumbers } from './numbers.ts';
import type { Ranked } from './rank.ts';
import { stem } from './stemmer.ts';

export interface ExcerptPiece {
  readonly text: string;
  readonly marked: boolean;
}

type TextRange = readonly [from: number, to: number];

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** What a record says beyond its title, where that is its first sentence. */
export const beyondTitle = ({ title, content }: { readonly title: string; readonly content: string }): string =>
  content.startsWith(`${title}.`) ? content.slice(title.length + 2) : content;

/** The text in pieces, matches marked; if it is longer than `longest` characters, the part with most matches. */
export function excerptOf(text: string, matched: Ranked['matched'], longest = 240): ExcerptPiece[] {
  const ranges = mergeRanges(matchRanges(text, matched));
  const [from, to] = densestWindow(text, ranges, longest);
  const pieces: ExcerptPiece[] = [];
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

function matchRanges(text: string, matched: Ranked['matched']): TextRange[] {
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
): TextRange[] {
  return words.flatMap(({ from }, at): TextRange[] => {
    const last = words[at + phrase.length - 1];
    const isHere = phrase.every((wanted, i) => matchesWord(words[at + i]?.folded ?? '', wanted));
    return phrase.length > 0 && last !== undefined && isHere ? [[from, last.to]] : [];
  });
}

function matchesWord(word: string, wanted: string): boolean {
  if (isHangul(wanted)) return word.includes(wanted);
  return stem(word) === stem(wanted) || (wanted.length > 2 && word.startsWith(wanted));
}

/** Occurrences of the number in any notation. Positions are those of the lower-case text, so it must have the same length. */
function numberRanges(text: string, typed: string): TextRange[] {
  const folded = text.toLowerCase();
  const wanted = findNumbers(normalise(typed))[0];
  if (wanted === undefined || folded.length !== text.length) return [];
  return findNumbers(folded)
    .filter(({ value, mantissa }) => value === wanted.value || mantissa === wanted.value)
    .map(({ index, length }): TextRange => [index, index + length]);
}

function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = merged.at(-1);
    if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** The range of at most `longest` characters with the most marks, cut at spaces. */
function densestWindow(text: string, ranges: readonly TextRange[], longest: number): TextRange {
  if (text.length <= longest) return [0, text.length];
  let best = 0;
  let most = -1;
  for (const [start] of ranges.length === 0 ? [[0, 0] as const] : ranges) {
    const from = Math.max(0, Math.min(start - 40, text.length - longest));
    const markCount = ranges.filter(([a, b]) => a >= from && b <= from + longest).length;
    if (markCount > most) [best, most] = [from, markCount];
  }
  const from = best === 0 ? 0 : text.indexOf(' ', best) + 1;
  const end = Math.min(text.length, from + longest);
  const space = end === text.length ? end : text.lastIndexOf(' ', end);
  return [from, space > from ? space : end];
}
