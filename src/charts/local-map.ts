/** The outline of a place as a map: what lies around it, its districts, and where on it a name has room. */
import { range } from 'd3-array';
import { geoContains, geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import { bordersOf, landAround, shapeOf } from './districts.ts';
import { el, lines } from './svg.ts';
import { layoutText, round, SMALL_PRINT, type TextLayout } from './text-layout.ts';

const HIGHEST = 430;
const TOP = 4;
/** Around the outline, so that marks at its edge are whole. */
const EDGE = 14;
/** What a corner of a name within its districts is worth, in units of distance. */
const CORNER = 8;

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Degrees {
  readonly longitude: number;
  readonly latitude: number;
}

export interface LocalMap {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly place: (at: Degrees) => Point;
  readonly projection: GeoProjection;
}

/** As wide as there is room, and as high as the outline then is; without an outline, as the sites lie. */
export function localMap(
  outline: string | undefined,
  sites: readonly Degrees[],
  [left, right]: readonly [number, number],
): LocalMap {
  const coordinates = sites.map(({ longitude, latitude }) => [longitude, latitude]);
  const shape = outline === undefined ? { type: 'MultiPoint' as const, coordinates } : shapeOf([outline]);
  const projection = geoMercator().fitExtent(
    [
      [left + EDGE, TOP + EDGE],
      [right - EDGE, HIGHEST - EDGE],
    ],
    shape,
  );
  const [[, first], [, last]] = geoPath(projection).bounds(shape);
  const [x, y] = projection.translate();
  projection.translate([x, y - first + TOP + EDGE]);
  const place = ({ longitude, latitude }: Degrees): Point => {
    const [px = NaN, py = NaN] = projection([longitude, latitude]) ?? [];
    return { x: round(px), y: round(py) };
  };
  return { left, right, top: TOP, bottom: Math.round(last - first + TOP + 2 * EDGE), place, projection };
}

/** Land around it, the place itself, the borders within, and its zones. */
export function drawLand(
  { projection, left, right, top, bottom }: LocalMap,
  outline: string | undefined,
  zones: readonly { readonly districts: readonly string[] }[],
): string {
  const frame = el('rect', { class: 'frame', x: left, y: top, width: right - left, height: bottom - top });
  if (outline === undefined) return frame;
  const corner = (x: number, y: number): [number, number] => projection.invert?.([x, y]) ?? [0, 0];
  const clipped = geoMercator()
    .scale(projection.scale())
    .translate(projection.translate())
    .clipExtent([
      [left, top],
      [right, bottom],
    ]);
  // Whole pixels: finer ones would double the bytes.
  const path = geoPath(clipped).digits(0);
  const shapes = [
    ['around', path(landAround([corner(left, bottom), corner(right, top)], outline))],
    ['own', path(shapeOf([outline]))],
    ['border', path(bordersOf([outline]))],
    ...zones.map(({ districts }) => ['zone', path(shapeOf(districts))] as const),
  ] as const;
  return lines(
    shapes.map(([kind, d]) => (d === null ? '' : el('path', { class: kind, d }))),
    frame,
  );
}

/** The name of some districts, where it is farthest from the marks. */
export function layoutName(
  name: string,
  map: LocalMap,
  districts: readonly string[],
  marks: readonly Point[],
): TextLayout {
  const options = { ...SMALL_PRINT, anchor: 'middle', maxWidth: 80 } as const;
  const { box } = layoutText(name, { ...options, x: 0, y: 0 });
  const { x: middle, y } = freestSpot(map, districts, box, marks);
  const half = box.width / 2 + 2;
  const x = Math.min(Math.max(middle, map.left + half), map.right - half);
  return layoutText(name, { ...options, x, y: y - box.height / 2 });
}

/** Of the middles that a name of this size may have within the districts, the farthest from the marks. */
function freestSpot(
  { projection }: LocalMap,
  districts: readonly string[],
  { width, height }: { readonly width: number; readonly height: number },
  marks: readonly Point[],
): Point {
  const shape = shapeOf(districts);
  const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(shape);
  const steps = range(0, 1, 1 / 16);
  const isWithin = (x: number, y: number): boolean => geoContains(shape, projection.invert?.([x, y]) ?? [0, 0]);
  const distance = ({ x, y }: Point): number =>
    Math.min(60, ...marks.map((mark) => Math.max(Math.abs(mark.x - x) - width / 2, Math.abs(mark.y - y) - height / 2)));
  // A name that leaves its districts is worse than one a little nearer to a mark.
  const corners = ({ x, y }: Point): number =>
    [-1, 1].flatMap((i) => [-1, 1].map((j) => isWithin(x + (i * width) / 2, y + (j * height) / 2))).filter(Boolean)
      .length;
  let best = { spot: { x: x0, y: y0 }, room: -Infinity };
  for (const v of steps)
    for (const u of steps) {
      const spot = { x: x0 + u * (x1 - x0), y: y0 + v * (y1 - y0) };
      const room = distance(spot);
      // To ask what lies within costs most, so it is asked only of what could still be better.
      if (room + 4 * CORNER <= best.room || !isWithin(spot.x, spot.y)) continue;
      const whole = room + CORNER * corners(spot);
      if (whole > best.room) best = { spot, room: whole };
    }
  return best.spot;
}
