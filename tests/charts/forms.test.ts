/** What each form of chart does that the others do not. */
import { describe, expect, test } from 'vitest';
import { buildSeries } from '../../src/charts/build-series.ts';
import { drawChart } from '../../src/charts/draw-chart.ts';
import type { Series } from '../../src/charts/forms/registry.ts';
import { promisesIn } from '../../src/core/domain/promises.ts';
import type { Register } from '../../src/core/domain/register.ts';
import type { ChartSpec } from '../../src/core/schema/chart.ts';
import { dateWords } from '../../src/charts/time.ts';
import { charts } from '../../src/strings/index.ts';
import { placesContent } from '../fixtures/places.ts';
import {
  aCount,
  aDeadline,
  alone,
  aLane,
  aMatrix,
  drawOptions,
  everyDeadline,
  fewAmongMany,
  hinterland,
  inferred,
  institutions,
  jobs,
  localPlan,
  moved,
  pillars,
  printed,
  promises,
  regeneration,
  saidAndNamed,
  schematic,
  sumsOfWon,
} from './builders.ts';
import { collisionsIn, count, lettersIn, outsideOf, sheetsOf, titlesIn } from './reading.ts';

const cuts = (series: Series, options = {}): Record<'wide' | 'narrow', string> =>
  sheetsOf(drawChart(series, drawOptions(options)).svg);
const both = (series: Series, options = {}): string[] => Object.values(cuts(series, options));
const attribute = (sheet: string, pattern: RegExp): number[] => [...sheet.matchAll(pattern)].map(([, x]) => Number(x));

