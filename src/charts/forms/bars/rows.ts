/** The bars themselves: each with its name above and its number at its end; parts are named within it, or below on leaders. */
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { charts } from '../../../strings/index.ts';
import { drawLeader, layoutCallouts } from '../../callouts.ts';
import type { Datum } from '../../datum.ts';
import { drawBar, inWords, linkDatum, linkMark, MARGIN, type Piece, type Sheet } from '../../sheet.ts';
import { el, lines } from '../../svg.ts';
import {
  bottomOf,
  drawText,
  FONT_SIZE,
  layoutStack,
  layoutText,
  rightOf,
  round,
  SMALL_PRINT,
  widthOf,
} from '../../text-layout.ts';
import type { BarPart, BarRow, BarsSeries } from './series.ts';

const t = charts.bars;

const BAR = 34;
const PAD = 8;

type Across = (value: number) => number;

/** A bar as long as the stated ratio would have it. */
const statedLength = ({ parts }: BarRow, stated: Datum | undefined): number =>
  stated === undefined ? 0 : (parts[0]?.value ?? 0) * stated.value;

const widthOfWords = (text: string): number => widthOf(text, FONT_SIZE.normal);

export function scaleFor({ rows, stated }: BarsSeries, { width, right }: Sheet): Across {
  const longest = max(rows, (row) => Math.max(row.whole.value, statedLength(row, stated)));
  // Numbers stand after their bars where that leaves the bars room.
  const letters = Math.max(0, ...rows.filter(isPlain).map(({ whole }) => widthOfEnd(whole) + PAD));
  const room = letters > 0.45 * width ? 0 : letters;
  return scaleLinear([0, longest === undefined || longest === 0 ? 1 : longest], [MARGIN, right - room]);
}

/** The number, and below it how it is known. */
const endWords = ({ text, claim }: Datum): [string, string] => [text, charts.basis[claim.basis]];
const widthOfEnd = (datum: Datum): number => Math.max(...endWords(datum).map(widthOfWords));

export const isPlain = ({ parts }: BarRow): boolean => parts.length === 0;

export function drawRow(
  row: BarRow,
  series: BarsSeries,
  index: number,
  across: Across,
  top: number,
  sheet: Sheet,
): Piece {
  const name = layoutText(row.whole.label, { x: MARGIN, y: top, role: 'name', maxWidth: sheet.right - MARGIN });
  return isPlain(row) ? drawPlain(row, across, name, sheet) : drawParted(row, series, index, across, name, sheet);
}

type Name = ReturnType<typeof layoutText>;

function drawPlain({ whole }: BarRow, across: Across, name: Name, sheet: Sheet): Piece {
  const [start, end] = [across(0), across(whole.value)];
  const isAfter = end + PAD + widthOfEnd(whole) <= sheet.right + 1;
  const [number, how] = endWords(whole);
  const above = isAfter
    ? []
    : [layoutText(inWords(whole), { x: MARGIN, y: bottomOf(name), maxWidth: sheet.right - MARGIN })];
  const y = bottomOf(name, ...above) + 4;
  const after = { x: end + PAD, y: y + BAR / 2 - (how === '' ? 10 : 19) };
  const texts = isAfter
    ? layoutStack(after, [number, {}], ...(how === '' ? [] : [[how, SMALL_PRINT] as const]))
    : above;
  const bar = drawBar(sheet, { basis: whole.claim.basis, rect: { x: start, y, width: end - start, height: BAR } });
  return {
    bottom: y + BAR,
    body: linkDatum(sheet, whole, drawText(name), bar, ...texts.map((text) => drawText(text))),
  };
}

