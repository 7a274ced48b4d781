/** The time between two partial dates, as far as it is known. */
import { comparePartialDates, mustParsePartialDate } from './partial-date.ts';

/** Whole years and months; days only where less than a month lies between two days. */
export interface TimeBetween {
  readonly years: number;
  readonly months: number;
  readonly days: number;
  /** Whether both dates are days, so that nothing is left to guess. */
  readonly exact: boolean;
}

const DAY = 86_400_000;

/** The same whichever of the two comes first. Throws a RangeError on anything that is not a partial date. */
export function timeBetween(a: string, b: string): TimeBetween {
  const [first, last] = comparePartialDates(a, b) <= 0 ? [a, b] : [b, a];
  const [from, to] = [mustParsePartialDate(first), mustParsePartialDate(last)];
  // Of a date that names no month, only the years can be counted.
  if (from.month === undefined || to.month === undefined)
    return { years: to.year - from.year, months: 0, days: 0, exact: false };
  const begun = (to.year - from.year) * 12 + to.month - from.month;
  const exact = from.day !== undefined && to.day !== undefined;
  const whole = exact && (to.day ?? 0) < (from.day ?? 0) ? begun - 1 : begun;
  const days = exact && whole === 0 ? Math.round((Date.parse(last) - Date.parse(first)) / DAY) : 0;
  return { years: Math.floor(whole / 12), months: whole % 12, days, exact };
}
