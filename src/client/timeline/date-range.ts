/** The visible date range of the timeline: conversion to and from URLs and positions on the drawing, zooming and panning. */
import { endOf, parsePartialDate, startOf } from '../../core/values/partial-date.ts';

/** Months since year zero, the last one exclusive. */
export interface DateRange {
  readonly from: number;
  readonly to: number;
}

/** Years and their x positions on the unzoomed drawing, ascending; between them the scale is linear. */
export type AxisStops = readonly (readonly [year: number, place: number])[];

/** Shortest range. */
const MIN_MONTHS = 2;
/** A range longer than this share of the whole counts as the whole. */
const NEARLY_WHOLE = 0.96;

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The months that partial dates may cover, from the earliest to the latest. */
export function rangeOfDates(dates: readonly string[]): DateRange {
  return {
    from: Math.min(...dates.map((date) => monthOf(startOf(date)))),
    to: Math.max(...dates.map((date) => monthOf(endOf(date)))) + 1,
  };
}

export function overlaps(a: DateRange, b: DateRange): boolean {
  return a.from < b.to && b.from < a.to;
}

/** `1964:24 1965:60` as stops. */
export function readStops(text: string): AxisStops {
  return text.split(' ').map((stop) => {
    const [year = 0, position = 0] = stop.split(':').map(Number);
    return [year, position] as const;
  });
}

/** The range of the whole line. */
export function wholeRange(stops: AxisStops): DateRange {
  return { from: (stops[0]?.[0] ?? 0) * 12, to: (stops.at(-1)?.[0] ?? 0) * 12 };
}

/** Linear interpolation between the stops, and extrapolation beyond them. */
function interpolate(value: number, pairs: readonly (readonly [number, number])[]): number {
  const i = Math.min(
    Math.max(
      1,
      pairs.findIndex(([at]) => at >= value),
    ),
    pairs.length - 1,
  );
  const [[a, start], [b, end]] = [pairs[i - 1] ?? [0, 0], pairs[i] ?? [1, 0]];
  return start + ((value - a) / (b - a)) * (end - start);
}

/** The x position of a month on the unzoomed line. */
export const positionOf = (month: number, stops: AxisStops): number => interpolate(month / 12, stops);

/** The month, with fraction, at an x position of the unzoomed line. */
export const monthAt = (position: number, stops: AxisStops): number =>
  interpolate(
    position,
    stops.map(([year, at]) => [at, year] as const),
  ) * 12;

/** A range within the whole, of at least the shortest length; moved rather than cut if it exceeds the whole. */
export function fitWithin({ from, to }: DateRange, whole: DateRange): DateRange {
  const length = Math.min(Math.max(MIN_MONTHS, to - from), whole.to - whole.from);
  const start = Math.min(Math.max(from, whole.from), whole.to - length);
  return { from: start, to: start + length };
}

function clipTo({ from, to }: DateRange, whole: DateRange): DateRange {
  return fitWithin({ from: Math.max(from, whole.from), to: Math.min(to, whole.to) }, whole);
}

/** The range for a start and a length on the line, both in x units; moved if it exceeds the whole. */
function rangeAt(start: number, length: number, stops: AxisStops): DateRange {
  const whole = wholeRange(stops);
  const [first, last] = [positionOf(whole.from, stops), positionOf(whole.to, stops)];
  // Rounding to months may miss the whole by a little.
  if (length > (last - first) * NEARLY_WHOLE) return whole;
  const from = Math.min(Math.max(start, first), last - length);
  return fitWithin({ from: Math.round(monthAt(from, stops)), to: Math.round(monthAt(from + length, stops)) }, whole);
}

/** Zooms by `factor`, out if it is below one; position `at` of the unzoomed line stays fixed. */
export function zoomRange(range: DateRange, factor: number, stops: AxisStops, at?: number): DateRange {
  const [start, end] = [positionOf(range.from, stops), positionOf(range.to, stops)];
  const fixed = at ?? (start + end) / 2;
  return rangeAt(fixed - (fixed - start) / factor, (end - start) / factor, stops);
}

/** Moves the range by a fraction of its length; back if `part` is negative. */
export function shiftRange(range: DateRange, part: number, stops: AxisStops): DateRange {
  const [start, end] = [positionOf(range.from, stops), positionOf(range.to, stops)];
  return rangeAt(start + part * (end - start), end - start, stops);
}

/** One zoom step: at least a month, so that every step has an effect until the limit. */
export function stepZoom(range: DateRange, factor: number, stops: AxisStops): DateRange {
  const next = zoomRange(range, factor, stops);
  if (next.from !== range.from || next.to !== range.to) return next;
  const { from, to } = range;
  return clipTo(factor > 1 ? { from: from + 1, to } : { from: from - 1, to: to + 1 }, wholeRange(stops));
}

/** One step along the line: at least a month. */
export function stepAlong(range: DateRange, part: number, stops: AxisStops): DateRange {
  const next = shiftRange(range, part, stops);
  if (next.from !== range.from || next.to !== range.to) return next;
  const month = Math.sign(part);
  return fitWithin({ from: range.from + month, to: range.to + month }, wholeRange(stops));
}

const iso = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** First and last date of a range: years if it begins and ends with a year, else months. */
export function formatRange({ from, to }: DateRange): { readonly from: string; readonly to: string } {
  const isWhole = from % 12 === 0 && to % 12 === 0;
  return isWhole ? { from: iso(from).slice(0, 4), to: iso(to - 1).slice(0, 4) } : { from: iso(from), to: iso(to - 1) };
}

/** Parses the dates of a URL; `undefined` if they are no range of this line. */
export function parseRange(from: string | null, to: string | null, whole: DateRange): DateRange | undefined {
  if (from === null && to === null) return undefined;
  if ([from, to].some((date) => date !== null && parsePartialDate(date) === undefined)) return undefined;
  const range = {
    from: from === null ? whole.from : rangeOfDates([from]).from,
    to: to === null ? whole.to : rangeOfDates([to]).to,
  };
  return range.from < range.to && overlaps(range, whole) ? clipTo(range, whole) : undefined;
}
