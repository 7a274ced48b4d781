/**
 * What the calendar says of a stated date, and nothing more: that it is ahead, running or past.
 * Only a later source can say what became of a promise.
 */
import { endOf, parsePartialDate, startOf, type PartialDate } from '../values/partial-date.ts';

/** As much as a date tells, so is it counted: years for a year, months for a month. */
type CalendarUnit = 'years' | 'halves' | 'quarters' | 'months' | 'days';

export type DeadlineStatus =
  /** The last day it may mean lies before the day. */
  | { readonly state: 'past' }
  /** The day lies within the year, its part, the month or day that is stated. */
  | { readonly state: 'running'; readonly unit: CalendarUnit }
  /** Of a day far off, `months` are about so many; else so many years, halves … of the calendar lie between. */
  | { readonly state: 'ahead'; readonly unit: CalendarUnit; readonly count: number; readonly about: boolean };

const DAY = 86_400_000;
/** Days in a month of the mean Gregorian year. */
const MONTH = 365.2425 / 12;
/** Up to this many days are counted in days; more are counted in months. */
const MOST_DAYS = 62;

/** Whether the text is one whole day, as a day to reckon from must be. */
export function isDay(text: string): boolean {
  return parsePartialDate(text)?.day !== undefined;
}

/** What the calendar says on a day of a date that is due. */
export function deadlineStatus(due: string, day: string): DeadlineStatus {
  const today = parsePartialDate(day);
  if (today?.month === undefined || today.day === undefined) throw new RangeError(`not a day: ${day}`);
  const end = endOf(due);
  const date = parsePartialDate(due) ?? today;
  const unit = unitOf(date);
  if (end < day) return { state: 'past' };
  if (startOf(due) <= day) return { state: 'running', unit };
  const ahead = (count: number): DeadlineStatus => ({ state: 'ahead', unit, count, about: false });
  const years = Number(end.slice(0, 4)) - today.year;
  switch (unit) {
    case 'years':
      return ahead(years);
    case 'halves':
      return ahead(years * 2 + (date.half ?? 1) - Math.ceil(today.month / 6));
    case 'quarters':
      return ahead(years * 4 + (date.quarter ?? 1) - Math.ceil(today.month / 3));
    case 'months':
      return ahead(years * 12 + (date.month ?? 1) - today.month);
    case 'days': {
      const days = Math.round((Date.parse(end) - Date.parse(day)) / DAY);
      return days <= MOST_DAYS
        ? ahead(days)
        : { state: 'ahead', unit: 'months', count: Math.round(days / MONTH), about: true };
    }
    default:
      return unit satisfies never;
  }
}

function unitOf({ half, quarter, month, day }: PartialDate): CalendarUnit {
  if (half !== undefined) return 'halves';
  if (quarter !== undefined) return 'quarters';
  return month === undefined ? 'years' : day === undefined ? 'months' : 'days';
}
