/** Totals brought to a human scale: of one of these, so many of those, each drawn to be counted. */
import type { Series } from '../core/domain/series.ts';
import type { Datum } from '../core/domain/series/datum.ts';
import { type Quantity } from '../core/values/quantity.ts';
import { formatQuantity } from '../strings/index.ts';
import type { Cell, DrawOptions, Figure, FigureTable } from './figure.ts';
import { basisEntries, drawLegend, layoutLegend, type LegendLayout } from './legend.ts';
import {
  drawText,
  hatchOf,
  layoutText,
  round,
  FONT_SIZE,
  swatchWidth,
  widthOf,
  type TextLayout,
} from './text-layout.ts';
import { columnsFor, perMark, layoutUnitGrid, type UnitLayout } from './unit-grid.ts';
import { linkMark, emptyFigure, figureOf, figureWords, MARGIN, WIDE, type Drawing } from './svg-frame.ts';
import { el, lines } from './svg.ts';

type Scale = Extract<Series, { form: 'scale' }>;

export interface TotalLayout {
  readonly datum: Datum;
  readonly name: TextLayout;
  readonly figure: TextLayout;
}

export interface StepLayout {
  readonly datum: Datum;
  readonly name: TextLayout;
  readonly figure: TextLayout;
  /** How many each mark stands for; nothing where it is one. */
  readonly key: TextLayout | undefined;
  readonly marks: readonly UnitLayout[];
  /** The mark's form, at the origin. */
  readonly shape: string;
  /** The last mark where it stands for fewer than the others. */
  readonly rest: string;
  readonly bracket: string;
}

export interface ScaleLayout {
  readonly height: number;
  readonly totals: readonly TotalLayout[];
  readonly rules: string;
  readonly steps: readonly StepLayout[];
  readonly legend: LegendLayout;
}

const PADDING = 12;

/** What is drawn as a person rather than a thing. */
const PEOPLE = /worker|people|person|job|resident|employee|participant|visitor|youth|citizen/i;

export function layoutScale(series: Scale, width: number): ScaleLayout {
  const isWide = width >= WIDE;
  const right = width - MARGIN;
  const { totals, rules, bottom } = isWide
    ? layoutTotalsAcross(series.totals, width)
    : layoutTotalsDown(series.totals, width);
  let y = series.totals.length === 0 ? 0 : bottom + 24;
  const steps = series.steps.map((datum) => {
    const step = layoutStep(datum, y, width);
    y = step.bottom + 26;
    return step.layout;
  });
  const legend = layoutLegend(basisEntries([...series.totals, ...series.steps].map((datum) => datum.claim.basis)), {
    left: MARGIN,
    right,
    top: y - 8,
  });
  return { height: Math.ceil(legend.bottom) + MARGIN, totals, rules, steps, legend };
}

interface TotalsLayout {
  readonly totals: readonly TotalLayout[];
  readonly rules: string;
  readonly bottom: number;
}

/** Side by side, like the fields of a title block. */
function layoutTotalsAcross(data: readonly Datum[], width: number): TotalsLayout {
  const column = (width - 2 * MARGIN) / Math.max(1, data.length);
  const totals = data.map((datum, i): TotalLayout => {
    const x = MARGIN + i * column + PADDING;
    const maxWidth = column - 2 * PADDING;
    const name = layoutText(datum.label, { x, y: MARGIN + 8, size: FONT_SIZE.small, voice: 'soft', maxWidth });
    return {
      datum,
      name,
      figure: layoutText(datum.text, {
        x,
        y: name.box.y + name.box.height + 2,
        size: FONT_SIZE.normal,
        maxWidth,
        basis: datum.claim.basis,
      }),
    };
  });
  const bottom = Math.max(MARGIN, ...totals.map(({ figure }) => figure.box.y + figure.box.height + 8));
  const frame = `M${MARGIN} ${MARGIN}H${round(width - MARGIN)}V${round(bottom)}H${MARGIN}Z`;
  const dividers = data.slice(1).map((_, i) => `M${round(MARGIN + (i + 1) * column)} ${MARGIN}V${round(bottom)}`);
  return { totals, rules: data.length === 0 ? '' : frame + dividers.join(''), bottom };
}

