/** The Republic of Korea as a sheet of a drawing set: frame, graticule, scale bar, and a leader from each place to its name. */
import { placeKoreaMap, type MapPlace, type PlacedMap } from './korea-map-layout.ts';
import { drawText } from './text-layout.ts';
import { drawSheets, type Drawing } from './svg-frame.ts';
import { el, lines } from './svg.ts';

export interface MapOptions {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
}

function drawMap(placed: PlacedMap, sheetId: string): Drawing {
  const land = el(
    'g',
    { class: 'land', 'aria-hidden': 'true' },
    el('rect', { class: 'border', ...placed.border }),
    el('rect', { class: 'sea', ...placed.frame }),
    el('path', { class: 'graticule', d: placed.graticule }),
    el('path', { class: 'north', d: placed.north }),
    el('path', { class: 'south', d: placed.south }),
    el('rect', { class: 'neat-line', ...placed.frame }),
    ...placed.degrees.map((text) => drawText(text, sheetId)),
  );
  const bar = el(
    'g',
    { class: 'scale-bar' },
    ...placed.scaleBar.filled.map((box) => el('rect', { class: 'filled', ...box })),
    ...placed.scaleBar.blank.map((box) => el('rect', { class: 'blank', ...box })),
    ...placed.scaleBar.labels.map((text) => drawText(text, sheetId)),
  );
  const places = placed.places.map(({ place, x, y, ring, leader, texts, reach }) =>
    el(
      'a',
      {
        href: place.href,
        'data-place': place.id,
      },
      el('path', {
        class: 'reach',
        d: reach.outline,
        fill: 'none',
        'stroke-width': 2 * reach.margin,
        'stroke-linejoin': 'round',
        'pointer-events': 'all',
      }),
      el('path', { class: 'leader', d: leader }),
      el('circle', { class: 'ring', cx: x, cy: y, r: ring, 'pointer-events': 'all' }),
      el('circle', { class: 'dot', cx: x, cy: y, r: 2.5 }),
      ...texts.map((text) => drawText(text, sheetId)),
    ),
  );
  return { height: placed.height, body: lines(land, bar, places, drawText(placed.source, sheetId)) };
}

function summariseMap(places: readonly MapPlace[]): string {
  if (places.length === 0) return 'Map of the Republic of Korea. Nothing to draw: no places.';
  const names = places.toSorted((a, b) => b.latitude - a.latitude).map((place) => place.label);
  return `Map of the Republic of Korea, from north to south: ${names.join(', ')}.`;
}

export function drawKoreaMap(places: readonly MapPlace[], options: MapOptions): string {
  return drawSheets(
    { id: options.id, form: 'korea-map', title: options.title, summary: summariseMap(places) },
    (width, sheetId) => drawMap(placeKoreaMap(places, width), sheetId),
  );
}
