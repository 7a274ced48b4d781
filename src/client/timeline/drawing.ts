/**
 * One variant of the drawing, zoomed to a date range. Every view is computed from the built geometry: marks move along
 * the line, labels are placed beside or above them, hidden entries take no height.
 */
import { readAxis, type Axis } from './axis.ts';
import { positionOf, readStops, wholeRange, type AxisStops, type DateRange } from './date-range.ts';

const GAP = 6;
const RADIUS = 6;

interface Shape {
  readonly element: SVGElement;
  readonly x: number;
  readonly y: number;
}

interface Entry {
  readonly key: string;
  readonly element: SVGElement;
  readonly label: SVGElement;
  readonly box: { readonly x: number; readonly width: number; readonly height: number };
  readonly isAbove: boolean;
  readonly track: SVGElement;
  readonly lines: readonly { readonly element: SVGElement; readonly d: string }[];
  readonly shapes: readonly Shape[];
  readonly top: number;
  readonly height: number;
}

interface Lane {
  readonly element: SVGElement;
  readonly top: number;
  readonly bottom: number;
  readonly axis: Axis;
  readonly breaks: readonly Shape[];
  readonly entries: readonly Entry[];
}

export interface Drawing {
  readonly svg: SVGSVGElement;
  readonly stops: AxisStops;
  /** Ends of the line, in units of the drawing. */
  readonly left: number;
  readonly right: number;
  readonly show: (range: DateRange, isShown: (key: string) => boolean) => void;
}

const all = (parent: Element, selector: string): SVGElement[] => [...parent.querySelectorAll<SVGElement>(selector)];
const numberOf = (element: SVGElement, name: string): number => Number(element.dataset[name] ?? 0);

function shapeOf(element: SVGElement): Shape {
  const [x = 0, y = 0] = (element.getAttribute('transform') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
  return { element, x, y };
}

function toggle(element: SVGElement, isShown: boolean): void {
  // The attribute, not the style property: the content security policy forbids inline styles.
  if (isShown) element.removeAttribute('display');
  else element.setAttribute('display', 'none');
}

const translate = (element: SVGElement, x: number, y: number): void =>
  element.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);

/** Reads a drawing as built; `undefined` if it is no timeline. */
export function readDrawing(svg: SVGSVGElement): Drawing | undefined {
  const line = svg.querySelector<SVGElement>('.line');
  const legend = svg.querySelector<SVGElement>('.legend');
  if (line === null || legend === null) return undefined;
  const stops = readStops(line.dataset.stops ?? '');
  const [left, right] = [numberOf(line, 'left'), numberOf(line, 'right')];
  const lanes = all(line, '.lane').flatMap((element) => readLane(element) ?? []);
  const { width, height } = svg.viewBox.baseVal;

  const show = (range: DateRange, isShown: (key: string) => boolean): void => {
    const whole = wholeRange(stops);
    const isWhole = range.from <= whole.from && range.to >= whole.to;
    const [start, end] = [positionOf(range.from, stops), positionOf(range.to, stops)];
    const map = (x: number): number => left + ((x - start) * (right - left)) / (end - start);
    let saved = 0;
    for (const lane of lanes) {
      const shown = lane.entries.filter(({ key }) => isShown(key));
      toggle(lane.element, shown.length > 0);
      for (const entry of lane.entries) toggle(entry.element, shown.includes(entry));
      if (shown.length === 0) {
        saved += nextTop(lane) - lane.top;
        continue;
      }
      translate(lane.element, 0, -saved);
      let y = Math.min(...lane.entries.map(({ top }) => top));
      for (const entry of shown) y += showEntry(entry, y, map, { left, right, width, isWhole });
      lane.axis.show(y, isWhole ? undefined : { range, stops, left, right });
      for (const breakMark of lane.breaks) positionShape(breakMark, map(breakMark.x), left, right);
      saved += lane.bottom - y;
    }
    translate(legend, 0, -saved);
    const rest = Math.ceil(height - saved);
    svg.setAttribute('viewBox', `0 0 ${width} ${rest}`);
    svg.setAttribute('height', String(rest));
  };

  const nextTop = (lane: Lane): number => lanes[lanes.indexOf(lane) + 1]?.top ?? lane.bottom;
  return { svg, stops, left, right, show };
}

