/** Layout of a matrix of themes and places: blocks of columns, their headings, and the key. */
import { max, range } from 'd3-array';
import type { MatrixSeries } from '../core/domain/series/matrix.ts';
import { charts } from '../strings/index.ts';
import {
  allClaims,
  baseShare,
  cellsFor,
  claimsText,
  COLUMNS,
  countText,
  LABEL_COLUMN,
  layoutNarrowTheme,
  layoutTally,
  layoutWideTheme,
  PAD,
  RING,
  TOTAL_COLUMN,
  type Cells,
  type MatrixPlace,
  type TallyLayout,
  type ThemeLayout,
} from './matrix-cells.ts';
import { MARGIN, WIDE } from './svg-frame.ts';
import { bottomOf, FONT_SIZE, heightOf, layoutStack, layoutText, layoutTextUpwards, moveDown } from './text-layout.ts';
import { rightOf, round, SMALL_PRINT, widthOf, wrap, type Box, type TextLayout } from './text-layout.ts';

const t = charts.matrix;

interface MatrixHeadLayout {
  readonly datum: MatrixPlace;
  readonly texts: readonly TextLayout[];
  /** Headings that only repeat those above are not linked. */
  readonly isFirst: boolean;
}

/** A square, or the empty mark, of the key. */
interface MatrixKeyLayout {
  readonly square: Box | undefined;
  readonly ring: TallyLayout['ring'];
  readonly text: TextLayout;
  readonly bottom: number;
}

/** As many places as fit side by side, under all themes. */
interface MatrixBlockLayout {
  readonly heads: readonly MatrixHeadLayout[];
  readonly themes: readonly ThemeLayout[];
  readonly rules: string;
  readonly columns: string;
  readonly all: readonly TextLayout[];
}

export interface MatrixLayout {
  readonly height: number;
  readonly blocks: readonly MatrixBlockLayout[];
  readonly key: readonly MatrixKeyLayout[];
  readonly note: TextLayout;
}

/** Headings repeat after this many rows where these are many screens long. */
const REPEAT = 6;
/** Least length of an upright heading. */
const UPRIGHT = 90;

export function layoutMatrix(series: MatrixSeries, width: number): MatrixLayout {
  const cells = cellsFor(series, width);
  let y = 0;
  const blocks = range(0, series.places.length, COLUMNS).map((from, i) => {
    if (i > 0) y += 28;
    const { bottom, ...block } = layoutBlock(series, { from, y, width, cells });
    y = bottom;
    return block;
  });
  const key = layoutMatrixKey(series, cells, y + 14, width - MARGIN);
  const noteTop = Math.max(y, ...key.map(({ bottom }) => bottom)) + 6;
  const note = layoutText(t.note, { ...SMALL_PRINT, x: MARGIN, y: noteTop, maxWidth: width - 2 * MARGIN });
  return { height: Math.ceil(bottomOf(note)) + MARGIN, blocks, key, note };
}

interface BlockOptions {
  /** Index of its first place. */
  readonly from: number;
  readonly y: number;
  readonly width: number;
  readonly cells: Cells;
}

function layoutBlock(series: MatrixSeries, options: BlockOptions): MatrixBlockLayout & { readonly bottom: number } {
  const { from, width, cells } = options;
  const isWide = width >= WIDE;
  const places = series.places.slice(from, from + COLUMNS);
  const left = isWide ? LABEL_COLUMN : MARGIN;
  const xOf = (i: number): number => left + i * cells.width;
  const right = isWide ? round(xOf(places.length) + TOTAL_COLUMN) : width - MARGIN;
  const heads: MatrixHeadLayout[] = [];
  const themes: ThemeLayout[] = [];
  const all: TextLayout[] = [];
  const [rules, columns]: [string[], string[]] = [[], []];
  let y = options.y;
  series.rows.forEach((row, r) => {
    if (r === 0 || (!isWide && r % REPEAT === 0)) {
      if (r > 0) y += 14;
      const layout = layoutHeads(series, places, { xOf, y, cells, isWide, isFirst: r === 0 });
      heads.push(...layout.heads);
      if (isWide) all.push(...layoutAll(series, right, layout.bottom));
      y = layout.bottom + 6;
    }
    const tallies = row.cells.slice(from, from + COLUMNS);
    const layoutTheme = isWide ? layoutWideTheme : layoutNarrowTheme;
    const { theme, cellTop, bottom } = layoutTheme(row, tallies, { y, right, xOf, cells });
    themes.push({ ...theme, isFirst: from === 0 });
    rules.push(`M${MARGIN} ${round(y + 0.5)}H${right}`);
    columns.push(...range(places.length + 1).map((i) => `M${round(xOf(i))} ${round(cellTop)}V${round(bottom)}`));
    y = bottom;
    if (r === series.rows.length - 1 || (!isWide && (r + 1) % REPEAT === 0))
      rules.push(`M${MARGIN} ${round(y + 0.5)}H${right}`);
  });
  return { heads, themes, rules: rules.join(''), columns: columns.join(''), all, bottom: y };
}

