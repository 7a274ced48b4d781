/** A few beside many: one square each, all of one size. What may lie outside the whole is drawn apart from it. */
import { range, sum } from 'd3-array';
import type { Series } from '../core/domain/series.ts';
import type { Datum } from '../core/domain/series/datum.ts';
import type { Cell, DrawOptions, Figure, FigureTable } from './figure.ts';
import { basisEntries, drawLegend, placeLegend, type LegendEntry, type PlacedLegend } from './legend.ts';
import { drawText, hatchOf, letter, round, roundBox, SIZE, type Box, type PlacedText } from './text-layout.ts';
import { bind, emptyFigure, figureOf, figureWords, MARGIN, measureOf, WIDE, type Drawing } from './svg-frame.ts';
import { el, lines } from './svg.ts';

type Proportion = Extract<Series, { form: 'proportion' }>;

/** Squares in lines of whole tens, with more room after every ten. A line is one dashed stroke: each dash a square. */
export interface PlacedField {
  readonly count: number;
  readonly side: number;
  readonly lines: readonly { readonly count: number; readonly d: string }[];
  readonly dashes: string;
  readonly box: Box;
}

export interface PlacedGroup {
  readonly datum: Datum;
  readonly name: PlacedText;
  readonly figure: PlacedText;
  readonly field: PlacedField;
}

export interface PlacedPart extends PlacedGroup {
  readonly among: boolean;
  readonly frame: Box;
}

export interface PlacedProportion {
  readonly height: number;
  /** The squares of the whole that belong to none of the parts. */
  readonly whole: PlacedGroup & { readonly bracket: string };
  readonly parts: readonly PlacedPart[];
  readonly among: PlacedText | undefined;
  readonly apart: PlacedText | undefined;
  readonly legend: PlacedLegend;
}

const INDENT = 16;
const WIDE_SQUARES = { side: 9, gap: 4, ten: 5 } as const;
const NARROW_SQUARES = { side: 5, gap: 2, ten: 3 } as const;
const PAD = 5;

type Squares = typeof WIDE_SQUARES | typeof NARROW_SQUARES;

const wordsOf = (datum: Datum): string => `${datum.label}: ${datum.text}`;
const AMONG = 'Among them:';
const apartWords = (series: Proportion): string => `Drawn apart, may lie outside the ${series.whole.text}:`;

export function placeProportion(series: Proportion, width: number): PlacedProportion {
  const squares = width >= WIDE ? WIDE_SQUARES : NARROW_SQUARES;
  const right = width - MARGIN;
  const left = MARGIN + INDENT;
  const tens = Math.max(1, Math.floor((right - left + squares.gap + squares.ten) / widthOfTen(squares)));
  const inside = series.parts.filter((row) => row.among);
  const outside = series.parts.filter((row) => !row.among);
  const label = (datum: Datum, x: number, y: number): { name: PlacedText; figure: PlacedText } => {
    const name = letter(datum.label, { x, y, voice: 'name', maxWidth: right - x });
    const figure = letter(datum.text, {
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
  const field = placeField(others, { x: left, y: top, columns: tens * 10 }, squares);
  let y = field.box.y + field.box.height + 16;
  const placePart = ({ part, among }: Proportion['parts'][number]): PlacedPart => {
    const block = placeField(part.value, { x: left + PAD, y: y + PAD, columns: part.value <= 10 ? 5 : 10 }, squares);
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
  const said = (text: string): PlacedText =>
    letter(text, { x: left, y, size: SIZE.small, voice: 'soft', maxWidth: right - left });
  const among = inside.length === 0 ? undefined : said(AMONG);
  if (among !== undefined) y = among.box.y + among.box.height + 6;
  const amongParts = inside.map(placePart);
  const bracketBottom = round(y - 10);
  const apart = outside.length === 0 ? undefined : said(apartWords(series));
  if (apart !== undefined) y = apart.box.y + apart.box.height + 8;
  const apartParts = outside.map(placePart);
  const legend = placeLegend(legendOf(series), { left: MARGIN, right, top: y + 2 });
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

function placeField(
  count: number,
  at: { readonly x: number; readonly y: number; readonly columns: number },
  squares: Squares,
): PlacedField {
  const { side, gap, ten } = squares;
  const { x, y, columns } = at;
  const widthOf = (filled: number): number =>
    filled === 0 ? 0 : filled * (side + gap) - gap + Math.floor((filled - 1) / 10) * ten;
  const topOf = (row: number): number => row * (side + gap) + Math.floor(row / 10) * ten;
  const rows = Math.ceil(count / columns);
  const placed = range(rows).map((row) => {
    const filled = Math.min(columns, count - row * columns);
    return { count: filled, d: `M${round(x)} ${round(y + topOf(row) + side / 2)}h${round(widthOf(filled))}` };
  });
  return {
    count,
    side,
    lines: placed,
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

export function drawProportion(placed: PlacedProportion, options: DrawOptions, sheetId: string): Drawing {
  const { whole, parts, apart } = placed;
  const squares = ({ datum, field }: PlacedGroup, kind: string): string => {
    const { basis } = datum.claim;
    return el('path', {
      class: basis === 'printed' ? `squares ${kind}` : `squares squares-${basis}`,
      d: field.lines.map((line) => line.d).join(''),
      'stroke-width': field.side,
      'stroke-dasharray': field.dashes,
      stroke: basis === 'derived' ? hatchOf(sheetId, basis) : undefined,
    });
  };
  const part = (group: PlacedPart): string =>
    bind(
      options,
      { claim: group.datum.claim, words: wordsOf(group.datum) },
      el('rect', { class: group.among ? 'frame' : 'frame apart', ...group.frame }),
      squares(group, 'few'),
      drawText(group.name, sheetId),
      drawText(group.figure, sheetId),
    );
  return {
    height: placed.height,
    body: lines(
      bind(
        options,
        { claim: whole.datum.claim, words: wordsOf(whole.datum) },
        drawText(whole.name, sheetId),
        drawText(whole.figure, sheetId),
        el('path', { class: 'measure', d: whole.bracket }),
        squares(whole, 'many'),
      ),
      placed.among === undefined ? '' : drawText(placed.among, sheetId),
      parts.filter(({ among }) => among).map(part),
      apart === undefined ? '' : drawText(apart, sheetId),
      parts.filter(({ among }) => !among).map(part),
      drawLegend(placed.legend, sheetId),
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
    draw: (width, sheetId) => drawProportion(placeProportion(series, width), options, sheetId),
  });
}
