import { expect, test } from 'vitest';
import { layoutCallouts } from '../../src/charts/callouts.ts';
import { layoutText, layoutTextUpwards, round, widthOf, wrap } from '../../src/charts/text-layout.ts';
import { el, words } from '../../src/charts/svg.ts';

test.each([
  ['Busan', 41.05],
  ['부산', 28],
  ['698만㎡', 53.2],
])('knows how wide %s is', (text, expected) => {
  expect(widthOf(text, 14)).toBeCloseTo(expected, 1);
});

test.each([
  ['at spaces', 'Materials and energy', 120, ['Materials and', 'energy']],
  ['nothing that fits', 'AI', 120, ['AI']],
  ['a long word where it must', 'Intergovernmental', 80, ['Intergover', 'nmental']],
])('breaks %s', (_, text, room, expected) => {
  expect(wrap(text, 15, room)).toEqual(expected);
});

test.each([
  [1.25, 1.3],
  [-0.01, 0],
  [12, 12],
])('rounds %f to %f', (value, expected) => {
  expect(Object.is(round(value), expected)).toBe(true);
});

test('keeps lettering in its box, whatever the anchor', () => {
  const boxes = (['start', 'middle', 'end'] as const).map(
    (anchor) => layoutText('71 projects', { x: 200, y: 10, anchor }).box,
  );
  expect(boxes.map(({ x }) => x)).toEqual([200, 160.5, 121]);
});

test('turns lettering about its own middle', () => {
  const { box, pivot } = layoutTextUpwards('21 projects', { x: 20, middle: 100, size: 14 });
  expect(box.x + box.width).toBe(20);
  expect(box.y + box.height / 2).toBeCloseTo(100, 0);
  expect(pivot?.y).toBe(100);
});

test('no leader runs through another label', () => {
  const bounds = { left: 0, right: 300, top: 20, size: 15 };
  const wide = [
    { x: 138, y: 0, text: 'Existing: 40.4 million m²', isEditorial: false },
    { x: 272, y: 0, text: 'Added: 6.98 million m²', isEditorial: false },
  ] as const;
  const [existing, added] = layoutCallouts(wide, bounds);
  expect(existing?.text.box.y).toBeLessThan(added?.text.box.y ?? 0);
  expect((existing?.text.box.x ?? 0) + (existing?.text.box.width ?? 0)).toBeLessThan(272);
});

test('escapes text and attributes, and drops what XML cannot hold', () => {
  expect(words(`<&>"'\u0000\u000b\ud800`)).toBe('&lt;&amp;&gt;&quot;&#39;\ufffd');
  expect(el('a', { href: '"><b>', id: undefined }, 'x')).toBe('<a href="&quot;&gt;&lt;b&gt;">x</a>');
});
