/** Outlines of land from Natural Earth, projected, clipped to a frame, thinned to what the drawing can show. */
import { geoStream, type GeoProjection, type GeoStream } from 'd3-geo';
import type { Feature } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import world from 'world-atlas/countries-10m.json' with { type: 'json' };
import { round } from './text-layout.ts';

/** ISO 3166-1 numeric. */
const COUNTRIES = { south: '410', north: '408' } as const;

/** Islets smaller than this, in square units, would be specks. */
const LEAST_AREA = 1.5;
/** Corners nearer than this to the line through their neighbours are left out. */
const TOLERANCE = 0.35;

type Coordinate = readonly [number, number];

export function countryOf(which: keyof typeof COUNTRIES): Feature {
  const topology = world as unknown as Topology;
  const countries = topology.objects.countries;
  const found =
    countries?.type === 'GeometryCollection'
      ? countries.geometries.find((geometry) => geometry.id === COUNTRIES[which])
      : undefined;
  if (found === undefined) throw new Error(`world-atlas holds no country ${COUNTRIES[which]}`);
  return feature(topology, found) as Feature;
}

/** The country as a path, to one decimal. */
export function outlinePath(country: Feature, projection: GeoProjection): string {
  return ringsOf(country, projection)
    .filter((ring) => Math.abs(polygonArea(ring)) >= LEAST_AREA)
    .map(
      (ring) =>
        `M${thin(ring)
          .map(([x, y]) => `${round(x)} ${round(y)}`)
          .join('L')}Z`,
    )
    .join('');
}

function ringsOf(country: Feature, projection: GeoProjection): Coordinate[][] {
  const rings: Coordinate[][] = [];
  let ring: Coordinate[] = [];
  const sink: GeoStream = {
    point: (x, y) => void ring.push([x, y]),
    lineStart: () => void (ring = []),
    lineEnd: () => void rings.push(ring),
    polygonStart: () => undefined,
    polygonEnd: () => undefined,
    sphere: () => undefined,
  };
  geoStream(country, projection.stream(sink));
  return rings;
}

/** Douglas and Peucker's way: keep the corner farthest from the chord, and so on within either half. */
function thin(ring: readonly Coordinate[]): readonly Coordinate[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined || ring.length < 3) return ring;
  let farthest = 0;
  let apart = 0;
  for (const [i, point] of ring.entries()) {
    const distance = distanceToChord(point, first, last);
    if (distance > apart) [farthest, apart] = [i, distance];
  }
  if (apart <= TOLERANCE) return [first, last];
  return [...thin(ring.slice(0, farthest + 1)), ...thin(ring.slice(farthest)).slice(1)];
}

function distanceToChord([x, y]: Coordinate, [x0, y0]: Coordinate, [x1, y1]: Coordinate): number {
  const length = Math.hypot(x1 - x0, y1 - y0);
  return length === 0 ? Math.hypot(x - x0, y - y0) : Math.abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / length;
}

/** The shoelace formula. */
function polygonArea(ring: readonly Coordinate[]): number {
  return ring.reduce((area, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return area + (x * nextY - nextX * y) / 2;
  }, 0);
}
