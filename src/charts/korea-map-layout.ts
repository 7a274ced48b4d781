/** Where everything on the map of Korea lies: frame, graticule, scale bar, places and the names led to them. */
import { geoDistance, geoMercator, type GeoProjection } from 'd3-geo';
import { countryOf, outlinePath, OUTLINE_SOURCE } from './korea-outline.ts';
import {
  layoutText,
  layoutTextUpwards,
  round,
  roundBox,
  FONT_SIZE,
  widthOf,
  type Box,
  type TextLayout,
} from './text-layout.ts';
import { layoutHitArea, type HitArea, type LabelledMark } from './hit-area.ts';
import { WIDE } from './svg-frame.ts';

export interface MapPlace {
  readonly id: string;
  readonly label: string;
  readonly labelKo: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly href: string;
  readonly note: string;
}

export interface PlaceLayout {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
  readonly ring: number;
  readonly leader: string;
  /** The name first. */
  readonly texts: readonly [TextLayout, ...TextLayout[]];
  readonly reach: HitArea;
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

/** What the sheet shows: from Marado to the northern end of the coast, with Ulleungdo and the western islands. */
const VIEW = { south: 32.75, north: 38.75, middle: 128.05 } as const;
const EARTH_RADIUS_KM = 6371.0088;
/** Mercator's scale grows to the north; the bar is true here. */
const SCALE_LATITUDE = 36;

interface Layout {
  readonly mapHeight: number;
  readonly band: number;
  readonly margin: number;
  readonly size: number;
  readonly scaleKm: number;
  readonly hasNotes: boolean;
  readonly ring: number;
}

const LAYOUTS: { readonly wide: Layout; readonly narrow: Layout } = {
  wide: { mapHeight: 600, band: 24, margin: 14, size: 17, scaleKm: 100, hasNotes: true, ring: 7 },
  narrow: { mapHeight: 358, band: 22, margin: 5, size: 14, scaleKm: 100, hasNotes: false, ring: 5 },
};

export function layoutKoreaMap(places: readonly MapPlace[], width: number): MapLayout {
  const layout = width >= WIDE ? LAYOUTS.wide : LAYOUTS.narrow;
  const { band, mapHeight } = layout;
  const frame = { x: band, y: band, width: width - 2 * band, height: mapHeight };
  const projection = projectionFor(frame);
  const source = layoutText(OUTLINE_SOURCE, {
    x: 2,
    y: frame.y + mapHeight + band + 8,
    size: FONT_SIZE.small,
    voice: 'soft',
    maxWidth: width - 4,
  });
  return {
    height: Math.ceil(source.box.y + source.box.height) + 2,
    border: { x: 1, y: 1, width: width - 2, height: mapHeight + 2 * band - 2 },
    frame,
    north: outlinePath(countryOf('north'), projection),
    south: outlinePath(countryOf('south'), projection),
    ...layoutGraticule(projection, frame),
    places: layoutPlaces(places, projection, frame, layout),
    scaleBar: layoutScaleBar(projection, frame, layout),
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

/** Whole degrees; each named at the frame, on the left and below. */
function layoutGraticule(projection: GeoProjection, frame: Box): Pick<MapLayout, 'graticule' | 'degrees'> {
  const right = frame.x + frame.width;
  const bottom = frame.y + frame.height;
  const meridians = [122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134]
    .map((degree) => ({ degree, x: project(projection, degree, SCALE_LATITUDE).x }))
    .filter(({ x }) => x > frame.x + 4 && x < right - 4);
  const parallels = [33, 34, 35, 36, 37, 38].map((degree) => ({
    degree,
    y: project(projection, VIEW.middle, degree).y,
  }));
  const isLabelled = (x: number, text: string): boolean =>
    x - widthOf(text, FONT_SIZE.small) / 2 > frame.x && x + widthOf(text, FONT_SIZE.small) / 2 < right;
  const size = FONT_SIZE.small;
  return {
    graticule: [
      ...meridians.map(({ x }) => `M${round(x)} ${round(frame.y - 5)}V${round(bottom + 5)}`),
      ...parallels.map(({ y }) => `M${round(frame.x - 5)} ${round(y)}H${round(right + 5)}`),
    ].join(''),
    degrees: [
      ...meridians
        .filter(({ x, degree }) => isLabelled(x, `${degree}°E`) && (frame.width > 500 || degree % 2 === 0))
        .map(({ x, degree }) => layoutText(`${degree}°E`, { x, y: bottom + 4, anchor: 'middle', size, voice: 'soft' })),
      ...parallels
        .map(({ y, degree }) => layoutTextUpwards(`${degree}°N`, { x: frame.x - 3, middle: y, size }))
        .map((text) => ({ ...text, voice: 'soft' as const })),
    ],
  };
}

interface Wanted {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
  readonly side: 'left' | 'right';
}

/** West of the middle goes to the left margin, east of it to the right; each margin is lettered from north to south. */
function layoutPlaces(
  places: readonly MapPlace[],
  projection: GeoProjection,
  frame: Box,
  layout: Layout,
): PlaceLayout[] {
  const wanted = places.map((place): Wanted => ({
    place,
    ...project(projection, place.longitude, place.latitude),
    side: place.longitude < VIEW.middle ? 'left' : 'right',
  }));
  const tied = (['left', 'right'] as const).flatMap((side) =>
    layoutColumn(
      wanted.filter((one) => one.side === side),
      side,
      frame,
      layout,
    ),
  );
  const tiesOf = ({ x, y, leader, texts: [name, ...more] }: Omit<PlaceLayout, 'reach'>): LabelledMark => ({
    mark: { x, y },
    leader,
    words: [name.box, ...more.map(({ box }) => box)],
  });
  // What is drawn later lies above: only to those before it must a place leave what is theirs.
  return tied.map((place, i) => ({ ...place, reach: layoutHitArea(tiesOf(place), tied.slice(0, i).map(tiesOf)) }));
}

const LABEL_GAP = 12;

function layoutColumn(
  column: readonly Wanted[],
  side: 'left' | 'right',
  frame: Box,
  layout: Layout,
): Omit<PlaceLayout, 'reach'>[] {
  const sorted = column.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const edge = side === 'left' ? frame.x + layout.margin : frame.x + frame.width - layout.margin;
  const heights = sorted.map(({ place }) => blockBottom(letterPlace(place, edge, side, layout)));
  // Downwards no label may touch the one before; then the whole column moves up by half of what it was pushed.
  let free = frame.y + 8;
  const tops = sorted.map(({ y }, i) => {
    const height = heights[i] ?? 0;
    const top = Math.max(free, y - layout.size * 0.64);
    free = top + height + LABEL_GAP;
    return top;
  });
  const pushed = Math.max(0, ...sorted.map(({ y }, i) => (tops[i] ?? 0) - (y - layout.size * 0.64)));
  const over = Math.max(0, free - LABEL_GAP - (frame.y + frame.height - 8));
  const shift = Math.min(Math.max(pushed / 2, over), Math.max(0, (tops[0] ?? 0) - frame.y - 8));
  return sorted.map(({ place, x, y }, i) => {
    const top = (tops[i] ?? 0) - shift;
    const [name, ...more] = letterPlace(place, edge, side, layout);
    const texts = [moveDown(name, top), ...more.map((text) => moveDown(text, top))] as const;
    const shelf = top + layout.size * 0.64;
    const nameBox = texts[0].box;
    const from = side === 'left' ? nameBox.x + nameBox.width + 5 : nameBox.x - 5;
    // The leader leaves the label level and turns towards the dot at a slant, as leaders do.
    const elbow =
      side === 'left' ? Math.max(from, x - Math.abs(shelf - y) - 10) : Math.min(from, x + Math.abs(shelf - y) + 10);
    const leader = `M${round(from)} ${round(shelf)}H${round(elbow)}L${round(x)} ${round(y)}`;
    return {
      place,
      x: round(x),
      y: round(y),
      ring: layout.ring,
      leader,
      texts,
    };
  });
}

/** Name, Korean name and note under each other, from height 0. */
function letterPlace(place: MapPlace, edge: number, side: 'left' | 'right', layout: Layout): PlaceLayout['texts'] {
  const anchor = side === 'left' ? 'start' : 'end';
  const maxWidth = layout.hasNotes ? 190 : 86;
  const common = { x: edge, anchor, maxWidth } as const;
  const name = layoutText(place.label, { ...common, y: 0, size: layout.size, voice: 'name' });
  const korean = layoutText(place.labelKo, { ...common, y: name.box.height, size: FONT_SIZE.normal, lang: 'ko' });
  if (!layout.hasNotes || place.note === '') return [name, korean];
  return [
    name,
    korean,
    layoutText(place.note, { ...common, y: korean.box.y + korean.box.height, size: FONT_SIZE.small, voice: 'soft' }),
  ];
}

function blockBottom(texts: readonly TextLayout[]): number {
  return Math.max(0, ...texts.map(({ box }) => box.y + box.height));
}

function moveDown(text: TextLayout, by: number): TextLayout {
  return {
    ...text,
    lines: text.lines.map((row) => ({ ...row, y: round(row.y + by) })),
    box: roundBox({ ...text.box, y: text.box.y + by }),
  };
}

/** Two lengths of the bar, one filled and one blank, as on a surveyor's sheet. */
function layoutScaleBar(projection: GeoProjection, frame: Box, layout: Layout): MapLayout['scaleBar'] {
  const kmPerDegree =
    geoDistance([VIEW.middle - 0.5, SCALE_LATITUDE], [VIEW.middle + 0.5, SCALE_LATITUDE]) * EARTH_RADIUS_KM;
  const unitsPerDegree =
    project(projection, VIEW.middle + 0.5, SCALE_LATITUDE).x - project(projection, VIEW.middle - 0.5, SCALE_LATITUDE).x;
  const length = (layout.scaleKm / kmPerDegree) * unitsPerDegree;
  const height = 6;
  const size = FONT_SIZE.small;
  const words = `${layout.scaleKm} km`;
  const x = frame.x + frame.width - layout.margin - length - widthOf(words, size) / 2;
  const y = frame.y + frame.height - layout.margin - 30;
  const half = length / 2;
  const box = (from: number, row: number): Box =>
    roundBox({ x: from, y: y + row * (height / 2), width: half, height: height / 2 });
  return {
    filled: [box(x, 0), box(x + half, 1)],
    blank: [box(x + half, 0), box(x, 1)],
    labels: [
      layoutText('0', { x, y: y - 21, anchor: 'middle', size, voice: 'soft' }),
      layoutText(words, { x: x + length, y: y - 21, anchor: 'middle', size, voice: 'soft' }),
      layoutText(`at ${SCALE_LATITUDE}°N`, { x: x + half, y: y + 9, anchor: 'middle', size, voice: 'soft' }),
    ],
  };
}