/** One under the other, the figure at the right edge where there is room for it. */
function layoutTotalsDown(data: readonly Datum[], width: number): TotalsLayout {
  const [left, right] = [MARGIN + PADDING, width - MARGIN - PADDING];
  let y = MARGIN;
  let rules = '';
  const totals = data.map((datum): TotalLayout => {
    if (y > MARGIN) rules += `M${MARGIN} ${round(y)}H${round(width - MARGIN)}`;
    const size = FONT_SIZE.normal;
    const needed =
      widthOf(datum.label, FONT_SIZE.small) + 14 + widthOf(datum.text, size) + swatchWidth(datum.claim.basis, size);
    const isOneLine = needed <= right - left;
    const name = layoutText(datum.label, {
      x: left,
      y: y + (isOneLine ? 8 : 7),
      size: FONT_SIZE.small,
      voice: 'soft',
      maxWidth: right - left,
    });
    const figure = isOneLine
      ? layoutText(datum.text, { x: right, y: y + 7, anchor: 'end', size, basis: datum.claim.basis })
      : layoutText(datum.text, {
          x: left,
          y: name.box.y + name.box.height,
          size,
          basis: datum.claim.basis,
          maxWidth: right - left,
        });
    y = figure.box.y + figure.box.height + 7;
    return { datum, name, figure };
  });
  return {
    totals,
    rules: data.length === 0 ? '' : `M${MARGIN} ${MARGIN}H${round(width - MARGIN)}V${round(y)}H${MARGIN}Z${rules}`,
    bottom: y,
  };
}

function layoutStep(
  datum: Datum,
  top: number,
  width: number,
): { readonly layout: StepLayout; readonly bottom: number } {
  const isWide = width >= WIDE;
  const left = MARGIN + PADDING;
  const right = width - MARGIN - PADDING;
  const each = perMark(datum.value);
  const size = isWide ? { side: 27, gap: 6 } : { side: 20, gap: 5 };
  const name = layoutText(datum.label, { x: left, y: top, voice: 'name', maxWidth: right - left });
  const besides = name.box.x + name.box.width + 16;
  const needed = widthOf(datum.text, FONT_SIZE.normal) + swatchWidth(datum.claim.basis, FONT_SIZE.normal);
  const isOneLine = name.lines.length === 1 && besides + needed <= right;
  const figure = layoutText(datum.text, {
    x: isOneLine ? besides : left,
    y: isOneLine ? top : name.box.y + name.box.height,
    maxWidth: right - left,
    basis: datum.claim.basis,
  });
  const figureBottom = figure.box.y + figure.box.height;
  const key =
    each === 1
      ? undefined
      : layoutText(`one mark stands for ${unitsOf(datum, each)}`, {
          x: left,
          y: figureBottom,
          size: FONT_SIZE.small,
          voice: 'soft',
          maxWidth: right - left,
        });
  const marksTop = (key === undefined ? figureBottom : key.box.y + key.box.height) + 10;
  const grid = layoutUnitGrid({
    ...size,
    count: datum.value / each,
    x: left,
    y: marksTop,
    columns: columnsFor({ ...size, most: datum.value / each, room: right - left }),
  });
  const isPeople = datum.claim.kind === 'count' && PEOPLE.test(datum.claim.unit);
  const shapeOf = isPeople ? person : square;
  const marks = grid.marks.filter((mark) => mark.width === mark.height);
  const rest = grid.marks
    .filter((mark) => mark.width < mark.height)
    .map(shapeOf)
    .join('');
  const shape = shapeOf({ x: 0, y: 0, width: size.side, height: size.side });
  const bottom = Math.max(grid.bottom, marksTop);
  // A bracket at the left edge holds what belongs to the one.
  const bracket = `M${MARGIN + 6} ${round(marksTop - 3)}H${MARGIN}V${round(bottom + 3)}H${MARGIN + 6}`;
  return { layout: { datum, name, figure, key, marks, shape, rest, bracket }, bottom };
}

