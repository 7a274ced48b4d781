/** Themes against places: the area of a square is a number of claims, its percentage a share of its row. */
import { max } from 'd3-array';
import { routes } from '../core/domain/routes.ts';
import type { MatrixCell, MatrixRow } from '../core/domain/series/matrix.ts';
import type { Cell, DrawOptions, Figure, FigureTable } from './figure.ts';
import { drawText } from './text-layout.ts';
import {
  allClaims,
  baseShare,
  claimsText,
  countText,
  RING,
  shareText,
  type Head,
  type Matrix,
  type TallyLayout,
} from './matrix-cells.ts';
import { layoutMatrix, type MatrixLayout } from './matrix-layout.ts';
import { linkMark, emptyFigure, figureOf, joinWords, type Drawing, type Mark } from './svg-frame.ts';
import { el, lines } from './svg.ts';

const cellWords = ({ row, cell }: TallyLayout['datum']): string =>
  `${row.theme.name}, ${cell.place.name}: ${claimsText(cell.count)}, ${shareText(cell.share)} of those under the theme`;

function drawSign({ square, ring }: Pick<TallyLayout, 'square' | 'ring'>): string {
  return (
    (square === undefined ? '' : el('rect', { class: 'tally', ...square })) +
    (ring === undefined ? '' : el('circle', { class: 'none-found', cx: ring.x, cy: ring.y, r: RING - 0.5 }))
  );
}

export function drawMatrix(layout: MatrixLayout, options: DrawOptions, variantId: string): Drawing {
  const heads = layout.blocks
    .flatMap((block) => block.heads)
    .map(({ datum, texts, isFirst }) => {
      const drawn = texts.map((text) => drawText(text, variantId));
      return isFirst
        ? linkMark(options, markOf(headPage(datum), `${datum.name}: ${claimsText(datum.count)} in all`), ...drawn)
        : el('g', {}, ...drawn);
    });
  const themes = layout.blocks
    .flatMap((block) => block.themes)
    .map(({ datum, name, count, cells, isFirst }) => {
      const drawn = [drawText(name, variantId), drawText(count, variantId)];
      return el(
        'g',
        { class: 'part' },
        isFirst
          ? linkMark(options, markOf(themePage(datum), `${datum.theme.name}: ${claimsText(datum.count)}`), ...drawn)
          : drawn.join(''),
        ...cells.map((tally) =>
          linkMark(
            options,
            markOf(cellPage(tally.datum.row, tally.datum.cell), cellWords(tally.datum)),
            drawSign(tally),
            drawText(tally.count, variantId),
            drawText(tally.share, variantId),
          ),
        ),
      );
    });
  return {
    height: layout.height,
    body: lines(
      layout.blocks.map(
        ({ rules, columns, all }) =>
          el('path', { class: 'witness', d: columns }) +
          el('path', { class: 'rule', d: rules }) +
          all.map((text) => drawText(text, variantId)).join(''),
      ),
      heads,
      themes,
      el('g', { class: 'legend' }, ...layout.key.map((entry) => drawSign(entry) + drawText(entry.text, variantId))),
      drawText(layout.note, variantId),
    ),
  };
}

type Page = NonNullable<Cell['page']>;

const headPage = ({ id, count }: Head): Page => ({ path: routes.profile(id), claims: count });
const themePage = ({ theme, count }: MatrixRow): Page => ({ path: routes.theme(theme.id), claims: count });
const cellPage = ({ theme }: MatrixRow, { place, count }: MatrixCell): Page => ({
  path: routes.themeAt(theme.id, place.id),
  claims: count,
});

const markOf = ({ path, claims }: Page, said: string): Mark => ({ path, value: String(claims), words: said });

function tabulateMatrix(series: Matrix): FigureTable {
  const linked = (page: Page, text: string): Cell => ({ text, page, numeric: true });
  return {
    columns: columnsOf(series),
    rows: [
      ...series.rows.map((row): Cell[] => [
        { text: row.theme.name },
        ...row.cells.map((cell) => linked(cellPage(row, cell), `${countText(cell.count)} (${shareText(cell.share)})`)),
        linked(themePage(row), countText(row.count)),
      ]),
      [
        { text: 'All claims of the place' },
        ...series.places.map((place) =>
          linked(headPage(place), `${countText(place.count)} (${baseShare(series, place)})`),
        ),
        { text: countText(allClaims(series)), numeric: true },
      ],
    ],
  };
}

const columnsOf = (series: Matrix): string[] => ['Theme', ...series.places.map(({ name }) => name), 'All'];

function summariseMatrix(series: Matrix): string {
  const totals = series.places.map((place) => `${place.name} ${countText(place.count)} (${baseShare(series, place)})`);
  const cells = series.rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })));
  const most = max(cells, ({ cell }) => cell.count) ?? 0;
  const largest = cells
    .filter(({ cell }) => cell.count === most)
    .map(({ row, cell }) => `${row.theme.name} in ${cell.place.name} (${countText(most)})`);
  const none = series.rows.flatMap((row) => {
    const places = row.cells.filter(({ count }) => count === 0).map(({ place }) => place.name);
    return places.length === 0 ? [] : [`${row.theme.name} (${joinWords(places)})`];
  });
  return [
    `Claims by theme and place, ${countText(allClaims(series))} in all: ${totals.join(', ')}. Percentages are rounded and may not come to 100.`,
    'A claim may stand under several themes, so the numbers under a place may come to more than its claims.',
    `Most: ${joinWords(largest)}.`,
    ...(none.length === 0 ? [] : [`Looked for, and none found: ${none.join('; ')}.`]),
  ].join(' ');
}

export function figureMatrix(series: Matrix, options: DrawOptions): Figure {
  if (series.rows.every(({ count }) => count === 0)) return emptyFigure(options, series.form, columnsOf(series));
  return figureOf(options, {
    form: series.form,
    summary: summariseMatrix(series),
    table: tabulateMatrix(series),
    draw: (width, variantId) => drawMatrix(layoutMatrix(series, width), options, variantId),
  });
}
