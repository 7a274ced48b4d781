/**
 * An axis of years without the empty ones: one scale throughout, and a break where there is no date. So one early
 * date does not compress all others.
 */
import { range } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { heightOf, layoutText, round, FONT_SIZE, SMALL_PRINT, widthOf, type TextLayout } from './text-layout.ts';

/** From one moment in years to another. */
export type Span = readonly [number, number];

export interface BrokenAxis {
  /** The x of a moment in years. */
  readonly across: (moment: number) => number;
  /** Whole years that are drawn, in order. */
  readonly stretches: readonly Span[];
  /** Middles of the breaks between them. */
  readonly breaks: readonly number[];
}

export interface AxisStripLayout {
  /** The line itself, with a tick at every year and a short one at every half. */
  readonly path: string;
  readonly breaks: readonly { readonly x: number; readonly y: number }[];
  /** The labelled years. */
  readonly years: readonly { readonly x: number; readonly text: TextLayout }[];
  readonly bottom: number;
}

/** This many empty years are left out, or more where there would be too many breaks. */
const EMPTY = [4, 8, 16, 32, 64, Infinity] as const;
const BREAK = 20;
/** Breaks take at most this fraction of the axis. */
const MOST_BROKEN = 0.3;
/** Half years are marked where a year is at least this wide. */
const ROOM_FOR_HALVES = 18;

/** The axis from `left` to `right` that holds all spans; at least one year long. */
export function breakAxis(spans: readonly Span[], [left, right]: Span): BrokenAxis {
  const whole = spans
    .map(([from, to]): Span => [Math.floor(from), Math.max(Math.floor(from) + 1, Math.ceil(to))])
    .toSorted((a, b) => a[0] - b[0]);
  const stretches =
    EMPTY.map((empty) => joined(whole, empty)).find(
      (some) => (some.length - 1) * BREAK <= (right - left) * MOST_BROKEN,
    ) ?? [];
  const years = stretches.reduce((sum, [from, to]) => sum + to - from, 0);
  const unit = (right - left - (stretches.length - 1) * BREAK) / Math.max(1, years);
  const breaks: number[] = [];
  let x = left;
  const stops = stretches.flatMap(([from, to], i) => {
    if (i > 0) {
      breaks.push(x + BREAK / 2);
      x += BREAK;
    }
    const start = x;
    x += (to - from) * unit;
    return [
      [from, start],
      [to, x],
    ] as const;
  });
  return {
    across: scaleLinear(
      stops.map(([year]) => year),
      stops.map(([, at]) => at),
    ),
    stretches,
    breaks,
  };
}

/** Joins spans that overlap or have fewer empty years between them than this. */
function joined(spans: readonly Span[], empty: number): Span[] {
  return spans.reduce<Span[]>((some, [from, to]) => {
    const last = some.at(-1);
    if (last === undefined || from - last[1] >= empty) return [...some, [from, to]];
    return [...some.slice(0, -1), [last[0], Math.max(last[1], to)]];
  }, []);
}

/** The axis as a strip: its years above, its ticks below. Labels keep within `bounds`. */
export function layoutAxisStrip(axis: BrokenAxis, top: number, bounds: Span): AxisStripLayout {
  const line = top + heightOf(1, FONT_SIZE.small) + 9;
  const strokes = axis.stretches.map(([from, to]) => {
    const ticks = range(from, to + 1).map(axis.across);
    const halves = ticks.slice(1).map((x, i) => (x + (ticks[i] ?? 0)) / 2);
    const unit = (ticks[1] ?? 0) - (ticks[0] ?? 0);
    const stroke = (x: number, length: number): string => `M${round(x)} ${round(line)}v${-length}`;
    return [
      `M${round(axis.across(from))} ${round(line)}H${round(axis.across(to))}`,
      ...ticks.map((x) => stroke(x, 9)),
      ...(unit < ROOM_FOR_HALVES ? [] : halves.map((x) => stroke(x, 4))),
    ].join('');
  });
  return {
    path: strokes.join(''),
    breaks: axis.breaks.map((x) => ({ x: round(x), y: round(line) })),
    years: labelled(axis, bounds).map((year) => {
      const x = round(axis.across(year));
      return { x, text: layoutText(String(year), { ...SMALL_PRINT, x, y: top, anchor: 'middle' }) };
    }),
    bottom: line,
  };
}

/** The years there is room to label: the start of a stretch before those within it, and its end where that fits. */
function labelled(axis: BrokenAxis, [left, right]: Span): number[] {
  const width = widthOf('0000', FONT_SIZE.small);
  const chosen: number[] = [];
  const add = (year: number): void => {
    const x = axis.across(year);
    const isFree = chosen.every((other) => Math.abs(axis.across(other) - x) >= width + 4);
    if (isFree && x - width / 2 >= left && x + width / 2 <= right) chosen.push(year);
  };
  axis.stretches.forEach(([from]) => add(from));
  axis.stretches.forEach(([from, to]) => range(from + 1, to + 1).forEach(add));
  return chosen.toSorted((a, b) => a - b);
}
