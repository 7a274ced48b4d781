/** The rows of a matrix of themes and places: squares whose area is a number of claims, with their words. */
import { max, sum } from 'd3-array';
import { scaleSqrt } from 'd3-scale';
import type { Series } from '../core/domain/series.ts';
import type { MatrixCell, MatrixRow } from '../core/domain/series/matrix.ts';
import { formatQuantityNumber } from '../strings/index.ts';
import { heightOf, layoutText, round, FONT_SIZE, widthOf, type Box, type TextLayout } from './text-layout.ts';
import { MARGIN, WIDE } from './svg-frame.ts';

export type Matrix = Extract<Series, { form: 'matrix' }>;
export type Head = Matrix['places'][number];

export interface TallyLayout {
  readonly datum: { readonly row: MatrixRow; readonly cell: MatrixCell };
  /** A square; or, where nothing was found, a ring about a point. */
  readonly square: Box | undefined;
  readonly ring: { readonly x: number; readonly y: number } | undefined;
  readonly count: TextLayout;
  readonly share: TextLayout;
}

export interface ThemeLayout {
  readonly datum: MatrixRow;
  readonly name: TextLayout;
  readonly count: TextLayout;
  readonly cells: readonly TallyLayout[];
  /** Repeated in each block of places; a link in the first. */
  readonly isFirst: boolean;
}

/** As many places side by side; more stand in a further block below. */
export const COLUMNS = 5;
export const LABEL_COLUMN = 186;
export const TOTAL_COLUMN = 64;
export const PAD = 7;
export const RING = 4;

export const countText = (count: number): string => formatQuantityNumber({ kind: 'count', value: count, unit: '' });
export const claimsText = (count: number): string => `${countText(count)} ${count === 1 ? 'claim' : 'claims'}`;

export const allClaims = (series: Matrix): number => sum(series.places, ({ count }) => count);

/** Of all claims of the register, so that a share under a theme can be held against it. */
export const baseShare = (series: Matrix, { count }: Head): string => shareText((count / allClaims(series)) * 100);

/** `40%`; what is neither nothing nor all is never rounded to either. */
export function shareText(share: number): string {
  const whole = Math.round(share);
  if (share > 0 && whole === 0) return '<1%';
  return share < 100 && whole === 100 ? '>99%' : `${whole}%`;
}

/** How large a square may be, and where its words stand. */
export interface Cells {
  readonly width: number;
  readonly side: number;
  /** Count and share under the square, in one line if they fit; else beside it. */
  readonly under: 'one line' | 'two lines' | undefined;
  readonly sideOf: (count: number) => number;
}

export function cellsFor(series: Matrix, width: number): Cells {
  const isWide = width >= WIDE;
  const cellWidth = ((isWide ? width - LABEL_COLUMN - TOTAL_COLUMN : width) - 2 * MARGIN) / COLUMNS;
  const all = series.rows.flatMap(({ cells }) => cells);
  const countRoom = max(all, ({ count }) => widthOf(countText(count), FONT_SIZE.normal)) ?? 0;
  const shareRoom = max(all, ({ share }) => widthOf(shareText(share), FONT_SIZE.small)) ?? 0;
  const room = cellWidth - 2 * PAD;
  const side = isWide ? room - Math.max(countRoom, shareRoom) : Math.min(40, room);
  const most = max(all, ({ count }) => count) ?? 0;
  return {
    width: cellWidth,
    side,
    under: isWide ? undefined : countRoom + PAD + shareRoom <= cellWidth - 4 ? 'one line' : 'two lines',
    sideOf: scaleSqrt([0, Math.max(1, most)], [0, side]),
  };
}

export interface RowOptions {
  readonly y: number;
  readonly right: number;
  readonly xOf: (i: number) => number;
  readonly cells: Cells;
}

