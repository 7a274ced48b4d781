/** Series that are computed from the whole register, or join places. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseContent } from '../../../src/content/parsed-content.ts';
import { readContent } from '../../../src/content/reader/read-files.ts';
import { isMemberOf } from '../../../src/core/domain/part-of.ts';
import { mustGetClaim, type Register } from '../../../src/core/domain/register.ts';
import { buildSeries, type Series } from '../../../src/core/domain/series.ts';
import { chart } from '../../../src/core/schema/chart.ts';
import { aClaim, aContent, aCount, aMatrixChart, aNamed, aStripChart, moreClaims, type Raw } from '../../builders.ts';

type SeriesOf<F extends Series['form']> = Extract<Series, { form: F }>;

function seriesOf<F extends Series['form']>(form: F, spec: Raw, register: Register): SeriesOf<F> {
  const { series } = buildSeries(chart.parse(spec), register, undefined);
  if (series.form !== form) throw new TypeError(`a ${series.form} is no ${form}`);
  return series as SeriesOf<F>;
}

describe('a matrix', () => {
  const { register } = aContent();
  const matrix = seriesOf('matrix', aMatrixChart(), register);

  test('counts the claims of each place under each theme', () => {
    expect(matrix.places).toEqual([
      { id: 'busan', name: 'Busan', count: 12 },
      { id: 'naju', name: 'Naju', count: 1 },
    ]);
    expect(matrix.rows).toHaveLength(1);
    expect(matrix.rows[0]).toMatchObject({ theme: { id: 'ports', name: 'Ports and logistics' }, count: 13 });
    expect(matrix.rows[0]?.cells.map(({ count }) => count)).toEqual([12, 1]);
    expect(matrix.rows[0]?.cells.map(({ share }) => Math.round(share * 10) / 10)).toEqual([92.3, 7.7]);
  });

  test('keeps a place of which a theme has nothing', () => {
    const other = aCount('other', 16, 'institutions', { themes: ['elsewhere'] });
    const { cells } = seriesOf('matrix', aMatrixChart(), aContent({ claims: [other] }).register).rows[0] ?? {};
    expect(cells?.map(({ count }) => count)).toEqual([12, 1]);
    const lone = {
      ...register,
      claims: new Map([...register.claims].filter(([, { profile }]) => profile === 'busan')),
    };
    expect(seriesOf('matrix', aMatrixChart(), lone).rows[0]?.cells[1]).toMatchObject({ count: 0, share: 0 });
  });
});

describe('a strip', () => {
  const money = (id: string, value: number, fields: Raw = {}): Raw =>
    aClaim({
      id,
      value,
      statement: 'An amount.',
      printed: undefined,
      basis: 'editor',
      editorial: { reason: 'So.' },
      ...fields,
    });
  const { register } = aContent({
    claims: [
      money('dollars', 5, { unit: 'USD' }),
      money('nothing', 0),
      money('debt', -5),
      money('same', 500_000_000_000),
    ],
  });
  const strip = seriesOf(
    'strip',
    aStripChart({ labels: [{ claim: 'busan/marine-budget', label: 'Marine' }] }),
    register,
  );

  test('holds every amount of won above nought, the largest first, by place', () => {
    expect(strip.lanes.map(({ place }) => place.name)).toEqual(['Busan', 'Naju']);
    expect(strip.lanes.map(({ amounts }) => amounts.map(({ claim }) => claim.id))).toEqual([
      ['all-budget', 'marine-budget', 'same', 'trade-budget', 'marine-mean', 'trade-mean'],
      [],
    ]);
  });

  test('counts what it leaves out', () => {
    expect(strip.leftOut).toEqual({ foreign: 1, notAboveZero: 2 });
  });

  test('calls an amount by its label, else by its statement', () => {
    expect(strip.lanes[0]?.amounts.slice(1, 4).map(({ label }) => label)).toEqual([
      'Marine',
      'An amount.',
      'The trade pillar has KRW 500 billion.',
    ]);
  });

  test('shows a statement as it is written while a claim in it is missing', () => {
    const statement = 'Out of {marine-budget} and {gone}.';
    const bound = aContent({ claims: [money('bound', 7, { statement: 'Out of {marine-budget}.' })] }).register;
    const broken = aContent({ claims: [money('broken', 7, { statement })] }).register;
    const last = (found: Register): string | undefined =>
      seriesOf('strip', aStripChart({ labels: [] }), found).lanes[0]?.amounts.at(-1)?.label;
    expect(last(bound)).toBe('Out of KRW 2 trillion.');
    expect(last(broken)).toBe(statement);
  });
});

describe('membership', () => {
  const { register } = aContent({
    claims: [
      ...moreClaims(),
      aNamed('facility', { id: 'crane', part_of: 'pier' }),
      aNamed('facility', { id: 'lost', part_of: 'nowhere' }),
      aNamed('facility', { id: 'one-way', part_of: 'other-way' }),
      aNamed('facility', { id: 'other-way', part_of: 'one-way' }),
    ],
  });
  const claim = (id: string) => mustGetClaim(register, id, 'busan');

  test.each([
    ['pier', 'marine-projects', true],
    ['crane', 'marine-projects', true],
    ['marine-projects', 'pier', false],
    ['pier', 'pier', false],
    ['pier', 'trade-projects', false],
    // Entering a difference or a mean makes no member.
    ['pier', 'other-projects', false],
    ['pier', 'marine-mean', false],
    ['one-way', 'marine-projects', false],
    ['lost', 'marine-projects', undefined],
  ])('of %s in %s: %s', (member, whole, expected) => {
    expect(isMemberOf(register, claim(member), claim(whole))).toBe(expected);
  });
});

describe('the figures across places', () => {
  const { register } = parseContent(readContent(join(import.meta.dirname, '..', '..', '..')));
  const specOf = (id: string): Raw => {
    const spec = register.figures.find((figure) => figure.id === id);
    if (spec === undefined) throw new Error(`no figure ${id}`);
    return spec;
  };

  test('the matrix has the places of which its title speaks', () => {
    const { rows, places } = seriesOf('matrix', specOf('across-themes'), register);
    expect(places.map(({ id }) => id)).toEqual([...register.profiles.keys()]);
    const share = (theme: string, place: string): number =>
      rows.find((row) => row.theme.id === theme)?.cells.find((cell) => cell.place.id === place)?.share ?? 0;
    expect(share('ports', 'changwon')).toBeGreaterThan(50);
    expect(share('balance', 'naju')).toBeGreaterThan(50);
    expect(share('culture', 'gwangju') + share('culture', 'industrial-complexes')).toBeGreaterThan(75);
  });

  test('the contrast of which the brief speaks is drawn', () => {
    const { rows } = seriesOf('named', specOf('across-said-named'), register);
    const drawn = Object.fromEntries(rows.map(({ said, named }) => [said.claim.ref, [said.value, named.length]]));
    expect(drawn).toMatchObject({
      'busan/key-projects': [71, 4],
      'changwon/five-projects': [5, 2],
      'gwangju/regeneration-sites': [11, 2],
      'gwangju/strategic-industries': [11, 0],
      'gwangju/objectives-total': [10, 10],
      'industrial-complexes/culture-leading-complexes': [10, 0],
      'industrial-complexes/special-planning-zones': [15, 0],
      'naju/institutions-total': [16, 4],
      'naju/local-governments-ten': [10, 0],
    });
  });

  test('the strip has every amount of won, with the least and the most of which its title speaks', () => {
    const { lanes, leftOut } = seriesOf('strip', specOf('across-won'), register);
    const won = [...register.claims.values()].filter((found) => found.kind === 'money' && found.unit === 'KRW');
    const amounts = lanes.flatMap((lane) => lane.amounts).toSorted((a, b) => a.value - b.value);
    expect(amounts).toHaveLength(won.length);
    expect(leftOut).toEqual({ foreign: 1, notAboveZero: 0 });
    expect([amounts[0], amounts.at(-1)].map((amount) => amount?.claim.ref)).toEqual([
      'industrial-complexes/production-per-worker',
      'industrial-complexes/production-value',
    ]);
  });

  test('the stages stand as each document left them, and ask for a word on the years between', () => {
    const { stages } = seriesOf('stages', specOf('across-feasibility'), register);
    expect(stages.map(({ label, projects }) => [label, projects.map(({ claim }) => claim.ref)])).toEqual([
      ['Still pending', ['changwon/digital-ftz-feasibility']],
      ['Exempted', ['gwangju/ai-exemption']],
      ['Passed', ['gwangju/songjeong-feasibility']],
    ]);
    const silent = buildSeries(chart.parse({ ...specOf('across-feasibility'), caveats: [] }), register, undefined);
    expect(silent.problems).toMatchObject([
      { at: ['caveats'], remedy: 'say under caveats: that each stands where its own document left it' },
    ]);
  });
});
