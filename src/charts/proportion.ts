/** A few beside many: one square each, all of one size. What may lie outside the whole is drawn apart from it. */
import { range, sum } from 'd3-array';
import type { Datum } from '../core/domain/series/datum.ts';
import type { ProportionSeries } from '../core/domain/series/proportion.ts';
import { charts } from '../strings/index.ts';
import { figureCell, type ChartForm, type DrawOptions, type Drawing } from './figure.ts';
import { basisEntries, drawLegend, entryIf, layoutLegend, type LegendLayout } from './legend.ts';
import { linkDatum, MARGIN, measureOf, summaryDatum, WIDE } from './svg-frame.ts';
import { el, lines } from './svg.ts';
import { bottomOf, drawText, hatchOf, layoutStack, layoutText, round, roundBox, SMALL_PRINT } from './text-layout.ts';
import type { Box, TextLayout } from './text-layout.ts';

const t = charts.proportion;

/** Squares in lines of whole tens, with more room after every ten. A line is one dashed stroke: each dash a square. */
export interface FieldLayout {
  readonly count: number;
  readonly side: number;
  readonly lines: readonly { readonly count: number; readonly d: string }[];
  readonly dashes: string;
  readonly box: Box;
}

interface CountedLayout {
  readonly datum: Datum;
  readonly name: TextLayout;
  readonly figure: TextLayout;
  readonly field: FieldLayout;
}

interface ProportionPartLayout extends CountedLayout {
  readonly among: boolean;
  readonly frame: Box;
}

export interface ProportionLayout {
  readonly height: number;
  /** The squares of the whole that belong to none of the parts. */
  readonly whole: CountedLayout & { readonly bracket: string };
  readonly parts: readonly ProportionPartLayout[];
  readonly among: TextLayout | undefined;
  readonly apart: TextLayout | undefined;
  readonly legend: LegendLayout;
}

const INDENT = 16;
const WIDE_SQUARES = { side: 9, gap: 4, ten: 5 } as const;
const NARROW_SQUARES = { side: 5, gap: 2, ten: 3 } as const;
const PAD = 5;

type Squares = typeof WIDE_SQUARES | typeof NARROW_SQUARES;

export function layoutProportion(series: ProportionSeries, width: number): ProportionLayout {
  const squares = width >= WIDE ? WIDE_SQUARES : NARROW_SQUARES;
  const right = width - MARGIN;
  const left = MARGIN + INDENT;
  const tens = Math.max(1, Math.floor((right - left + squares.gap + squares.ten) / widthOfTen(squares)));
  const inside = series.parts.filter((row) => row.among);
  const outside = series.parts.filter((row) => !row.among);
  const label = (datum: Datum, x: number, top: number): Pick<CountedLayout, 'name' | 'figure'> => {
    const { basis } = datum.claim;
    const common = { x, y: top, maxWidth: right - x };
    const [name, figure] = layoutStack(common, [datum.label, { role: 'name' }], [datum.text, { basis }]);
    return { name, figure };
  };
  const head = label(series.whole, MARGIN, 0);
  const top = bottomOf(head.figure) + 12;
  const others = series.whole.value - sum(inside, ({ part }) => part.value);
  const field = layoutField(others, { x: left, y: top, columns: tens * 10 }, squares);
  let y = bottomOf(field) + 16;
  const layoutPart = ({ part, among }: ProportionSeries['parts'][number]): ProportionPartLayout => {
    const block = layoutField(part.value, { x: left + PAD, y: y + PAD, columns: part.value <= 10 ? 5 : 10 }, squares);
    const frame = roundBox({ x: left, y, width: block.box.width + 2 * PAD, height: block.box.height + 2 * PAD });
    const words = label(part, frame.x + frame.width + 14, y - 2);
    y = bottomOf({ box: frame }, words.figure) + 16;
    return { datum: part, ...words, field: block, among, frame };
  };
  const heading = (isPresent: boolean, text: string): TextLayout | undefined =>
    isPresent ? layoutText(text, { ...SMALL_PRINT, x: left, y, maxWidth: right - left }) : undefined;
  const among = heading(inside.length > 0, t.among);
  if (among !== undefined) y = bottomOf(among) + 6;
  const amongParts = inside.map(layoutPart);
  const bracketBottom = round(y - 10);
  const apart = heading(outside.length > 0, t.apart(series.whole.text));
  if (apart !== undefined) y = bottomOf(apart) + 8;
  const apartParts = outside.map(layoutPart);
  const entries = [
    ...entryIf(true, t.oneSquare, 'filled-unit'),
    ...basisEntries([series.whole, ...series.parts.map(({ part }) => part)]),
  ];
  return {
    whole: {
      datum: series.whole,
      ...head,
      field,
      bracket: `M${MARGIN + 7} ${round(top - 4)}H${MARGIN}V${bracketBottom}H${MARGIN + 7}`,
    },
    parts: [...amongParts, ...apartParts],
    among,
    apart,
    ...layoutLegend(entries, y + 2, width),
  };
}

