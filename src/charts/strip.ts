/** Every amount of won on one logarithmic scale, a lane a place: orders of magnitude, hung like plumb lines from a rule. */
import { sum } from 'd3-array';
import type { Amount } from '../core/domain/series/strip.ts';
import { dateWords } from './time.ts';
import type { Cell, DrawOptions, Figure, FigureTable } from './figure.ts';
import { drawLegend } from './legend.ts';
import { drawText, hatchOf } from './text-layout.ts';
import { drawPlaceHead } from './city-heading.ts';
import { bind, capital, emptyFigure, figureOf, type Drawing } from './svg-frame.ts';
import {
  amountsOf,
  leftOutWords,
  placeStrip,
  RADIUS,
  type PlacedAmount,
  type PlacedStrip,
  type Strip,
} from './strip-layout.ts';
import { el, lines } from './svg.ts';

export function drawStrip(placed: PlacedStrip, options: DrawOptions, sheetId: string): Drawing {
  const amount = ({ datum, centre, leader, foot, figure, label }: PlacedAmount): string => {
    const { basis } = datum.claim;
    return bind(
      options,
      { claim: datum.claim, words: `${datum.text}: ${datum.label}` },
      el('path', { class: 'leader', d: leader }),
      el('circle', { class: 'foot', cx: foot.x, cy: foot.y, r: 2 }),
      el('circle', {
        class: `amount amount-${basis}`,
        cx: centre.x,
        cy: centre.y,
        r: RADIUS,
        fill: basis === 'derived' ? hatchOf(sheetId, basis) : undefined,
      }),
      drawText(figure, sheetId),
      drawText(label, sheetId),
    );
  };
  const lanes = placed.lanes.map(({ head, scale, amounts }) =>
    el(
      'g',
      { class: 'part' },
      drawPlaceHead(head, sheetId),
      scale === '' ? '' : el('path', { class: 'ticks', d: scale }),
      // The longest leaders first, so that a mark lies over those that pass it.
      ...amounts.toSorted((a, b) => reachOf(b) - reachOf(a)).map(amount),
    ),
  );
  return {
    height: placed.height,
    body: lines(
      el('path', { class: 'graticule', d: placed.decades }),
      placed.axes.map((text) => drawText(text, sheetId)),
      lanes,
      placed.leftOut === undefined ? '' : drawText(placed.leftOut, sheetId),
      drawLegend(placed.legend, sheetId),
    ),
  };
}

const reachOf = ({ centre, foot }: PlacedAmount): number => Math.abs(centre.y - foot.y);

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
    draw: (width, sheetId) => drawStrip(placeStrip(series, width), options, sheetId),
  });
}
