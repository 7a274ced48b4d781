/** The bars themselves: each with its name above and its number at its end; parts are named within it, or below on leaders. */
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { charts } from '../../../strings/index.ts';
import type { Datum } from '../../datum.ts';
import { fullWidth, inWords, linkMark, MARGIN, type Piece, type Sheet } from '../../sheet.ts';
import { lines } from '../../svg.ts';
import { bottomOf, drawText, layoutAfter, layoutText, round, type TextLayout } from '../../text-layout.ts';
import { drawTick, isRoomBeside } from '../../measures.ts';
import { drawPlainBar, widthOfEnd } from '../../plain-bar.ts';
import { drawSegments, drawShares } from '../../segments.ts';
import type { BarRow, BarsSeries } from './series.ts';

const t = charts.bars;

const BAR = 34;
const PAD = 8;

type Across = (value: number) => number;

/** A bar as long as the stated ratio would have it. */
const statedLength = ({ parts }: BarRow, stated: Datum | undefined): number =>
  stated === undefined ? 0 : (parts[0]?.value ?? 0) * stated.value;

export function scaleFor({ rows, stated }: BarsSeries, { width, right }: Sheet): Across {
  const longest = max(rows, (row) => Math.max(row.whole.value, statedLength(row, stated)));
  // Numbers stand after their bars where that leaves the bars room.
  const letters = Math.max(0, ...rows.filter(isPlain).map(({ whole }) => widthOfEnd(whole)));
  const room = letters > 0.45 * width ? 0 : letters;
  return scaleLinear([0, longest === undefined || longest === 0 ? 1 : longest], [MARGIN, right - room]);
}

export const isPlain = ({ parts }: BarRow): boolean => parts.length === 0;

export function drawRow(
  row: BarRow,
  series: BarsSeries,
  index: number,
  across: Across,
  top: number,
  sheet: Sheet,
): Piece {
  const name = layoutText(row.whole.label, { ...fullWidth(top, sheet), role: 'name' });
  const { whole } = row;
  const bar = { start: across(0), end: across(whole.value), height: BAR };
  return isPlain(row) ? drawPlainBar(whole, name, bar, sheet) : drawParted(row, series, index, across, name, sheet);
}

function drawParted(
  row: BarRow,
  { stated }: BarsSeries,
  index: number,
  across: Across,
  name: TextLayout,
  sheet: Sheet,
): Piece {
  const { whole, parts, ratio } = row;
  const isOurs = parts.some(({ claim }) => claim.basis === 'editor');
  const total = layoutText(t.total(inWords(whole)), { ...fullWidth(bottomOf(name), sheet), isEditorial: isOurs });
  const ratioWords = ratio && t.ratio(ratio.text, ratio.claim.basis);
  const ratioText =
    ratioWords === undefined
      ? undefined
      : layoutAfter(ratioWords, total, { gap: 2 * PAD, x: MARGIN, right: sheet.right, isEditorial: isOurs });
  // A line above the bar for shares, or for what stands against the bar and finds no room beside it.
  const at = round(across(statedLength(row, stated)));
  const isCrowded = stated !== undefined && !isRoomBeside(stated, at, across(whole.value), sheet);
  const above = bottomOf(total, ratioText) + 12;
  const shares = drawShares(parts, across, above, sheet);
  const y = shares.bottom > above ? shares.bottom + 4 : isCrowded ? above + 22 : above;
  const bars = drawSegments(parts, across, { y, height: BAR }, sheet);
  const bar = { end: across(whole.value), y, height: BAR };
  const tick = stated === undefined ? '' : drawTick(stated, at, bar, index === 0, sheet);
  const ofReading = (datum: Datum | undefined, said: string, ...texts: TextLayout[]): string =>
    datum === undefined
      ? ''
      : linkMark(
          sheet,
          { claim: datum.claim, words: charts.labelled(whole.label, said) },
          ...texts.map((text) => drawText(text)),
        );
  return {
    bottom: bars.bottom,
    body: lines(
      ofReading(whole, t.total(inWords(whole)), name, total),
      ratioText === undefined ? '' : ofReading(ratio, ratioWords ?? '', ratioText),
      shares.body,
      bars.body,
      tick,
    ),
  };
}
