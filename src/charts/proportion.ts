/** A few beside many: one square each, all of one size. What may lie outside the whole is drawn apart from it. */
import { range, sum } from 'd3-array';
import type { Series } from '../core/domain/series.ts';
import type { Datum } from '../core/domain/series/datum.ts';
import type { Cell, DrawOptions, Figure, FigureTable } from './figure.ts';
import { basisEntries, drawLegend, layoutLegend, type LegendEntry, type LegendLayout } from './legend.ts';
import { drawText, hatchOf, layoutText, round, roundBox, FONT_SIZE, type Box, type TextLayout } from './text-layout.ts';
import { linkMark, emptyFigure, figureOf, figureWords, MARGIN, measureOf, WIDE, type Drawing } from './svg-frame.ts';
import { el, lines } from './svg.ts';

type Proportion = Extract<Series, { form: 'proportion' }>;

/** Squares in lines of whole tens, with more room after every ten. A line is one dashed stroke: each dash a square. */
export interface FieldLayout {
  readonly count: number;
  readonly side: number;
  readonly lines: readonly { readonly count: number; readonly d: string }[];
  readonly dashes: string;
  readonly box: Box;
}

export interface GroupLayout {
  readonly datum: Datum;
  readonly name: TextLayout;
  readonly figure: TextLayout;
  readonly field: FieldLayout;
}

export interface PartLayout extends GroupLayout {
  readonly among: boolean;
  readonly frame: Box;
}

export interface ProportionLayout {
  readonly height: number;
  /** The squares of the whole that belong to none of the parts. */
  readonly whole: GroupLayout & { readonly bracket: string };
  readonly parts: readonly PartLayout[];
  readonly among: TextLayout | undefined;
  readonly apart: TextLayout | undefined;
  readonly legend: LegendLayout;
}

const INDENT = 16;
const WIDE_SQUARES = { side: 9, gap: 4, ten: 5 } as const;
const NARROW_SQUARES = { side: 5, gap: 2, ten: 3 } as const;
const PAD = 5;

type Squares = typeof WIDE_SQUARES | typeof NARROW_SQUARES;

const wordsOf = (datum: Datum): string => `${datum.label}: ${datum.text}`;
const AMONG = 'Among them:';
const apartWords = (series: Proportion): string => `Drawn apart, may lie outside the ${series.whole.text}:`;

