import { expect, test } from 'vitest';
import { layoutDates } from '../../src/charts/dates.ts';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { dateWords } from '../../src/charts/time.ts';
import type { Series } from '../../src/core/domain/series.ts';
import { charts } from '../../src/strings/index.ts';
import { aPromise, drawOptions, inferred, printed, promises } from './builders.ts';
import { count, lettersIn, overlapsIn, sheetsOf, spillsIn } from './reading.ts';

test('draws inferred dates hollow and printed ones solid', () => {
  const { rows } = layoutDates(promises(), 720);
  expect(rows.map(({ due }) => due.isHollow)).toEqual([true, true, false, false, false, false]);
  expect(rows.map(({ announced }) => announced.isHollow)).toEqual(rows.map(() => false));
  for (const sheet of Object.values(sheetsOf(drawChart(promises(), drawOptions()).svg))) {
    expect(count(sheet, /class="due hollow"/g)).toBe(2);
    expect(count(sheet, /class="due solid"/g)).toBe(4);
  }
});

test('draws an inferred announcement hollow as well', () => {
  const series: Series = {
    form: 'dates',
    rows: [aPromise('Strategy', 'strategy', inferred('2025-03-06'), printed('2025-06'))],
  };
  const { wide } = sheetsOf(drawChart(series, drawOptions()).svg);
  expect(count(wide, /class="announced hollow"/g)).toBe(1);
  expect(count(wide, /class="due solid"/g)).toBe(1);
});

test('places dates on a true axis: equal years, equal lengths', () => {
  const [, , forum, car, office, subway] = layoutDates(promises(), 720).rows.map(({ due }) => due.x);
  const year = (car ?? 0) - (forum ?? 0);
  expect((office ?? 0) - (car ?? 0)).toBeCloseTo(year, 0);
  expect((subway ?? 0) - (office ?? 0)).toBeCloseTo(year, 0);
  expect(year).toBeGreaterThan(80);
});

test('shows the days a vague date may mean, and none for a day', () => {
  const { rows } = layoutDates(promises(), 720);
  const spans = rows.map(({ tolerance }) => /^M([\d.]+) .*M([\d.]+) .*M/.exec(tolerance)?.slice(1).map(Number));
  expect(spans[0]).toBeUndefined();
  const [from = 0, to = 0] = spans[2] ?? [];
  expect(rows[2]?.due.x).toBeCloseTo((from + to) / 2, 0);
  expect((to - from) / 12).toBeCloseTo((spans[1]?.[1] ?? 0) - (spans[1]?.[0] ?? 0), 0);
});

test('draws half a year half as wide as a year, from where it begins', () => {
  const row = (due: string) => aPromise(due, `due-${due.toLowerCase()}`, printed('2019-07-09'), inferred(due));
  const { rows } = layoutDates({ form: 'dates', rows: [row('2019-H2'), row('2020'), row('2023')] }, 720);
  const ends = rows.map(({ tolerance }) => (/^M([\d.]+) .*M([\d.]+) .*M/.exec(tolerance) ?? []).slice(1).map(Number));
  const [half = [], year = []] = ends;
  expect((half[1] ?? 0) - (half[0] ?? 0)).toBeCloseTo(((year[1] ?? 0) - (year[0] ?? 0)) / 2, 0);
  expect(half[1]).toBe(year[0]);
  // Due in the latter half of the year in which it was announced: the mark stands after the announcement.
  expect(rows[0]?.due.x).toBeGreaterThan(rows[0]?.announced.x ?? Infinity);
});

test('says a common announcement once, and different ones on their rows', () => {
  const common = lettersIn(sheetsOf(drawChart(promises(), drawOptions()).svg).wide);
  expect(common.match(/announced 9 July 2019/g)).toHaveLength(1);
  const mixed: Series = {
    form: 'dates',
    rows: [
      aPromise('Complexes', 'complexes', printed('2024-09'), printed('2027')),
      aPromise('Strategy', 'strategy', inferred('2025-03-06'), inferred('2025-06')),
    ],
  };
  const layout = layoutDates(mixed, 340);
  expect(layout.origin).toBeUndefined();
  expect(layout.rows.map(({ announcedText }) => announcedText?.lines.map(({ text }) => text).join(' '))).toEqual([
    'announced September 2024',
    `announced ${charts.inferred('6 March 2025')}`,
  ]);
  expect(overlapsIn(layout)).toEqual([]);
});

test.each([720, 340])('writes no due date across the line of its announcement, at %i', (width) => {
  const series: Extract<Series, { form: 'dates' }> = {
    form: 'dates',
    rows: ['2019', '2019-07-12', '2019-12', '2023'].map((due, i) =>
      aPromise(`Promise ${i}`, `promise-${i}`, printed('2019-07-09'), inferred(due)),
    ),
  };
  for (const { announced, dueText } of layoutDates(series, width).rows) {
    expect(announced.x < dueText.box.x || announced.x > dueText.box.x + dueText.box.width).toBe(true);
  }
});

test.each([720, 340])('labels as many years as keep apart over sixty years, at %i', (width) => {
  const series: Extract<Series, { form: 'dates' }> = {
    form: 'dates',
    rows: [aPromise('Founded', 'founded', printed('1964-09-14'), printed('2027'))],
  };
  const layout = layoutDates(series, width);
  expect(layout.years.labels.length).toBeGreaterThan(3);
  expect(overlapsIn(layout)).toEqual([]);
  expect(spillsIn(layout, width)).toEqual([]);
});

test.each([
  [printed('2023'), '2023'],
  [printed('2019-07-09'), '9 July 2019'],
  [inferred('2019-12'), charts.inferred('December 2019')],
])('words %o as %s', (dated, expected) => {
  expect(dateWords(dated)).toBe(expected);
});
