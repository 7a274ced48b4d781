/** Totals broken down to a human scale: for one of these, so many of those, each drawn so that it can be counted. */
import type { Datum } from '../core/domain/series/datum.ts';
import type { ScaleSeries } from '../core/domain/series/scale.ts';
import { charts } from '../strings/index.ts';
import { formatLike } from './axis.ts';
import { figureCell, type ChartForm, type DrawOptions, type Drawing } from './figure.ts';
import { basisEntries, drawLegend, layoutLegend, type LegendLayout } from './legend.ts';
import { linkDatum, MARGIN, summaryDatum, WIDE } from './svg-frame.ts';
import { el, lines } from './svg.ts';
import { bottomOf, drawText, FONT_SIZE, hatchOf, layoutStack, layoutText, lineWidth, rightOf } from './text-layout.ts';
import { round, SMALL_PRINT, widthOf, type TextLayout } from './text-layout.ts';
import { columnsFor, layoutUnitGrid, perMark, type UnitLayout } from './unit-grid.ts';

const t = charts.scale;

interface ScaleTotalLayout {
  readonly datum: Datum;
  readonly name: TextLayout;
  readonly figure: TextLayout;
}

interface ScaleStepLayout {
  readonly datum: Datum;
  readonly name: TextLayout;
  readonly figure: TextLayout;
  /** How many things one mark represents, where it is more than one. */
  readonly key: TextLayout | undefined;
  readonly marks: readonly UnitLayout[];
  /** The outline of a mark, at the origin. */
  readonly shape: string;
  /** The last mark, where it represents fewer things than the others. */
  readonly rest: string;
  readonly bracket: string;
}

export interface ScaleLayout {
  readonly height: number;
  readonly totals: readonly ScaleTotalLayout[];
  readonly rules: string;
  readonly steps: readonly ScaleStepLayout[];
  readonly legend: LegendLayout;
}

const PADDING = 12;

/** Units that are drawn as persons rather than squares. */
const PEOPLE = /worker|people|person|job|resident|employee|participant|visitor|youth|citizen/i;

export function layoutScale(series: ScaleSeries, width: number): ScaleLayout {
  const { totals, rules, bottom } = (width >= WIDE ? layoutTotalsAcross : layoutTotalsDown)(series.totals, width);
  let y = series.totals.length === 0 ? 0 : bottom + 24;
  const steps = series.steps.map((datum) => {
    const step = layoutStep(datum, y, width);
    y = step.bottom + 26;
    return step.layout;
  });
  const entries = basisEntries([...series.totals, ...series.steps]);
  return { totals, rules, steps, ...layoutLegend(entries, y - 8, width) };
}

interface ScaleTotalsLayout {
  readonly totals: readonly ScaleTotalLayout[];
  readonly rules: string;
  readonly bottom: number;
}

/** Side by side, like the fields of a title block. */
function layoutTotalsAcross(data: readonly Datum[], width: number): ScaleTotalsLayout {
  const column = (width - 2 * MARGIN) / Math.max(1, data.length);
  const totals = data.map((datum, i): ScaleTotalLayout => {
    const [name, figure] = layoutStack(
      { x: MARGIN + i * column + PADDING, y: MARGIN + 8, maxWidth: column - 2 * PADDING },
      [datum.label, SMALL_PRINT],
      [datum.text, { gap: 2, basis: datum.claim.basis }],
    );
    return { datum, name, figure };
  });
  const bottom = Math.max(MARGIN, bottomOf(...totals.map(({ figure }) => figure)) + 8);
  const frame = `M${MARGIN} ${MARGIN}H${round(width - MARGIN)}V${round(bottom)}H${MARGIN}Z`;
  const dividers = data.slice(1).map((_, i) => `M${round(MARGIN + (i + 1) * column)} ${MARGIN}V${round(bottom)}`);
  return { totals, rules: data.length === 0 ? '' : frame + dividers.join(''), bottom };
}

