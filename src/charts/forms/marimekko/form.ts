/**
 * Parts of a whole as rectangles on top of each other: as high as things are counted, as wide as their mean, so that
 * area is the amount. Beside them the same amounts as plain bars, for areas are hard to compare.
 */
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { charts } from '../../../strings/index.ts';
import { numberIn, unitIn } from '../../datum.ts';
import { amountCells, amountColumns, figureCell, summaryDatum, type ChartForm } from '../../figure.ts';
import {
  drawBar,
  drawDown,
  fullWidth,
  inWords,
  linkDatum,
  linkMark,
  MARGIN,
  type Piece,
  type Sheet,
} from '../../sheet.ts';
import { lines, part } from '../../svg.ts';
import { bottomOf, drawText, FONT_SIZE, heightOf, layoutStack, layoutText, roundBox } from '../../text-layout.ts';
import { SMALL_PRINT, widthOf, wrap, type Box } from '../../text-layout.ts';
import { marimekkoOf, type MarimekkoRow, type MarimekkoSeries } from './series.ts';

const t = charts.marimekko;

/** Least height of a block that holds a line of text. */
const LEAST = 46;
const PAD = 8;
const BAR = 20;

interface Columns {
  /** Left edge of the blocks, after the names. */
  readonly left: number;
  /** Right edge of the widest block. */
  readonly end: number;
  /** Left edge of the plain bars, where there is room for them. */
  readonly bars: number | undefined;
}

function columnsFor(series: MarimekkoSeries, { isWide, right }: Sheet): Columns {
  const names = max(series.rows, ({ label, width }) =>
    Math.max(...[...label.split(' '), width.text].map((word) => widthOf(word, FONT_SIZE.normal))),
  );
  const left = MARGIN + Math.min(names ?? 0, isWide ? 170 : 96) + PAD;
  const mean = max(series.rows, ({ height }) => widthOf(t.mean(numberIn(height.text)), FONT_SIZE.small)) ?? 0;
  const bars = isWide ? Math.round(right * 0.68) : undefined;
  return { left, end: (bars ?? right) - mean - PAD - (isWide ? 24 : 0), bars };
}

function drawMarimekko(series: MarimekkoSeries, sheet: Sheet): Piece {
  const { left, end, bars } = columnsFor(series, sheet);
  const { rows, total } = series;
  const across = scaleLinear([0, max(rows, ({ height }) => height.value) ?? 1], [0, end - left]);
  const least = Math.min(...rows.map(({ width }) => width.value));
  const labels = max(rows, (row) => labelHeight(row, left)) ?? 0;
  const each = Math.max(LEAST, labels) / Math.max(1, least);
  const unit = rows[0] === undefined ? '' : unitIn(rows[0].area.text);
  const head = [
    layoutText(t.head(unit), { ...SMALL_PRINT, x: left, y: 2, maxWidth: (bars ?? sheet.right) - left - PAD }),
    ...(bars === undefined
      ? []
      : [layoutText(t.barsHead(unit), { ...SMALL_PRINT, x: bars, y: 2, maxWidth: sheet.right - bars })]),
  ];
  let y = bottomOf(...head) + 6;
  const most = max(rows, ({ area }) => area.value) ?? 1;
  const along = scaleLinear([0, most], [0, sheet.right - (bars ?? 0)]);
  const parts = rows.map((row) => {
    const rect = roundBox({ x: left, y, width: across(row.height.value), height: row.width.value * each });
    y += row.width.value * each;
    return drawBlock(row, rect, bars === undefined ? undefined : { x: bars, width: along(row.area.value) }, sheet);
  });
  const sums = drawDown(total === undefined ? [] : [total.width, total.area], { top: y + 12, gap: 2 }, (datum, top) => {
    const text = layoutText(charts.labelled(charts.total, inWords(datum)), fullWidth(top, sheet));
    return { bottom: bottomOf(text), body: linkDatum(sheet, { ...datum, label: charts.total }, drawText(text)) };
  });
  return {
    bottom: total === undefined ? y : sums.bottom,
    body: lines(
      head.map((text) => drawText(text)),
      parts,
      sums.pieces,
    ),
  };
}

