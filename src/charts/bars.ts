/** Comparable figures as bars on one axis from nought, each measured; what lies between two is measured too. */
import { max } from 'd3-array';
import type { Series } from '../core/domain/series.ts';
import type { Datum } from '../core/domain/series/datum.ts';
import { fromZero } from './zero-scale.ts';
import { drawBar } from './bar.ts';
import { dimension, drawDimension, type DimensionLayout } from './dimension-line.ts';
import type { Cell, DrawOptions, Figure, FigureTable } from './figure.ts';
import { basisEntries, drawLegend, layoutLegend, type LegendLayout } from './legend.ts';
import {
  drawText,
  heightOf,
  layoutText,
  roundBox,
  FONT_SIZE,
  swatchWidth,
  widthOf,
  type Box,
  type TextLayout,
} from './text-layout.ts';
import { drawAxis, layoutAxis, type AxisLayout } from './axis.ts';
import { linkMark, emptyFigure, figureOf, figureWords, MARGIN, measureOf, type Drawing } from './svg-frame.ts';
import { el, lines } from './svg.ts';

type Bars = Extract<Series, { form: 'bars' }>;

export interface MeasureLayout {
  readonly dimension: DimensionLayout;
  readonly text: TextLayout;
}

export interface BarRowLayout {
  readonly datum: Datum;
  readonly name: TextLayout;
  readonly rect: Box;
  readonly measure: MeasureLayout;
}

export interface BarsLayout {
  readonly height: number;
  readonly rows: readonly BarRowLayout[];
  readonly difference: (MeasureLayout & { readonly datum: Datum }) | undefined;
  readonly ruler: AxisLayout;
  readonly legend: LegendLayout;
}

const BAR = 42;
const GAP = 26;
/** Half of what the heads of a tight dimension take outside it. */
const OUTSIDE = 20;

const differenceWords = (datum: Datum): string => `${datum.label}: ${datum.text}`;

export function layoutBars(series: Bars, width: number): BarsLayout {
  const right = width - MARGIN;
  const across = fromZero(
    max(series.rows, (datum) => datum.value),
    [MARGIN, right],
  );
  let y = 0;
  const rows = series.rows.map((datum) => {
    const row = layoutRow(datum, across, y, width);
    y = row.rect.y + BAR + GAP;
    return row;
  });
  const difference =
    series.difference === undefined
      ? undefined
      : layoutDifference(series.difference, rows, across, y - GAP + 18, width);
  if (difference !== undefined) y = difference.text.box.y + difference.text.box.height + 16;
  const ruler = layoutAxis(across, series.rows[0]?.claim, y - 6, width);
  const legend = layoutLegend(basisEntries(dataOf(series).map((datum) => datum.claim.basis)), {
    left: MARGIN,
    right,
    top: y + 30,
  });
  return { height: Math.ceil(legend.bottom) + MARGIN, rows, difference, ruler, legend };
}

function layoutRow(datum: Datum, across: (value: number) => number, top: number, width: number): BarRowLayout {
  const right = width - MARGIN;
  const name = layoutText(datum.label, { x: MARGIN, y: top, voice: 'name', maxWidth: right - MARGIN });
  const [start, end] = [across(0), across(datum.value)];
  const needed = widthOf(datum.text, FONT_SIZE.normal) + swatchWidth(datum.claim.basis, FONT_SIZE.normal);
  const isCentred = end - start > needed + 20;
  const text = layoutText(datum.text, {
    x: isCentred ? start + (end - start - needed) / 2 : MARGIN,
    y: name.box.y + name.box.height + 4,
    maxWidth: right - MARGIN,
    basis: datum.claim.basis,
  });
  const at = text.box.y + text.box.height + 6;
  const barTop = at + 14;
  return {
    datum,
    name,
    rect: roundBox({ x: start, y: barTop, width: end - start, height: BAR }),
    measure: {
      dimension: dimension({ axis: 'across', from: start, to: end, at, witness: [at - 5, barTop - 3] }),
      text,
    },
  };
}

/** From the end of the shorter bar to that of the longer, below both. */
function layoutDifference(
  datum: Datum,
  rows: readonly BarRowLayout[],
  across: (value: number) => number,
  at: number,
  width: number,
): NonNullable<BarsLayout['difference']> {
  const ends = rows.map((row) => across(row.datum.value));
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const bottom = Math.max(...rows.map(({ rect }) => rect.y + rect.height));
  const needed = widthOf(differenceWords(datum), FONT_SIZE.normal) + swatchWidth(datum.claim.basis, FONT_SIZE.normal);
  const before = from - OUTSIDE - MARGIN;
  const isBeside = before >= needed;
  const half = heightOf(1, FONT_SIZE.normal) / 2;
  return {
    datum,
    dimension: dimension({ axis: 'across', from, to, at, witness: [bottom + 3, at + 6] }),
    text: layoutText(differenceWords(datum), {
      x: isBeside ? from - OUTSIDE : width - MARGIN,
      y: isBeside ? at - half : at + 10,
      anchor: 'end',
      maxWidth: width - 2 * MARGIN,
      basis: datum.claim.basis,
    }),
  };
}

function dataOf(series: Bars): Datum[] {
  return [...series.rows, ...(series.difference === undefined ? [] : [series.difference])];
}

export function drawBars(layout: BarsLayout, options: DrawOptions, variantId: string): Drawing {
  const rows = layout.rows.map(({ datum, name, rect, measure }) =>
    el(
      'g',
      { class: 'part' },
      linkMark(
        options,
        { claim: datum.claim, words: `${datum.label}: ${datum.text}` },
        drawText(name, variantId),
        drawBar({ basis: datum.claim.basis, rect, shade: 1 }, variantId),
        drawDimension(measure.dimension),
        drawText(measure.text, variantId),
      ),
    ),
  );
  const { difference } = layout;
  const between =
    difference === undefined
      ? ''
      : linkMark(
          options,
          { claim: difference.datum.claim, words: differenceWords(difference.datum) },
          drawDimension(difference.dimension),
          drawText(difference.text, variantId),
        );
  return {
    height: layout.height,
    body: lines(rows, between, drawAxis(layout.ruler, variantId), drawLegend(layout.legend, variantId)),
  };
}

function columnsOf(series: Bars): string[] {
  const first = series.rows[0];
  return ['What', first === undefined ? 'Figure' : measureOf(first)];
}

function tabulateBars(series: Bars): FigureTable {
  return {
    columns: columnsOf(series),
    rows: dataOf(series).map((datum): Cell[] => [
      { text: datum.label },
      { text: datum.text, claim: datum.claim, numeric: true },
    ]),
  };
}

function summariseBars(series: Bars): string {
  const words = (datum: Datum): string => `${datum.label}: ${figureWords(datum)}`;
  return `Bars on one axis from nought. ${dataOf(series).map(words).join('; ')}.`;
}

export function figureBars(series: Bars, options: DrawOptions): Figure {
  if (series.rows.length === 0) return emptyFigure(options, series.form, columnsOf(series));
  return figureOf(options, {
    form: series.form,
    summary: summariseBars(series),
    table: tabulateBars(series),
    draw: (width, variantId) => drawBars(layoutBars(series, width), options, variantId),
  });
}
