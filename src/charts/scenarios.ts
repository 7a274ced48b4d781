/** Rival readings of the same figures as stacked bars to one scale, each measured and held to the printed ratio. */
import { max, sum } from 'd3-array';
import type { Series } from '../core/domain/series.ts';
import type { Datum } from '../core/domain/series/datum.ts';
import { fromZero } from './zero-scale.ts';
import { drawBar } from './bar.ts';
import { bottomOf, drawLeader, layoutCallouts, type CalloutLayout } from './callouts.ts';
import { dimension, drawDimension, type DimensionLayout } from './dimension-line.ts';
import type { Cell, DrawOptions, Figure, FigureTable } from './figure.ts';
import { basisEntries, drawLegend, layoutLegend, type LegendLayout } from './legend.ts';
import {
  drawText,
  layoutText,
  roundBox,
  FONT_SIZE,
  swatchWidth,
  widthOf,
  heightOf,
  type Box,
  type TextLayout,
} from './text-layout.ts';
import { drawAxis, layoutAxis, type AxisLayout } from './axis.ts';
import { linkMark, emptyFigure, figureOf, figureWords, joinWords, MARGIN, type Drawing } from './svg-frame.ts';
import { el, lines } from './svg.ts';

type Scenarios = Extract<Series, { form: 'scenarios' }>;
type Row = Scenarios['rows'][number];

export interface ReadingLayout {
  readonly row: Row;
  readonly pencil: boolean;
  readonly name: TextLayout;
  readonly parts: readonly {
    readonly datum: Datum;
    readonly rect: Box;
    readonly shade: number;
    readonly callout: CalloutLayout;
  }[];
  readonly total: { readonly dimension: DimensionLayout; readonly text: TextLayout };
  readonly ratio: { readonly datum: Datum; readonly text: TextLayout } | undefined;
}

export interface ScenariosLayout {
  readonly height: number;
  readonly stated: { readonly datum: Datum; readonly frame: Box; readonly text: TextLayout } | undefined;
  readonly readings: readonly ReadingLayout[];
  readonly ruler: AxisLayout;
  readonly legend: LegendLayout;
}

const BAR = 42;
const GAP = 30;

const isPencilled = (row: Row): boolean => row.parts.some((part) => part.claim.basis === 'editor');
const ratioWords = (ratio: Datum): string => `ratio ${ratio.text}`;
/** `Ratio as stated: 2.7 times`. */
const statedWords = (stated: Datum): string =>
  `Ratio ${stated.label.charAt(0).toLowerCase()}${stated.label.slice(1)}: ${stated.text}`;
const totalWords = (total: Datum): string => `total ${total.text}`;
const partWords = (part: Datum): string => `${part.label}: ${part.text}`;

export function layoutScenarios(series: Scenarios, width: number): ScenariosLayout {
  const right = width - MARGIN;
  const longest = max(series.rows, (row) =>
    Math.max(
      row.total.value,
      sum(row.parts, (part) => part.value),
    ),
  );
  const across = fromZero(longest, [MARGIN, right]);
  const stated = series.stated === undefined ? undefined : layoutStated(series.stated, width);
  let y = stated === undefined ? 0 : stated.frame.y + stated.frame.height + 22;
  const readings = series.rows.map((row) => {
    const reading = layoutReading(row, across, y, width);
    y =
      bottomOf(
        reading.parts.map((part) => part.callout),
        y,
      ) + GAP;
    return reading;
  });
  const claim = series.rows[0]?.total.claim;
  const ruler = layoutAxis(across, claim, y - 6, width);
  const legend = layoutLegend(basisEntries(dataOf(series).map((datum) => datum.claim.basis)), {
    left: MARGIN,
    right,
    top: y + 30,
  });
  return { height: Math.ceil(legend.bottom) + MARGIN, stated, readings, ruler, legend };
}

function layoutStated(datum: Datum, width: number): NonNullable<ScenariosLayout['stated']> {
  const padding = 9;
  const text = layoutText(statedWords(datum), {
    x: MARGIN + padding,
    y: MARGIN + padding - 2,
    maxWidth: width - 2 * MARGIN - 2 * padding,
    basis: datum.claim.basis,
  });
  return {
    datum,
    text,
    frame: roundBox({
      x: MARGIN,
      y: MARGIN,
      width: text.box.width + 2 * padding,
      height: text.box.height + 2 * padding - 4,
    }),
  };
}

