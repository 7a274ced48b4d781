import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { layoutUnits } from '../../src/charts/units.ts';
import type { Series } from '../../src/core/domain/series.ts';
import { aCount, aName, drawOptions, institutions, namedProjects, statuses } from './builders.ts';
import { count, lettersIn, overlapsIn, sheetsOf, spillsIn } from './reading.ts';

test.each([
  ['sixteen institutions', institutions()],
  ['seventy-one projects with names', namedProjects()],
  ['seventy-one projects without', statuses()],
])('draws one square each: %s', (_, series) => {
  for (const width of [720, 340]) {
    const squares = layoutUnits(series, width).rows.map((row) => row.blanks.length + row.named.length);
    expect(squares).toEqual(series.rows.map((row) => row.count.value));
  }
  for (const sheet of Object.values(sheetsOf(drawChart(series, drawOptions()).svg))) {
    expect(count(sheet, /class="unit /g)).toBe(series.total.value);
    expect(count(sheet, /class="unit named"/g)).toBe(series.rows.flatMap((row) => row.named).length);
  }
});

test('ties each name to a square on the lowest line', () => {
  for (const { row, named } of layoutUnits(namedProjects(), 340).rows) {
    const [only] = named;
    expect(only?.mark.y).toBe(
      Math.max(
        ...layoutUnits(namedProjects(), 340).rows.flatMap((each) =>
          each.row.label === row.label ? [...each.blanks.map(({ y }) => y), only?.mark.y ?? 0] : [],
        ),
      ),
    );
    expect(only?.callout.foot).toEqual({
      x: (only?.mark.x ?? 0) + (only?.mark.width ?? 0) / 2,
      y: (only?.mark.y ?? 0) + (only?.mark.height ?? 0),
    });
  }
});

test('says how many of all are named', () => {
  expect(lettersIn(sheetsOf(drawChart(institutions(), drawOptions()).svg).wide)).toContain(
    '4 named of 16 public institutions',
  );
  expect(lettersIn(sheetsOf(drawChart(statuses(), drawOptions()).svg).wide)).toContain('71 projects, one square each');
});

function withNames(howMany: number): Extract<Series, { form: 'units' }> {
  const names = Array.from({ length: howMany }, (_, i) =>
    aName(`site-${i}`, `Regeneration site of the ${'very '.repeat(i)}old station`),
  );
  return {
    form: 'units',
    rows: [{ label: 'Sites', count: aCount('Sites', 'sites', 11, 'sites'), named: names }],
    total: aCount('Total', 'all-sites', 11, 'sites'),
  };
}

test.each([2, 3, 6, 11])('keeps %i names on one row apart', (howMany) => {
  for (const width of [720, 340]) {
    const layout = layoutUnits(withNames(howMany), width);
    expect(layout.rows[0]?.named).toHaveLength(howMany);
    expect(overlapsIn(layout)).toEqual([]);
    expect(spillsIn(layout, width)).toEqual([]);
  }
});

test('gives each further name a row in the table', () => {
  const { rows } = drawChart(withNames(3), drawOptions()).table;
  expect(rows.map((row) => row.map((cell) => cell.text))).toEqual([
    ['Sites', '11 sites', 'Regeneration site of the old station'],
    ['Sites', '–', 'Regeneration site of the very old station'],
    ['Sites', '–', 'Regeneration site of the very very old station'],
    ['Total', '11 sites', '–'],
  ]);
});

test('explains blank squares only where there are some', () => {
  const letters = (howMany: number): string =>
    lettersIn(sheetsOf(drawChart(withNames(howMany), drawOptions()).svg).wide);
  expect(letters(10)).toContain('not named');
  expect(letters(11)).not.toContain('not named');
});

test('hatches squares whose count is derived', () => {
  const series: Series = {
    form: 'units',
    rows: [{ label: 'Left', count: aCount('Left', 'left', 3, 'things', { basis: 'derived' }), named: [] }],
    total: aCount('Total', 'all', 3, 'things'),
  };
  const { wide } = sheetsOf(drawChart(series, drawOptions({ id: 'left' })).svg);
  expect(count(wide, /class="unit blank-derived"[^>]*fill="url\(#left-wide-hatch\)"/g)).toBe(3);
});

test('refuses to draw more squares than can be seen', () => {
  const series: Series = {
    form: 'units',
    rows: [{ label: 'Firms', count: aCount('Firms', 'firms', 120_000, 'firms'), named: [] }],
    total: aCount('Total', 'all', 120_000, 'firms'),
  };
  expect(() => drawChart(series, drawOptions())).toThrow(
    '120000 squares are too many to draw, at most 1000; use a chart of form scale',
  );
});
