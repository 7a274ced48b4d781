import { describe, expect, test } from 'vitest';
import { layoutCityLane, figureLane, type CityLane } from '../../src/charts/lane.ts';
import { yearsOf } from '../../src/charts/time.ts';
import type { RegisteredClaim } from '../../src/core/domain/register.ts';
import { charts } from '../../src/strings/index.ts';

const claim = { id: 'a', profile: 'busan', ref: 'busan/a', kind: 'measure' } as RegisteredClaim;
const date = (due: string, basis: 'printed' | 'inferred' = 'printed'): CityLane['dates'][number] => ({
  claim,
  label: `By ${due}`,
  due: basis === 'printed' ? { date: due, basis } : { date: due, basis, reasoning: 'Counted.' },
});
const LANE: CityLane = {
  name: 'Busan',
  documents: [{ date: '2019-07-09', basis: 'printed' }],
  dates: [
    date('2019-07-12', 'inferred'),
    date('2019'),
    ...Array.from({ length: 13 }, () => date('2022', 'inferred')),
    date('2027-03'),
  ],
};
const YEARS = yearsOf([...LANE.documents, ...LANE.dates.map(({ due }) => due)]);

test('the years hold every day that a date may mean', () => {
  expect(YEARS).toEqual([2019, 2028]);
  expect(yearsOf([{ date: '2022', basis: 'printed' }])).toEqual([2022, 2023]);
  expect(yearsOf([{ date: '2021-12-31', basis: 'printed' }])).toEqual([2021, 2022]);
  expect(() => yearsOf([])).toThrow(RangeError);
});

describe.each([720, 340])('at %i wide', (width) => {
  const layout = layoutCityLane(LANE, YEARS, width);

  test('a mark a date, none upon another, all on the sheet and above the axis', () => {
    expect(layout.marks).toHaveLength(LANE.dates.length);
    const axis = Number(/^M\d+ ([\d.]+)/.exec(layout.axis)?.[1]);
    for (const [i, mark] of layout.marks.entries()) {
      expect(mark.x).toBeGreaterThan(6);
      expect(mark.x).toBeLessThan(width - 6);
      expect(mark.y).toBeLessThan(axis - 6);
      expect(mark.y - 6).toBeGreaterThan(layout.note.box.y + layout.note.box.height);
      for (const other of layout.marks.slice(i + 1))
        expect(Math.hypot(mark.x - other.x, mark.y - other.y)).toBeGreaterThanOrEqual(13);
    }
  });

  test('a mark stands within the days that its date may mean', () => {
    const left = 5;
    const year = (width - 10) / (YEARS[1] - YEARS[0]);
    for (const { date: marked, x } of layout.marks) {
      const from = Number(marked.due.date.slice(0, 4)) - YEARS[0];
      expect(x).toBeGreaterThanOrEqual(left + from * year - 1);
      expect(x).toBeLessThanOrEqual(left + (from + 1) * year + 1);
    }
  });
});

test('lanes of one span of years share their axis, whatever they hold', () => {
  const empty = layoutCityLane({ ...LANE, name: 'Naju', dates: [] }, YEARS, 720);
  const xOf = (path: string): string[] => [...path.matchAll(/M([\d.]+) /g)].map(([, x]) => x ?? '');
  expect(xOf(empty.years.path)).toEqual(xOf(layoutCityLane(LANE, YEARS, 720).years.path));
  expect(empty.note.lines.map(({ text }) => text).join(' ')).toBe(charts.lane.note(0));
});

test('the drawing says in words what its marks say, and hollow is inferred', () => {
  const figure = figureLane(LANE, YEARS, {
    id: 'lane',
    title: 'Dates of Busan',
    hrefOf: () => '#a',
    hrefTo: (path) => path,
  });
  expect(figure.summary).toContain(
    `document of 9 July 2019; ${charts.lane.note(16)}; By 2019-07-12: due ${charts.inferred('12 July 2019')}`,
  );
  const wide = figure.svg.split('</svg>')[0] ?? '';
  expect(wide.match(/class="due hollow"/g)).toHaveLength(14);
  expect(wide.match(/class="due solid"/g)).toHaveLength(2);
  expect(figure.table.rows).toHaveLength(16);
});