function layoutReading(row: Row, across: (value: number) => number, top: number, width: number): ReadingLayout {
  const pencil = isPencilled(row);
  const right = width - MARGIN;
  const name = layoutText(row.label, { x: MARGIN, y: top, voice: 'name', pencil, maxWidth: right - MARGIN });
  const [start, end] = [across(0), across(row.total.value)];

  // Total and ratio stand above the dimension line, centred on it where it is long enough.
  const size = FONT_SIZE.normal;
  const totalWidth = widthOf(totalWords(row.total), size) + swatchWidth(row.total.claim.basis, size);
  const ratioWidth =
    row.ratio === undefined ? 0 : widthOf(ratioWords(row.ratio), size) + swatchWidth(row.ratio.claim.basis, size);
  const space = row.ratio === undefined ? 0 : 22;
  const whole = totalWidth + space + ratioWidth;
  const isOneLine = whole <= right - MARGIN;
  const x = end - start > whole + 20 ? start + (end - start - whole) / 2 : MARGIN;
  const textTop = name.box.y + name.box.height + 4;
  const totalText = layoutText(totalWords(row.total), { x, y: textTop, basis: row.total.claim.basis, pencil });
  const ratio =
    row.ratio === undefined
      ? undefined
      : {
          datum: row.ratio,
          text: layoutText(ratioWords(row.ratio), {
            x: isOneLine ? x + totalWidth + space : MARGIN,
            y: isOneLine ? textTop : textTop + heightOf(1, size),
            basis: row.ratio.claim.basis,
            pencil,
          }),
        };
  const at = (ratio?.text.box.y ?? textTop) + heightOf(1, size) + 6;

  const barTop = at + 14;
  let before = 0;
  const segments = row.parts.map((datum) => {
    const from = across(before);
    before += datum.value;
    return { datum, rect: { x: from, y: barTop, width: across(before) - from, height: BAR } };
  });
  const callouts = layoutCallouts(
    segments.map(({ datum, rect }) => ({
      x: rect.x + rect.width / 2,
      y: barTop + BAR,
      text: partWords(datum),
      basis: datum.claim.basis,
    })),
    { left: MARGIN, right, top: barTop + BAR + 10, size: FONT_SIZE.normal },
  );
  return {
    row,
    pencil,
    name,
    parts: segments.flatMap(({ datum, rect }, i) => {
      const callout = callouts[i];
      return callout === undefined ? [] : [{ datum, rect: roundBox(rect), shade: (i % 4) + 1, callout }];
    }),
    total: {
      dimension: dimension({ axis: 'across', from: start, to: end, at, witness: [at - 5, barTop - 3] }),
      text: totalText,
    },
    ratio,
  };
}

function dataOf(series: Scenarios): Datum[] {
  return [
    ...series.rows.flatMap((row) => [...row.parts, row.total, row.ratio ?? []].flat()),
    ...(series.stated === undefined ? [] : [series.stated]),
  ];
}

export function drawScenarios(layout: ScenariosLayout, options: DrawOptions, variantId: string): Drawing {
  const { stated, ruler } = layout;
  const printed =
    stated === undefined
      ? ''
      : linkMark(
          options,
          { claim: stated.datum.claim, words: statedWords(stated.datum) },
          el('rect', { class: 'frame', ...stated.frame }),
          drawText(stated.text, variantId),
        );
  const readings = layout.readings.map(({ row, pencil, name, parts, total, ratio }) =>
    el(
      'g',
      { class: pencil ? 'reading pencilled' : 'reading' },
      drawText(name, variantId),
      ...parts.map(({ datum, rect, shade, callout }) => {
        const { basis } = datum.claim;
        return linkMark(
          options,
          { claim: datum.claim, words: `${row.label}, ${partWords(datum)}` },
          drawBar({ basis, rect, shade }, variantId),
          drawLeader(callout),
          drawText(callout.text, variantId),
        );
      }),
      linkMark(
        options,
        { claim: row.total.claim, words: `${row.label}, ${totalWords(row.total)}` },
        drawDimension(total.dimension),
        drawText(total.text, variantId),
      ),
      ratio === undefined
        ? ''
        : linkMark(
            options,
            { claim: ratio.datum.claim, words: `${row.label}, ${ratioWords(ratio.datum)}` },
            drawText(ratio.text, variantId),
          ),
    ),
  );
  return {
    height: layout.height,
    body: lines(printed, readings, drawAxis(ruler, variantId), drawLegend(layout.legend, variantId)),
  };
}

const COLUMNS = ['Reading', 'What', 'Figure'];

function tabulateScenarios(series: Scenarios): FigureTable {
  const rowOf = (reading: string, what: string, datum: Datum): Cell[] => [
    { text: reading },
    { text: what },
    { text: datum.text, claim: datum.claim, numeric: true },
  ];
  const rows = series.rows.flatMap((row) => [
    ...row.parts.map((part) => rowOf(row.label, part.label, part)),
    rowOf(row.label, 'Total', row.total),
    ...(row.ratio === undefined ? [] : [rowOf(row.label, 'Ratio', row.ratio)]),
  ]);
  return {
    columns: COLUMNS,
    rows: series.stated === undefined ? rows : [...rows, rowOf(series.stated.label, 'Ratio', series.stated)],
  };
}

function summariseScenarios(series: Scenarios): string {
  const readings = series.rows.map((row) => {
    const parts = joinWords(row.parts.map((part) => `${part.label} ${figureWords(part)}`));
    const ratio = row.ratio === undefined ? '' : `, a ratio of ${figureWords(row.ratio)}`;
    return `${row.label}: ${parts}, in total ${figureWords(row.total)}${ratio}`;
  });
  const stated =
    series.stated === undefined ? '' : ` ${series.stated.label}, the ratio is ${figureWords(series.stated)}.`;
  return `${readings.join('; ')}.${stated}`;
}

export function figureScenarios(series: Scenarios, options: DrawOptions): Figure {
  if (series.rows.length === 0) return emptyFigure(options, series.form, COLUMNS);
  return figureOf(options, {
    form: series.form,
    summary: summariseScenarios(series),
    table: tabulateScenarios(series),
    draw: (width, variantId) => drawScenarios(layoutScenarios(series, width), options, variantId),
  });
}
