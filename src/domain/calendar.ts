/**
 * What the calendar says of a stated date, and nothing more: that it is ahead, running or past.
 * What became of a promise only a later source can tell.
 */
import type { NO_DEADLINE } from '../schema/claim.ts';
import { endOf, parsePartialDate, startOf } from '../values/partial-date.ts';

/** Why there is no date to reckon with. */
export type NoDeadline = (typeof NO_DEADLINE)[number];

export const CALENDAR_STATES = ['past', 'running', 'ahead', 'undated'] as const;
export type CalendarState = (typeof CALENDAR_STATES)[number];

/** As much as a date tells, so is it counted: years for a year, months for a month. */
export type CalendarUnit = 'years' | 'months' | 'days';

export type Reckoning =
  | { readonly state: 'undated'; readonly why: NoDeadline }
  /** The last day it may mean lies before the day. */
  | { readonly state: 'past'; readonly due: string; readonly unit: CalendarUnit }
  /** The day lies within the year, month or day that is stated. */
  | { readonly state: 'running'; readonly due: string; readonly unit: CalendarUnit }
  | { readonly state: 'ahead'; readonly due: string; readonly unit: CalendarUnit; readonly count: number };

const DAY = 86_400_000;
/** Days are counted up to here; beyond, months tell more. */
const MOST_DAYS = 62;

/** Whether the text is one whole day, as a day to reckon from must be. */
export function isDay(text: string): boolean {
  return parsePartialDate(text)?.day !== undefined;
}

/** What the calendar says on a day of a date that is due, or of the reason why there is none. */
export function reckon(due: string, day: string): Reckoning {
  if (due === 'none-exists' || due === 'none-stated' || due === 'not-checked') return { state: 'undated', why: due };
  const today = parsePartialDate(day);
  if (today?.month === undefined || today.day === undefined) throw new RangeError(`not a day: ${day}`);
  const end = endOf(due);
  const { year, month, day: dayOfMonth } = parsePartialDate(due) ?? today;
  const unit: CalendarUnit = month === undefined ? 'years' : dayOfMonth === undefined ? 'months' : 'days';
  if (end < day) return { state: 'past', due, unit };
  if (startOf(due) <= day) return { state: 'running', due, unit };
  if (month === undefined) return { state: 'ahead', due, unit, count: year - today.year };
  const months = (year - today.year) * 12 + month - today.month;
  const days = Math.round((Date.parse(end) - Date.parse(day)) / DAY);
  return unit === 'days' && days <= MOST_DAYS
    ? { state: 'ahead', due, unit, count: days }
    : { state: 'ahead', due, unit: 'months', count: months };
}