interface HeadsOptions extends Omit<HeadOptions, 'x'> {
  readonly xOf: (i: number) => number;
}

/** All end on one line. */
function layoutHeads(
  series: MatrixSeries,
  places: readonly MatrixPlace[],
  options: HeadsOptions,
): { readonly heads: readonly MatrixHeadLayout[]; readonly bottom: number } {
  const { xOf, ...rest } = options;
  const layout = places.map((datum, i) => ({ datum, texts: layoutHead(series, datum, { ...rest, x: xOf(i) }) }));
  const bottom = max(layout, ({ texts }) => bottomOf(...texts)) ?? rest.y;
  const heads = layout.map(({ datum, texts }) => ({
    datum,
    texts: texts.map((text) => moveDown(text, bottom - bottomOf(...texts))),
    isFirst: rest.isFirst,
  }));
  return { heads, bottom };
}

interface HeadOptions {
  readonly x: number;
  readonly y: number;
  readonly cells: Cells;
  readonly isWide: boolean;
  readonly isFirst: boolean;
}

/** The place; in the first heading also the number of its claims, and their share of all claims. */
function layoutHead(series: MatrixSeries, head: MatrixPlace, options: HeadOptions): TextLayout[] {
  const { x, y, cells, isWide, isFirst } = options;
  const claims = claimsText(head.count);
  const shareOfAll = t.shareOfAll(baseShare(series, head));
  if (isWide) {
    const column = { ...SMALL_PRINT, x: x + PAD, y, maxWidth: cells.width - PAD };
    return [...layoutStack(column, [head.name, { role: 'name' }], [claims, {}], [shareOfAll, {}])];
  }
  // Upwards, in as many lines as fit over the column, the last of them for the number of claims.
  const last = isFirst ? [`${claims}, ${shareOfAll}`] : [];
  const most = Math.max(1, Math.floor(cells.width / heightOf(1, FONT_SIZE.small)) - 1);
  let room = Math.max(UPRIGHT, ...last.map((text) => widthOf(text, FONT_SIZE.small)));
  while (wrap(head.name, FONT_SIZE.small, room).length > most) room += 10;
  const nameLines = wrap(head.name, FONT_SIZE.small, room);
  return [...nameLines, ...last].map((text, i) =>
    layoutTextUpwards(text, {
      x: x + 2 + (i + 1) * heightOf(1, FONT_SIZE.small),
      middle: y + room - widthOf(text, FONT_SIZE.small) / 2,
      size: FONT_SIZE.small,
      role: i < nameLines.length ? 'name' : 'soft',
    }),
  );
}

/** The heading of the column of totals, from the line up: all places together. */
function layoutAll(series: MatrixSeries, right: number, bottom: number): TextLayout[] {
  return [countText(allClaims(series)), t.all].map((text, i) =>
    layoutText(text, { ...SMALL_PRINT, x: right, y: bottom - heightOf(i + 1, FONT_SIZE.small), anchor: 'end' }),
  );
}

/** The largest of 1, 2, 5, 10, 20 … that is not above the value. */
function roundFigure(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  return decade * ([5, 2].find((step) => step * decade <= value) ?? 1);
}

/** Two squares of known area to compare with, and the empty mark. */
function layoutMatrixKey(series: MatrixSeries, cells: Cells, top: number, right: number): MatrixKeyLayout[] {
  const counts = series.rows.flatMap((row) => row.cells.map(({ count }) => count));
  const most = max(counts) ?? 0;
  const large = most === 0 ? 0 : roundFigure(most);
  const entries = [
    ...(large > 0 ? [large] : []),
    ...(large >= 5 ? [roundFigure(large / 5)] : []),
    ...(counts.includes(0) ? [0] : []),
  ];
  let x = MARGIN;
  let base = top + cells.sideOf(large);
  return entries.map((count) => {
    const words = count === 0 ? t.none : claimsText(count);
    const side = count === 0 ? 2 * RING : cells.sideOf(count);
    if (x > MARGIN && x + side + 8 + widthOf(words, FONT_SIZE.small) > right) {
      x = MARGIN;
      base += heightOf(1, FONT_SIZE.small) + 4;
    }
    const y = base - heightOf(1, FONT_SIZE.small) + 3;
    const text = layoutText(words, { ...SMALL_PRINT, x: x + side + 8, y });
    const mark = layoutTally(count, { left: x, base }, cells);
    x = rightOf(text) + 24;
    return { ...mark, text, bottom: Math.max(base, bottomOf(text)) };
  });
}
