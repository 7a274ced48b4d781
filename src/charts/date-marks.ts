/** The marks of dates on an axis: squares announce, discs fall due, hollow ones are worked out; those of one date in piles. */
import type { Dated } from '../core/schema/dated.ts';
import type { DeadlineStep } from '../core/domain/reports.ts';
import { asYearFraction, asYearSpan } from '../core/values/partial-date.ts';
import { charts } from '../strings/index.ts';
import { linkMark, type Sheet } from './sheet.ts';
import { el } from './svg.ts';
import { round } from './text-layout.ts';
import { dateWords } from './time.ts';
import type { Across } from './time-axis.ts';

export const RADIUS = 6;
export const STEP = 14;
export const SQUARE = 4;
/** So many discs of one date stand on each other before a second pile begins. */
const PILE = 7;

const squarePath = (x: number, y: number): string =>
  `M${round(x - SQUARE)} ${round(y - SQUARE)}h${2 * SQUARE}v${2 * SQUARE}h${-2 * SQUARE}Z`;

/** The mark of a document, for a key. */
export const squareAt = (x: number, y: number): string => el('path', { class: 'announced solid', d: squarePath(x, y) });

const shapeClass = (kind: string, { basis }: Dated): string => `${kind} ${basis === 'inferred' ? 'hollow' : 'solid'}`;

/** When it was said. */
export function drawSquare(dated: Dated, across: Across, y: number): string {
  const x = across(asYearFraction(dated.date));
  const d = squarePath(x, y);
  return el('path', { class: shapeClass('announced', dated), d, 'data-date': dated.date });
}

/** When it falls due. */
export function drawDisc(due: Dated, x: number, y: number): string {
  return el('circle', { class: shapeClass('due', due), cx: round(x), cy: round(y), r: RADIUS, 'data-date': due.date });
}

/** An arrow to the right, or to the left for what came early, with its point at `to`. */
const arrow = (from: number, to: number, y: number): string => {
  const back = to < from ? 6 : -6;
  return `M${round(from)} ${round(y)}H${round(to)}m${back} -4l${-back} 4l${back} 4`;
};

/** The mark of a slip, for a key. */
export const slipAt = (x: number, y: number): string => el('path', { class: 'slip', d: arrow(x - 7, x + 7, y) });

/** What later documents made of a deadline: from where it was to where it is then, or to the day on which it was done. */
export function drawSlips(
  { label, later }: { readonly label: string; readonly later: readonly DeadlineStep[] },
  at: { readonly x: number; readonly y: number },
  across: Across,
  sheet: Sheet,
): string {
  let from = at.x;
  return later
    .map(({ claim, date, is }) => {
      const to = across(asYearFraction(date.date));
      const dot = `M${round(from)} ${round(at.y)}H${round(to)}m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0`;
      const d = is === 'done' ? dot : arrow(from, to, at.y);
      from = to;
      const words = charts.labelled(label, charts.dates.step[is](dateWords(date)));
      return linkMark(sheet, { claim, words }, el('path', { class: `slip ${is}`, d, 'data-date': date.date }));
    })
    .join('');
}

/** The days that a date may mean; empty where it is exact. */
export function tolerance(date: string, across: Across, y: number): string {
  const [from, to] = asYearSpan(date).map((year) => round(across(year))) as [number, number];
  if (from === to) return '';
  return el('path', {
    class: 'tolerance',
    d: `M${from} ${round(y - 4)}v8M${to} ${round(y - 4)}v8M${from} ${round(y)}H${to}`,
  });
}

export interface Pile<D> {
  readonly middle: number;
  readonly half: number;
  /** Height of the pile below it. */
  readonly base: number;
  readonly columns: number;
  readonly deadlines: readonly D[];
}

export const heightOfPile = ({ base, columns, deadlines }: Pile<unknown>): number =>
  base + Math.ceil(deadlines.length / columns) * STEP;

/** Discs of one date on each other; a pile that would run into another stands on it. */
export function pileUp<D extends { readonly due: Dated }>(deadlines: readonly D[], across: Across): Pile<D>[] {
  const piles: Pile<D>[] = [];
  for (const [date, alike] of Map.groupBy(deadlines, ({ due }) => due.date)) {
    const middle = across(asYearFraction(date));
    const columns = Math.ceil(alike.length / PILE);
    const half = (columns * STEP) / 2;
    const below = piles.filter((other) => Math.abs(other.middle - middle) < other.half + half - 1);
    piles.push({ middle, half, columns, deadlines: alike, base: Math.max(0, ...below.map(heightOfPile)) });
  }
  return piles;
}

/** Where a disc of the pile stands: its middle, and how far that is above the line. */
export function discIn({ middle, base, columns, deadlines }: Pile<unknown>, i: number): { x: number; above: number } {
  const level = Math.floor(i / columns);
  const onLevel = Math.min(columns, deadlines.length - level * columns);
  return { x: middle + ((i % columns) - (onLevel - 1) / 2) * STEP, above: base + (level + 0.5) * STEP };
}