export interface RowLayout {
  readonly theme: Omit<ThemeLayout, 'isFirst'>;
  /** Where the cells begin: under the theme's name, where it stands over them. */
  readonly cellTop: number;
  readonly bottom: number;
}

/** Squares stand on one line, each with its words at its right. */
export function layoutWideRow(row: MatrixRow, tallies: readonly MatrixCell[], options: RowOptions): RowLayout {
  const { y, right, xOf, cells } = options;
  const name = layoutText(row.theme.name, {
    x: MARGIN,
    y: y + PAD,
    voice: 'name',
    maxWidth: LABEL_COLUMN - 2 * MARGIN - 8,
  });
  const words = heightOf(1, FONT_SIZE.normal) + heightOf(1, FONT_SIZE.small);
  const tallest = max(tallies, ({ count }) => cells.sideOf(count)) ?? 0;
  const base = y + PAD + Math.max(tallest, words, name.box.height);
  const layout = tallies.map((cell, i): TallyLayout => {
    const edge = xOf(i) + PAD / 2 + cells.side;
    const x = edge + PAD;
    const top = base - words + 2;
    return {
      datum: { row, cell },
      ...signOf(cell.count, { right: edge, base }, cells),
      count: layoutText(countText(cell.count), { x, y: top }),
      share: layoutText(shareText(cell.share), {
        x,
        y: top + heightOf(1, FONT_SIZE.normal),
        size: FONT_SIZE.small,
        voice: 'soft',
      }),
    };
  });
  const count = layoutText(countText(row.count), { x: right, y: base - words + 2, anchor: 'end' });
  return { theme: { datum: row, name, count, cells: layout }, cellTop: y, bottom: base + PAD };
}

/** The theme over its squares, and the words under them. */
export function layoutNarrowRow(row: MatrixRow, tallies: readonly MatrixCell[], options: RowOptions): RowLayout {
  const { y, right, xOf, cells } = options;
  const count = layoutText(claimsText(row.count), { x: right, y: y + PAD, anchor: 'end', size: FONT_SIZE.small });
  const name = layoutText(row.theme.name, {
    x: MARGIN,
    y: y + PAD - 1,
    voice: 'name',
    maxWidth: count.box.x - MARGIN - 10,
  });
  const tallest = max(tallies, (cell) => cells.sideOf(cell.count)) ?? 0;
  const base = name.box.y + name.box.height + PAD + Math.max(tallest, 2 * RING);
  const layout = tallies.map((cell, i): TallyLayout => {
    const x = xOf(i) + 3;
    const figure = layoutText(countText(cell.count), { x, y: base + 3 });
    const at =
      cells.under === 'one line'
        ? { x: figure.box.x + figure.box.width + PAD - 1, y: base + 4 }
        : { x, y: figure.box.y + figure.box.height };
    return {
      datum: { row, cell },
      ...signOf(cell.count, { left: x, base }, cells),
      count: figure,
      share: layoutText(shareText(cell.share), { ...at, size: FONT_SIZE.small, voice: 'soft' }),
    };
  });
  const bottom = max(layout, ({ share, count: figure }) =>
    Math.max(share.box.y + share.box.height, figure.box.y + figure.box.height),
  );
  return {
    theme: { datum: row, name, count, cells: layout },
    cellTop: name.box.y + name.box.height + 2,
    bottom: (bottom ?? base) + PAD,
  };
}

/** Standing on the base line, at the given edge. */
export function signOf(
  count: number,
  at: { readonly base: number } & ({ readonly left: number } | { readonly right: number }),
  cells: Cells,
): Pick<TallyLayout, 'square' | 'ring'> {
  const side = count === 0 ? 2 * RING : cells.sideOf(count);
  const x = 'left' in at ? at.left : at.right - side;
  const y = at.base - side;
  return count === 0
    ? { square: undefined, ring: { x: round(x + RING), y: round(y + RING) } }
    : { square: { x: round(x), y: round(y), width: round(side), height: round(side) }, ring: undefined };
}
