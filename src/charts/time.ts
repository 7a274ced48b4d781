/** Partial dates on an axis of years, and in words. */
import { range } from 'd3-array';
import { dueDateOf } from '../core/domain/due-date.ts';
import type { RegisteredClaim } from '../core/domain/register.ts';
import type { Dated } from '../core/schema/dated.ts';
import { asYearSpan } from '../core/values/partial-date.ts';
import { charts as t, formatPartialDate } from '../strings/index.ts';
import { FONT_SIZE, widthOf } from './text-layout.ts';

/** `December 2019, inferred`: says in words what the hollow mark of the drawing shows. */
export function dateWords({ date, basis }: Dated): string {
  return basis === 'inferred' ? t.inferred(formatPartialDate(date)) : formatPartialDate(date);
}

/** The deadline of a claim in words; empty where it is no plan. */
export function deadlineWords(claim: RegisteredClaim): string {
  const due = dueDateOf(claim);
  if (due !== undefined) return t.by(dateWords(due));
  return claim.plan === undefined ? '' : t.undated;
}

/** First and last whole year. */
export type Years = readonly [number, number];

/** The whole years that hold all these dates, at least one. Throws a RangeError where there is no date. */
export function yearsOf(dates: readonly Dated[]): Years {
  if (dates.length === 0) throw new RangeError('no date to draw');
  const moments = dates.flatMap(({ date }) => [...asYearSpan(date)]);
  const first = Math.floor(Math.min(...moments));
  return [first, Math.max(first + 1, Math.ceil(Math.max(...moments)))];
}

/** Every year of an axis, and how many years lie between labels so that these keep apart. */
export function yearTicks(
  [first, last]: Years,
  room: number,
): { readonly ticks: readonly number[]; readonly step: number } {
  const least = ((last - first) * widthOf('0000 ', FONT_SIZE.small)) / room;
  return {
    ticks: range(first, last + 1),
    step: [1, 2, 5, 10, 20, 50, 100].find((step) => step >= least) ?? 200,
  };
}
