/** Series that are computed from the whole register, or join places. */
import { describe, expect, test } from 'vitest';
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
      ['all-budget', 'marine-budget', 'same', 'trade-budget'],
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
