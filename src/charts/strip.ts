/** Every amount of won on one logarithmic scale, a lane a place: orders of magnitude, hung like plumb lines from a rule. */
import { sum } from 'd3-array';
import type { Amount } from '../core/domain/series/strip.ts';
import { dateWords } from './time.ts';
import type { Cell, DrawOptions, Figure, FigureTable } from './figure.ts';
import { drawLegend } from './legend.ts';
import { drawText, hatchOf } from './text-layout.ts';
import { drawCityHeading } from './city-heading.ts';
import { linkMark, capital, emptyFigure, figureOf, type Drawing } from './svg-frame.ts';
import {
  amountsOf,
  leftOutWords,
  layoutStrip,
  RADIUS,
  type AmountLayout,
  type StripLayout,
  type Strip,
} from './strip-layout.ts';
import { el, lines } from './svg.ts';

export function drawStrip(layout: StripLayout, options: DrawOptions, variantId: string): Drawing {
  const amount = ({ datum, centre, leader, foot, figure, label }: AmountLayout): string => {
    const { basis } = datum.claim;
    return linkMark(
      options,
      { claim: datum.claim, words: `${datum.text}: ${datum.label}` },
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
      // The longest leaders first, so that a mark lies over those that pass it.
      ...amounts.toSorted((a, b) => reachOf(b) - reachOf(a)).map(amount),
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

const reachOf = ({ centre, foot }: AmountLayout): number => Math.abs(centre.y - foot.y);

const COLUMNS = ['Place', 'Amount', 'What it is', 'Document of', 'Basis', 'State reported'];

function tabulateStrip(series: Strip): FigureTable {
  return {
    columns: COLUMNS,
    rows: series.lanes.flatMap(({ place, amounts }) =>
      amounts.map(({ claim, text, label, published }): Cell[] => [
        { text: place.name },
        { text, claim, numeric: true },
        { text: label },
        { text: published === undefined ? '–' : dateWords(published) },
        { text: claim.basis },
        { text: claim.plan?.reported.replace('-', ' ') ?? '–' },
      ]),
    ),
  };
}

function summariseStrip(series: Strip): string {
  const all = amountsOf(series).toSorted((a, b) => a.value - b.value);
  const told = ({ text, label }: Amount): string => `${text} (${label})`;
  const [least, most] = [all[0], all.at(-1)];
  const span =
    least === undefined || most === undefined
      ? ''
      : least === most
        ? `: ${told(least)}`
        : `, from ${told(least)} to ${told(most)}`;
  const lanes = series.lanes.map(({ place, amounts }) => `${place.name} ${amounts.length || 'none'}`);
  const derived = sum(all, ({ claim }) => (claim.basis === 'derived' ? 1 : 0));
  return [
    `${all.length} ${all.length === 1 ? 'amount' : 'amounts'} of won on a logarithmic scale${span}.`,
    `By place: ${lanes.join(', ')}.`,
    ...(derived > 0 ? [`${derived} derived by arithmetic.`] : []),
    leftOutWords(series),
  ]
    .filter((part) => part !== '')
    .map(capital)
    .join(' ');
}

export function figureStrip(series: Strip, options: DrawOptions): Figure {
  if (series.lanes.every(({ amounts }) => amounts.length === 0)) return emptyFigure(options, series.form, COLUMNS);
  return figureOf(options, {
    form: series.form,
    summary: summariseStrip(series),
    table: tabulateStrip(series),
    draw: (width, variantId) => drawStrip(layoutStrip(series, width), options, variantId),
  });
}
