/** What the titles of the real figures say in words, held to the claims: a new claim may make a title untrue. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseContent } from '../../src/content/parsed-content.ts';
import { readContent } from '../../src/content/reader/read-files.ts';
import { chartsIn } from '../../src/core/domain/charts.ts';
import { buildSeries, type Series } from '../../src/core/domain/series.ts';
import { fillTemplate } from '../../src/core/domain/format-claim.ts';
import { asYearSpan } from '../../src/core/values/partial-date.ts';

const { register } = parseContent(readContent(join(import.meta.dirname, '..', '..')));
const figures = chartsIn(register);

/** The figure of this id, whose title must still say these words. */
function figureOf<F extends Series['form']>(id: string, form: F, words: RegExp): Extract<Series, { form: F }> {
  const figure = figures.find((each) => each.id === id);
  if (figure === undefined) throw new Error(`no figure ${id}`);
  expect(fillTemplate(register, figure.spec.title, figure.within)).toMatch(words);
  const { series, problems } = buildSeries(figure.spec, register, figure.within);
  expect(problems).toEqual([]);
  if (series.form !== form) throw new Error(`${id} is no ${form}`);
  return series as Extract<Series, { form: F }>;
}

describe('across places', () => {
  test('most of what was read about ports, the regions and culture', () => {
    const { rows } = figureOf(
      'across-themes',
      'matrix',
      /about ports, most is Changwon’s.*regions, most Naju’s.*culture, most/,
    );
    const share = (theme: string, ...places: string[]): number =>
      rows
        .filter((row) => row.theme.id === theme)
        .flatMap((row) => row.cells)
        .filter(({ place }) => places.includes(place.id))
        .reduce((all, cell) => all + cell.share, 0);
    expect(share('ports', 'changwon')).toBeGreaterThan(50);
    expect(share('balance', 'naju')).toBeGreaterThan(50);
    expect(share('culture', 'gwangju', 'industrial-complexes')).toBeGreaterThan(50);
  });

  test('some counts of which few, all or none are named', () => {
    const { rows } = figureOf(
      'across-said-named',
      'named',
      /names 4 of them; Gwangju lists all of its 10 .* none of its 11 /,
    );
    const named = (ref: string): [number, number] => {
      const row = rows.find(({ said }) => said.claim.ref === ref);
      return [row?.named.length ?? NaN, row?.said.value ?? NaN];
    };
    expect(named('busan/key-projects')).toEqual([4, 71]);
    expect(named('gwangju/objectives-total')).toEqual([10, 10]);
    expect(named('gwangju/strategic-industries')).toEqual([0, 11]);
  });

  test('amounts of won from the least to the most', () => {
    const { lanes } = figureOf('across-won', 'strip', /^From about KRW 549 million .* to KRW 1,262 trillion /);
    const values = lanes.flatMap(({ amounts }) => amounts.map(({ value }) => value));
    expect([Math.min(...values), Math.max(...values)]).toEqual([549e6, 1262e12]);
    expect(Math.max(...values) / Math.min(...values)).toBeGreaterThan(1e6);
  });

  test('few named twice, and no line between places but the editor’s', () => {
    const { named, pairs } = figureOf(
      'across-web',
      'web',
      /^Few .* every line from place to place is drawn by the editor/,
    );
    expect(named.filter(({ ties }) => ties.length > 1).length / named.length).toBeLessThan(1 / 3);
    expect(new Set(pairs.flatMap(({ ties }) => ties.map(({ kind }) => kind)))).toEqual(new Set(['editor']));
  });

  test('promises due within a few years of their announcement, and the first and last of all dates', () => {
    const { lanes } = figureOf('across-timeline', 'timeline', /within a few years.* from 14 September 1964 to 2027$/);
    const entries = lanes.flatMap(({ entries }) => entries);
    const years = entries.flatMap(({ kind, dated, announced }) =>
      kind === 'due' && announced !== undefined ? asYearSpan(dated.date)[1] - asYearSpan(announced.date)[0] : [],
    );
    expect(Math.max(...years)).toBeLessThan(5);
    const ends = entries.flatMap(({ dated }) => asYearSpan(dated.date));
    expect([Math.min(...ends), Math.max(...ends)]).toEqual([asYearSpan('1964-09-14')[0], 2028]);
  });

  test('a study ahead of a project in Changwon; an exemption and a pass in Gwangju', () => {
    const { stages } = figureOf('across-feasibility', 'stages', /ahead of a project in Changwon; Gwangju reports/);
    expect(stages.map(({ label, projects }) => [label, ...projects.map(({ place }) => place.name)])).toEqual([
      ['Still pending', 'Changwon'],
      ['Exempted', 'Gwangju'],
      ['Passed', 'Gwangju'],
    ]);
    // Asked of the register, since the caveats say that no other document speaks of such a study.
    const told = [...register.claims.values()].filter(({ statement }) => /feasibility/i.test(statement));
    expect(new Set(told.map(({ profile }) => profile))).toEqual(new Set(['changwon', 'gwangju']));
  });
});