const labelHeight = ({ label, width }: MarimekkoRow, left: number): number =>
  heightOf(wrap(label, FONT_SIZE.normal, left - MARGIN - PAD).length, FONT_SIZE.normal) +
  heightOf(wrap(width.text, FONT_SIZE.small, left - MARGIN - PAD).length, FONT_SIZE.small) +
  PAD;

function drawBlock(
  row: MarimekkoRow,
  rect: Box,
  bar: { readonly x: number; readonly width: number } | undefined,
  sheet: Sheet,
): string {
  const { area, width, height, label } = row;
  const middle = rect.y + rect.height / 2;
  const maxWidth = rect.x - MARGIN - PAD;
  const [name, count] = layoutStack(
    { x: MARGIN, y: middle - (labelHeight(row, rect.x) - PAD) / 2, maxWidth },
    [label, { role: 'name' }],
    [inWords(width), SMALL_PRINT],
  );
  const number = numberIn(area.text);
  const isWithin = area.claim.basis === 'printed' && widthOf(number, FONT_SIZE.normal) + PAD <= rect.width;
  const line = heightOf(1, FONT_SIZE.normal);
  const value = isWithin
    ? layoutText(number, { x: rect.x + rect.width / 2, y: middle - line / 2, anchor: 'middle', role: 'name' })
    : layoutText(number, { x: rect.x + rect.width + PAD, y: middle - line, role: 'name' });
  const mean = layoutText(t.mean(numberIn(height.text)), {
    ...SMALL_PRINT,
    x: rect.x + rect.width + PAD,
    y: isWithin ? middle - heightOf(1, FONT_SIZE.small) / 2 : bottomOf(value),
  });
  const plain =
    bar === undefined
      ? ''
      : drawBar(sheet, {
          basis: area.claim.basis,
          kind: 'plain',
          rect: { ...bar, y: middle - BAR / 2, height: BAR },
        });
  const words = charts.labelled(label, area.text);
  return part(
    linkDatum(sheet, { ...width, label }, drawText(name), drawText(count)),
    linkMark(
      sheet,
      { claim: area.claim, words: area.claim.basis === 'printed' ? words : charts.labelled(label, inWords(area)) },
      drawBar(sheet, { basis: area.claim.basis, kind: 'block', rect }),
      drawText(value, isWithin ? 'on-bar' : ''),
      plain,
    ),
    linkMark(sheet, { claim: height.claim, words: charts.labelled(label, t.meanOf(inWords(height))) }, drawText(mean)),
  );
}

export const marimekko: ChartForm<Parameters<typeof marimekkoOf>[0], MarimekkoSeries> = {
  series: marimekkoOf,
  isEmpty: ({ rows }) => rows.length === 0,
  columns: ({ rows }) => [t.part, ...amountColumns(rows[0]?.width), ...amountColumns(rows[0]?.area), t.meanHead],
  rows: ({ rows, total }) => [
    ...rows.map(({ label, width, area, height }) => [
      { text: label },
      ...amountCells(width),
      ...amountCells(area),
      figureCell(height),
    ]),
    ...(total === undefined
      ? []
      : [
          [
            { text: charts.total },
            ...amountCells(total.width),
            ...amountCells(total.area),
            { text: charts.noCell, numeric: true },
          ],
        ]),
  ],
  summary: ({ rows, total }) =>
    t.summary([
      ...rows.map(({ label, width, area, height }) => [label, width.text, area.text, t.meanOf(height.text)]),
      ...(total === undefined ? [] : [[summaryDatum({ ...total.width, label: charts.total }), inWords(total.area)]]),
    ]),
  draw: drawMarimekko,
};
