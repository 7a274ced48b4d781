/** Where the parts of a matrix of themes and places stand: blocks of columns, their headings, and the key. */
import { max, range } from 'd3-array';
import {
  heightOf,
  layoutText,
  layoutTextUpwards,
  round,
  FONT_SIZE,
  widthOf,
  wrap,
  type Box,
  type TextLayout,
} from './text-layout.ts';
import {
  allClaims,
  baseShare,
  cellsFor,
  claimsText,
  COLUMNS,
  countText,
  LABEL_COLUMN,
  PAD,
  layoutNarrowRow,
  layoutWideRow,
  RING,
  signOf,
  TOTAL_COLUMN,
  type Cells,
  type Head,
  type Matrix,
  type TallyLayout,
  type ThemeLayout,
} from './matrix-cells.ts';
import { MARGIN, WIDE } from './svg-frame.ts';

interface HeadLayout {
  readonly datum: Head;
  readonly texts: readonly TextLayout[];
  /** Headings that only repeat those above are no links of their own. */
  readonly isFirst: boolean;
}

/** A square, or the open mark, of the key. */
interface KeyLayout {
  readonly square: Box | undefined;
  readonly ring: TallyLayout['ring'];
  readonly text: TextLayout;
  readonly bottom: number;
}

/** As many places as fit beside each other, under all themes. */
interface BlockLayout {
  readonly heads: readonly HeadLayout[];
  readonly themes: readonly ThemeLayout[];
  readonly rules: string;
  readonly columns: string;
  readonly all: readonly TextLayout[];
}

export interface MatrixLayout {
  readonly height: number;
  readonly blocks: readonly BlockLayout[];
  readonly key: readonly KeyLayout[];
  readonly note: TextLayout;
}

/** So often the headings are said again where rows are many screens long. */
const REPEAT = 6;
/** Least length of an upright heading. */
const UPRIGHT = 90;
const NONE = 'looked for, none found';
const NOTE = "percentages, rounded: of all claims under the row's theme";

export function layoutMatrix(series: Matrix, width: number): MatrixLayout {
  const cells = cellsFor(series, width);
  let y = 0;
  const blocks = range(0, series.places.length, COLUMNS).map((from, i) => {
    if (i > 0) y += 28;
    const { bottom, ...block } = layoutBlock(series, { from, y, width, cells });
    y = bottom;
    return block;
  });
  const key = layoutKey(series, cells, y + 14, width - MARGIN);
  const note = layoutText(NOTE, {
    x: MARGIN,
    y: Math.max(y, ...key.map(({ bottom }) => bottom)) + 6,
    size: FONT_SIZE.small,
    voice: 'soft',
    maxWidth: width - 2 * MARGIN,
  });
  return { height: Math.ceil(note.box.y + note.box.height) + MARGIN, blocks, key, note };
}

interface BlockOptions {
  /** Index of its first place. */
  readonly from: number;
  readonly y: number;
  readonly width: number;
  readonly cells: Cells;
}

