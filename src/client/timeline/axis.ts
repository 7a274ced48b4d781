/** The axis over a lane: as built, or redrawn with as many years or months as a zoomed range has room for. */
import { formatShortMonth } from '../../strings/index.ts';
import { positionOf, type AxisStops, type DateRange } from './date-range.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Width of a year label, and of a month label with its year. */
const YEAR_WIDTH = 42;
const MONTH_AND_YEAR = 60;
/** Months between labels, and between ticks. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240] as const;
const MIN_TICK_GAP = 7;

/** The visible range, and where the line is drawn. */
export interface AxisView {
  readonly range: DateRange;
  readonly stops: AxisStops;
  readonly left: number;
  readonly right: number;
}

export interface Axis {
  /** Draws the axis and its grid lines down to `bottom`; without a view, as built. */
  readonly show: (bottom: number, view: AxisView | undefined) => void;
}

/** The axis of a lane; `undefined` if it has none. */
export function readAxis(lane: SVGElement): Axis | undefined {
  const grid = lane.querySelector<SVGElement>('.year');
  const group = lane.querySelector<SVGElement>('.tape');
  const measured = group?.querySelector<SVGElement>('.measure');
  const years = [...(group?.querySelectorAll<SVGElement>('text') ?? [])];
  const [model] = years;
  if (grid === null || group === null || !measured || model === undefined) return undefined;
  const built = { path: measured.getAttribute('d') ?? '', grid: grid.getAttribute('d') ?? '' };
  const line = /^M[-\d.]+ ([-\d.]+)/.exec(built.path)?.[1] ?? '0';
  let drawn: readonly SVGElement[] = [];

  const labelAt = (x: number, text: string): SVGElement => {
    const label = document.createElementNS(SVG, 'text');
    for (const { name, value } of model.attributes) label.setAttribute(name, value);
    label.setAttribute('x', x.toFixed(1));
    label.removeAttribute('display');
    label.textContent = text;
    return label;
  };

  const show = (bottom: number, view: AxisView | undefined): void => {
    for (const label of drawn) label.remove();
    for (const year of years) {
      if (view === undefined) year.removeAttribute('display');
      else year.setAttribute('display', 'none');
    }
    if (view === undefined) {
      drawn = [];
      measured.setAttribute('d', built.path);
      grid.setAttribute('d', built.grid.replaceAll(/V[\d.]+/g, `V${bottom.toFixed(1)}`));
      return;
    }
    const { ticks, labels, segments } = ticksOf(view);
    const tick = (x: number, length: number): string => `M${x.toFixed(1)} ${line}v${-length}`;
    measured.setAttribute(
      'd',
      [
        ...segments.map(([from, to]) => `M${from.toFixed(1)} ${line}H${to.toFixed(1)}`),
        ...ticks.map((x) => tick(x, 4)),
        ...labels.map(({ x }) => tick(x, 9)),
      ].join(''),
    );
    grid.setAttribute('d', labels.map(({ x }) => `M${x.toFixed(1)} ${line}V${bottom.toFixed(1)}`).join(''));
    drawn = labels.map(({ x, text }) => labelAt(x, text));
    group.append(...drawn);
  };
  return { show };
}

interface Ticks {
  readonly ticks: readonly number[];
  readonly labels: readonly { readonly x: number; readonly text: string }[];
  /** The line itself; several segments if years are left out. */
  readonly segments: readonly (readonly [from: number, to: number])[];
}

/** Ticks and labels of a range: years; or months, with the year at each January, or else at the first label. */
export function ticksOf({ range, stops, left, right }: AxisView): Ticks {
  const [start, end] = [positionOf(range.from, stops), positionOf(range.to, stops)];
  const map = (month: number): number => left + ((positionOf(month, stops) - start) * (right - left)) / (end - start);
  const segments = stops
    .flatMap(([year], i) => (i % 2 === 0 ? [[year * 12, (stops[i + 1]?.[0] ?? year) * 12] as const] : []))
    .map(([from, to]) => [Math.max(from, range.from), Math.min(to, range.to)] as const)
    .filter(([from, to]) => from < to);
  const [longest] = segments.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]));
  const unit = longest === undefined ? 0 : (map(longest[1]) - map(longest[0])) / (longest[1] - longest[0]);
  const every = (room: number): number[] => {
    const step = STEPS.find((each) => each * unit >= room) ?? 480;
    return segments.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((month) => month % step === 0),
    );
  };
  const labels: { x: number; text: string }[] = [];
  const months = every(YEAR_WIDTH);
  const tellsYears = months.some((month) => month % 12 === 0);
  for (const month of months) {
    const [x, before] = [map(month), labels.at(-1)];
    const room = !tellsYears && labels.length === 1 ? MONTH_AND_YEAR : YEAR_WIDTH;
    if (x < YEAR_WIDTH / 2 || (before !== undefined && x - before.x < room - 0.5)) continue;
    labels.push({ x, text: tickLabel(month, !tellsYears && before === undefined) });
  }
  return {
    ticks: every(MIN_TICK_GAP).map(map),
    labels,
    segments: segments.map(([from, to]) => [map(from), map(to)] as const),
  };
}

/** `2022` for a January, else `Mar`, or `Mar 2022` if no other label has the year. */
function tickLabel(month: number, withYear: boolean): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  if (month % 12 === 0) return year;
  const name = formatShortMonth((month % 12) + 1);
  return withYear ? `${name} ${year}` : name;
}