function readLane(element: SVGElement): Lane | undefined {
  const axis = readAxis(element);
  if (axis === undefined) return undefined;
  return {
    element,
    top: numberOf(element, 'top'),
    bottom: numberOf(element, 'bottom'),
    axis,
    breaks: all(element, '.break').map(shapeOf),
    entries: all(element, '.entry').flatMap((entry) => readEntry(entry) ?? []),
  };
}

function readEntry(element: SVGElement): Entry | undefined {
  const label = element.querySelector<SVGElement>('.label');
  const track = element.querySelector<SVGElement>('.track');
  if (label === null || track === null) return undefined;
  const lines = all(track, '.span, .tolerance').map((path) => ({ element: path, d: path.getAttribute('d') ?? '' }));
  const shapes = all(track, '[data-date]').map(shapeOf);
  return {
    key: element.dataset.entry ?? '',
    element,
    label,
    box: { x: numberOf(label, 'x'), width: numberOf(label, 'width'), height: numberOf(label, 'height') },
    isAbove: element.dataset.label === 'above',
    track,
    lines,
    shapes,
    top: numberOf(element, 'top'),
    height: numberOf(element, 'height'),
  };
}

interface View {
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly isWhole: boolean;
}

/** Positions an entry at `y`; returns its height. */
function showEntry(entry: Entry, y: number, map: (x: number) => number, view: View): number {
  const { left, right, width } = view;
  const { box } = entry;
  for (const { element, d } of entry.lines) element.setAttribute('d', mapPath(d, map, left, right));
  for (const shape of entry.shapes) positionShape(shape, map(shape.x), left, right);
  let [x, trackShift, usedHeight] = [box.x, 0, entry.height];
  if (!entry.isAbove && !view.isWhole) {
    const ends = [
      ...entry.shapes.map((shape) => map(shape.x)).flatMap((at) => [at - RADIUS, at + RADIUS]),
      ...entry.lines.flatMap(({ d }) => [...d.matchAll(/[MH]([-\d.]+)/g)].map(([, at]) => map(Number(at)))),
    ].map((at) => Math.min(Math.max(at, left), right));
    const after = Math.max(...ends) + GAP;
    const before = Math.min(...ends) - GAP - box.width;
    if (after + box.width <= width) x = after;
    else if (before >= 0) x = before;
    else {
      // No room on the line itself: the label goes above it.
      const middle = Math.min(Math.max(map(entry.shapes[0]?.x ?? 0), left), right);
      x = Math.min(Math.max(middle - box.width / 2, 0), width - box.width);
      trackShift = box.height;
      usedHeight += 2 * RADIUS + 4;
    }
  }
  translate(entry.label, x - box.x, 0);
  translate(entry.track, 0, trackShift);
  translate(entry.element, 0, y - entry.top);
  return usedHeight;
}

function positionShape({ element, y }: Shape, x: number, left: number, right: number): void {
  toggle(element, x >= left - 0.05 && x <= right + 0.05);
  translate(element, x, y);
}

/** Maps a path of vertical (`M x y v`) and horizontal (`M x y H x`) lines to the zoomed line, clipped at its ends. */
export function mapPath(d: string, map: (x: number) => number, left: number, right: number): string {
  return [...d.matchAll(/M([-\d.]+) ([-\d.]+)([HvV])([-\d.]+)/g)]
    .map(([, from = '', y = '', way = '', to = '']) => {
      const x = map(Number(from));
      if (way !== 'H') return x < left || x > right ? '' : `M${x.toFixed(1)} ${y}${way}${to}`;
      const [a, b] = [x, map(Number(to))].toSorted((one, other) => one - other) as [number, number];
      if (b < left || a > right) return '';
      return `M${Math.max(a, left).toFixed(1)} ${y}H${Math.min(b, right).toFixed(1)}`;
    })
    .join('');
}

/** The position on the unzoomed line for a position on the zoomed one. */
export function unzoomedX(x: number, range: DateRange, { stops, left, right }: Drawing): number {
  const [start, end] = [positionOf(range.from, stops), positionOf(range.to, stops)];
  return start + ((x - left) / (right - left)) * (end - start);
}
