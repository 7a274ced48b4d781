/** Layout of the map of Korea: frame, graticule, scale bar, places and the leaders to their names. */
import { range } from 'd3-array';
import { geoDistance, geoMercator, type GeoProjection } from 'd3-geo';
import { charts } from '../strings/index.ts';
import { layoutHitArea, type HitArea, type LabelledMark } from './hit-area.ts';
import { countryOf, outlinePath } from './korea-outline.ts';
import { WIDE } from './svg-frame.ts';
import { bottomOf, FONT_SIZE, layoutStack, layoutText, layoutTextUpwards, moveDown, rightOf } from './text-layout.ts';
import { round, roundBox, SMALL_PRINT, widthOf, type Box, type TextLayout } from './text-layout.ts';

const t = charts.map;

export interface MapPlace {
  readonly id: string;
  readonly label: string;
  readonly labelKo: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly href: string;
  readonly note: string;
}

interface PlaceLayout {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
  readonly ring: number;
  readonly leader: string;
  /** The name first. */
  readonly texts: readonly [TextLayout, ...TextLayout[]];
  readonly hitArea: HitArea;
}

export interface MapLayout {
  readonly height: number;
  readonly border: Box;
  readonly frame: Box;
  readonly north: string;
  readonly south: string;
  readonly graticule: string;
  readonly degrees: readonly TextLayout[];
  readonly places: readonly PlaceLayout[];
  readonly scaleBar: {
    readonly filled: readonly Box[];
    readonly blank: readonly Box[];
    readonly labels: readonly TextLayout[];
  };
  readonly source: TextLayout;
}

/** What the map shows: from Marado to the northern end of the coast, with Ulleungdo and the western islands. */
const VIEW = { south: 32.75, north: 38.75, middle: 128.05 } as const;
const EARTH_RADIUS_KM = 6371.0088;
/** Mercator's scale grows to the north; the bar is true here. */
const SCALE_LATITUDE = 36;

interface MapStyle {
  readonly mapHeight: number;
  readonly band: number;
  readonly margin: number;
  readonly size: number;
  readonly scaleKm: number;
  readonly hasNotes: boolean;
  readonly ring: number;
}

const STYLES: { readonly wide: MapStyle; readonly narrow: MapStyle } = {
  wide: { mapHeight: 600, band: 24, margin: 14, size: 17, scaleKm: 100, hasNotes: true, ring: 7 },
  narrow: { mapHeight: 358, band: 22, margin: 5, size: 14, scaleKm: 100, hasNotes: false, ring: 5 },
};

export function layoutKoreaMap(places: readonly MapPlace[], width: number): MapLayout {
  const style = width >= WIDE ? STYLES.wide : STYLES.narrow;
  const { band, mapHeight } = style;
  const frame = { x: band, y: band, width: width - 2 * band, height: mapHeight };
  const projection = projectionFor(frame);
  const sourceTop = frame.y + mapHeight + band + 8;
  const source = layoutText(t.outline, { ...SMALL_PRINT, x: 2, y: sourceTop, maxWidth: width - 4 });
  return {
    height: Math.ceil(bottomOf(source)) + 2,
    border: { x: 1, y: 1, width: width - 2, height: mapHeight + 2 * band - 2 },
    frame,
    north: outlinePath(countryOf('north'), projection),
    south: outlinePath(countryOf('south'), projection),
    ...layoutGraticule(projection, frame),
    places: layoutPlaces(places, projection, frame, style),
    scaleBar: layoutScaleBar(projection, frame, style),
    source,
  };
}

function projectionFor(frame: Box): GeoProjection {
  const projection = geoMercator().center([VIEW.middle, 0]).scale(1).translate([0, 0]);
  const [, top = 0] = projection([VIEW.middle, VIEW.north]) ?? [];
  const [, bottom = 0] = projection([VIEW.middle, VIEW.south]) ?? [];
  const scale = frame.height / (bottom - top);
  return projection
    .scale(scale)
    .translate([frame.x + frame.width / 2, frame.y - top * scale])
    .clipExtent([
      [frame.x, frame.y],
      [frame.x + frame.width, frame.y + frame.height],
    ]);
}

function project(
  projection: GeoProjection,
  longitude: number,
  latitude: number,
): { readonly x: number; readonly y: number } {
  const [x = 0, y = 0] = projection([longitude, latitude]) ?? [];
  return { x, y };
}

/** Whole degrees, labelled at the frame, on the left and below. */
function layoutGraticule(projection: GeoProjection, frame: Box): Pick<MapLayout, 'graticule' | 'degrees'> {
  const right = frame.x + frame.width;
  const bottom = frame.y + frame.height;
  const meridians = range(122, 135)
    .map((degree) => ({ degree, x: project(projection, degree, SCALE_LATITUDE).x }))
    .filter(({ x }) => x > frame.x + 4 && x < right - 4);
  const parallels = range(33, 39).map((degree) => ({
    degree,
    y: project(projection, VIEW.middle, degree).y,
  }));
  const isLabelled = (x: number, text: string): boolean =>
    x - widthOf(text, FONT_SIZE.small) / 2 > frame.x && x + widthOf(text, FONT_SIZE.small) / 2 < right;
  return {
    graticule: [
      ...meridians.map(({ x }) => `M${round(x)} ${round(frame.y - 5)}V${round(bottom + 5)}`),
      ...parallels.map(({ y }) => `M${round(frame.x - 5)} ${round(y)}H${round(right + 5)}`),
    ].join(''),
    degrees: [
      ...meridians
        .filter(({ x, degree }) => isLabelled(x, t.east(degree)) && (frame.width > 500 || degree % 2 === 0))
        .map(({ x, degree }) => layoutText(t.east(degree), { ...SMALL_PRINT, x, y: bottom + 4, anchor: 'middle' })),
      ...parallels.map(({ y, degree }) =>
        layoutTextUpwards(t.north(degree), { ...SMALL_PRINT, x: frame.x - 3, middle: y }),
      ),
    ],
  };
}

