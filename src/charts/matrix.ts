/** Themes against places: the area of a square is a number of claims, its percentage a share of its row. */
import { max } from 'd3-array';
import { routes } from '../core/domain/routes.ts';
import type { MatrixCell, MatrixRow, MatrixSeries } from '../core/domain/series/matrix.ts';
import { charts } from '../strings/index.ts';
import type { Cell, ChartForm, DrawOptions, Drawing } from './figure.ts';
import { allClaims, baseShare, claimsText, countText, RING, shareText } from './matrix-cells.ts';
import type { MatrixPlace, TallyLayout } from './matrix-cells.ts';
import { layoutMatrix, type MatrixLayout } from './matrix-layout.ts';
import { linkMark, type Mark } from './svg-frame.ts';
import { el, lines } from './svg.ts';
import { drawText } from './text-layout.ts';

const t = charts.matrix;

const cellWords = ({ row, cell }: TallyLayout['datum']): string =>
  t.cell(row.theme.name, cell.place.name, claimsText(cell.count), shareText(cell.share));

function drawTally({ square, ring }: Pick<TallyLayout, 'square' | 'ring'>): string {
  return (
    (square === undefined ? '' : el('rect', { class: 'tally', ...square })) +
    (ring === undefined ? '' : el('circle', { class: 'none-found', cx: ring.x, cy: ring.y, r: RING - 0.5 }))
  );
}

function drawMatrix(layout: MatrixLayout, options: DrawOptions, variantId: string): Drawing {
  const heads = layout.blocks
    .flatMap((block) => block.heads)
    .map(({ datum, texts, isFirst }) => {
      const drawn = texts.map((text) => drawText(text, variantId));
      return isFirst
        ? linkMark(options, markOf(headPage(datum), t.place(datum.name, claimsText(datum.count))), ...drawn)
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
          ? linkMark(
              options,
              markOf(themePage(datum), charts.labelled(datum.theme.name, claimsText(datum.count))),
              ...drawn,
            )
          : drawn.join(''),
        ...cells.map((tally) =>
          linkMark(
            options,
            markOf(cellPage(tally.datum.row, tally.datum.cell), cellWords(tally.datum)),
            drawTally(tally),
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
      el('g', { class: 'legend' }, ...layout.key.map((entry) => drawTally(entry) + drawText(entry.text, variantId))),
      drawText(layout.note, variantId),
    ),
  };
}

type Page = NonNullable<Cell['page']>;

const headPage = ({ id, count }: MatrixPlace): Page => ({ path: routes.profile(id), claims: count });
const themePage = ({ theme, count }: MatrixRow): Page => ({ path: routes.theme(theme.id), claims: count });
const cellPage = ({ theme }: MatrixRow, { place, count }: MatrixCell): Page => ({
  path: routes.themeAt(theme.id, place.id),
  claims: count,
});

const markOf = ({ path, claims }: Page, words: string): Mark => ({ path, value: String(claims), words });

const linkedCell = (page: Page, text: string): Cell => ({ text, page, numeric: true });

export const matrix: ChartForm<MatrixSeries> = {
  isEmpty: ({ rows }) => rows.every(({ count }) => count === 0),
  columns: ({ places }) => t.columns(places.map(({ name }) => name)),
  rows: (series) => [
    ...series.rows.map((row) => [
      { text: row.theme.name },
      ...row.cells.map((cell) =>
        linkedCell(cellPage(row, cell), t.countAndShare(countText(cell.count), shareText(cell.share))),
      ),
      linkedCell(themePage(row), countText(row.count)),
    ]),
    [
      { text: t.allOfPlace },
      ...series.places.map((place) =>
        linkedCell(headPage(place), t.countAndShare(countText(place.count), baseShare(series, place))),
      ),
      { text: countText(allClaims(series)), numeric: true },
    ],
  ],
  summary: (series) => {
    const cells = series.rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })));
    const most = max(cells, ({ cell }) => cell.count) ?? 0;
    return t.summary(
      countText(allClaims(series)),
      series.places.map((place) => t.total(place.name, countText(place.count), baseShare(series, place))),
      cells
        .filter(({ cell }) => cell.count === most)
        .map(({ row, cell }) => t.themeIn(row.theme.name, cell.place.name, countText(most))),
      series.rows.flatMap((row) => {
        const places = row.cells.filter(({ count }) => count === 0).map(({ place }) => place.name);
        return places.length === 0 ? [] : [t.missing(row.theme.name, places)];
      }),
    );
  },
  draw: (series, width, options, variantId) => drawMatrix(layoutMatrix(series, width), options, variantId),
};
