/** Rival readings of the same figures as stacked bars on one scale, each measured and compared to the printed ratio. */
import { max, sum } from 'd3-array';
import type { Datum } from '../core/domain/series/datum.ts';
import type { ScenariosSeries } from '../core/domain/series/scenarios.ts';
import { charts } from '../strings/index.ts';
import { drawAxis, fromZero, layoutAxis, type AxisLayout } from './axis.ts';
import { drawSegment, stackSegments, type SegmentLayout } from './bar.ts';
import { layoutCallouts } from './callouts.ts';
import { dimension, drawDimension, type DimensionLayout } from './dimension-line.ts';
import { figureCell, type Cell, type ChartForm, type DrawOptions, type Drawing } from './figure.ts';
import { basisEntries, drawLegend, layoutLegend, type LegendLayout } from './legend.ts';
import { linkMark, MARGIN, summaryFigure } from './svg-frame.ts';
import { el, lines } from './svg.ts';
import { bottomOf, drawText, heightOf, layoutText, lineWidth, roundBox } from './text-layout.ts';
import { FONT_SIZE, type Box, type TextLayout } from './text-layout.ts';

const t = charts.scenarios;
type Reading = ScenariosSeries['rows'][number];

interface ReadingLayout {
  readonly row: Reading;
  readonly isEditorial: boolean;
  readonly name: TextLayout;
  readonly parts: readonly SegmentLayout[];
  readonly total: { readonly dimension: DimensionLayout; readonly text: TextLayout };
  readonly ratio: { readonly datum: Datum; readonly text: TextLayout } | undefined;
}

export interface ScenariosLayout {
  readonly height: number;
  readonly stated: { readonly datum: Datum; readonly frame: Box; readonly text: TextLayout } | undefined;
  readonly readings: readonly ReadingLayout[];
  readonly axis: AxisLayout;
  readonly legend: LegendLayout;
}

const BAR = 42;
const GAP = 30;

export function layoutScenarios(series: ScenariosSeries, width: number): ScenariosLayout {
  const longest = max(series.rows, ({ total, parts }) =>
    Math.max(
      total.value,
      sum(parts, ({ value }) => value),
    ),
  );
  const across = fromZero(longest, [MARGIN, width - MARGIN]);
  const stated = series.stated && layoutStated(series.stated, width);
  let y = stated === undefined ? 0 : stated.frame.y + stated.frame.height + 22;
  const readings = series.rows.map((row) => {
    const reading = layoutReading(row, across, y, width);
    y = Math.max(y, bottomOf(...reading.parts.map(({ callout }) => callout.text))) + GAP;
    return reading;
  });
  const axis = layoutAxis(across, series.rows[0]?.total.claim, y - 6, width);
  const data = [...series.rows.flatMap((row) => [...row.parts, row.total, row.ratio]), series.stated];
  const entries = basisEntries(data.filter((datum) => datum !== undefined));
  return { stated, readings, axis, ...layoutLegend(entries, y + 30, width) };
}

function layoutStated(datum: Datum, width: number): NonNullable<ScenariosLayout['stated']> {
  const padding = 9;
  const text = layoutText(t.statedRatio(datum.text), {
    x: MARGIN + padding,
    y: MARGIN + padding - 2,
    maxWidth: width - 2 * MARGIN - 2 * padding,
    basis: datum.claim.basis,
  });
  const size = { width: text.box.width + 2 * padding, height: text.box.height + 2 * padding - 4 };
  return { datum, text, frame: roundBox({ x: MARGIN, y: MARGIN, ...size }) };
}

