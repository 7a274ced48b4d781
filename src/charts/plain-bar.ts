/** One bar under its name, with its number at its end, or above it where it has no room there. */
import { charts } from '../strings/index.ts';
import type { Datum } from './datum.ts';
import { drawBar, fullWidth, inWords, linkDatum, type Piece, type Sheet } from './sheet.ts';
import {
  bottomOf,
  drawText,
  FONT_SIZE,
  layoutStack,
  layoutText,
  SMALL_PRINT,
  widthOf,
  type TextLayout,
} from './text-layout.ts';

const PAD = 8;

/** The number, and below it how it is known. */
const endWords = ({ text, claim }: Datum): [string, string] => [text, charts.basis[claim.basis]];

/** The room that the number takes after the bar. */
export const widthOfEnd = (datum: Datum): number =>
  PAD + Math.max(...endWords(datum).map((text) => widthOf(text, FONT_SIZE.normal)));

export function drawPlainBar(
  datum: Datum,
  name: TextLayout,
  { start, end, height }: { readonly start: number; readonly end: number; readonly height: number },
  sheet: Sheet,
): Piece {
  const isAfter = end + widthOfEnd(datum) <= sheet.right + 1;
  const [number, how] = endWords(datum);
  const above = isAfter ? [] : [layoutText(inWords(datum), fullWidth(bottomOf(name), sheet))];
  const y = bottomOf(name, ...above) + 4;
  const after = { x: end + PAD, y: y + height / 2 - (how === '' ? 10 : 19) };
  const texts = isAfter
    ? layoutStack(after, [number, {}], ...(how === '' ? [] : [[how, SMALL_PRINT] as const]))
    : above;
  const bar = drawBar(sheet, { basis: datum.claim.basis, rect: { x: start, y, width: end - start, height } });
  return {
    bottom: y + height,
    body: linkDatum(sheet, datum, drawText(name), bar, ...texts.map((text) => drawText(text))),
  };
}
