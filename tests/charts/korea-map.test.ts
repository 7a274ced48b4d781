import { expect, test } from 'vitest';
import {
  drawKoreaMap,
  layoutKoreaMap,
  MAP_WIDTH,
  MOST_NAMES,
  regionsOnMap,
  type MapPlace,
} from '../../src/charts/korea-map.ts';
import { PLACES } from './builders.ts';
import { count, lettersIn, overlapsIn, spillsIn } from './reading.ts';
import { forReview } from './snapshots.ts';

const OPTIONS = { id: 'map', title: 'Where the places are' };
/** Places in a row through the country, or crowded at one end of it. */
const many = (length: number, step: number): MapPlace[] =>
  Array.from({ length }, (_, i) => ({
    id: `place-${i}`,
    label: i % 5 === 0 ? `A Self-Governing Province of Name ${i}` : `Place ${i}`,
    href: `/profiles/place-${i}/`,
    longitude: 126.6 + (i * step) / 3,
    latitude: 34.6 + (i * step) / 2,
  }));

test.each([
  ['a few', PLACES],
  ['as many as are named', many(MOST_NAMES, 0.5)],
  ['as many, in one corner', many(MOST_NAMES, 0.01)],
  ['thirty', many(30, 0.2)],
  ['thirty in one corner', many(30, 0.01)],
])('sets labels clear of each other and within the frame: %s', (_, places) => {
  const layout = layoutKoreaMap(places);
  expect(layout.places).toHaveLength(places.length);
  expect(overlapsIn(layout)).toEqual([]);
  expect(spillsIn(layout, MAP_WIDTH)).toEqual([]);
  for (const { label } of layout.places) expect(label.box.y + label.box.height).toBeLessThanOrEqual(layout.height);
});

test('names the places of either side from north to south, and numbers what is more than can be named', () => {
  expect(layoutKoreaMap(PLACES).places.map(({ place }) => place.id)).toEqual(['gwangju', 'naju', 'changwon', 'busan']);
  const short = many(MOST_NAMES, 0.2).map((place, i) => ({ ...place, label: `City ${i}` }));
  expect(layoutKoreaMap(short).key).toEqual([]);
  const { places, key } = layoutKoreaMap(many(MOST_NAMES + 1, 0.2));
  expect(places.map(({ label }) => label.lines[0]?.text)).toEqual(key.map((_, i) => String(i + 1)));
  expect(key[6]?.text.lines[0]?.text).toBe('7 Place 6');
});

test('of very many places draws their regions, each with how many it has, the largest first', () => {
  const groups = Array.from({ length: 90 }, (_, i) => ({
    name: `A Self-Governing Province ${i}`,
    items: many(1 + (i % 4), 0.3 + i / 100),
  }));
  const regions = regionsOnMap(groups);
  expect(regions).toHaveLength(60);
  expect(regions[0]?.count).toBe(4);
  const layout = layoutKoreaMap(regions);
  expect(overlapsIn(layout)).toEqual([]);
  expect(spillsIn(layout, MAP_WIDTH)).toEqual([]);
  expect(layout.key[0]?.text.lines.map(({ text }) => text).join(' ')).toContain('4 places');
});

test('puts cities where the globe has them', () => {
  const { places } = layoutKoreaMap(PLACES);
  const at = (id: string) => places.find(({ place }) => place.id === id) ?? { x: 0, y: 0 };
  const [busan, gwangju, changwon] = [at('busan'), at('gwangju'), at('changwon')];
  // Mercator: a degree of longitude has one length, and 35.18° lies as high as 35.16° to a pixel.
  expect((busan.x - changwon.x) / (busan.x - gwangju.x)).toBeCloseTo((129.075 - 128.68) / (129.075 - 126.85), 1);
  expect(Math.abs(busan.y - gwangju.y)).toBeLessThan(2);
});

test.each([PLACES, many(30, 0.1)])('every place is a link, and one stop of the keyboard', (...places) => {
  const svg = drawKoreaMap(places, OPTIONS);
  for (const { id, href, label } of places) {
    expect(svg.match(new RegExp(`<a href="${href}" data-place="${id}">`, 'g')), id).toHaveLength(1);
    expect(lettersIn(svg).replaceAll('- ', '-')).toContain(label.split(' ')[0]);
  }
});

test('shades a province that is a place itself, and no other', () => {
  const own = (...labels: string[]): number =>
    count(
      drawKoreaMap(
        PLACES.filter(({ label }) => labels.includes(label)),
        OPTIONS,
      ),
      /class="own"/g,
    );
  expect(own('Changwon')).toBe(0);
  expect(own('Changwon', 'Busan', 'Gwangju')).toBe(2);
});

test('the capital is an anchor, unless it is a place', () => {
  const [place] = PLACES;
  if (place === undefined) throw new Error('no place');
  expect(lettersIn(drawKoreaMap(PLACES, OPTIONS))).toContain('Seoul');
  const seoul = { ...place, label: 'Seoul', longitude: 126.98, latitude: 37.57 };
  expect(lettersIn(drawKoreaMap([seoul], OPTIONS)).split('Seoul')).toHaveLength(2);
});

test('escapes what it is given', () => {
  const [place] = PLACES;
  if (place === undefined) throw new Error('no place');
  const svg = drawKoreaMap([{ ...place, label: '<b>Busan</b>', href: '/"onclick="' }], OPTIONS);
  expect(svg).not.toMatch(/<b>|"onclick/);
  expect(svg).toContain('&lt;b&gt;');
});

test('looks as reviewed, and the same twice', async () => {
  const svg = drawKoreaMap(PLACES, OPTIONS);
  expect(drawKoreaMap(PLACES, OPTIONS)).toBe(svg);
  await expect(forReview(svg)).toMatchFileSnapshot('../snapshots/korea-map.svg');
});
