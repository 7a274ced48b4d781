/** Every amount of won on one logarithmic scale, a lane for each place, with a leader from the axis to each mark. */
import { sum } from 'd3-array';
import type { Amount, StripSeries } from '../core/domain/series/strip.ts';
import { charts } from '../strings/index.ts';
import { drawCityHeading } from './city-heading.ts';
import { figureCell, NO_CELL, type Cell, type ChartForm, type DrawOptions, type Drawing } from './figure.ts';
import { drawLegend } from './legend.ts';
import { amountsOf, layoutStrip, leftOutWords, RADIUS, type AmountLayout, type StripLayout } from './strip-layout.ts';
import { linkMark } from './svg-frame.ts';
import { el, lines } from './svg.ts';
import { drawText, hatchOf } from './text-layout.ts';
import { dateWords } from './time.ts';

const t = charts.strip;

function drawStrip(layout: StripLayout, options: DrawOptions, variantId: string): Drawing {
  const amount = ({ datum, centre, leader, foot, figure, label }: AmountLayout): string => {
    const { basis } = datum.claim;
    return linkMark(
      options,
      { claim: datum.claim, words: charts.labelled(datum.text, datum.label) },
      el('path', { class: 'leader', d: leader }),
      el('circle', { class: 'foot', cx: foot.x, cy: foot.y, r: 2 }),
      el('circle', {
        class: `amount amount-${basis}`,
        cx: centre.x,
        cy: centre.y,
        r: RADIUS,
        fill: basis === 'derived' ? hatchOf(variantId, basis) : undefined,
      }),
      drawText(figure, variantId),
      drawText(label, variantId),
    );
  };
  const lanes = layout.lanes.map(({ head, scale, amounts }) =>
    el(
      'g',
      { class: 'part' },
      drawCityHeading(head, variantId),
      scale === '' ? '' : el('path', { class: 'ticks', d: scale }),
      // The longest leaders first, so that marks cover those that pass behind them.
      ...amounts.toSorted((a, b) => leaderLength(b) - leaderLength(a)).map(amount),
    ),
  );
  return {
    height: layout.height,
    body: lines(
      el('path', { class: 'graticule', d: layout.decades }),
      layout.axes.map((text) => drawText(text, variantId)),
      lanes,
      layout.leftOut === undefined ? '' : drawText(layout.leftOut, variantId),
      drawLegend(layout.legend, variantId),
    ),
  };
}

const leaderLength = ({ centre, foot }: AmountLayout): number => Math.abs(centre.y - foot.y);

/** From the least amount to the largest. */
function spanWords(amounts: readonly Amount[]): string {
  const sorted = amounts.toSorted((a, b) => a.value - b.value);
  const [least, most] = [sorted[0], sorted.at(-1)].map((amount) => amount && t.amount(amount.text, amount.label));
  return least === undefined || most === undefined ? '' : t.span(least, most);
}

export const strip: ChartForm<StripSeries> = {
  isEmpty: ({ lanes }) => lanes.every(({ amounts }) => amounts.length === 0),
  columns: () => t.columns,
  rows: ({ lanes }) =>
    lanes.flatMap(({ place, amounts }) =>
      amounts.map((amount): Cell[] => [
        { text: place.name },
        figureCell(amount),
        { text: amount.label },
        amount.published === undefined ? NO_CELL : { text: dateWords(amount.published) },
        { text: amount.claim.basis },
        amount.claim.plan === undefined ? NO_CELL : { text: amount.claim.plan.reported.replace('-', ' ') },
      ]),
    ),
  summary: (series) => {
    const all = amountsOf(series);
    const derived = sum(all, ({ claim }) => (claim.basis === 'derived' ? 1 : 0));
    const lanes = series.lanes.map(({ place, amounts }) => t.inPlace(place.name, amounts.length));
    return t.summary(all.length, spanWords(all), lanes, derived, leftOutWords(series));
  },
  draw: (series, width, options, variantId) => drawStrip(layoutStrip(series, width), options, variantId),
};
