import { expect, test } from 'vitest';
import { layoutBars } from '../../src/charts/bars.ts';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { charts } from '../../src/strings/index.ts';
import { aCount, drawOptions, jobs } from './builders.ts';
import { count, lettersIn, sheetsOf } from './reading.ts';

test.each([720, 340])('draws all bars from nought to one scale, at %i', (width) => {
  const { rows } = layoutBars(jobs(), width);
  const [before, planned] = rows;
  expect(rows.map(({ rect }) => rect.x)).toEqual([4, 4]);
  expect((before?.rect.width ?? 0) / (planned?.rect.width ?? 1)).toBeCloseTo(38_387 / 44_452, 2);
});

test.each([720, 340])('measures the difference between the ends of the bars, at %i', (width) => {
  const { rows, difference } = layoutBars(jobs(), width);
  const ends = rows.map(({ rect }) => rect.x + rect.width).toSorted((a, b) => a - b);
  const [, from, to] = /^M([\d.]+) [\d.]+L([\d.]+) /.exec(difference?.dimension.measure ?? '') ?? [];
  expect(Number(from)).toBeCloseTo(ends[0] ?? 0, 0);
  expect(Number(to)).toBeCloseTo(ends[1] ?? 0, 0);
});

test('hatches what is derived, and says so', () => {
  const { wide } = sheetsOf(drawChart(jobs(), drawOptions({ id: 'jobs' })).svg);
  expect(count(wide, /class="bar-derived" [^>]*fill="url\(#jobs-wide-hatch\)"/g)).toBe(1);
  expect(count(wide, /class="bar shade-1"/g)).toBe(1);
  expect(lettersIn(wide)).toContain(charts.legend.derived);
});

test('does without a difference', () => {
  const figure = drawChart({ ...jobs(), difference: undefined }, drawOptions());
  expect(figure.table.rows).toHaveLength(2);
  expect(figure.summary).not.toContain('Rise');
});

test('draws nought as no length at all', () => {
  const rows = [aCount('None', 'none', 0, 'jobs'), aCount('No more', 'no-more', 0, 'jobs')];
  const layout = layoutBars({ form: 'bars', rows, difference: undefined }, 720);
  expect(layout.rows.map(({ rect }) => rect.width)).toEqual([0, 0]);
});
