/**
 * The districts of Korea as Statistics Korea drew them in 2018 (https://sgis.kostat.go.kr/, KOGL type 1), from the TopoJSON
 * of github.com/southkorea/southkorea-maps at 60c8c0c: thinned to some 250 metres, small islands left out.
 */
import { geoBounds, geoContains } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import type { ChartOf } from '../core/schema/chart.ts';
import { cached } from '../core/values/cached.ts';
import districts from './districts.topo.json' with { type: 'json' };

const topology = districts as unknown as Topology<{ districts: GeometryCollection }>;
const all = topology.objects.districts.geometries as readonly MultiPolygon[];

/** Those whose codes begin with one of these; in the order of the codes. */
const those = (codes: readonly string[]): MultiPolygon[] =>
  all.filter(({ id }) => codes.some((code) => String(id).startsWith(code)));

export const hasDistricts = (code: string): boolean => those([code]).length > 0;

/** All of them as one shape. */
export const shapeOf = (codes: readonly string[]): ReturnType<typeof merge> => merge(topology, those(codes));

/** Two corners in degrees: south-west and north-east. */
type Box = readonly [readonly [number, number], readonly [number, number]];

/** The box around all districts whose codes begin so: merging their outlines takes a millisecond, and each point asks. */
const boxOf = cached((code: string): Box => geoBounds(shapeOf([code])));

/** Whether a point lies in the box around all districts whose codes begin so. */
export function isWithinBox({ longitude, latitude }: { longitude: number; latitude: number }, code: string): boolean {
  const [[west, south], [east, north]] = boxOf(code);
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/** Of each point and district that a plan draws, whether it lies in the districts whose codes begin so. */
export const drawnWithin = ({ zones, sites }: Pick<ChartOf<'plan'>, 'zones' | 'sites'>, code: string): boolean[] => [
  ...sites.flatMap(({ at }) => (at === undefined ? [] : isWithinBox(at, code))),
  ...zones.flatMap(({ districts }) => districts.map((one) => one.startsWith(code))),
];

/** The code of the district in which a point lies. */
export const districtAt = ({ longitude, latitude }: { longitude: number; latitude: number }): string | undefined =>
  all.map(({ id }) => String(id)).find((code) => geoContains(shapeOf([code]), [longitude, latitude]));

/** Whatever else lies around: a box of degrees, and how the codes of the place itself begin. */
export function landAround([[west, south], [east, north]]: Box, own: string): ReturnType<typeof merge> {
  return merge(
    topology,
    all.filter(
      (one) =>
        !String(one.id).startsWith(own) &&
        feature(topology, one).geometry.coordinates.some(([ring = []]) =>
          ring.some(([x = 0, y = 0]) => x > west && x < east && y > south && y < north),
        ),
    ),
  );
}

/** The lines between them, none twice. */
export const bordersOf = (codes: readonly string[]): ReturnType<typeof mesh> =>
  mesh(topology, { type: 'GeometryCollection', geometries: those(codes) }, (a, b) => a !== b);