/** One below the other, the figure at the right edge where there is room for it. */
function layoutTotalsDown(data: readonly Datum[], width: number): ScaleTotalsLayout {
  const [left, right] = [MARGIN + PADDING, width - MARGIN - PADDING];
  let y = MARGIN;
  let rules = '';
  const totals = data.map((datum): ScaleTotalLayout => {
    if (y > MARGIN) rules += `M${MARGIN} ${round(y)}H${round(width - MARGIN)}`;
    const { basis } = datum.claim;
    const maxWidth = right - left;
    const isOneLine = widthOf(datum.label, FONT_SIZE.small) + 14 + lineWidth(datum.text, basis) <= maxWidth;
    const name = layoutText(datum.label, { ...SMALL_PRINT, x: left, y: y + (isOneLine ? 8 : 7), maxWidth });
    const figure = isOneLine
      ? layoutText(datum.text, { x: right, y: y + 7, anchor: 'end', basis })
      : layoutText(datum.text, { x: left, y: bottomOf(name), basis, maxWidth });
    y = bottomOf(figure) + 7;
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
): { readonly layout: ScaleStepLayout; readonly bottom: number } {
  const left = MARGIN + PADDING;
  const right = width - MARGIN - PADDING;
  const maxWidth = right - left;
  const each = perMark(datum.value);
  const size = width >= WIDE ? { side: 27, gap: 6 } : { side: 20, gap: 5 };
  const { basis } = datum.claim;
  const name = layoutText(datum.label, { x: left, y: top, role: 'name', maxWidth });
  const beside = rightOf(name) + 16;
  const isOneLine = name.lines.length === 1 && beside + lineWidth(datum.text, basis) <= right;
  const at = isOneLine ? { x: beside, y: top } : { x: left, y: bottomOf(name) };
  const figure = layoutText(datum.text, { ...at, maxWidth, basis });
  const key =
    each === 1
      ? undefined
      : layoutText(t.oneMark(formatLike(datum.claim, each)), {
          ...SMALL_PRINT,
          x: left,
          y: bottomOf(figure),
          maxWidth,
        });
  const marksTop = bottomOf(key ?? figure) + 10;
  const grid = layoutUnitGrid({
    ...size,
    count: datum.value / each,
    x: left,
    y: marksTop,
    columns: columnsFor({ ...size, most: datum.value / each, room: maxWidth }),
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
  // A bracket at the left edge spans what belongs to the one.
  const bracket = `M${MARGIN + 6} ${round(marksTop - 3)}H${MARGIN}V${round(bottom + 3)}H${MARGIN + 6}`;
  return { layout: { datum, name, figure, key, marks, shape, rest, bracket }, bottom };
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

function drawScale(layout: ScaleLayout, options: DrawOptions, variantId: string): Drawing {
  const text = (one: TextLayout | undefined): string => (one === undefined ? '' : drawText(one, variantId));
  const totals = el(
    'g',
    { class: 'totals' },
    layout.rules === '' ? '' : el('path', { class: 'frame', d: layout.rules }),
    ...layout.totals.map(({ datum, name, figure }) => linkDatum(options, datum, text(name), text(figure))),
  );
  const steps = layout.steps.map(({ datum, name, figure, key, marks, shape, rest, bracket }, i) => {
    const { basis } = datum.claim;
    const shapeId = `${variantId}-mark-${i}`;
    return linkDatum(
      options,
      datum,
      text(name),
      text(figure),
      text(key),
      el('path', { class: 'measure', d: bracket }),
      el('defs', {}, el('path', { id: shapeId, d: shape })),
      el(
        'g',
        basis === 'printed'
          ? { class: 'marks named' }
          : { class: `marks blank-${basis}`, fill: hatchOf(variantId, basis) },
        ...marks.map(({ x, y }) => el('use', { href: `#${shapeId}`, x, y })),
        rest === '' ? '' : el('path', { class: 'rest', d: rest }),
      ),
    );
  });
  return { height: layout.height, body: lines(totals, steps, drawLegend(layout.legend, variantId)) };
}

export const scale: ChartForm<ScaleSeries> = {
  isEmpty: ({ totals, steps }) => totals.length + steps.length === 0,
  columns: () => t.columns,
  rows: ({ totals, steps }) => [...totals, ...steps].map((datum) => [{ text: datum.label }, figureCell(datum)]),
  summary: ({ totals, steps }) => t.summary(totals.map(summaryDatum), steps.map(summaryDatum)),
  draw: (series, width, options, variantId) => drawScale(layoutScale(series, width), options, variantId),
};
