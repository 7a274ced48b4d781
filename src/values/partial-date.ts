/**
 * A partial date: a year, a month or a day, and never more than the source tells.
 * Written as in ISO 8601 with reduced precision: `2025`, `2025-03`, `2025-03-06`.
 */
export interface PartialDate {
  readonly year: number;
  /** 1 to 12; absent when only the year is known. */
  readonly month?: number;
  /** 1 to 31; absent when only the month is known. */
  readonly day?: number;
}

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Days in a month of the Gregorian calendar; `month` is 1 to 12. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Reads `2025`, `2025-03` or `2025-03-06`; `undefined` for any other text and for impossible dates. */
export function parsePartialDate(text: string): PartialDate | undefined {
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
export function whyNoDate(text: string): string {
  const [, year = '', month = '', day] = SHAPE.exec(text) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (month === '') return 'is not a possible date';
  return name === undefined
    ? `is not a possible date: there is no month ${month}`
    : `is not a possible date: ${name} ${year} has no day ${day ?? ''}`;
}

function mustParse(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (date === undefined) throw new RangeError(`not a partial date: ${text}`);
  return date;
}

/** `6 March 2025`, `March 2025` or `2025`. Throws a RangeError on anything that is not a partial date. */
export function formatPartialDate(text: string): string {
  const { year, month, day } = mustParse(text);
  if (month === undefined) return String(year);
  const name = MONTHS[month - 1] ?? '';
  return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`;
}

/** The last day the partial date may mean, as `YYYY-MM-DD`: deadlines run out at their end. */
export function endOf(text: string): string {
  const { year, month = 12, day = daysIn(year, month) } = mustParse(text);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** The first day the partial date may mean, as `YYYY-MM-DD`. */
export function startOf(text: string): string {
  const { year, month = 1, day = 1 } = mustParse(text);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** Orders by the earliest day each may mean, then the vaguer first. Negative when `a` comes before `b`. */
export function comparePartialDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A position on a linear axis in years, the middle of what the date may mean: `2025` is 2025.5. */
export function asYearFraction(text: string): number {
  const { year, month, day } = mustParse(text);
  if (month === undefined) return year + 0.5;
  if (day === undefined) return year + (month - 0.5) / 12;
  return year + (month - 1 + (day - 0.5) / daysIn(year, month)) / 12;
}