function layoutReading(row: Reading, across: (value: number) => number, top: number, width: number): ReadingLayout {
  const isEditorial = row.parts.some((part) => part.claim.basis === 'editor');
  const right = width - MARGIN;
  const maxWidth = right - MARGIN;
  const name = layoutText(row.label, { x: MARGIN, y: top, role: 'name', isEditorial, maxWidth });
  const [start, end] = [across(0), across(row.total.value)];

  // Total and ratio are above the dimension line, centred on it where it is long enough.
  const totalBasis = row.total.claim.basis;
  const totalWords = t.totalOf(row.total.text);
  const totalWidth = lineWidth(totalWords, totalBasis);
  const ratioRoom = row.ratio === undefined ? 0 : 22 + lineWidth(t.ratioOf(row.ratio.text), row.ratio.claim.basis);
  const whole = totalWidth + ratioRoom;
  const isOneLine = whole <= maxWidth;
  const x = end - start > whole + 20 ? start + (end - start - whole) / 2 : MARGIN;
  const y = bottomOf(name) + 4;
  const totalText = layoutText(totalWords, { x, y, basis: totalBasis, isEditorial });
  const ratio = row.ratio && {
    datum: row.ratio,
    text: layoutText(t.ratioOf(row.ratio.text), {
      x: isOneLine ? x + totalWidth + 22 : MARGIN,
      y: isOneLine ? y : y + heightOf(1, FONT_SIZE.normal),
      basis: row.ratio.claim.basis,
      isEditorial,
    }),
  };
  const at = (ratio?.text.box.y ?? y) + heightOf(1, FONT_SIZE.normal) + 6;

  const barTop = at + 14;
  const segments = stackSegments(row.parts, across);
  const callouts = layoutCallouts(
    segments.map(({ datum, from, to }) => ({
      x: from + (to - from) / 2,
      y: barTop + BAR,
      text: charts.labelled(datum.label, datum.text),
      basis: datum.claim.basis,
    })),
    { left: MARGIN, right, top: barTop + BAR + 10, size: FONT_SIZE.normal },
  );
  return {
    row,
    isEditorial,
    name,
    parts: segments.flatMap(({ datum, from, to }, i) => {
      const rect = roundBox({ x: from, y: barTop, width: to - from, height: BAR });
      return (callouts[i] && { datum, rect, shade: (i % 4) + 1, callout: callouts[i] }) ?? [];
    }),
    total: {
      dimension: dimension({ axis: 'across', from: start, to: end, at, witness: [at - 5, barTop - 3] }),
      text: totalText,
    },
    ratio,
  };
}

function drawScenarios(layout: ScenariosLayout, options: DrawOptions, variantId: string): Drawing {
  const { stated, height } = layout;
  const link = (datum: Datum, words: string, ...content: readonly string[]): string =>
    linkMark(options, { claim: datum.claim, words }, ...content);
  const printed =
    stated === undefined
      ? ''
      : link(
          stated.datum,
          t.statedRatio(stated.datum.text),
          el('rect', { class: 'frame', ...stated.frame }),
          drawText(stated.text, variantId),
        );
  const readings = layout.readings.map(({ row, isEditorial, name, parts, total, ratio }) => {
    const words = (text: string): string => t.inReading(row.label, text);
    return el(
      'g',
      { class: isEditorial ? 'reading pencilled' : 'reading' },
      drawText(name, variantId),
      ...parts.map((part) =>
        link(part.datum, words(charts.labelled(part.datum.label, part.datum.text)), drawSegment(part, variantId)),
      ),
      link(
        row.total,
        words(t.totalOf(row.total.text)),
        drawDimension(total.dimension),
        drawText(total.text, variantId),
      ),
      ratio === undefined ? '' : link(ratio.datum, words(t.ratioOf(ratio.datum.text)), drawText(ratio.text, variantId)),
    );
  });
  return {
    height,
    body: lines(printed, readings, drawAxis(layout.axis, variantId), drawLegend(layout.legend, variantId)),
  };
}

export const scenarios: ChartForm<ScenariosSeries> = {
  isEmpty: (series) => series.rows.length === 0,
  columns: () => t.columns,
  rows: (series) => {
    const row = (reading: string, what: string, datum: Datum | undefined): Cell[][] =>
      datum === undefined ? [] : [[{ text: reading }, { text: what }, figureCell(datum)]];
    return [
      ...series.rows.flatMap(({ label, parts, total, ratio }) => [
        ...parts.flatMap((part) => row(label, part.label, part)),
        ...row(label, charts.total, total),
        ...row(label, t.ratio, ratio),
      ]),
      ...row(t.asStated, t.ratio, series.stated),
    ];
  },
  summary: ({ rows, stated }) =>
    t.summary(
      rows.map(({ label, parts, total, ratio }) =>
        t.reading(
          label,
          parts.map((part) => t.part(part.label, summaryFigure(part))),
          summaryFigure(total),
          ratio && summaryFigure(ratio),
        ),
      ),
      stated && summaryFigure(stated),
    ),
  draw: (series, width, options, variantId) => drawScenarios(layoutScenarios(series, width), options, variantId),
};
