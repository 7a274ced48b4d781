/** Partial dates on an axis of years, and in words. */
import type { Dated } from '../schema/dated.ts';
import { asYearFraction, formatPartialDate, parsePartialDate } from '../values/partial-date.ts';
import { SIZE, widthOf } from './lettering.ts';

/** `December 2019, inferred`: the drawing's hollow mark in words. */
export function dateWords(dated: Dated): string {
  return formatPartialDate(dated.date) + (dated.basis === 'inferred' ? ', inferred' : '');
}

/** First and last moment, in years, that a partial date may mean. */
export function spanOf(date: string): readonly [number, number] {
  const { year = 0, month, day } = parsePartialDate(date) ?? {};
  const middle = asYearFraction(date);
  if (day !== undefined) return [middle, middle];
  return month === undefined ? [year, year + 1] : [year + (month - 1) / 12, year + month / 12];
}

/** Whole years between labels, so that labels keep apart. */
export function yearStep(years: number, room: number): number {
  const least = (years * widthOf('0000 ', SIZE.small)) / room;
  return [1, 2, 5, 10, 20, 50, 100].find((step) => step >= least) ?? 200;
}