function drawParted(
  row: BarRow,
  { stated }: BarsSeries,
  index: number,
  across: Across,
  name: Name,
  sheet: Sheet,
): Piece {
  const { whole, parts, ratio } = row;
  const isOurs = parts.some(({ claim }) => claim.basis === 'editor');
  const said = (text: string, x: number, y: number): Name =>
    layoutText(text, { x, y, maxWidth: sheet.right - x, isEditorial: isOurs });
  const total = said(t.total(inWords(whole)), MARGIN, bottomOf(name));
  const ratioWords = ratio && t.ratio(ratio.text, ratio.claim.basis);
  const isBeside = ratioWords !== undefined && rightOf(total) + 2 * PAD + widthOfWords(ratioWords) <= sheet.right;
  const ratioText =
    ratioWords === undefined
      ? undefined
      : isBeside
        ? said(ratioWords, rightOf(total) + 2 * PAD, total.box.y)
        : said(ratioWords, MARGIN, bottomOf(total));
  // A line above the bar for shares, or for what stands against the bar and finds no room beside it.
  const isCrowded = stated !== undefined && !isRoomFor(row, stated, across, sheet);
  const shareOf = ({ share }: BarPart, x: number, top: number): Name | undefined =>
    share && layoutText(t.share(share.text, share.claim.basis), { x, y: top, maxWidth: sheet.right - x });
  const tallest = Math.max(0, ...parts.map((part) => shareOf(part, across(0), 0)?.box.height ?? 0));
  const above = bottomOf(total, ratioText) + 12;
  const y = tallest > 0 ? above + tallest + 4 : isCrowded ? above + 22 : above;
  let from = 0;
  const segments = parts.map((part) => {
    const [start, end] = [across(from), across(from + part.value)];
    from += part.value;
    return { part, start, end, words: charts.labelled(part.label, inWords(part)) };
  });
  const isWithin = ({ part, start, end, words }: (typeof segments)[number]): boolean =>
    part.claim.basis === 'printed' && widthOfWords(words) + 2 * PAD <= end - start;
  const outside = segments.filter((segment) => !isWithin(segment));
  const callouts = layoutCallouts(
    outside.map(({ part, start, end, words }) => ({
      x: (start + end) / 2,
      y: y + BAR,
      text: words,
      isEditorial: part.claim.basis === 'editor',
    })),
    { left: MARGIN, right: sheet.right, top: y + BAR + 12, size: FONT_SIZE.normal },
  );
  const bars = segments.map((segment, i) => {
    const { part, start, end, words } = segment;
    const callout = callouts[outside.indexOf(segment)];
    const bar = drawBar(sheet, {
      basis: part.claim.basis,
      shade: (i % 2) + 1,
      rect: { x: start, y, width: end - start, height: BAR },
    });
    const label =
      callout === undefined
        ? drawText(layoutText(words, { x: start + PAD, y: y + BAR / 2 - 10 }), 'on-bar')
        : drawLeader(callout) + drawText(callout.text);
    return linkDatum(sheet, part, bar, label);
  });
  const shares = segments.flatMap(({ part, start }) => {
    const text = shareOf(part, start, above);
    if (part.share === undefined || text === undefined) return [];
    const words = charts.labelled(part.label, t.share(part.share.text, part.share.claim.basis));
    return [linkMark(sheet, { claim: part.share.claim, words }, drawText(text))];
  });
  const tick = stated === undefined ? '' : drawStated(row, stated, index, across, y, sheet);
  const inReading = (text: string): string => charts.labelled(whole.label, text);
  return {
    bottom: Math.max(y + BAR, bottomOf(...callouts.map(({ text }) => text))),
    body: lines(
      linkMark(
        sheet,
        { claim: whole.claim, words: inReading(t.total(inWords(whole))) },
        drawText(name),
        drawText(total),
      ),
      ratio === undefined || ratioText === undefined
        ? ''
        : linkMark(
            sheet,
            { claim: ratio.claim, words: inReading(t.ratio(ratio.text, ratio.claim.basis)) },
            drawText(ratioText),
          ),
      shares,
      bars,
      tick,
    ),
  };
}

/** Where the bar would end by the printed ratio; linked on the first bar alone. */
function drawStated(row: BarRow, stated: Datum, index: number, across: Across, y: number, sheet: Sheet): string {
  const at = round(across(statedLength(row, stated)));
  const words = charts.labelled(stated.label, stated.text);
  const isAfter = at + widthOfWords(words) + PAD <= sheet.right;
  const end = Math.max(across(row.whole.value), isAfter ? at : 0);
  const isBeside = isRoomFor(row, stated, across, sheet);
  const text = layoutText(words, {
    x: isBeside && isAfter ? end + PAD : isBeside ? at - PAD : Math.min(at + 2, sheet.right),
    y: isBeside ? y + BAR / 2 - 10 : y - 29,
    anchor: isBeside && isAfter ? 'start' : 'end',
  });
  const content = [el('path', { class: 'tick', d: `M${at} ${round(y - 7)}v${BAR + 14}` }), drawText(text)];
  return index === 0 ? linkMark(sheet, { claim: stated.claim, words }, ...content) : el('g', {}, ...content);
}

/** Whether its words stand between the bar and the mark, or after both. */
function isRoomFor(row: BarRow, stated: Datum, across: Across, { right }: Sheet): boolean {
  const at = across(statedLength(row, stated));
  const end = across(row.whole.value);
  const room = widthOfWords(charts.labelled(stated.label, stated.text)) + 2 * PAD;
  return Math.max(at, end) + room <= right || at - end >= room;
}

/** From the end of the shorter bar to that of the longer, below both. */
export function drawDifference(datum: Datum, { rows }: BarsSeries, across: Across, top: number, sheet: Sheet): Piece {
  const ends = rows.map(({ whole }) => round(across(whole.value)));
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
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