function layoutBlock(series: Matrix, options: BlockOptions): BlockLayout & { readonly bottom: number } {
  const { from, width, cells } = options;
  const isWide = width >= WIDE;
  const places = series.places.slice(from, from + COLUMNS);
  const left = isWide ? LABEL_COLUMN : MARGIN;
  const xOf = (i: number): number => left + i * cells.width;
  const right = isWide ? round(xOf(places.length) + TOTAL_COLUMN) : width - MARGIN;
  const heads: HeadLayout[] = [];
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
    const place = isWide ? layoutWideRow : layoutNarrowRow;
    const { theme, cellTop, bottom } = place(row, tallies, { y, right, xOf, cells });
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

/** All stand on the line under them. */
function layoutHeads(
  series: Matrix,
  places: readonly Head[],
  options: HeadsOptions,
): { readonly heads: readonly HeadLayout[]; readonly bottom: number } {
  const { xOf, ...rest } = options;
  const layout = places.map((datum, i) => ({ datum, texts: layoutHead(series, datum, { ...rest, x: xOf(i) }) }));
  const bottomOf = (texts: readonly TextLayout[]): number => max(texts, ({ box }) => box.y + box.height) ?? rest.y;
  const bottom = max(layout, ({ texts }) => bottomOf(texts)) ?? rest.y;
  const heads = layout.map(({ datum, texts }) => ({
    datum,
    texts: texts.map((text) => lowered(text, bottom - bottomOf(texts))),
    isFirst: rest.isFirst,
  }));
  return { heads, bottom };
}

function lowered(text: TextLayout, by: number): TextLayout {
  const { turnedAbout, box } = text;
  return {
    ...text,
    lines: text.lines.map((row) => ({ ...row, y: round(row.y + by) })),
    turnedAbout: turnedAbout === undefined ? undefined : { ...turnedAbout, y: round(turnedAbout.y + by) },
    box: { ...box, y: round(box.y + by) },
  };
}

interface HeadOptions {
  readonly x: number;
  readonly y: number;
  readonly cells: Cells;
  readonly isWide: boolean;
  readonly isFirst: boolean;
}

/** The place; where it stands first, also how many claims it has in all, and their share of all claims. */
function layoutHead(series: Matrix, head: Head, options: HeadOptions): TextLayout[] {
  const { x, y, cells, isWide, isFirst } = options;
  const base = [claimsText(head.count), `${baseShare(series, head)} of all`];
  if (isWide) {
    const column = { x: x + PAD, size: FONT_SIZE.small, maxWidth: cells.width - PAD } as const;
    const name = layoutText(head.name, { ...column, y, voice: 'name' });
    let top = name.box.y + name.box.height;
    const soft = base.map((text) => {
      const layout = layoutText(text, { ...column, y: top, voice: 'soft' });
      top = layout.box.y + layout.box.height;
      return layout;
    });
    return [name, ...soft];
  }
  // Upright, in as many lines as fit over the column, the last of them for the number of claims.
  const said = isFirst ? [base.join(', ')] : [];
  const most = Math.max(1, Math.floor(cells.width / heightOf(1, FONT_SIZE.small)) - 1);
  let room = Math.max(UPRIGHT, ...said.map((text) => widthOf(text, FONT_SIZE.small)));
  while (wrap(head.name, FONT_SIZE.small, room).length > most) room += 10;
  const rows = wrap(head.name, FONT_SIZE.small, room);
  return [...rows, ...said].map((text, i) => {
    const upright = layoutTextUpwards(text, {
      x: x + 2 + (i + 1) * heightOf(1, FONT_SIZE.small),
      middle: y + room - widthOf(text, FONT_SIZE.small) / 2,
      size: FONT_SIZE.small,
    });
    return { ...upright, voice: i < rows.length ? 'name' : 'soft' };
  });
}

/** What stands over the column of totals, from the line up: all places together. */
function layoutAll(series: Matrix, right: number, bottom: number): TextLayout[] {
  return [countText(allClaims(series)), 'all'].map((text, i) =>
    layoutText(text, {
      x: right,
      y: bottom - heightOf(i + 1, FONT_SIZE.small),
      anchor: 'end',
      size: FONT_SIZE.small,
      voice: 'soft',
    }),
  );
}

/** The largest of 1, 2, 5, 10, 20 … that is not above the value. */
function roundFigure(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  return decade * ([5, 2].find((step) => step * decade <= value) ?? 1);
}

/** Two squares of known area to measure by, and the open mark. */
function layoutKey(series: Matrix, cells: Cells, top: number, right: number): KeyLayout[] {
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
    const said = count === 0 ? NONE : claimsText(count);
    const side = count === 0 ? 2 * RING : cells.sideOf(count);
    if (x > MARGIN && x + side + 8 + widthOf(said, FONT_SIZE.small) > right) {
      x = MARGIN;
      base += heightOf(1, FONT_SIZE.small) + 4;
    }
    const text = layoutText(said, {
      x: x + side + 8,
      y: base - heightOf(1, FONT_SIZE.small) + 3,
      size: FONT_SIZE.small,
      voice: 'soft',
    });
    const sign = signOf(count, { left: x, base }, cells);
    x = text.box.x + text.box.width + 24;
    return { ...sign, text, bottom: Math.max(base, text.box.y + text.box.height) };
  });
}
