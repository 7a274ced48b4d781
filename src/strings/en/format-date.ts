/** Dates in English words; apart from the other formats because some scripts in the browser say nothing else. */
import { mustParsePartialDate, type PartialDate, type YearPart } from '../../core/values/partial-date.ts';
import { LANG } from './lang.ts';

const MONTH = /* @__PURE__ */ new Intl.DateTimeFormat(LANG, { month: 'long', timeZone: 'UTC' });
const PARTS = ['first', 'second', 'third', 'fourth'] as const;

const YEAR_PARTS: Readonly<Record<YearPart, (year: number) => string>> = {
  early: (year) => `early ${year}`,
  mid: (year) => `mid-${year}`,
  late: (year) => `late ${year}`,
  end: (year) => `the end of ${year}`,
  spring: (year) => `spring ${year}`,
  summer: (year) => `summer ${year}`,
  autumn: (year) => `autumn ${year}`,
  winter: (year) => `winter ${year}–${(year + 1) % 100}`,
};

/**
 * `6 March 2025`, `March 2025`, `the first half of 2025`, `early 2028`, `the 2030s`, `2019 to 2030`, `2025`. Throws a
 * RangeError on anything that is not a partial date.
 */
export function formatPartialDate(text: string): string {
  const date = mustParsePartialDate(text);
  if (date.until !== undefined) return `${inWords(date)} to ${inWords(date.until)}`;
  return date.open === true ? `${inWords(date)} onwards` : inWords(date);
}

function inWords({ year, half, quarter, part, decade, fiscal, month, day }: PartialDate): string {
  if (part !== undefined) return YEAR_PARTS[part](year);
  if (decade === true) return `the ${year}s`;
  if (fiscal === true) return `fiscal year ${year}`;
  if (half !== undefined) return `the ${PARTS[half - 1] ?? ''} half of ${year}`;
  if (quarter !== undefined) return `the ${PARTS[quarter - 1] ?? ''} quarter of ${year}`;
  if (month === undefined) return String(year);
  const name = MONTH.format(Date.UTC(year, month - 1));
  return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`;
}