describe('bars', () => {
  test('put the number at the end of its bar, and the difference between the ends', () => {
    const { wide } = cuts(jobs());
    const ends = [...wide.matchAll(/class="bar [\w-]+" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(
      ([, x, width]) => Number(x) + Number(width),
    );
    const numbers = attribute(wide, /<text [^>]*x="([\d.]+)" [^>]*>(?:about )?[\d,]+ jobs</g);
    expect(numbers).toHaveLength(2);
    numbers.forEach((x, i) => expect(x - (ends[i] ?? NaN)).toBeCloseTo(8, 0));
    const [from, to] = /class="measure" d="M([\d.]+) [\d.]+v20M([\d.]+)/.exec(wide)?.slice(1).map(Number) ?? [];
    expect([from, to].toSorted()).toEqual(ends.map((end) => Math.round(end * 10) / 10).toSorted());
  });

  test('hatch what is worked out, dash what is ours, and say so', () => {
    for (const sheet of both(hinterland())) {
      expect(count(sheet, /class="bar editor"/g)).toBe(1);
      expect(lettersIn(sheet)).toContain('ours');
      expect(lettersIn(sheet)).toMatch(/worked\s+out by\s+us/);
    }
    for (const sheet of both(regeneration())) expect(sheet).toMatch(/class="bar derived"[^>]*fill="url\(#/);
  });

  test('mark on each reading where the stated ratio would have it end', () => {
    for (const sheet of both(hinterland())) {
      const ticks = attribute(sheet, /class="tick" d="M([\d.]+)/g);
      const firsts = [...sheet.matchAll(/class="bar (?:shade-1|editor)" x="4" y="[\d.]+" width="([\d.]+)"/g)];
      expect(ticks).toHaveLength(2);
      expect(firsts).toHaveLength(2);
      firsts.forEach(([, width], i) => expect((ticks[i] ?? NaN) - 4).toBeCloseTo(2.7 * Number(width), -0.5));
    }
  });

  test('tell amounts of money in Korean units in the table', () => {
    const { table } = drawChart(regeneration(), drawOptions());
    const at = table.columns.indexOf(charts.measure.korean);
    expect(table.rows.map((row) => row[at]?.text)).toContain('1조 2,360억 원');
  });
});

describe('blocks', () => {
  test('letter their amounts in one unit', () => {
    for (const sheet of both(pillars())) {
      for (const number of ['1,927.0', '782.4', '1,739.6', '439.2']) expect(lettersIn(sheet)).toContain(number);
      expect(lettersIn(sheet)).toContain('KRW billion');
    }
  });

  test('have the same amounts as plain bars where there is room', () => {
    const { wide, narrow } = cuts(pillars());
    expect(count(wide, /class="plain /g)).toBe(4);
    expect(count(narrow, /class="plain /g)).toBe(0);
  });
});

describe('units', () => {
  test('give each group a line, with a dark square for each name', () => {
    for (const sheet of both(institutions())) {
      expect(count(sheet, /class="squares few"/g)).toBe(4);
      expect(lettersIn(sheet)).toContain('Korea Rural Community');
    }
  });

  test('leave no light square where all are named', () => {
    const series = institutions();
    const [row] = series.rows;
    if (row === undefined) throw new Error('no row');
    const all = {
      ...row,
      named: Array.from({ length: 4 }, () => row.named[0] ?? { label: '', claim: row.count.claim }),
    };
    for (const sheet of both({ ...series, rows: [all] })) expect(count(sheet, /class="squares many"/g)).toBe(0);
  });

  test('draw the few inside the many, and what may lie outside beside them', () => {
    for (const sheet of both(fewAmongMany())) {
      const [many, few, apart] = [...sheet.matchAll(/class="squares (?:many|few)" d="M([\d.]+) ([\d.]+)/g)].map(
        ([, x, y]) => [Number(x), Number(y)] as const,
      );
      // On the first line, and the others begin after them.
      expect(few?.[0]).toBe(4);
      expect(many?.[1]).toBe(few?.[1]);
      expect(many?.[0]).toBeGreaterThan(4);
      expect(apart?.[1]).toBeGreaterThan((few?.[1] ?? NaN) + 100);
    }
  });
});

describe('said and named', () => {
  test('are bars of one width, filled as far as is named', () => {
    for (const sheet of both(saidAndNamed())) {
      const bars = [...sheet.matchAll(/class="bar (unnamed|shade-2)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/g)];
      const rows = Map.groupBy(bars, ([, , , y]) => y);
      const ends = [...rows.values()].map((row) =>
        Math.max(...row.map(([, , x, , width]) => Number(x) + Number(width))),
      );
      expect(rows.size).toBe(3);
      for (const end of ends) expect(end).toBeCloseTo(ends[0] ?? NaN, 0);
      for (const text of ['0 of 10', '2 of 71', '3 of 3']) expect(lettersIn(sheet)).toContain(text);
    }
  });

  test('name the place only where there are several', () => {
    const rows = saidAndNamed().rows.slice(0, 2);
    for (const sheet of both({ form: 'named', rows })) expect(lettersIn(sheet)).not.toContain('Busan');
    for (const sheet of both(saidAndNamed())) expect(lettersIn(sheet)).toContain('Busan');
  });
});

describe('dates', () => {
  test('are hollow where they are worked out', () => {
    for (const sheet of both(promises())) {
      // One of each is in the key.
      expect(count(sheet, /class="due hollow"/g)).toBe(2 + 1);
      expect(count(sheet, /class="due solid"/g)).toBe(4 + 1);
    }
    const [sheet = ''] = both(alone(aDeadline('Strategy', 'strategy', inferred('2025-03-06'), printed('2025-06'))));
    expect(count(sheet, /class="announced hollow"/g)).toBe(1);
  });

  test('lie on a true axis: equal years, equal lengths', () => {
    const { wide } = cuts(promises());
    const [, , forum, car, office, subway] = attribute(wide, /class="due [^>]*cx="([\d.]+)"/g);
    const year = (car ?? 0) - (forum ?? 0);
    expect((office ?? 0) - (car ?? 0)).toBeCloseTo(year, 0);
    expect((subway ?? 0) - (office ?? 0)).toBeCloseTo(year, 0);
    expect(year).toBeGreaterThan(40);
  });

  test('have a line for the day of the page, and none without one', () => {
    for (const sheet of both(promises(), { day: '2022-07-01' })) {
      const [line = NaN] = attribute(sheet, /class="today" d="M([\d.]+)/g);
      const [, , , , office = NaN] = attribute(sheet, /class="due [^>]*cx="([\d.]+)"/g);
      expect(Math.abs(line - office)).toBeLessThan(1);
      expect(lettersIn(sheet)).toContain('as of 1 July 2022');
    }
    for (const sheet of both(promises(), { day: undefined })) expect(sheet).not.toContain('today');
  });

  test('say a common announcement once, and different ones on their lines', () => {
    for (const sheet of both(promises())) expect(lettersIn(sheet).match(/announced 9 July 2019/g)).toHaveLength(1);
    const mixed = alone(
      aDeadline('Complexes', 'complexes', printed('2024-09'), printed('2027')),
      aDeadline('Strategy', 'strategy', inferred('2025-03-06'), inferred('2025-06')),
    );
    for (const sheet of both(mixed)) {
      expect(lettersIn(sheet)).toContain('announced September 2024');
      expect(lettersIn(sheet)).toContain('announced 6 March 2025,');
      expect(collisionsIn(sheet)).toEqual([]);
    }
  });

  test('of one day stand on each other, without touching', () => {
    for (const sheet of both(everyDeadline())) {
      const discs = [...sheet.matchAll(/class="due [^>]*cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)" data-date/g)].map(
        (disc) => disc.slice(1).map(Number),
      );
      expect(discs).toHaveLength(15);
      discs.forEach(([x = 0, y = 0, r = 0], i) => {
        for (const [a = 0, b = 0] of discs.slice(i + 1)) expect(Math.hypot(a - x, b - y)).toBeGreaterThanOrEqual(2 * r);
      });
      expect(titlesIn(sheet)).toContain('Subway: due 2023');
    }
  });

  test('of several drawings lie on one axis where its years are given', () => {
    const lane = (due: string): Series => ({
      form: 'dates',
      isListed: false,
      years: [2015, 2030],
      lanes: [aLane('A place', [printed('2019')], [aDeadline('A promise', 'promise', printed('2019'), printed(due))])],
    });
    const grid = (series: Series): string =>
      /class="year" d="([^"]*)"/.exec(cuts(series).wide)?.[1]?.replaceAll(/V[\d.]+/g, '') ?? '';
    expect(grid(lane('2021'))).toBe(grid(lane('2027')));
  });

  test.each([1, 60])('label as many years as keep apart over %i years', (years) => {
    const series = alone(aDeadline('Founded', 'founded', printed(String(2027 - years)), printed('2027')));
    for (const sheet of both(series)) {
      expect(count(sheet, />\d{4}</g)).toBeGreaterThan(1);
      expect(collisionsIn(sheet)).toEqual([]);
      expect(outsideOf(sheet)).toEqual([]);
    }
  });

  test.each([
    [printed('2023'), '2023'],
    [printed('2019-07-09'), '9 July 2019'],
    [inferred('2019-12'), charts.inferred('December 2019')],
  ])('are worded, %o as %s', (dated, expected) => {
    expect(dateWords(dated)).toBe(expected);
  });
});

describe('a table of shades', () => {
  const place = (i: number) => ({
    id: `place-${i}`,
    name: i % 3 === 0 ? 'National industrial complexes' : 'Busan',
    count: i,
  });

  test('is darker the more there are, and empty for none', () => {
    const sheet = cuts(aMatrix([place(1), place(2), place(4)], [['ports', 'Ports', [0, 2, 4]]])).wide;
    const [none, some, most] = attribute(sheet, /class="heat" [^>]*fill-opacity="([\d.]+)"/g);
    expect(none).toBe(0);
    expect(some).toBeGreaterThan(0.05);
    expect(most).toBeGreaterThan(some ?? 1);
  });

  test.each([1, 6, 7, 30])('keeps its letters apart with %i places', (n) => {
    const places = Array.from({ length: n }, (_, i) => place(i));
    const series = aMatrix(places, [
      ['ports', 'Ports and logistics', places.map(({ count: some }) => some)],
      ['jobs', 'Jobs', places.map(() => 0)],
    ]);
    for (const sheet of both(series)) {
      expect(collisionsIn(sheet)).toEqual([]);
      expect(outsideOf(sheet)).toEqual([]);
      expect(count(sheet, /class="heat"/g)).toBe(2 * n);
    }
  });
});

test('of many places a chart draws the largest, and says what it leaves out, which its sums count', () => {
  const { register } = placesContent;
  const [[, first] = [], ...others] = register.profiles;
  if (first === undefined) throw new Error('no place');
  const more = Array.from({ length: 30 }, (_, i) => [`p${i}`, { ...first, id: `p${i}` }] as const);
  const spec: ChartSpec = { id: 'm', form: 'matrix', caveats: ['Ours.'] };
  const grown = { ...register, profiles: new Map([[first.id, first] as const, ...others, ...more]) };
  const { series } = buildSeries(spec, grown, undefined);
  if (series.form !== 'matrix') throw new Error('no matrix');
  expect(series.places).toHaveLength(12);
  expect(series.leftOut).toMatch(/^Drawn are the 12 places .+ Left out: \d+ places with \d+ promises/);
  expect(series.total).toBe(promisesIn(register, [...register.claims.values()]).length);
  const { svg, summary } = drawChart(series, drawOptions({}));
  expect(lettersIn(svg)).toContain('Left out:');
  expect(summary.length).toBeLessThanOrEqual(300);
});

test('of many large places as many are drawn as a page holds, and one in any case', () => {
  const { register } = placesContent;
  const claim = promisesIn(register, [...register.claims.values()]).find(({ due }) => due !== undefined)?.claim;
  const profile = register.profiles.get(claim?.profile ?? '');
  if (claim === undefined || profile === undefined) throw new Error('no promise');
  const drawnOf = (places: number, deadlines: number): number => {
    const ids = Array.from({ length: places }, (_, i) => `p${i}`);
    const claims = ids.flatMap((id) =>
      Array.from({ length: deadlines }, (_, i) => {
        const ref = `${id}/c${i}`;
        return [ref, { ...claim, id: `c${i}`, profile: id, ref }] as const;
      }),
    );
    const grown: Register = {
      ...register,
      profiles: new Map(ids.map((id) => [id, { ...profile, id }])),
      claims: new Map(claims),
    };
    const { series } = buildSeries({ id: 'd', form: 'dates', caveats: ['Ours.'] }, grown, undefined);
    return series.form === 'dates' ? series.lanes.length : 0;
  };
  expect(drawnOf(40, 3)).toBe(12);
  expect(drawnOf(40, 30)).toBe(5);
  expect(drawnOf(3, 300)).toBe(1);
});

test('a summary of very much ends between two things, and names the table', () => {
  const places = Array.from({ length: 80 }, (_, i) => ({ id: `p${i}`, name: `A place of name ${i}`, count: i }));
  const { summary } = drawChart(aMatrix(places, [['jobs', 'Jobs', places.map(() => 1)]]), drawOptions({}));
  expect(summary.length).toBeLessThanOrEqual(300);
  expect(summary).toMatch(/A place of name \d+: \d+\. The table has the rest\.$/);
});

test('on the ladder ten times as much is one rung higher', () => {
  for (const sheet of both(sumsOfWon())) {
    const rungs = attribute(sheet, /class="rung" d="M[\d.]+ ([\d.]+)/g);
    const steps = rungs.slice(1).map((y, i) => (rungs[i] ?? NaN) - y);
    expect(steps.length).toBeGreaterThan(3);
    for (const step of steps) expect(Math.abs(step - (steps[0] ?? NaN))).toBeLessThan(0.2);
    const sums = attribute(sheet, /class="amount" cx="[\d.]+" cy="([\d.]+)"/g);
    expect(sums.toSorted((a, b) => a - b)).toEqual(sums);
    // Sums of different documents never stand without their dates.
    for (const { place, published } of sumsOfWon().sums) expect(sheet).toContain(`${place.name}, ${published}`);
  }
});

test('a count that is alone keeps its words on the sheet', () => {
  const said = aCount('A count of things with a name that goes on and on', 'many', 1306, 'things');
  const row = { label: said.label, place: { id: 'busan', name: 'Busan' }, said, named: [] };
  for (const sheet of both({ form: 'named', rows: [row] })) expect(outsideOf(sheet)).toEqual([]);
});

describe('dates that later documents moved', () => {
  test.each([
    ['alone', alone(moved(aDeadline('Subway', 'subway', printed('2019-07-09'), printed('2023'))))],
    ['in a lane', everyDeadline()],
  ])('have an arrow to each, and a row of the table: %s', (_, series) => {
    for (const sheet of both(series)) {
      const [slip, met] = [...sheet.matchAll(/class="slip \w+" d="M([\d.]+) [\d.]+H([\d.]+)[^"]*" data-date/g)];
      expect(Number(slip?.[2])).toBeGreaterThan(Number(slip?.[1]));
      // The second begins where the first ends.
      expect(met?.[1]).toBe(slip?.[2]);
      expect(titlesIn(sheet)).toContain('Subway: later due June 2025');
      expect(titlesIn(sheet)).toContain('Subway: done March 2026');
    }
    const { table } = drawChart(series, drawOptions());
    const last = table.rows.map((row) => row.at(-1)?.text ?? '');
    const at = last.indexOf('2023');
    expect(last.slice(at, at + 3)).toEqual(['2023', 'later due June 2025', 'done March 2026']);
  });
});

describe('a local plan', () => {
  test('says of each site when it is due, and of what the document does not place that it does not', () => {
    for (const sheet of both(localPlan())) {
      const letters = lettersIn(sheet);
      for (const words of [/by 2026/, /by 2027, worked\s+out by us/, /no deadline stated/, /6\.98 million m²/])
        expect(letters).toMatch(words);
      expect(letters).toContain(charts.plan.unplaced);
    }
    const { table } = drawChart(localPlan(), drawOptions());
    expect(table.rows.map((row) => row[3]?.text)).toEqual([
      charts.plan.zone,
      charts.plan.zone,
      'somewhere here, placed by us: Ours: from general maps',
      ...Array.from({ length: 3 }, () => 'the spot, placed by us: Ours: from general maps'),
      charts.plan.unplaced,
    ]);
  });

  test('marks a spot otherwise than an area, and both as ours', () => {
    for (const sheet of both(localPlan())) {
      // One of each is in the key.
      expect(count(sheet, /class="site spot"/g)).toBe(3 + 1);
      expect(count(sheet, /class="site area"/g)).toBe(1 + 1);
    }
  });

  test('names sites on leaders where it is wide, and by numbers that keep apart where it is narrow', () => {
    const { wide, narrow } = cuts(localPlan());
    expect(count(wide, /class="leader"/g)).toBe(4);
    expect(count(wide, /class="disc"/g)).toBe(0);
    const discs = [...narrow.matchAll(/class="disc" cx="([\d.]+)" cy="([\d.]+)"/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    expect(discs).toHaveLength(4);
    for (const [i, [x, y]] of discs.entries())
      for (const [u, v] of discs.slice(i + 1)) expect(Math.hypot(x - u, y - v)).toBeGreaterThan(21.5);
  });

  test('has land, outline and zones of the districts, and credits them; without an outline it says that it is a schematic', () => {
    for (const sheet of both(localPlan())) {
      expect(count(sheet, /class="zone"/g)).toBe(2);
      expect(count(sheet, /class="own"/g)).toBe(1);
      expect(lettersIn(sheet)).toContain('Statistics Korea');
    }
    for (const sheet of both(schematic())) {
      expect(sheet).not.toMatch(/class="(?:zone|own|around)"/);
      expect(lettersIn(sheet)).toContain('schematic');
    }
  });
});
