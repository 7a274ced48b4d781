/** Comparable figures as bars on one axis from zero, each with its dimension; the difference of two has one too. */
import { max } from 'd3-array';
import type { BarsSeries } from '../core/domain/series/bars.ts';
import type { Datum } from '../core/domain/series/datum.ts';
import { charts } from '../strings/index.ts';
import { drawAxis, fromZero, layoutAxis, type AxisLayout } from './axis.ts';
import { drawBar } from './bar.ts';
import { dimension, drawDimension, type DimensionLayout } from './dimension-line.ts';
import { figureCell, type ChartForm, type DrawOptions, type Drawing } from './figure.ts';
import { basisEntries, drawLegend, layoutLegend, type LegendLayout } from './legend.ts';
import { linkDatum, MARGIN, measureOf, summaryDatum } from './svg-frame.ts';
import { el, lines } from './svg.ts';
import { bottomOf, drawText, heightOf, layoutStack, layoutText, lineWidth, roundBox } from './text-layout.ts';
import { FONT_SIZE, type Box, type TextLayout } from './text-layout.ts';

const t = charts.bars;

interface BarMeasureLayout {
  readonly datum: Datum;
  readonly dimension: DimensionLayout;
  readonly text: TextLayout;
}

interface BarRowLayout extends BarMeasureLayout {
  readonly name: TextLayout;
  readonly rect: Box;
}

export interface BarsLayout {
  readonly height: number;
  readonly rows: readonly BarRowLayout[];
  readonly difference: BarMeasureLayout | undefined;
  readonly axis: AxisLayout;
  readonly legend: LegendLayout;
}

const BAR = 42;
const GAP = 26;
/** Half the length that the arrowheads of a tight dimension take beyond its ends. */
const OUTSIDE = 20;

export function layoutBars(series: BarsSeries, width: number): BarsLayout {
  const most = max(series.rows, (datum) => datum.value);
  const across = fromZero(most, [MARGIN, width - MARGIN]);
  let y = 0;
  const rows = series.rows.map((datum) => {
    const row = layoutBarRow(datum, across, y, width);
    y = row.rect.y + BAR + GAP;
    return row;
  });
  const difference = series.difference && layoutDifference(series.difference, rows, across, y - GAP + 18, width);
  if (difference !== undefined) y = bottomOf(difference.text) + 16;
  const axis = layoutAxis(across, series.rows[0]?.claim, y - 6, width);
  return { rows, difference, axis, ...layoutLegend(basisEntries(barsData(series)), y + 30, width) };
}

function layoutBarRow(datum: Datum, across: (value: number) => number, top: number, width: number): BarRowLayout {
  const { basis } = datum.claim;
  const [start, end] = [across(0), across(datum.value)];
  const needed = lineWidth(datum.text, basis);
  const isCentred = end - start > needed + 20;
  const [name, text] = layoutStack(
    { x: MARGIN, y: top, maxWidth: width - 2 * MARGIN },
    [datum.label, { role: 'name' }],
    [datum.text, { gap: 4, basis }],
  );
  const at = bottomOf(text) + 6;
  const barTop = at + 14;
  return {
    datum,
    name,
    rect: roundBox({ x: start, y: barTop, width: end - start, height: BAR }),
    dimension: dimension({ axis: 'across', from: start, to: end, at, witness: [at - 5, barTop - 3] }),
    text: isCentred ? layoutText(datum.text, { x: start + (end - start - needed) / 2, y: text.box.y, basis }) : text,
  };
}

/** From the end of the shorter bar to that of the longer, below both. */
function layoutDifference(
  datum: Datum,
  rows: readonly BarRowLayout[],
  across: (value: number) => number,
  at: number,
  width: number,
): BarMeasureLayout {
  const { basis } = datum.claim;
  const ends = rows.map((row) => across(row.datum.value));
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const barsBottom = Math.max(...rows.map(({ rect }) => rect.y + rect.height));
  const words = charts.labelled(datum.label, datum.text);
  const isBeside = from - OUTSIDE - MARGIN >= lineWidth(words, basis);
  return {
    datum,
    dimension: dimension({ axis: 'across', from, to, at, witness: [barsBottom + 3, at + 6] }),
    text: layoutText(words, {
      x: isBeside ? from - OUTSIDE : width - MARGIN,
      y: isBeside ? at - heightOf(1, FONT_SIZE.normal) / 2 : at + 10,
      anchor: 'end',
      maxWidth: width - 2 * MARGIN,
      basis,
    }),
  };
}

function barsData(series: BarsSeries): Datum[] {
  return [...series.rows, ...(series.difference === undefined ? [] : [series.difference])];
}

function drawBars(layout: BarsLayout, options: DrawOptions, variantId: string): Drawing {
  const { height, difference } = layout;
  const measure = (one: BarMeasureLayout, ...bar: readonly string[]): string =>
    linkDatum(options, one.datum, ...bar, drawDimension(one.dimension), drawText(one.text, variantId));
  const rows = layout.rows.map((row) => {
    const bar = drawBar({ basis: row.datum.claim.basis, rect: row.rect, shade: 1 }, variantId);
    return el('g', { class: 'part' }, measure(row, drawText(row.name, variantId), bar));
  });
  const between = difference === undefined ? '' : measure(difference);
  return { height, body: lines(rows, between, drawAxis(layout.axis, variantId), drawLegend(layout.legend, variantId)) };
}

export const bars: ChartForm<BarsSeries> = {
  isEmpty: (series) => series.rows.length === 0,
  columns: (series) => t.columns(measureOf(series.rows[0], charts.measure.figure)),
  rows: (series) => barsData(series).map((datum) => [{ text: datum.label }, figureCell(datum)]),
  summary: (series) => t.summary(barsData(series).map(summaryDatum)),
  draw: (series, width, options, variantId) => drawBars(layoutBars(series, width), options, variantId),
};
