import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { layoutScenarios } from '../../src/charts/scenarios.ts';
import { charts } from '../../src/strings/index.ts';
import { drawOptions, hinterland } from './builders.ts';
import { count, lettersIn, sheetsOf } from './reading.ts';

test.each([720, 340])('draws all bars to one scale, at %i', (width) => {
  const parts = layoutScenarios(hinterland(), width).readings.flatMap((reading) => reading.parts);
  const longest = parts[0];
  for (const { datum, rect } of parts)
    expect(rect.width / (longest?.rect.width ?? 1)).toBeCloseTo(datum.value / (longest?.datum.value ?? 1), 2);
});

test('stacks the parts without gap or overlap', () => {
  for (const { parts } of layoutScenarios(hinterland(), 720).readings) {
    expect(parts[0]?.rect.x).toBe(4);
    expect(parts[1]?.rect.x).toBeCloseTo((parts[0]?.rect.x ?? 0) + (parts[0]?.rect.width ?? 0), 0);
  }
});

test('measures the whole bar with its dimension line', () => {
  for (const { parts, total } of layoutScenarios(hinterland(), 720).readings) {
    const end = Math.max(...parts.map(({ rect }) => rect.x + rect.width));
    const [, to = ''] = /^M4 [\d.]+L([\d.]+) /.exec(total.dimension.measure) ?? [];
    expect(Number(to)).toBeCloseTo(end, 0);
  }
});

test('draws in pencil only the reading that holds a figure of the editor', () => {
  expect(layoutScenarios(hinterland(), 720).readings.map(({ isEditorial }) => isEditorial)).toEqual([false, true]);
  const { wide } = sheetsOf(drawChart(hinterland(), drawOptions()).svg);
  expect(count(wide, /class="reading pencilled"/g)).toBe(1);
  expect(count(wide, /class="bar-editor"/g)).toBe(1);
  expect(lettersIn(wide)).toContain(charts.legend.editor);
});

test('states the printed ratio beside the two that follow from the readings', () => {
  const letters = lettersIn(sheetsOf(drawChart(hinterland(), drawOptions()).svg).wide);
  expect(letters).toContain('Ratio as stated: 2.7 times');
  expect(letters).toContain('ratio 1.17 times');
  expect(letters).toContain('ratio 2.73 times');
});

test('does without ratios', () => {
  const series = hinterland();
  const bare = { ...series, rows: series.rows.map((row) => ({ ...row, ratio: undefined })), stated: undefined };
  const figure = drawChart(bare, drawOptions());
  expect(figure.summary).not.toContain('ratio');
  expect(lettersIn(sheetsOf(figure.svg).wide)).not.toMatch(/ratio/i);
});