describe('of a place', () => {
  test('Busan: most of the money under two pillars, and the smallest mean', () => {
    const { rows, total } = figureOf('busan-pillars', 'marimekko', /^The marine and the materials pillar take most of/);
    const [marine, , materials, lifestyle] = rows;
    expect(((marine?.area.value ?? 0) + (materials?.area.value ?? 0)) / (total?.area.value ?? 0)).toBeGreaterThan(0.5);
    expect(lifestyle?.height.value).toBe(Math.min(...rows.map(({ height }) => height.value)));
    expect(lifestyle?.label).toBe('Lifestyle');
  });

  test('Busan: one project named under each pillar, and most of them newly identified', () => {
    const pillars = figureOf('busan-dots-pillar', 'units', /names one under each pillar$/);
    expect(pillars.rows.map(({ named }) => named.length)).toEqual([1, 1, 1, 1]);
    const { rows, total } = figureOf(
      'busan-dots-status',
      'units',
      /^Most of the 71 projects are newly identified; 15 .* 3 /,
    );
    expect(rows.map(({ count }) => count.value)).toEqual([53, 15, 3]);
    expect((rows[0]?.count.value ?? 0) / total.value).toBeGreaterThan(0.5);
  });

  test('Changwon: the editor’s reading is nearer to what is stated', () => {
    const { rows, stated } = figureOf(
      'changwon-hinterland',
      'scenarios',
      /1\.17 times.*2\.73 times, near the 2\.7 times/,
    );
    const [printed, reconciled] = rows.map(({ ratio }) => Math.abs((ratio?.value ?? NaN) - (stated?.value ?? NaN)));
    expect(reconciled).toBeLessThan(0.05);
    expect(printed).toBeGreaterThan(1);
  });

  test('Changwon: names and how many of them differ', () => {
    const { rows } = figureOf('changwon-safety-works', 'units', /list 9 district names, of which 8 are distinct$/);
    const names = rows.flatMap(({ named }) => named.map((claim) => ('name' in claim ? (claim.name?.en ?? '') : '')));
    expect(names).toHaveLength(9);
    expect(new Set(names.map((name) => name.replace(/ district.*/, ''))).size).toBe(8);
  });

  test('Gwangju: the first and the last date, and every mark with a date of its own', () => {
    const { rows } = figureOf('gwangju-dates', 'dates', /due between 12 July 2019 and 2023$/);
    const spans = rows.flatMap(({ due }) => asYearSpan(due.date));
    expect(Math.min(...spans)).toBeGreaterThanOrEqual(2019.5);
    expect(Math.max(...spans)).toBe(2024);
    // No mark stands before the announcement.
    for (const { announced, due } of rows)
      expect(asYearSpan(due.date)[1]).toBeGreaterThan(asYearSpan(announced.date)[0]);
  });

  test('Gwangju: achievements with an objective, all but one', () => {
    const { left, pairs } = figureOf('gwangju-links', 'links', /for most of the achievements reported, and none for/);
    const without = left.items.filter(({ claim }) => !pairs.some(({ from }) => from === claim.ref));
    expect(without.map(({ claim }) => claim.id)).toEqual(['achievement-9']);
    expect(pairs.every(({ kind }) => kind === 'editor')).toBe(true);
  });

  test('Gwangju: no stated line between a centre and a project', () => {
    const { groups, edges } = figureOf('gwangju-centres', 'relations', /ties no project to any of them$/);
    const projects = groups.at(-1)?.nodes.map(({ id }) => id) ?? [];
    expect(projects.length).toBeGreaterThan(4);
    const stated = edges.filter(({ kind }) => kind === 'stated');
    expect(stated.filter(({ from, to }) => projects.includes(from) !== projects.includes(to))).toEqual([]);
  });

  test('the national programme: measures under culture alone', () => {
    const { parts } = figureOf('complexes-strands', 'tree', /fall under culture; .* the article names none$/);
    expect(parts.map(({ part, projects }) => [part.claim.id, projects.length > 0])).toEqual([
      ['strand-culture', true],
      ['strand-transition', false],
      ['strand-regulation', false],
      ['strand-investment', false],
    ]);
  });

  test('Naju: one institution named in each sector', () => {
    const { rows } = figureOf('naju-institutions', 'units', /names 4, one in each sector$/);
    expect(rows.map(({ named }) => named.length)).toEqual([1, 1, 1, 1]);
  });
});
