/** The rows of a matrix of themes and places: squares whose area is a number of claims, with their labels. */
import { max, sum } from 'd3-array';
import { scaleSqrt } from 'd3-scale';
import type { MatrixCell, MatrixRow, MatrixSeries } from '../core/domain/series/matrix.ts';
import { charts, formatQuantityNumber } from '../strings/index.ts';
import { MARGIN, WIDE } from './svg-frame.ts';
import { bottomOf, FONT_SIZE, heightOf, layoutText, rightOf, round, SMALL_PRINT, widthOf } from './text-layout.ts';
import type { Box, TextLayout } from './text-layout.ts';

export type MatrixPlace = MatrixSeries['places'][number];

export interface TallyLayout {
  readonly datum: { readonly row: MatrixRow; readonly cell: MatrixCell };
  /** A square; or, where nothing was found, the centre of a ring. */
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

/** This many places are side by side; more are in a further block below. */
export const COLUMNS = 5;
export const LABEL_COLUMN = 186;
export const TOTAL_COLUMN = 64;
export const PAD = 7;
export const RING = 4;

export const countText = (count: number): string => formatQuantityNumber({ kind: 'count', value: count, unit: '' });
export const claimsText = (count: number): string => charts.matrix.claims(count, countText(count));

export const allClaims = (series: MatrixSeries): number => sum(series.places, ({ count }) => count);

/** The share of all claims of the register, to compare a share under a theme with. */
export const baseShare = (series: MatrixSeries, { count }: MatrixPlace): string =>
  shareText((count / allClaims(series)) * 100);

/** `40%`; what is neither nothing nor all is never rounded to either. */
export function shareText(share: number): string {
  const whole = Math.round(share);
  if (share > 0 && whole === 0) return '<1%';
  return share < 100 && whole === 100 ? '>99%' : `${whole}%`;
}

/** How large a square may be, and where its label is. */
export interface Cells {
  readonly width: number;
  readonly side: number;
  /** Count and share are under the square, on one line if they fit; else beside it. */
  readonly under: 'one line' | 'two lines' | undefined;
  readonly sideOf: (count: number) => number;
}

export function cellsFor(series: MatrixSeries, width: number): Cells {
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

export interface ThemeBounds {
  readonly y: number;
  readonly right: number;
  readonly xOf: (i: number) => number;
  readonly cells: Cells;
}

export interface ThemeRowLayout {
  readonly theme: Omit<ThemeLayout, 'isFirst'>;
  /** Where the cells begin: under the theme's name, where it is above them. */
  readonly cellTop: number;
  readonly bottom: number;
}

/** Squares have a common base line, each with its label at its right. */
export function layoutWideTheme(row: MatrixRow, tallies: readonly MatrixCell[], options: ThemeBounds): ThemeRowLayout {
  const { y, right, xOf, cells } = options;
  const maxWidth = LABEL_COLUMN - 2 * MARGIN - 8;
  const name = layoutText(row.theme.name, { x: MARGIN, y: y + PAD, role: 'name', maxWidth });
  const words = heightOf(1, FONT_SIZE.normal) + heightOf(1, FONT_SIZE.small);
  const tallest = max(tallies, ({ count }) => cells.sideOf(count)) ?? 0;
  const base = y + PAD + Math.max(tallest, words, name.box.height);
  const layout = tallies.map((cell, i): TallyLayout => {
    const edge = xOf(i) + PAD / 2 + cells.side;
    const x = edge + PAD;
    const top = base - words + 2;
    return {
      datum: { row, cell },
      ...layoutTally(cell.count, { right: edge, base }, cells),
      count: layoutText(countText(cell.count), { x, y: top }),
      share: layoutText(shareText(cell.share), { ...SMALL_PRINT, x, y: top + heightOf(1, FONT_SIZE.normal) }),
    };
  });
  const count = layoutText(countText(row.count), { x: right, y: base - words + 2, anchor: 'end' });
  return { theme: { datum: row, name, count, cells: layout }, cellTop: y, bottom: base + PAD };
}

/** The theme above its squares, and the labels below them. */
export function layoutNarrowTheme(
  row: MatrixRow,
  tallies: readonly MatrixCell[],
  options: ThemeBounds,
): ThemeRowLayout {
  const { y, right, xOf, cells } = options;
  const count = layoutText(claimsText(row.count), { x: right, y: y + PAD, anchor: 'end', size: FONT_SIZE.small });
  const maxWidth = count.box.x - MARGIN - 10;
  const name = layoutText(row.theme.name, { x: MARGIN, y: y + PAD - 1, role: 'name', maxWidth });
  const tallest = max(tallies, (cell) => cells.sideOf(cell.count)) ?? 0;
  const base = bottomOf(name) + PAD + Math.max(tallest, 2 * RING);
  const layout = tallies.map((cell, i): TallyLayout => {
    const x = xOf(i) + 3;
    const figure = layoutText(countText(cell.count), { x, y: base + 3 });
    const at = cells.under === 'one line' ? { x: rightOf(figure) + PAD - 1, y: base + 4 } : { x, y: bottomOf(figure) };
    return {
      datum: { row, cell },
      ...layoutTally(cell.count, { left: x, base }, cells),
      count: figure,
      share: layoutText(shareText(cell.share), { ...SMALL_PRINT, ...at }),
    };
  });
  const bottom = max(layout, ({ share, count: figure }) => bottomOf(share, figure));
  return {
    theme: { datum: row, name, count, cells: layout },
    cellTop: bottomOf(name) + 2,
    bottom: (bottom ?? base) + PAD,
  };
}

/** The mark on the base line, at the given edge. */
export function layoutTally(
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
