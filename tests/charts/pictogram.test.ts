import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { columnsFor, perMark, layoutUnitGrid } from '../../src/charts/unit-grid.ts';
import { layoutScale } from '../../src/charts/pictogram.ts';
import type { Series } from '../../src/core/domain/series.ts';
import { aCount, complexes, drawOptions } from './builders.ts';
import { count, lettersIn, sheetsOf } from './reading.ts';

test('draws exactly as many marks as there are things, and tens above two hundred', () => {
  for (const width of [720, 340])
    expect(layoutScale(complexes(), width).steps.map(({ marks }) => marks.length)).toEqual([92, 19, 176]);
  for (const sheet of Object.values(sheetsOf(drawChart(complexes(), drawOptions()).svg)))
    expect(count(sheet, /<use /g)).toBe(92 + 19 + 176);
});

test('says what a mark stands for only where it is more than one', () => {
  const keys = layoutScale(complexes(), 720).steps.map(({ key }) => key?.lines.map(({ text }) => text).join(' '));
  expect(keys).toEqual([undefined, undefined, 'one mark stands for 10 workers']);
});

test.each([
  [1, 1],
  [200, 1],
  [201, 10],
  [2000, 10],
  [2001, 100],
  [2_300_000, 100_000],
])('of %i things each mark stands for %i', (value, each) => {
  expect(perMark(value)).toBe(each);
});

test('narrows the last mark where it stands for fewer', () => {
  const series: Extract<Series, { form: 'scale' }> = {
    form: 'scale',
    totals: [],
    steps: [aCount('Firms', 'firms', 205, 'firms')],
  };
  const [step] = layoutScale(series, 720).steps;
  expect(step?.marks).toHaveLength(20);
  expect(step?.rest).toMatch(/h13\.5v27h-13\.5Z$/);
});

test('hatches what is derived and fills what is printed', () => {
  const { wide } = sheetsOf(
    drawChart(
      {
        form: 'scale',
        totals: [],
        steps: [aCount('Firms', 'firms', 3, 'firms'), aCount('Workers', 'workers', 4, 'workers', { basis: 'derived' })],
      },
      drawOptions({ id: 'two' }),
    ).svg,
  );
  expect(count(wide, /class="marks named"/g)).toBe(1);
  expect(count(wide, /class="marks blank-derived" fill="url\(#two-wide-hatch\)"/g)).toBe(1);
});

test('letters totals without steps, and steps without totals', () => {
  const { totals, steps } = complexes();
  const letters = (series: Series): string => lettersIn(sheetsOf(drawChart(series, drawOptions()).svg).narrow);
  expect(letters({ form: 'scale', totals, steps: [] })).toContain('120,000 firms');
  expect(letters({ form: 'scale', totals: [], steps })).toContain('about 92 firms');
});

test.each([
  ['all in one line where they fit', 7, 7],
  ['whole tens where they do not', 92, 20],
])('sets marks %s', (_, most, expected) => {
  expect(columnsFor({ most, room: 690, side: 27, gap: 6 })).toBe(expected);
});

test('sets no two marks on one spot', () => {
  const { marks } = layoutUnitGrid({ count: 92, x: 0, y: 0, columns: 20, side: 27, gap: 6 });
  expect(new Set(marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(92);
});
