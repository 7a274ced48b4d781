/**
 * An axis of years with the empty ones cut out, as a drawing breaks a long shaft: one scale throughout, and a break
 * where nothing lies. So one early date does not press all others together.
 */
import { scaleLinear } from 'd3-scale';
import { heightOf, layoutText, round, FONT_SIZE, widthOf, type TextLayout } from './text-layout.ts';

/** From one moment in years to another. */
export type Span = readonly [number, number];

export interface BrokenAxis {
  /** The place of a moment in years. */
  readonly across: (moment: number) => number;
  /** Whole years that are drawn, in order. */
  readonly stretches: readonly Span[];
  /** Middles of the breaks between them. */
  readonly breaks: readonly number[];
}

export interface AxisStripLayout {
  /** The line itself, with a stroke at every year and a short one at every half. */
  readonly path: string;
  readonly breaks: readonly { readonly x: number; readonly y: number }[];
  /** Where lettered years stand. */
  readonly years: readonly { readonly x: number; readonly text: TextLayout }[];
  readonly bottom: number;
}

/** So many empty years are cut out, or more where there would be too many breaks. */
const EMPTY = [4, 8, 16, 32, 64, Infinity] as const;
const BREAK = 20;
/** Breaks take at most this part of the axis. */
const MOST_BROKEN = 0.3;
/** Half years are told apart from here on. */
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
      stops.map(([, place]) => place),
    ),
    stretches,
    breaks,
  };
}

/** Spans that overlap or lie closer than so many years, made one. */
function joined(spans: readonly Span[], empty: number): Span[] {
  return spans.reduce<Span[]>((some, [from, to]) => {
    const last = some.at(-1);
    if (last === undefined || from - last[1] >= empty) return [...some, [from, to]];
    return [...some.slice(0, -1), [last[0], Math.max(last[1], to)]];
  }, []);
}

/** The axis as a measuring tape: its years above, its strokes below. Lettering keeps within `bounds`. */
export function layoutAxisStrip(axis: BrokenAxis, top: number, bounds: Span): AxisStripLayout {
  const line = top + heightOf(1, FONT_SIZE.small) + 9;
  const strokes = axis.stretches.map(([from, to]) => {
    const ticks = Array.from({ length: to - from + 1 }, (_, i) => axis.across(from + i));
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
      return {
        x,
        text: layoutText(String(year), { x, y: top, size: FONT_SIZE.small, voice: 'soft', anchor: 'middle' }),
      };
    }),
    bottom: line,
  };
}

/** The years there is room to letter: where a stretch begins before those within it, and its end where that fits. */
function labelled(axis: BrokenAxis, [left, right]: Span): number[] {
  const width = widthOf('0000', FONT_SIZE.small);
  const chosen: number[] = [];
  const add = (year: number): void => {
    const x = axis.across(year);
    const isFree = chosen.every((other) => Math.abs(axis.across(other) - x) >= width + 4);
    if (isFree && x - width / 2 >= left && x + width / 2 <= right) chosen.push(year);
  };
  axis.stretches.forEach(([from]) => add(from));
  axis.stretches.forEach(([from, to]) => Array.from({ length: to - from }, (_, i) => add(from + i + 1)));
  return chosen.toSorted((a, b) => a - b);
}
