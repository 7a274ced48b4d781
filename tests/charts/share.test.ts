import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { layoutShare } from '../../src/charts/share.ts';
import { drawOptions, regeneration, someMoney } from './builders.ts';
import { count, lettersIn, overlapsIn, sheetsOf, spillsIn } from './reading.ts';

test.each([720, 340])('cuts the strip as the amounts are, without gap, at %i', (width) => {
  const [national, rest] = layoutShare(regeneration(), width).segments.map(({ rect }) => rect);
  const whole = (national?.width ?? 0) + (rest?.width ?? 0);
  expect((national?.width ?? 0) / whole).toBeCloseTo(91.8 / 1236, 2);
  expect(rest?.x).toBeCloseTo((national?.x ?? 0) + (national?.width ?? 0), 0);
});

test.each([720, 340])('keeps every line of measure on the sheet, at %i', (width) => {
  const { whole, shares } = layoutShare(regeneration(), width);
  const ends = [whole, ...shares].flatMap(({ dimension }) =>
    [...dimension.measure.matchAll(/[ML]([-\d.]+) /g)].map(([, x]) => Number(x)),
  );
  expect(ends).toHaveLength(4);
  expect(Math.min(...ends)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...ends)).toBeLessThanOrEqual(width);
});

test('hatches what is left over, and only that', () => {
  const { wide } = sheetsOf(drawChart(regeneration(), drawOptions({ id: 'share' })).svg);
  expect(count(wide, /class="bar-derived" [^>]*fill="url\(#share-wide-hatch\)"/g)).toBe(1);
  expect(count(wide, /class="bar shade-/g)).toBe(1);
});

test('draws parts without shares, and several of them', () => {
  const parts = ['a', 'b', 'c'].map((id) => ({ part: someMoney(`Part ${id}`, id, 300), share: undefined }));
  const series = {
    form: 'share',
    whole: someMoney('All', 'all', 1000),
    parts,
    rest: someMoney('Rest', 'rest', 100, { basis: 'derived' }),
  } as const;
  for (const width of [720, 340]) {
    const layout = layoutShare(series, width);
    expect(layout.shares).toEqual([]);
    expect(overlapsIn(layout)).toEqual([]);
    expect(spillsIn(layout, width)).toEqual([]);
  }
  expect(lettersIn(sheetsOf(drawChart(series, drawOptions()).svg).wide)).not.toContain('of the whole');
});

test.each([720, 340])('keeps several shares apart, at %i', (width) => {
  const { parts } = regeneration();
  const [first] = parts;
  const series = { ...regeneration(), parts: [first, first, first].flatMap((part) => part ?? []) };
  const layout = layoutShare(series, width);
  expect(layout.shares).toHaveLength(3);
  expect(overlapsIn(layout)).toEqual([]);
});
