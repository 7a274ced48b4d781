/** Dates in English words; apart from the other formats because some scripts in the browser say nothing else. */
import { mustParsePartialDate } from '../../core/values/partial-date.ts';
import { LANG } from './lang.ts';

const MONTH = /* @__PURE__ */ new Intl.DateTimeFormat(LANG, { month: 'long', timeZone: 'UTC' });
const SHORT_MONTH = /* @__PURE__ */ new Intl.DateTimeFormat(LANG, { month: 'short', timeZone: 'UTC' });
const PARTS = ['first', 'second', 'third', 'fourth'] as const;

const inMonth = (year: number, month: number): number => Date.UTC(year, month - 1);

/**
 * `6 March 2025`, `March 2025`, `the first half of 2025`, `2025`. Throws a RangeError on anything that is not a partial
 * date.
 */
export function formatPartialDate(text: string): string {
  const { year, half, quarter, month, day } = mustParsePartialDate(text);
  if (half !== undefined) return `the ${PARTS[half - 1] ?? ''} half of ${year}`;
  if (quarter !== undefined) return `the ${PARTS[quarter - 1] ?? ''} quarter of ${year}`;
  if (month === undefined) return String(year);
  const name = MONTH.format(inMonth(year, month));
  return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`;
}

/** `Mar`; `month` is 1 to 12. */
export const formatShortMonth = (month: number): string => SHORT_MONTH.format(inMonth(2000, month));
