/** Bars on one axis from zero, alone or of parts. */
import { charts } from '../../../strings/index.ts';
import type { Datum } from '../../datum.ts';
import { amountCells, amountColumns, summaryDatum, type Cell, type ChartForm } from '../../figure.ts';
import { drawDown } from '../../sheet.ts';
import { lines, part } from '../../svg.ts';
import { drawDifference } from '../../measures.ts';
import { drawRow, isPlain, scaleFor } from './rows.ts';
import { barsOf, type BarRow, type BarsSeries } from './series.ts';

const t = charts.bars;

const GAP = 22;

const ofRow = ({ whole, parts, ratio }: BarRow): Datum[] => [...parts, whole, ...(ratio ? [ratio] : [])];

export const bars: ChartForm<Parameters<typeof barsOf>[0], BarsSeries> = {
  series: barsOf,
  isEmpty: ({ rows }) => rows.length === 0,
  columns: ({ rows }) => [
    ...(rows.every(isPlain) ? [t.what] : [t.bar, t.part]),
    ...amountColumns(rows[0]?.whole),
    ...(rows.some(({ parts }) => parts.some(({ share }) => share !== undefined)) ? [t.shareHead] : []),
  ],
  rows: (series) => {
    const columns = bars.columns(series).length;
    const filled = (cells: Cell[]): Cell[] => [
      ...cells,
      ...Array.from({ length: columns - cells.length }, () => ({ text: charts.noCell, numeric: true })),
    ];
    const alone = series.rows.every(isPlain);
    const row = (bar: string, what: string, datum: Datum, share?: Datum): Cell[] =>
      filled([
        ...(alone ? [{ text: what }] : [{ text: bar }, { text: what }]),
        ...amountCells(datum),
        ...(share === undefined ? [] : amountCells(share)),
      ]);
    return [
      ...series.rows.flatMap(({ whole, parts, ratio }) => [
        ...parts.map((part) => row(whole.label, part.label, part, part.share)),
        row(whole.label, alone ? whole.label : charts.total, whole),
        ...(ratio === undefined ? [] : [row(whole.label, t.ratioHead, ratio)]),
      ]),
      ...(series.difference === undefined ? [] : [row('', series.difference.label, series.difference)]),
      ...(series.stated === undefined ? [] : [row(series.stated.label, t.ratioHead, series.stated)]),
    ];
  },
  summary: ({ rows, difference, stated }) =>
    t.summary([
      ...rows.map((row) =>
        ofRow(row)
          .map(summaryDatum)
          .concat(row.parts.flatMap(({ share }) => share?.text ?? [])),
      ),
      ...[difference, stated].flatMap((datum) => (datum === undefined ? [] : [[summaryDatum(datum)]])),
    ]),
  draw: (series, sheet) => {
    const across = scaleFor(series, sheet);
    const { bottom, pieces } = drawDown(series.rows, { top: 2, gap: GAP }, (row, top, i) => {
      const { body, ...piece } = drawRow(row, series, i, across, top, sheet);
      return { ...piece, body: part(body) };
    });
    const ends = series.rows.map(({ whole }) => across(whole.value));
    const between = series.difference && drawDifference(series.difference, ends, bottom + 4, sheet);
    return { bottom: between?.bottom ?? bottom, body: lines(pieces, between?.body ?? '') };
  },
};
