/** A map of the Republic of Korea: frame, graticule, scale bar, and a leader from each place to its name. */
import { charts } from '../strings/index.ts';
import type { Drawing } from './figure.ts';
import { layoutKoreaMap, type MapLayout, type MapPlace } from './korea-map-layout.ts';
import { drawVariants } from './svg-frame.ts';
import { el, lines } from './svg.ts';
import { drawText } from './text-layout.ts';

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
  const places = layout.places.map(({ place, x, y, ring, leader, texts, hitArea }) =>
    el(
      'a',
      { href: place.href, 'data-place': place.id },
      el('path', {
        class: 'reach',
        d: hitArea.outline,
        fill: 'none',
        'stroke-width': 2 * hitArea.margin,
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

export function drawKoreaMap(places: readonly MapPlace[], { id, title }: MapOptions): string {
  const names = places.toSorted((a, b) => b.latitude - a.latitude).map((place) => place.label);
  return drawVariants({ id, form: 'korea-map', title, summary: charts.map.summary(names) }, (width, variantId) =>
    drawMap(layoutKoreaMap(places, width), variantId),
  );
}
