import { describe, expect, test } from 'vitest';
import { layoutCallouts } from '../../src/charts/callouts.ts';
import { dimension } from '../../src/charts/dimension-line.ts';
import { layoutText, layoutTextUpwards, round, widthOf, wrap } from '../../src/charts/text-layout.ts';
import { el, escapeText } from '../../src/charts/svg.ts';

test.each([
  ['Busan', 42.35],
  ['부산', 28],
  ['698만㎡', 53.41],
])('knows how wide %s is', (text, expected) => {
  expect(widthOf(text, 14)).toBeCloseTo(expected, 1);
});

test.each([
  ['at spaces', 'Materials and energy', 120, ['Materials and', 'energy']],
  ['nothing that fits', 'AI', 120, ['AI']],
  ['a long word where it must', 'Intergovernmental', 80, ['Intergov', 'ernmenta', 'l']],
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
    (anchor) => layoutText('71 projects', { x: 200, y: 10, anchor, basis: 'derived' }).box,
  );
  expect(boxes.map(({ x }) => x)).toEqual([200, 141.7, 83.4]);
  for (const anchor of ['start', 'middle', 'end'] as const) {
    const { swatch, box } = layoutText('71 projects', { x: 200, y: 10, anchor, basis: 'derived' });
    expect(swatch?.x).toBe(box.x);
  }
});

test('turns lettering about its own middle', () => {
  const { box, pivot } = layoutTextUpwards('21 projects', { x: 20, middle: 100, size: 14 });
  expect(box.x + box.width).toBe(20);
  expect(box.y + box.height / 2).toBeCloseTo(100, 0);
  expect(pivot?.y).toBe(100);
});

describe('a dimension line', () => {
  test('points outwards where there is room', () => {
    expect(dimension({ axis: 'across', from: 0, to: 100, at: 20 })).toEqual({
      measure: 'M0 20L100 20',
      heads: 'M0 20L9 17.4L9 22.6ZM100 20L91 17.4L91 22.6Z',
      witness: '',
    });
  });

  test('points inwards from outside where it is tight', () => {
    const { measure, heads } = dimension({ axis: 'across', from: 50, to: 60, at: 20 });
    expect(measure).toBe('M35 20L75 20');
    expect(heads).toBe('M50 20L41 17.4L41 22.6ZM60 20L69 17.4L69 22.6Z');
  });

  test('stands upright with its witness lines', () => {
    const { measure, witness } = dimension({ axis: 'upright', from: 100, to: 0, at: 20, witness: [15, 25] });
    expect(measure).toBe('M20 0L20 100');
    expect(witness).toBe('M15 0L25 0M15 100L25 100');
  });
});

test('no leader runs through another label', () => {
  const bounds = { left: 0, right: 340, top: 20, size: 15 };
  const wide = [
    { x: 138, y: 0, text: 'Existing: 40.4 million m²', basis: 'printed' },
    { x: 312, y: 0, text: 'Added: 6.98 million m²', basis: 'printed' },
  ] as const;
  const [existing, added] = layoutCallouts(wide, bounds);
  expect(existing?.text.box.y).toBeLessThan(added?.text.box.y ?? 0);
  expect((existing?.text.box.x ?? 0) + (existing?.text.box.width ?? 0)).toBeLessThan(312);
});

test('escapes text and attributes, and drops what XML cannot hold', () => {
  expect(escapeText(`<&>"'\u0000\u000b\ud800`)).toBe('&lt;&amp;&gt;&quot;&#39;\ufffd');
  expect(el('a', { href: '"><b>', id: undefined }, 'x')).toBe('<a href="&quot;&gt;&lt;b&gt;">x</a>');
});
