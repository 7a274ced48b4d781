/** Partial dates on an axis of years, and in words. */
import type { Dated } from '../core/schema/dated.ts';
import { formatPartialDate } from '../strings/index.ts';
import { FONT_SIZE, widthOf } from './text-layout.ts';

/** `December 2019, inferred`: the drawing's hollow mark in words. */
export function dateWords(dated: Dated): string {
  return formatPartialDate(dated.date) + (dated.basis === 'inferred' ? ', inferred' : '');
}

/** Whole years between labels, so that labels keep apart. */
export function yearStep(years: number, room: number): number {
  const least = (years * widthOf('0000 ', FONT_SIZE.small)) / room;
  return [1, 2, 5, 10, 20, 50, 100].find((step) => step >= least) ?? 200;
}
