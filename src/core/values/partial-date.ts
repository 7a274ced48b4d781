/**
 * A partial date: a year, a part of it, a month or a day, several years or a span, never more exact than the source.
 * Written as in ISO 8601, `2025`, `2025-03`, `2025-03-06`, `2019/2030`, and `2026/..` for what has a beginning alone; and
 * as people write the parts of a year, for which that standard has numbers that nobody knows: `2025-H1`, `2025-Q3`,
 * `2028-early`, `2027-end`, `2028-spring`, `2026-FY`; `2030s` for a decade.
 */
import { MONTHS } from './english-months.ts';

export interface PartialDate {
  readonly year: number;
  /** 1 or 2; absent unless the source names a half. */
  readonly half?: number;
  /** 1 to 4; absent unless the source names a quarter. */
  readonly quarter?: number;
  /** A part of the year that is no half and no quarter. */
  readonly part?: YearPart;
  /** Ten years, of which `year` is the first. */
  readonly decade?: true;
  /** A year of accounts; in Korea that of the calendar. */
  readonly fiscal?: true;
  /** The end of a span, which begins with the other fields. */
  readonly until?: PartialDate;
  /** A span without an end. */
  readonly open?: true;
  /** 1 to 12; absent when only the year, or a part of it, is known. */
  readonly month?: number;
  /** 1 to 31; absent when only the month is known. */
  readonly day?: number;
}

/** First and last month of each part; winter ends in the next year. */
const YEAR_PARTS = {
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  end: [12, 12],
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 14],
} as const;
export type YearPart = keyof typeof YEAR_PARTS;
const isYearPart = (text: string): text is YearPart => Object.hasOwn(YEAR_PARTS, text);

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const PART = /^(\d{4})-(?:H([12])|Q([1-4])|(FY)|([a-z]+))$/;
const DECADE = /^(\d{3}0)s$/;
const SPAN = /^([^/]+)\/([^/]+)$/;

/** Days in a month of the Gregorian calendar; `month` is 1 to 12. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Reads `2025`, `2025-H1`, `2025-Q3`, `2025-03` or `2025-03-06`; `undefined` for any other text and for impossible dates. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const [, first, last] = SPAN.exec(text) ?? [];
  if (first !== undefined) return parseSpan(first, last ?? '');
  const decade = DECADE.exec(text)?.[1];
  if (decade !== undefined) return { year: Number(decade), decade: true };
  const [, whole, half, quarter, fiscal, part] = PART.exec(text) ?? [];
  if (fiscal !== undefined) return { year: Number(whole), fiscal: true };
  if (part !== undefined) return isYearPart(part) ? { year: Number(whole), part } : undefined;
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

function parseSpan(first: string, last: string): PartialDate | undefined {
  const from = SPAN.test(first) ? undefined : parsePartialDate(first);
  if (from === undefined) return undefined;
  if (last === '..') return { ...from, open: true };
  const until = SPAN.test(last) ? undefined : parsePartialDate(last);
  return until === undefined || endOf(last) <= endOf(first) ? undefined : { ...from, until };
}

/** Whether a date is a span without an end; false for what is no date. */
export const isOpen = (text: string): boolean => parsePartialDate(text)?.open === true;

/** Why a text is no partial date, for those who wrote it. */
export function dateFault(text: string): string {
  const [, from = '', to = ''] = SPAN.exec(text) ?? [];
  if (parsePartialDate(from) !== undefined && parsePartialDate(to) !== undefined)
    return 'is a span that ends before it begins, or with its beginning';
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
function monthsOf({ half, quarter, month, part }: PartialDate): readonly [number, number] {
  if (part !== undefined) return YEAR_PARTS[part];
  if (half !== undefined) return [half * 6 - 5, half * 6];
  if (quarter !== undefined) return [quarter * 3 - 2, quarter * 3];
  return month === undefined ? [1, 12] : [month, month];
}

/** The last of the years and parts that a date may mean. */
function lastOf(date: PartialDate): PartialDate {
  if (date.until !== undefined) return lastOf(date.until);
  return date.decade === true ? { year: date.year + 9 } : date;
}

const written = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/** The last day the partial date may mean, as `YYYY-MM-DD`: deadlines run out at their end. */
export function endOf(text: string): string {
  const date = lastOf(mustParsePartialDate(text));
  const [, last] = monthsOf(date);
  const [year, month] = last > 12 ? [date.year + 1, last - 12] : [date.year, last];
  return written(year, month, date.day ?? daysIn(year, month));
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
  const end = lastOf(date);
  const [first] = monthsOf(date);
  const [, last] = monthsOf(end);
  if (date.day === undefined || end !== date) return [date.year + (first - 1) / 12, end.year + last / 12];
  const noon = date.year + (first - 1 + (date.day - 0.5) / daysIn(date.year, first)) / 12;
  return [noon, noon];
}

/** A position on a linear axis in years, the middle of what the date may mean: `2025` is 2025.5. */
export function asYearFraction(text: string): number {
  const [first, last] = asYearSpan(text);
  return (first + last) / 2;
}
