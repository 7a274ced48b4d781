/** The span of time on view: whole months, as an address tells them, and the line of the drawing they are cut from. */
import { endOf, parsePartialDate, startOf } from '../../core/values/partial-date.ts';

/** Months since the year nought, the last one exclusive. */
export interface DateRange {
  readonly from: number;
  readonly to: number;
}

/** Years and their places along the drawing, ascending, between which the line is straight. */
export type AxisStops = readonly (readonly [year: number, place: number])[];

/** No closer than this. */
const MIN_MONTHS = 2;
/** Of the whole line, and taken for it. */
const NEARLY_WHOLE = 0.96;

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** All months that partial dates may mean, from the earliest to the latest. */
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

/** The whole line. */
export function wholeRange(stops: AxisStops): DateRange {
  return { from: (stops[0]?.[0] ?? 0) * 12, to: (stops.at(-1)?.[0] ?? 0) * 12 };
}

/** Straight between the stops, and on beyond them. */
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

/** Where a month begins on the unzoomed line. */
export const positionOf = (month: number, stops: AxisStops): number => interpolate(month / 12, stops);

/** Which month, with its fraction, stands at a place of the unzoomed line. */
export const monthAt = (position: number, stops: AxisStops): number =>
  interpolate(
    position,
    stops.map(([year, at]) => [at, year] as const),
  ) * 12;

/** A window within the whole, of at least the least length, moved rather than cut where it overhangs. */
export function fitWithin({ from, to }: DateRange, whole: DateRange): DateRange {
  const length = Math.min(Math.max(MIN_MONTHS, to - from), whole.to - whole.from);
  const start = Math.min(Math.max(from, whole.from), whole.to - length);
  return { from: start, to: start + length };
}

function clipTo({ from, to }: DateRange, whole: DateRange): DateRange {
  return fitWithin({ from: Math.max(from, whole.from), to: Math.min(to, whole.to) }, whole);
}

/** The window that shows a length of the line from a start on, both as places; moved where it overhangs. */
function rangeAt(start: number, length: number, stops: AxisStops): DateRange {
  const whole = wholeRange(stops);
  const [first, last] = [positionOf(whole.from, stops), positionOf(whole.to, stops)];
  // What leaves next to nothing out is the whole: steps of months do not add up to it.
  if (length > (last - first) * NEARLY_WHOLE) return whole;
  const from = Math.min(Math.max(start, first), last - length);
  return fitWithin({ from: Math.round(monthAt(from, stops)), to: Math.round(monthAt(from + length, stops)) }, whole);
}

/** Closer by `factor`, further off where it is below one; the place `at` of the unzoomed line stays where it is. */
export function zoomRange(range: DateRange, factor: number, stops: AxisStops, at?: number): DateRange {
  const [start, end] = [positionOf(range.from, stops), positionOf(range.to, stops)];
  const fixed = at ?? (start + end) / 2;
  return rangeAt(fixed - (fixed - start) / factor, (end - start) / factor, stops);
}

/** Moved along by a part of its own length; back where `part` is below nought. */
export function shiftRange(range: DateRange, part: number, stops: AxisStops): DateRange {
  const [start, end] = [positionOf(range.from, stops), positionOf(range.to, stops)];
  return rangeAt(start + part * (end - start), end - start, stops);
}

/** One step further off, or closer: never less than a month, so that no step does nothing before the end. */
export function stepZoom(range: DateRange, factor: number, stops: AxisStops): DateRange {
  const next = zoomRange(range, factor, stops);
  if (next.from !== range.from || next.to !== range.to) return next;
  const { from, to } = range;
  return clipTo(factor > 1 ? { from: from + 1, to } : { from: from - 1, to: to + 1 }, wholeRange(stops));
}

/** One step along, never less than a month. */
export function stepAlong(range: DateRange, part: number, stops: AxisStops): DateRange {
  const next = shiftRange(range, part, stops);
  if (next.from !== range.from || next.to !== range.to) return next;
  const month = Math.sign(part);
  return fitWithin({ from: range.from + month, to: range.to + month }, wholeRange(stops));
}

const iso = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** First and last as partial dates: years where they are whole, else months. */
export function formatRange({ from, to }: DateRange): { readonly from: string; readonly to: string } {
  const isWhole = from % 12 === 0 && to % 12 === 0;
  return isWhole ? { from: iso(from).slice(0, 4), to: iso(to - 1).slice(0, 4) } : { from: iso(from), to: iso(to - 1) };
}

/** Reads what `spell` has written, or a reader; `undefined` where it is no span of this line. */
export function parseRange(from: string | null, to: string | null, whole: DateRange): DateRange | undefined {
  if (from === null && to === null) return undefined;
  if ([from, to].some((date) => date !== null && parsePartialDate(date) === undefined)) return undefined;
  const range = {
    from: from === null ? whole.from : rangeOfDates([from]).from,
    to: to === null ? whole.to : rangeOfDates([to]).to,
  };
  return range.from < range.to && overlaps(range, whole) ? clipTo(range, whole) : undefined;
}