function unitsOf(datum: Datum, value: number): string {
  const { claim } = datum;
  return 'unit' in claim ? formatQuantity({ kind: claim.kind, value, unit: claim.unit } as Quantity) : String(value);
}

function square({ x, y, width, height }: UnitLayout): string {
  return `M${x} ${y}h${width}v${height}h${round(-width)}Z`;
}

/** A head over shoulders, within the mark's square. */
function person({ x, y, width, height }: UnitLayout): string {
  const middle = x + width / 2;
  const radius = round(Math.min(width, height) * 0.2);
  const shoulder = round(Math.min(width * 0.38, height * 0.38));
  const neck = round(y + height * 0.5);
  return [
    `M${round(middle - radius)} ${round(y + radius + 0.5)}a${radius} ${radius} 0 1 0 ${round(2 * radius)} 0a${radius} ${radius} 0 1 0 ${round(-2 * radius)} 0Z`,
    `M${round(middle - shoulder)} ${round(y + height)}V${round(neck + shoulder)}a${shoulder} ${shoulder} 0 0 1 ${round(2 * shoulder)} 0V${round(y + height)}Z`,
  ].join('');
}

export function drawScale(layout: ScaleLayout, options: DrawOptions, variantId: string): Drawing {
  const words = (datum: Datum): string => `${datum.label}: ${datum.text}`;
  const totals = el(
    'g',
    { class: 'totals' },
    layout.rules === '' ? '' : el('path', { class: 'frame', d: layout.rules }),
    ...layout.totals.map(({ datum, name, figure }) =>
      linkMark(
        options,
        { claim: datum.claim, words: words(datum) },
        drawText(name, variantId),
        drawText(figure, variantId),
      ),
    ),
  );
  const steps = layout.steps.map(({ datum, name, figure, key, marks, shape, rest, bracket }, i) => {
    const { basis } = datum.claim;
    const shapeId = `${variantId}-mark-${i}`;
    return linkMark(
      options,
      { claim: datum.claim, words: words(datum) },
      drawText(name, variantId),
      drawText(figure, variantId),
      key === undefined ? '' : drawText(key, variantId),
      el('path', { class: 'measure', d: bracket }),
      el('defs', {}, el('path', { id: shapeId, d: shape })),
      el(
        'g',
        basis === 'printed'
          ? { class: 'marks named' }
          : { class: `marks blank-${basis}`, fill: hatchOf(variantId, basis) },
        ...marks.map((mark) => el('use', { href: `#${shapeId}`, x: mark.x, y: mark.y })),
        rest === '' ? '' : el('path', { class: 'rest', d: rest }),
      ),
    );
  });
  return { height: layout.height, body: lines(totals, steps, drawLegend(layout.legend, variantId)) };
}

const COLUMNS = ['What', 'Figure'];

function tabulateScale(series: Scale): FigureTable {
  return {
    columns: COLUMNS,
    rows: [...series.totals, ...series.steps].map((datum): Cell[] => [
      { text: datum.label },
      { text: datum.text, claim: datum.claim, numeric: true },
    ]),
  };
}

function summariseScale(series: Scale): string {
  return [series.totals, series.steps]
    .filter((data) => data.length > 0)
    .map((data) => `${data.map((datum) => `${datum.label}: ${figureWords(datum)}`).join('; ')}.`)
    .join(' ');
}

export function figureScale(series: Scale, options: DrawOptions): Figure {
  if (series.totals.length + series.steps.length === 0) return emptyFigure(options, series.form, COLUMNS);
  return figureOf(options, {
    form: series.form,
    summary: summariseScale(series),
    table: tabulateScale(series),
    draw: (width, variantId) => drawScale(layoutScale(series, width), options, variantId),
  });
}
