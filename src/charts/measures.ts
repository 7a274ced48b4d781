/** What is held against bars: a mark where one should end, and the distance between the ends of two. */
import { charts } from '../strings/index.ts';
import type { Datum } from './datum.ts';
import { inWords, linkMark, MARGIN, type Piece, type Sheet } from './sheet.ts';
import { el } from './svg.ts';
import { bottomOf, drawText, FONT_SIZE, layoutText, round, widthOf } from './text-layout.ts';

const PAD = 8;

const widthOfWords = (text: string): number => widthOf(text, FONT_SIZE.normal);

/** A bar on its sheet, from the left edge to its end. */
interface Bar {
  readonly end: number;
  readonly y: number;
  readonly height: number;
}

const wordsOf = ({ label, text }: Datum): string => charts.labelled(label, text);

/** Whether the words of a mark at `at` stand between the bar and the mark, or after both. */
export function isRoomBeside(datum: Datum, at: number, end: number, { right }: Sheet): boolean {
  const room = widthOfWords(wordsOf(datum)) + 2 * PAD;
  return Math.max(at, end) + room <= right || at - end >= room;
}

/** A mark across a bar, where a source says that it ends; its words above the bar where it has no room beside it. */
export function drawTick(datum: Datum, at: number, bar: Bar, isLinked: boolean, sheet: Sheet): string {
  const words = wordsOf(datum);
  const isAfter = at + widthOfWords(words) + PAD <= sheet.right;
  const end = Math.max(bar.end, isAfter ? at : 0);
  const isBeside = isRoomBeside(datum, at, bar.end, sheet);
  const text = layoutText(words, {
    x: isBeside && isAfter ? end + PAD : isBeside ? at - PAD : Math.min(at + 2, sheet.right),
    y: isBeside ? bar.y + bar.height / 2 - 10 : bar.y - 29,
    anchor: isBeside && isAfter ? 'start' : 'end',
  });
  const d = `M${at} ${round(bar.y - 7)}v${bar.height + 14}`;
  const content = [el('path', { class: 'tick', d }), drawText(text)];
  return isLinked ? linkMark(sheet, { claim: datum.claim, words }, ...content) : el('g', {}, ...content);
}

/** From the end of the shorter bar to that of the longer, below both. */
export function drawDifference(datum: Datum, ends: readonly number[], top: number, sheet: Sheet): Piece {
  const [from, to] = [round(Math.min(...ends)), round(Math.max(...ends))];
  const words = charts.labelled(datum.label, inWords(datum));
  const isBefore = from - PAD - widthOfWords(words) >= MARGIN;
  const text = layoutText(words, {
    x: isBefore ? from - PAD : sheet.right,
    y: isBefore ? top + 2 : top + 22,
    anchor: 'end',
    maxWidth: isBefore ? Infinity : sheet.right - MARGIN,
  });
  const d = `M${from} ${round(top)}v20M${to} ${round(top)}v20M${from} ${round(top + 12)}H${to}`;
  return {
    bottom: bottomOf(text),
    body: linkMark(sheet, { claim: datum.claim, words }, el('path', { class: 'measure', d }), drawText(text)),
  };
}