interface ProjectedPlace {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
  readonly side: 'left' | 'right';
}

/** Labels of the west are at the left edge, those of the east at the right, each from north to south. */
function layoutPlaces(
  places: readonly MapPlace[],
  projection: GeoProjection,
  frame: Box,
  style: MapStyle,
): PlaceLayout[] {
  const projected = places.map((place): ProjectedPlace => ({
    place,
    ...project(projection, place.longitude, place.latitude),
    side: place.longitude < VIEW.middle ? 'left' : 'right',
  }));
  const labelled = (['left', 'right'] as const).flatMap((side) =>
    layoutColumn(
      projected.filter((one) => one.side === side),
      side,
      frame,
      style,
    ),
  );
  const markOf = ({ x, y, leader, texts: [name, ...more] }: Omit<PlaceLayout, 'hitArea'>): LabelledMark => ({
    mark: { x, y },
    leader,
    words: [name.box, ...more.map(({ box }) => box)],
  });
  // What is drawn later is on top: the hit area of a place must only leave room to those of the places before it.
  return labelled.map((place, i) => ({
    ...place,
    hitArea: layoutHitArea(markOf(place), labelled.slice(0, i).map(markOf)),
  }));
}

const LABEL_GAP = 12;

function layoutColumn(
  column: readonly ProjectedPlace[],
  side: 'left' | 'right',
  frame: Box,
  style: MapStyle,
): Omit<PlaceLayout, 'hitArea'>[] {
  const sorted = column.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const edge = side === 'left' ? frame.x + style.margin : frame.x + frame.width - style.margin;
  const heights = sorted.map(({ place }) => bottomOf(...layoutLabel(place, edge, side, style)));
  // No label may touch the one above it; then the whole column moves up by half of what the last was pushed down.
  let free = frame.y + 8;
  const tops = sorted.map(({ y }, i) => {
    const height = heights[i] ?? 0;
    const top = Math.max(free, y - style.size * 0.64);
    free = top + height + LABEL_GAP;
    return top;
  });
  const pushed = Math.max(0, ...sorted.map(({ y }, i) => (tops[i] ?? 0) - (y - style.size * 0.64)));
  const over = Math.max(0, free - LABEL_GAP - (frame.y + frame.height - 8));
  const shift = Math.min(Math.max(pushed / 2, over), Math.max(0, (tops[0] ?? 0) - frame.y - 8));
  return sorted.map(({ place, x, y }, i) => {
    const top = (tops[i] ?? 0) - shift;
    const [name, ...more] = layoutLabel(place, edge, side, style);
    const texts = [moveDown(name, top), ...more.map((text) => moveDown(text, top))] as const;
    const shelf = top + style.size * 0.64;
    const from = side === 'left' ? rightOf(name) + 5 : name.box.x - 5;
    // The leader starts horizontally and turns towards the dot at 45 degrees.
    const elbow =
      side === 'left' ? Math.max(from, x - Math.abs(shelf - y) - 10) : Math.min(from, x + Math.abs(shelf - y) + 10);
    const leader = `M${round(from)} ${round(shelf)}H${round(elbow)}L${round(x)} ${round(y)}`;
    return { place, x: round(x), y: round(y), ring: style.ring, leader, texts };
  });
}

/** Name, Korean name and note below each other, from height 0. */
function layoutLabel(place: MapPlace, edge: number, side: 'left' | 'right', style: MapStyle): PlaceLayout['texts'] {
  const common = {
    x: edge,
    y: 0,
    anchor: side === 'left' ? 'start' : 'end',
    maxWidth: style.hasNotes ? 190 : 86,
  } as const;
  const [name, korean, note] = layoutStack(
    common,
    [place.label, { size: style.size, role: 'name' }],
    [place.labelKo, { lang: 'ko' }],
    [place.note, SMALL_PRINT],
  );
  return style.hasNotes && place.note !== '' ? [name, korean, note] : [name, korean];
}

/** A bar of two halves, each of one filled and one blank part, as on survey maps. */
function layoutScaleBar(projection: GeoProjection, frame: Box, style: MapStyle): MapLayout['scaleBar'] {
  const kmPerDegree =
    geoDistance([VIEW.middle - 0.5, SCALE_LATITUDE], [VIEW.middle + 0.5, SCALE_LATITUDE]) * EARTH_RADIUS_KM;
  const unitsPerDegree =
    project(projection, VIEW.middle + 0.5, SCALE_LATITUDE).x - project(projection, VIEW.middle - 0.5, SCALE_LATITUDE).x;
  const length = (style.scaleKm / kmPerDegree) * unitsPerDegree;
  const height = 6;
  const words = t.kilometres(style.scaleKm);
  const x = frame.x + frame.width - style.margin - length - widthOf(words, FONT_SIZE.small) / 2;
  const y = frame.y + frame.height - style.margin - 30;
  const half = length / 2;
  const above = { ...SMALL_PRINT, y: y - 21, anchor: 'middle' } as const;
  const box = (from: number, row: number): Box =>
    roundBox({ x: from, y: y + row * (height / 2), width: half, height: height / 2 });
  return {
    filled: [box(x, 0), box(x + half, 1)],
    blank: [box(x + half, 0), box(x, 1)],
    labels: [
      layoutText('0', { ...above, x }),
      layoutText(words, { ...above, x: x + length }),
      layoutText(t.scaleAt(SCALE_LATITUDE), { ...above, x: x + half, y: y + 9 }),
    ],
  };
}