export function layoutProportion(series: Proportion, width: number): ProportionLayout {
  const squares = width >= WIDE ? WIDE_SQUARES : NARROW_SQUARES;
  const right = width - MARGIN;
  const left = MARGIN + INDENT;
  const tens = Math.max(1, Math.floor((right - left + squares.gap + squares.ten) / widthOfTen(squares)));
  const inside = series.parts.filter((row) => row.among);
  const outside = series.parts.filter((row) => !row.among);
  const label = (datum: Datum, x: number, y: number): { name: TextLayout; figure: TextLayout } => {
    const name = layoutText(datum.label, { x, y, voice: 'name', maxWidth: right - x });
    const figure = layoutText(datum.text, {
      x,
      y: name.box.y + name.box.height,
      maxWidth: right - x,
      basis: datum.claim.basis,
    });
    return { name, figure };
  };
  const head = label(series.whole, MARGIN, 0);
  const top = head.figure.box.y + head.figure.box.height + 12;
  const others = series.whole.value - sum(inside, ({ part }) => part.value);
  const field = layoutField(others, { x: left, y: top, columns: tens * 10 }, squares);
  let y = field.box.y + field.box.height + 16;
  const layoutPart = ({ part, among }: Proportion['parts'][number]): PartLayout => {
    const block = layoutField(part.value, { x: left + PAD, y: y + PAD, columns: part.value <= 10 ? 5 : 10 }, squares);
    const frame = roundBox({
      x: left,
      y,
      width: block.box.width + 2 * PAD,
      height: block.box.height + 2 * PAD,
    });
    const words = label(part, frame.x + frame.width + 14, y - 2);
    y = Math.max(frame.y + frame.height, words.figure.box.y + words.figure.box.height) + 16;
    return { datum: part, ...words, field: block, among, frame };
  };
  const said = (text: string): TextLayout =>
    layoutText(text, { x: left, y, size: FONT_SIZE.small, voice: 'soft', maxWidth: right - left });
  const among = inside.length === 0 ? undefined : said(AMONG);
  if (among !== undefined) y = among.box.y + among.box.height + 6;
  const amongParts = inside.map(layoutPart);
  const bracketBottom = round(y - 10);
  const apart = outside.length === 0 ? undefined : said(apartWords(series));
  if (apart !== undefined) y = apart.box.y + apart.box.height + 8;
  const apartParts = outside.map(layoutPart);
  const legend = layoutLegend(legendOf(series), { left: MARGIN, right, top: y + 2 });
  return {
    height: Math.ceil(legend.bottom) + MARGIN,
    whole: {
      datum: series.whole,
      ...head,
      field,
      bracket: `M${MARGIN + 7} ${round(top - 4)}H${MARGIN}V${bracketBottom}H${MARGIN + 7}`,
    },
    parts: [...amongParts, ...apartParts],
    among,
    apart,
    legend,
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
  const topOf = (row: number): number => row * (side + gap) + Math.floor(row / 10) * ten;
  const rows = Math.ceil(count / columns);
  const layout = range(rows).map((row) => {
    const filled = Math.min(columns, count - row * columns);
    return { count: filled, d: `M${round(x)} ${round(y + topOf(row) + side / 2)}h${round(widthOf(filled))}` };
  });
  return {
    count,
    side,
    lines: layout,
    dashes: [...Array.from({ length: 9 }, () => `${side} ${gap}`), `${side} ${gap + ten}`].join(' '),
    box: roundBox({
      x,
      y,
      width: widthOf(Math.min(columns, count)),
      height: rows === 0 ? 0 : topOf(rows - 1) + side,
    }),
  };
}

function legendOf(series: Proportion): LegendEntry[] {
  return [
    { words: 'one square each', sign: 'filled-unit' },
    ...basisEntries([series.whole, ...series.parts.map(({ part }) => part)].map((datum) => datum.claim.basis)),
  ];
}

export function drawProportion(layout: ProportionLayout, options: DrawOptions, variantId: string): Drawing {
  const { whole, parts, apart } = layout;
  const squares = ({ datum, field }: GroupLayout, kind: string): string => {
    const { basis } = datum.claim;
    return el('path', {
      class: basis === 'printed' ? `squares ${kind}` : `squares squares-${basis}`,
      d: field.lines.map((line) => line.d).join(''),
      'stroke-width': field.side,
      'stroke-dasharray': field.dashes,
      stroke: basis === 'derived' ? hatchOf(variantId, basis) : undefined,
    });
  };
  const part = (group: PartLayout): string =>
    linkMark(
      options,
      { claim: group.datum.claim, words: wordsOf(group.datum) },
      el('rect', { class: group.among ? 'frame' : 'frame apart', ...group.frame }),
      squares(group, 'few'),
      drawText(group.name, variantId),
      drawText(group.figure, variantId),
    );
  return {
    height: layout.height,
    body: lines(
      linkMark(
        options,
        { claim: whole.datum.claim, words: wordsOf(whole.datum) },
        drawText(whole.name, variantId),
        drawText(whole.figure, variantId),
        el('path', { class: 'measure', d: whole.bracket }),
        squares(whole, 'many'),
      ),
      layout.among === undefined ? '' : drawText(layout.among, variantId),
      parts.filter(({ among }) => among).map(part),
      apart === undefined ? '' : drawText(apart, variantId),
      parts.filter(({ among }) => !among).map(part),
      drawLegend(layout.legend, variantId),
    ),
  };
}

const columnsOf = (series: Proportion): string[] => ['What', measureOf(series.whole), 'Drawn'];
const placeOf = (among: boolean): string => (among ? 'among them' : 'apart');

function tabulateProportion(series: Proportion): FigureTable {
  const rowOf = (datum: Datum, drawn: string): Cell[] => [
    { text: datum.label },
    { text: datum.text, claim: datum.claim, numeric: true },
    { text: drawn },
  ];
  return {
    columns: columnsOf(series),
    rows: [rowOf(series.whole, 'whole'), ...series.parts.map(({ part, among }) => rowOf(part, placeOf(among)))],
  };
}

function summariseProportion(series: Proportion): string {
  const said = (among: boolean): string =>
    series.parts
      .filter((row) => row.among === among)
      .map(({ part }) => `${part.label}: ${figureWords(part)}`)
      .join('; ');
  const inside = said(true);
  const outside = said(false);
  return [
    `${series.whole.label}: ${figureWords(series.whole)}, one square each.`,
    inside === '' ? '' : `Among them: ${inside}.`,
    outside === '' ? '' : `Drawn apart, may lie outside: ${outside}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

export function figureProportion(series: Proportion, options: DrawOptions): Figure {
  if (series.parts.length === 0) return emptyFigure(options, series.form, ['What', 'Number', 'Drawn']);
  return figureOf(options, {
    form: series.form,
    summary: summariseProportion(series),
    table: tabulateProportion(series),
    draw: (width, variantId) => drawProportion(layoutProportion(series, width), options, variantId),
  });
}
