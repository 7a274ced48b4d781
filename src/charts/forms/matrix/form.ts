/** Themes against places as a table of shades: the more promises, the darker, with the number in each cell. */
import { max, range } from 'd3-array';
import { routes } from '../../../core/domain/routes.ts';
import { charts } from '../../../strings/index.ts';
import { drawHead, headHeight, isUpright } from '../../column-heads.ts';
import type { Cell, ChartForm } from '../../figure.ts';
import { drawDown, linkMark, MARGIN, type Piece, type Sheet } from '../../sheet.ts';
import { el, lines } from '../../svg.ts';
import { bottomOf, drawText, FONT_SIZE, heightOf, layoutText, roundBox, SMALL_PRINT } from '../../text-layout.ts';
import { matrixOf, type MatrixRow, type MatrixSeries } from './series.ts';

const t = charts.matrix;

/** This many places stand side by side; more are in a further table below. */
const COLUMNS = 6;
const LABELS = 184;
/** How dark the darkest cell is: the number in it must remain legible. */
export const DARKEST = 0.42;

interface Table {
  readonly series: MatrixSeries;
  /** Index of its first place, and how many there are. */
  readonly from: number;
  readonly count: number;
  readonly left: number;
  readonly cellWidth: number;
  readonly shadeOf: (count: number) => number;
}

function drawTable(table: Table, top: number, sheet: Sheet): Piece {
  const { series, from, count, left, cellWidth } = table;
  const places = series.places.slice(from, from + count);
  const heads = [...places.map((place) => ({ place, name: place.name })), { place: undefined, name: t.all }];
  const upright = heads.some(({ name }) => isUpright(name, cellWidth));
  const tallest = Math.max(...heads.map(({ name }) => headHeight(name, cellWidth, upright)));
  const headed = heads.map(({ place, name }, i) => {
    const text = drawHead(name, left + i * cellWidth, top + tallest, cellWidth, upright);
    if (place === undefined) return text;
    const words = charts.labelled(name, t.promises(place.count));
    return linkMark(sheet, { path: routes.profile(place.id), value: String(place.count), words }, text);
  });
  const { bottom: y, pieces: rows } = drawDown(series.rows, { top: top + tallest + 4, gap: 0 }, (row, at) =>
    drawRow(row, table, at, sheet),
  );
  const sums = [...places, { count: series.total }].map((place, i) =>
    drawText(
      layoutText(String(place.count), { ...SMALL_PRINT, x: left + (i + 0.5) * cellWidth, y: y + 4, anchor: 'middle' }),
    ),
  );
  const all = layoutText(t.allThemes, { ...SMALL_PRINT, x: MARGIN, y: sheet.isWide ? y + 4 : y + 24 });
  return { bottom: Math.max(bottomOf(all), y + 24), body: lines(headed, rows, sums, drawText(all)) };
}

function drawRow(row: MatrixRow, table: Table, top: number, sheet: Sheet): Piece {
  const { from, count, left, cellWidth, shadeOf } = table;
  const { theme } = row;
  const { isWide } = sheet;
  const maxWidth = (isWide ? left : sheet.right) - MARGIN - 8;
  const name = layoutText(theme.name, { x: MARGIN, y: top + 6, maxWidth });
  const y = isWide ? top : bottomOf(name) + 3;
  const height = Math.max(30, isWide ? name.box.height + 12 : 0);
  const number = (value: number, i: number): string =>
    drawText(
      layoutText(value === 0 ? t.zero : String(value), {
        x: left + (i + 0.5) * cellWidth,
        y: y + height / 2 - heightOf(1, FONT_SIZE.normal) / 2,
        anchor: 'middle',
      }),
      'on-heat',
    );
  const cells = row.cells.slice(from, from + count).map((cell, i) =>
    linkMark(
      sheet,
      {
        path: routes.themeAt(theme.id, cell.place.id),
        value: String(cell.count),
        words: t.cell(theme.name, cell.place.name, cell.count),
      },
      el('rect', {
        class: 'heat',
        ...roundBox({ x: left + i * cellWidth, y, width: cellWidth, height }),
        'fill-opacity': shadeOf(cell.count),
      }),
      number(cell.count, i),
    ),
  );
  const link = linkMark(
    sheet,
    {
      path: routes.theme(theme.id),
      value: String(row.count),
      words: charts.labelled(theme.name, t.promises(row.count)),
    },
    drawText(name),
    number(row.count, Math.min(count, row.cells.length - from)),
  );
  return { bottom: y + height, body: lines(link, cells) };
}

export const matrix: ChartForm<Parameters<typeof matrixOf>[0], MatrixSeries> = {
  series: matrixOf,
  isEmpty: ({ rows }) => rows.length === 0,
  columns: ({ places }) => [t.theme, ...places.map(({ name }) => name), t.all],
  rows: ({ places, rows, total }) => [
    ...rows.map(({ theme, count, cells }): Cell[] => [
      { text: theme.name },
      ...cells.map((cell) => ({
        text: String(cell.count),
        numeric: true,
        page: { path: routes.themeAt(theme.id, cell.place.id), claims: cell.count },
      })),
      { text: String(count), numeric: true, page: { path: routes.theme(theme.id), claims: count } },
    ]),
    [
      { text: t.allThemes },
      ...places.map(({ id, count }) => ({
        text: String(count),
        numeric: true,
        page: { path: routes.profile(id), claims: count },
      })),
      { text: String(total), numeric: true },
    ],
  ],
  summary: ({ places, rows }) =>
    t.summary(
      places.map(({ name, count }) => charts.labelled(name, String(count))),
      rows.map(({ theme, count }) => charts.labelled(theme.name, String(count))),
    ),
  draw: (series, sheet) => {
    const { isWide, right } = sheet;
    const left = isWide ? LABELS : MARGIN;
    const columns = Math.min(COLUMNS, series.places.length);
    const most = max(series.rows, ({ cells }) => max(cells, ({ count }) => count)) ?? 0;
    const shadeOf = (count: number): number =>
      count === 0 ? 0 : Math.round((0.06 + (DARKEST - 0.06) * (count / most)) * 100) / 100;
    const starts = range(0, series.places.length, columns);
    const { bottom, pieces } = drawDown(starts, { top: 2, gap: 24 }, (from, top) => {
      const count = Math.min(columns, series.places.length - from);
      const table = { series, from, count, left, cellWidth: (right - left) / (columns + 1), shadeOf };
      return drawTable(table, top, sheet);
    });
    return { bottom, body: lines(pieces) };
  },
};
