import { geoDistance } from 'd3-geo';
import { expect, test } from 'vitest';
import { drawKoreaMap } from '../../src/charts/korea-map.ts';
import { layoutKoreaMap } from '../../src/charts/korea-map-layout.ts';
import { PLACES } from './builders.ts';
import { count, lettersIn, overlapsIn, sheetsOf, spillsIn } from './reading.ts';
import { expectAsReviewed } from './snapshots.ts';

const OPTIONS = { id: 'map', title: 'Where the profiles are' };

test.each([720, 340])('sets labels clear of each other and within the frame, at %i', (width) => {
  const layout = layoutKoreaMap(PLACES, width);
  expect(overlapsIn(layout)).toEqual([]);
  expect(spillsIn(layout, width)).toEqual([]);
  for (const { texts } of layout.places) {
    for (const { box } of texts) {
      expect(box.x).toBeGreaterThan(layout.frame.x);
      expect(box.x + box.width).toBeLessThan(layout.frame.x + layout.frame.width);
    }
  }
});

test.each([720, 340])('keeps labels apart where places crowd, at %i', (width) => {
  const crowd = Array.from({ length: 6 }, (_, i) => ({
    ...PLACES[0],
    id: `busan-${i}`,
    label: 'Busan',
    labelKo: '부산',
    href: '/',
    note: 'A note',
    longitude: 129 + i / 50,
    latitude: 35.1 + i / 50,
  }));
  const layout = layoutKoreaMap(crowd, width);
  expect(overlapsIn(layout.places)).toEqual([]);
  expect(spillsIn(layout, width)).toEqual([]);
});

test('letters the places of either side from north to south', () => {
  const order = layoutKoreaMap(PLACES, 720).places.map(({ place }) => place.id);
  expect(order).toEqual(['gwangju', 'naju', 'changwon', 'busan']);
});

test.each([720, 340])('is one piece from mark to name for a pointer, which ends before other marks, at %i', (width) => {
  const { places } = layoutKoreaMap(PLACES, width);
  expect(places.length).toBeGreaterThan(2);
  for (const { place, x, y, texts, hitArea, leader } of places) {
    // The outline is the words' box with a corner drawn out to the mark, then the leader.
    const corners = [...hitArea.outline.replace(leader, '').matchAll(/([\d.]+) ([\d.]+)/g)].map(
      ([, a, b]) => [Number(a), Number(b)] as const,
    );
    expect(corners, place.id).toContainEqual([x, y]);
    expect(hitArea.outline.endsWith(leader), place.id).toBe(true);
    for (const { box } of texts) {
      const inside = (a: number, b: number): boolean =>
        a >= Math.min(...corners.map(([c]) => c)) - 0.1 &&
        a <= Math.max(...corners.map(([c]) => c)) + 0.1 &&
        b >= Math.min(...corners.map(([, c]) => c)) - 0.1 &&
        b <= Math.max(...corners.map(([, c]) => c)) + 0.1;
      expect(inside(box.x, box.y) && inside(box.x + box.width, box.y + box.height), place.id).toBe(true);
    }
    // What is drawn later lies above what is drawn before, and must not cover it.
    for (const before of places.slice(
      0,
      places.findIndex((one) => one.place === place),
    )) {
      const apart = Math.hypot(before.x - x, before.y - y);
      expect(hitArea.margin, `${before.place.id}, ${place.id}`).toBeLessThanOrEqual(apart / 2);
    }
    expect(hitArea.margin, place.id).toBeGreaterThan(3);
  }
});

test('places cities as the globe has them', () => {
  const { places, scaleBar } = layoutKoreaMap(PLACES, 720);
  const find = (id: string) => places.find(({ place }) => place.id === id) ?? { x: 0, y: 0 };
  const [busan, gwangju] = [find('busan'), find('gwangju')];
  const km = geoDistance([129.075, 35.18], [126.85, 35.16]) * 6371;
  const bar = scaleBar.filled.reduce((length, { width }) => length + width, 0);
  // Mercator's scale differs by a hundredth between 35 and 36 degrees.
  expect((((busan.x - gwangju.x) / bar) * 100) / km).toBeCloseTo(1, 1);
});

test('draws the mainland, Jeju and Ulleungdo, and no specks', () => {
  for (const width of [720, 340]) {
    const { south, frame } = layoutKoreaMap(PLACES, width);
    const rings = south
      .split('Z')
      .filter((ring) => ring !== '')
      .map((ring) => [...ring.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const));
    const spans = rings.map((ring) => ({
      left: Math.min(...ring.map(([x]) => x)),
      top: Math.min(...ring.map(([, y]) => y)),
      size: ring.length,
    }));
    expect(Math.max(...spans.map(({ size }) => size))).toBeGreaterThan(150);
    // Jeju in the last sixth of the frame; Ulleungdo in its eastern fifth.
    expect(spans.some(({ top }) => top > frame.y + (frame.height * 5) / 6)).toBe(true);
    expect(spans.some(({ left }) => left > frame.x + (frame.width * 4) / 5)).toBe(true);
    expect(rings.length).toBeLessThan(60);
  }
});

test('links each place from its label, in both cuts', () => {
  const svg = drawKoreaMap(PLACES, OPTIONS);
  for (const sheet of Object.values(sheetsOf(svg))) {
    for (const place of PLACES) {
      expect(sheet).toContain(`<a href="${place.href}" data-place="${place.id}">`);
      expect(lettersIn(sheet)).toContain(`${place.label} ${place.labelKo}`);
    }
    expect(sheet).toContain('lang="ko"');
    expect(lettersIn(sheet)).toContain('Outline: Natural Earth, public domain');
    expect(lettersIn(sheet)).toContain('100 km');
    expect(lettersIn(sheet)).toContain('126°E');
    expect(sheet).not.toMatch(/style=|\d\.\d\d|NaN/);
  }
});

test('draws an empty sheet where there are no places, and says so', () => {
  const svg = drawKoreaMap([], OPTIONS);
  expect(count(svg, /<a /g)).toBe(0);
  expect(svg).toContain('Nothing to draw: no places.');
});

test('escapes what it is given', () => {
  const [place] = PLACES;
  if (place === undefined) throw new Error('no place');
  const svg = drawKoreaMap([{ ...place, label: '<b>Busan</b>', note: '"x"', href: '/"onclick="' }], OPTIONS);
  expect(svg).not.toMatch(/<b>|"onclick/);
  expect(svg).toContain('&lt;b&gt;');
});

test('looks as reviewed, and the same twice', async () => {
  const svg = drawKoreaMap(PLACES, OPTIONS);
  expect(drawKoreaMap(PLACES, OPTIONS)).toBe(svg);
  await expectAsReviewed('korea-map', sheetsOf(svg));
});
