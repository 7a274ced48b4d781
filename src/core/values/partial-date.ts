/**
 * A partial date: a year, a half or a quarter of it, a month or a day, never more exact than the source.
 * Written as in ISO 8601 with reduced precision, `2025`, `2025-03`, `2025-03-06`; and as people write the parts of a
 * year, for which that standard has numbers that nobody knows: `2025-H1`, `2025-Q3`.
 */
import { MONTHS } from './english-months.ts';

export interface PartialDate {
  readonly year: number;
  /** 1 or 2; absent unless the source names a half. */
  readonly half?: number;
  /** 1 to 4; absent unless the source names a quarter. */
  readonly quarter?: number;
  /** 1 to 12; absent when only the year, or a part of it, is known. */
  readonly month?: number;
  /** 1 to 31; absent when only the month is known. */
  readonly day?: number;
}

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const PART = /^(\d{4})-(?:H([12])|Q([1-4]))$/;

/** Days in a month of the Gregorian calendar; `month` is 1 to 12. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Reads `2025`, `2025-H1`, `2025-Q3`, `2025-03` or `2025-03-06`; `undefined` for any other text and for impossible dates. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const [, whole, half, quarter] = PART.exec(text) ?? [];
  if (half !== undefined) return { year: Number(whole), half: Number(half) };
  if (quarter !== undefined) return { year: Number(whole), quarter: Number(quarter) };
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { year, month };
  const day = Number(match[3]);
  if (day < 1 || day > daysIn(year, month)) return undefined;
  return { year, month, day };
}

/** Why a text is no partial date, for those who wrote it. */
export function dateFault(text: string): string {
  const [, year = '', month = '', day] = SHAPE.exec(text) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (month === '') return 'is not a possible date';
  return name === undefined
    ? `is not a possible date: there is no month ${month}`
    : `is not a possible date: ${name} ${year} has no day ${day ?? ''}`;
}

/** As `parsePartialDate`; throws a RangeError on any other text. */
export function mustParsePartialDate(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (date === undefined) throw new RangeError(`not a partial date: ${text}`);
  return date;
}

/** First and last month that the partial date may mean, 1 to 12. */
function monthsOf({ half, quarter, month }: PartialDate): readonly [number, number] {
  if (half !== undefined) return [half * 6 - 5, half * 6];
  if (quarter !== undefined) return [quarter * 3 - 2, quarter * 3];
  return month === undefined ? [1, 12] : [month, month];
}

const written = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/** The last day the partial date may mean, as `YYYY-MM-DD`: deadlines run out at their end. */
export function endOf(text: string): string {
  const date = mustParsePartialDate(text);
  const [, last] = monthsOf(date);
  return written(date.year, last, date.day ?? daysIn(date.year, last));
}

/** The first day the partial date may mean, as `YYYY-MM-DD`. */
export function startOf(text: string): string {
  const date = mustParsePartialDate(text);
  return written(date.year, monthsOf(date)[0], date.day ?? 1);
}

/** Orders by the earliest day each may mean, then the vaguer first. Negative when `a` comes before `b`. */
export function comparePartialDates(a: string, b: string): number {
  const [one, other] = [startOf(a), startOf(b)];
  if (one !== other) return one < other ? -1 : 1;
  const [end, otherEnd] = [endOf(a), endOf(b)];
  return end > otherEnd ? -1 : end < otherEnd ? 1 : 0;
}

/** First and last moment the date may mean on a linear axis in years: `2025` is 2025 to 2026. A day is its noon. */
export function asYearSpan(text: string): readonly [number, number] {
  const date = mustParsePartialDate(text);
  const [first, last] = monthsOf(date);
  if (date.day === undefined) return [date.year + (first - 1) / 12, date.year + last / 12];
  const noon = date.year + (first - 1 + (date.day - 0.5) / daysIn(date.year, first)) / 12;
  return [noon, noon];
}

/** A position on a linear axis in years, the middle of what the date may mean: `2025` is 2025.5. */
export function asYearFraction(text: string): number {
  const [first, last] = asYearSpan(text);
  return (first + last) / 2;
}