const widthOfTen = ({ side, gap, ten }: Squares): number => 10 * (side + gap) + ten;

function layoutField(
  count: number,
  at: { readonly x: number; readonly y: number; readonly columns: number },
  squares: Squares,
): FieldLayout {
  const { side, gap, ten } = squares;
  const { x, y, columns } = at;
  const widthOf = (filled: number): number =>
    filled === 0 ? 0 : filled * (side + gap) - gap + Math.floor((filled - 1) / 10) * ten;
  const topOf = (line: number): number => line * (side + gap) + Math.floor(line / 10) * ten;
  const lineCount = Math.ceil(count / columns);
  const height = lineCount === 0 ? 0 : topOf(lineCount - 1) + side;
  return {
    count,
    side,
    lines: range(lineCount).map((line) => {
      const filled = Math.min(columns, count - line * columns);
      return { count: filled, d: `M${round(x)} ${round(y + topOf(line) + side / 2)}h${round(widthOf(filled))}` };
    }),
    dashes: [...range(9).map(() => `${side} ${gap}`), `${side} ${gap + ten}`].join(' '),
    box: roundBox({ x, y, width: widthOf(Math.min(columns, count)), height }),
  };
}

function drawProportion(layout: ProportionLayout, options: DrawOptions, variantId: string): Drawing {
  const { whole, parts } = layout;
  const squares = ({ datum, field }: CountedLayout, kind: string): string => {
    const { basis } = datum.claim;
    return el('path', {
      class: basis === 'printed' ? `squares ${kind}` : `squares squares-${basis}`,
      d: field.lines.map((line) => line.d).join(''),
      'stroke-width': field.side,
      'stroke-dasharray': field.dashes,
      stroke: basis === 'derived' ? hatchOf(variantId, basis) : undefined,
    });
  };
  const text = (one: TextLayout | undefined): string => (one === undefined ? '' : drawText(one, variantId));
  const drawParts = (among: boolean): string[] =>
    parts
      .filter((part) => part.among === among)
      .map((part) =>
        linkDatum(
          options,
          part.datum,
          el('rect', { class: among ? 'frame' : 'frame apart', ...part.frame }),
          squares(part, 'few'),
          text(part.name),
          text(part.figure),
        ),
      );
  const bracket = el('path', { class: 'measure', d: whole.bracket });
  return {
    height: layout.height,
    body: lines(
      linkDatum(options, whole.datum, text(whole.name), text(whole.figure), bracket, squares(whole, 'many')),
      text(layout.among),
      drawParts(true),
      text(layout.apart),
      drawParts(false),
      drawLegend(layout.legend, variantId),
    ),
  };
}

export const proportion: ChartForm<ProportionSeries> = {
  isEmpty: ({ parts }) => parts.length === 0,
  columns: ({ parts, whole }) => t.columns(measureOf(parts.length === 0 ? undefined : whole, charts.measure.number)),
  rows: ({ whole, parts }) =>
    [
      { part: whole, drawn: t.drawn.whole },
      ...parts.map(({ part, among }) => ({ part, drawn: drawnWords(among) })),
    ].map(({ part, drawn }) => [{ text: part.label }, figureCell(part), { text: drawn }]),
  summary: ({ whole, parts }) => {
    const [inside, outside] = [true, false].map((among) =>
      parts.filter((row) => row.among === among).map(({ part }) => summaryDatum(part)),
    );
    return t.summary(summaryDatum(whole), inside ?? [], outside ?? []);
  },
  draw: (series, width, options, variantId) => drawProportion(layoutProportion(series, width), options, variantId),
};

const drawnWords = (among: boolean): string => (among ? t.drawn.among : t.drawn.apart);
