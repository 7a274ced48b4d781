/** Parts of a whole as rectangles: count one way, mean the other, so that area is the amount. */
import type { Datum } from '../core/domain/series/datum.ts';
import type { MarimekkoSeries } from '../core/domain/series/marimekko.ts';
import { charts } from '../strings/index.ts';
import { drawDimension } from './dimension-line.ts';
import { figureCell, NO_CELL, type ChartForm, type DrawOptions, type Drawing } from './figure.ts';
import { drawLegend } from './legend.ts';
import { layoutMarimekko, type MarimekkoLayout } from './marimekko-layout.ts';
import { linkDatum, linkMark, measureOf, summaryFigure } from './svg-frame.ts';
import { el, lines } from './svg.ts';
import { drawText, hatchOf, type TextLayout } from './text-layout.ts';

const t = charts.marimekko;

function drawMarimekko(layout: MarimekkoLayout, options: DrawOptions, variantId: string): Drawing {
  const drawTexts = (...texts: readonly TextLayout[]): string =>
    texts.map((text) => drawText(text, variantId)).join('');
  const blocks = layout.blocks.map(({ row, rect, ticks, name, area, width, height }) => {
    const { basis } = row.area.claim;
    const link = (datum: Datum, ...content: readonly string[]): string =>
      linkDatum(options, { ...datum, label: row.label }, ...content);
    return el(
      'g',
      { class: 'part' },
      link(
        row.area,
        basis === 'printed'
          ? el('rect', { class: 'block', ...rect })
          : el('rect', { class: `block-${basis}`, ...rect, fill: hatchOf(variantId, basis) }),
        ticks === '' ? '' : el('path', { class: 'ticks', d: ticks }),
        drawTexts(name, area),
      ),
      link(row.width, drawDimension(width.dimension), drawTexts(width.text)),
      linkMark(
        options,
        { claim: row.height.claim, words: t.meanOf(row.label, row.height.text) },
        drawDimension(height.dimension),
        drawTexts(...height.texts),
      ),
    );
  });
  const { total } = layout;
  const sum =
    total === undefined
      ? ''
      : el(
          'g',
          { class: 'total' },
          total.dimension === undefined ? '' : drawDimension(total.dimension),
          drawTexts(total.name),
          ...total.figures.map(({ datum, text }) =>
            linkDatum(options, { ...datum, label: charts.total }, drawTexts(text)),
          ),
        );
  return { height: layout.height, body: lines(blocks, sum, drawLegend(layout.legend, variantId)) };
}

/** What is measured across, and what the area is. */
function measures({ rows }: MarimekkoSeries): [width: string, area: string] {
  const { number, amount } = charts.measure;
  return [measureOf(rows[0]?.width, number), measureOf(rows[0]?.area, amount)];
}

export const marimekko: ChartForm<MarimekkoSeries> = {
  isEmpty: ({ rows }) => rows.length === 0,
  columns: (series) => t.columns(...measures(series)),
  rows: ({ rows, total }) => [
    ...rows.map(({ label, width, area, height }) => [{ text: label }, ...[width, area, height].map(figureCell)]),
    ...(total === undefined
      ? []
      : [[{ text: charts.total }, figureCell(total.width), figureCell(total.area), { ...NO_CELL, numeric: true }]]),
  ],
  summary: (series) => {
    const { rows, total } = series;
    const parts = rows.map(({ label, width, area, height }) =>
      t.part(label, summaryFigure(width), summaryFigure(area), summaryFigure(height)),
    );
    return t.summary(
      ...measures(series),
      parts,
      total === undefined ? [] : [total.width, total.area].map(summaryFigure),
    );
  },
  draw: (series, width, options, variantId) => drawMarimekko(layoutMarimekko(series, width), options, variantId),
};
