import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { layoutMarimekko } from '../../src/charts/marimekko-layout.ts';
import { charts } from '../../src/strings/index.ts';
import { aCount, drawOptions, pillars, someMoney } from './builders.ts';
import { lettersIn, overlapsIn, sheetsOf, spillsIn } from './reading.ts';

const areas = (width: number): number[] =>
  layoutMarimekko(pillars(), width).blocks.map(({ rect }) => rect.width * rect.height);

test.each([720, 340])('draws areas as the amounts are to each other, at %i', (width) => {
  const budgets = pillars().rows.map((row) => row.area.value);
  const [first = 0, ...others] = areas(width);
  // Means are rounded to a tenth of a billion and lengths to a tenth of a unit, so half a percent is left.
  others.forEach((area, i) => expect(area / first / ((budgets[i + 1] ?? 0) / (budgets[0] ?? 1))).toBeCloseTo(1, 2));
});

test('draws counts as widths when upright, and as heights when lying', () => {
  const counts = pillars().rows.map((row) => row.width.value);
  const upright = layoutMarimekko(pillars(), 720).blocks.map(({ rect }) => rect.width);
  const lying = layoutMarimekko(pillars(), 340).blocks.map(({ rect }) => rect.height);
  counts.forEach((count, i) => {
    expect((upright[i] ?? 0) / (upright[0] ?? 1)).toBeCloseTo(count / (counts[0] ?? 1), 2);
    expect((lying[i] ?? 0) / (lying[0] ?? 1)).toBeCloseTo(count / (counts[0] ?? 1), 2);
  });
});

test('lets upright blocks stand side by side on one base', () => {
  const rects = layoutMarimekko(pillars(), 720).blocks.map(({ rect }) => rect);
  for (const [i, rect] of rects.entries()) {
    const next = rects[i + 1];
    if (next !== undefined) expect(next.x).toBeCloseTo(rect.x + rect.width, 0);
    expect(rect.y + rect.height).toBeCloseTo(336, 0);
  }
});

test('marks one stroke between each two things counted', () => {
  const strokes = layoutMarimekko(pillars(), 720).blocks.map(({ ticks }) => ticks.split('M').length - 1);
  expect(strokes).toEqual([20, 15, 17, 15]);
});

test('lies down where a label would not fit its column', () => {
  const series = pillars();
  const cramped = {
    ...series,
    rows: [
      ...series.rows,
      {
        label: 'Intergovernmental',
        width: aCount('I', 'i-projects', 1, 'projects'),
        area: someMoney('I', 'i-budget', 1_000_000_000),
        height: someMoney('I', 'i-mean', 1_000_000_000),
      },
    ],
  };
  const layout = layoutMarimekko(cramped, 720);
  expect(new Set(layout.blocks.map(({ rect }) => rect.x)).size).toBe(1);
  expect(overlapsIn(layout)).toEqual([]);
  expect(spillsIn(layout, 720)).toEqual([]);
});

test('says that the total is derived, in the drawing and in words', () => {
  const figure = drawChart(pillars(), drawOptions());
  expect(figure.summary).toContain(`${charts.figure('KRW 4.8882 trillion', 'derived')}.`);
  expect(lettersIn(sheetsOf(figure.svg).wide)).toContain(charts.legend.derived);
  expect(layoutMarimekko(pillars(), 720).total?.figures.map(({ text }) => text.swatch?.basis)).toEqual([
    undefined,
    'derived',
  ]);
});

test('does without a total', () => {
  const figure = drawChart({ ...pillars(), total: undefined }, drawOptions());
  expect(figure.table.rows).toHaveLength(4);
  expect(lettersIn(sheetsOf(figure.svg).wide)).not.toContain('Total');
});
