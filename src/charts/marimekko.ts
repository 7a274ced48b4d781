/** Parts of a whole as rectangles: count one way, mean the other, so that area is the amount. */
import type { Datum } from '../core/domain/series/datum.ts';
import { drawDimension } from './dimension-line.ts';
import type { Cell, DrawOptions, Figure, FigureTable } from './figure.ts';
import { drawLegend } from './legend.ts';
import { drawText, hatchOf } from './text-layout.ts';
import { MEAN, layoutMarimekko, TOTAL, type Marimekko, type MarimekkoLayout } from './marimekko-layout.ts';
import { linkMark, emptyFigure, figureOf, figureWords, measureOf, type Drawing } from './svg-frame.ts';
import { el, lines } from './svg.ts';

export function drawMarimekko(layout: MarimekkoLayout, options: DrawOptions, variantId: string): Drawing {
  const blocks = layout.blocks.map(({ row, rect, ticks, name, area, width, height }) => {
    const { basis } = row.area.claim;
    return el(
      'g',
      { class: 'part' },
      linkMark(
        options,
        { claim: row.area.claim, words: `${row.label}: ${row.area.text}` },
        basis === 'printed'
          ? el('rect', { class: 'block', ...rect })
          : el('rect', { class: `block-${basis}`, ...rect, fill: hatchOf(variantId, basis) }),
        ticks === '' ? '' : el('path', { class: 'ticks', d: ticks }),
        drawText(name, variantId),
        drawText(area, variantId),
      ),
      linkMark(
        options,
        { claim: row.width.claim, words: `${row.label}: ${row.width.text}` },
        drawDimension(width.dimension),
        drawText(width.text, variantId),
      ),
      linkMark(
        options,
        { claim: row.height.claim, words: `${row.label}, ${MEAN}: ${row.height.text}` },
        drawDimension(height.dimension),
        ...height.texts.map((text) => drawText(text, variantId)),
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
          drawText(total.name, variantId),
          ...total.figures.map(({ datum, text }) =>
            linkMark(options, { claim: datum.claim, words: `${TOTAL}: ${datum.text}` }, drawText(text, variantId)),
          ),
        );
  return { height: layout.height, body: lines(blocks, sum, drawLegend(layout.legend, variantId)) };
}

function columnsOf(series: Marimekko): string[] {
  const first = series.rows[0];
  return first === undefined
    ? ['Part', 'Number', 'Amount', 'Mean']
    : ['Part', measureOf(first.width), measureOf(first.area), 'Mean'];
}

const cellOf = (datum: Datum): Cell => ({ text: datum.text, claim: datum.claim, numeric: true });

function tabulateMarimekko(series: Marimekko): FigureTable {
  const rows = series.rows.map((row): Cell[] => [
    { text: row.label },
    cellOf(row.width),
    cellOf(row.area),
    cellOf(row.height),
  ]);
  const total =
    series.total === undefined
      ? []
      : [[{ text: TOTAL }, cellOf(series.total.width), cellOf(series.total.area), { text: '–', numeric: true }]];
  return { columns: columnsOf(series), rows: [...rows, ...total] };
}

function summariseMarimekko(series: Marimekko): string {
  const [, number = '', amount = ''] = columnsOf(series);
  const parts = series.rows
    .map(
      ({ label, width, area, height }) =>
        `${label}: ${figureWords(width)}, ${figureWords(area)}, on average ${figureWords(height)}`,
    )
    .join('; ');
  const total =
    series.total === undefined
      ? ''
      : ` In total: ${figureWords(series.total.width)}, ${figureWords(series.total.area)}.`;
  return `Rectangles of ${number.toLowerCase()} by mean, so that area is the ${amount.toLowerCase()}. ${parts}.${total}`;
}

export function figureMarimekko(series: Marimekko, options: DrawOptions): Figure {
  if (series.rows.length === 0) return emptyFigure(options, series.form, columnsOf(series));
  return figureOf(options, {
    form: series.form,
    summary: summariseMarimekko(series),
    table: tabulateMarimekko(series),
    draw: (width, variantId) => drawMarimekko(layoutMarimekko(series, width), options, variantId),
  });
}
