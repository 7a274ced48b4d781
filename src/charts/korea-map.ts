/** The Republic of Korea as a sheet of a drawing set: frame, graticule, scale bar, and a leader from each place to its name. */
import { layoutKoreaMap, type MapPlace, type MapLayout } from './korea-map-layout.ts';
import { drawText } from './text-layout.ts';
import { drawVariants, type Drawing } from './svg-frame.ts';
import { el, lines } from './svg.ts';

export interface MapOptions {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
}

function drawMap(layout: MapLayout, variantId: string): Drawing {
  const land = el(
    'g',
    { class: 'land', 'aria-hidden': 'true' },
    el('rect', { class: 'border', ...layout.border }),
    el('rect', { class: 'sea', ...layout.frame }),
    el('path', { class: 'graticule', d: layout.graticule }),
    el('path', { class: 'north', d: layout.north }),
    el('path', { class: 'south', d: layout.south }),
    el('rect', { class: 'neat-line', ...layout.frame }),
    ...layout.degrees.map((text) => drawText(text, variantId)),
  );
  const bar = el(
    'g',
    { class: 'scale-bar' },
    ...layout.scaleBar.filled.map((box) => el('rect', { class: 'filled', ...box })),
    ...layout.scaleBar.blank.map((box) => el('rect', { class: 'blank', ...box })),
    ...layout.scaleBar.labels.map((text) => drawText(text, variantId)),
  );
  const places = layout.places.map(({ place, x, y, ring, leader, texts, reach }) =>
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
      ...texts.map((text) => drawText(text, variantId)),
    ),
  );
  return { height: layout.height, body: lines(land, bar, places, drawText(layout.source, variantId)) };
}

function summariseMap(places: readonly MapPlace[]): string {
  if (places.length === 0) return 'Map of the Republic of Korea. Nothing to draw: no places.';
  const names = places.toSorted((a, b) => b.latitude - a.latitude).map((place) => place.label);
  return `Map of the Republic of Korea, from north to south: ${names.join(', ')}.`;
}

export function drawKoreaMap(places: readonly MapPlace[], options: MapOptions): string {
  return drawVariants(
    { id: options.id, form: 'korea-map', title: options.title, summary: summariseMap(places) },
    (width, variantId) => drawMap(layoutKoreaMap(places, width), variantId),
  );
}
