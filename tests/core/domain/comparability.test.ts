/** The guard on comparison, over claims that agree in everything but one. */
import { describe, expect, test } from 'vitest';
import { comparability, OBSTACLES, type Verdict, type Obstacle } from '../../../src/core/domain/comparability.ts';
import { buildRegister, type Register, type RegisteredClaim } from '../../../src/core/domain/register.ts';
import { ledger } from '../../../src/core/schema/claim.ts';
import { source } from '../../../src/core/schema/source.ts';
import { aClaim, aSource, without, type Raw } from '../../builders.ts';

/** What one national document counts in each of two places. */
const COUNTED: Raw = {
  id: 'homes',
  kind: 'count',
  value: 21,
  unit: 'homes',
  printed: '21 homes',
  source: 'census',
  scope: 'Occupied homes, end of 2024',
};

/** A register of single claims, the first of Busan, the second of Naju, and so on. */
function registerOf(...changes: Raw[]): { register: Register; claims: RegisteredClaim[] } {
  const places = ['busan', 'naju', 'ulsan', 'jeju'];
  const ledgers = new Map(
    changes.map((change, i) => {
      const claim = Object.entries(aClaim({ ...COUNTED, ...change })).filter(([, value]) => value !== undefined);
      return [places[i] ?? '', ledger.parse({ claims: [Object.fromEntries(claim)] }).claims] as const;
    }),
  );
  const sources = new Map(
    [
      ['census', '2025-01-10'],
      ['second-census', '2025-06'],
      ['old-census', '2019-07-09'],
    ].map(([id = '', date = '']) => [id, source.parse(aSource({ published: { date, basis: 'printed' } }))] as const),
  );
  const register = buildRegister({ profiles: new Map(), ledgers, themes: new Map(), sources });
  return { register, claims: [...register.claims.values()] };
}

function verdictOn(...changes: Raw[]): Verdict {
  const { register, claims } = registerOf(...changes);
  return comparability(register, claims);
}

const whysOf = (verdict: Verdict): Obstacle[] => (verdict.comparable ? [] : verdict.reasons.map(({ why }) => why));

const plan = (reported: string, deadline: unknown = 'none-stated'): Raw => ({
  plan: { kind: 'promise', promise: 'Build them.', deadline, reported },
});
const SHARE: Raw = { kind: 'share', value: 12, unit: 'percent', printed: '12%', base: 'All homes' };

test('what one document counts in two places by one rule may share an axis', () => {
  expect(verdictOn({}, { value: 34 })).toEqual({ comparable: true });
  expect(verdictOn({}, { scope: '  occupied homes,  end of 2024' })).toEqual({ comparable: true });
  expect(verdictOn(SHARE, { ...SHARE, value: 9 })).toEqual({ comparable: true });
  expect(verdictOn(plan('planned'), plan('planned'))).toEqual({ comparable: true });
});

test('two documents count alike where both figures are parts of one whole', () => {
  expect(whysOf(verdictOn({}, { source: 'second-census' }))).toEqual(['definition']);
  const part = { part_of: 'korea/homes' };
  expect(verdictOn(part, { ...part, source: 'second-census' })).toEqual({ comparable: true });
  // A whole of one name in either ledger is two wholes.
  expect(whysOf(verdictOn({ part_of: 'all' }, { part_of: 'all', source: 'second-census' }))).toEqual(['definition']);
});

/** Each pair differs in one thing alone. */
const ONE_APART: readonly (readonly [string, Obstacle, Raw, Raw])[] = [
  ['a money and a count', 'kind', {}, { kind: 'money', value: 5, unit: 'KRW', role: 'budget', printed: 'KRW 5' }],
  ['a share and a ratio', 'kind', SHARE, { kind: 'ratio', value: 2, unit: 'times', printed: 'twice' }],
  [
    'won and dollars',
    'unit',
    { kind: 'money', unit: 'KRW', role: 'budget' },
    { kind: 'money', unit: 'USD', role: 'budget' },
  ],
  ['homes and new homes', 'unit', {}, { unit: 'new homes' }],
  ['scopes', 'scope', {}, { scope: 'All homes, end of 2024' }],
  ['a scope and none', 'scope', {}, { scope: undefined }],
  ['no scope on either side', 'scope', { scope: undefined }, { scope: undefined }],
  [
    'scopes that are both left open',
    'scope',
    { scope: 'Homes; period not stated' },
    { scope: 'Homes; period not stated' },
  ],
  ['bases', 'base', SHARE, { ...SHARE, base: 'All homes of the year before' }],
  ['a base and none', 'base', {}, { base: 'The year before' }],
  ['shares of nobody knows what', 'base', { ...SHARE, base: undefined }, { ...SHARE, base: undefined }],
  ['a promise and a report', 'status', {}, plan('planned')],
  ['a proposal and a plan', 'status', plan('proposed'), plan('planned')],
  [
    'years',
    'year',
    plan('planned', { date: '2030', basis: 'printed' }),
    plan('planned', { date: '2031-02', basis: 'printed' }),
  ],
  ['a value and a limit', 'bound', {}, { qualifier: 'over' }],
  ['a value and a range', 'bound', {}, { to: 99 }],
  ['a value and a newer limit', 'bound', {}, { qualifier: 'less than' }],
  ['an amount and a rate', 'unit', {}, { per: 'year' }],
  ['two limits', 'bound', { qualifier: 'at least' }, { qualifier: 'at least' }],
  ['documents', 'definition', {}, { source: 'second-census' }],
];

describe('each difference alone keeps two figures apart, with its reason', () => {
  test.each(ONE_APART)('%s: %s', (_, why, one, other) => {
    expect(whysOf(verdictOn(one, other))).toEqual([why]);
  });

  test('what is derived and what is printed', () => {
    const derived = {
      basis: 'derived',
      derivation: { from: { a: 'homes' }, arithmetic: 'a' },
      printed: undefined,
      paragraphs: undefined,
    };
    expect(whysOf(verdictOn({}, derived))).toEqual(['basis']);
    expect(verdictOn(derived, derived)).toEqual({ comparable: true });
    const own = { basis: 'editor', editorial: { reason: 'Counted by hand.' } };
    expect(whysOf(verdictOn(own, own))).toEqual(['basis']);
  });

  test('years of documents, besides that they share no definition', () => {
    expect(whysOf(verdictOn({}, { source: 'old-census' }))).toEqual(['year', 'definition']);
  });

  test('ranks never stand on an axis, like lists or not', () => {
    const rank = { kind: 'rank', value: 5, unit: 'top', printed: 'top five' };
    expect(whysOf(verdictOn(rank, { ...rank, value: 7 }))).toEqual(['rank']);
    expect(whysOf(verdictOn(rank, { ...rank, scope: 'Port cities' }))).toEqual(['rank', 'scope']);
  });

  test('a claim without a figure', () => {
    const { register, claims } = registerOf(
      {},
      { kind: 'facility', name: { en: 'A home' }, value: undefined, unit: undefined, scope: undefined },
    );
    expect(whysOf(comparability(register, claims))).toEqual(['figure']);
  });
});

test('a reason tells what either side says', () => {
  const verdict = verdictOn({}, { scope: undefined });
  expect(verdict.comparable ? [] : verdict.reasons.map(({ why, said }) => [why, said])).toEqual([
    ['scope', ['Occupied homes, end of 2024', undefined]],
  ]);
});

test('the order of the claims changes no verdict', () => {
  for (const [, , one, other] of ONE_APART)
    expect(new Set(whysOf(verdictOn(other, one)))).toEqual(new Set(whysOf(verdictOn(one, other))));
  const three = [{}, { unit: 'flats' }, { scope: 'All homes' }];
  const whys = whysOf(verdictOn(...three));
  expect(whys).toEqual(['unit', 'scope']);
  expect(whysOf(verdictOn(...three.toReversed()))).toEqual(whys);
});

test('every difference is found, however many there are at once', () => {
  // All subsets of differences that can stand together in one record.
  const parts: readonly (readonly [Obstacle, Raw])[] = [
    ['unit', { unit: 'flats' }],
    ['scope', { scope: 'All homes' }],
    ['base', { base: 'The year before' }],
    ['status', plan('planned')],
    ['bound', { qualifier: 'over' }],
    ['definition', { source: 'second-census' }],
  ];
  for (let mask = 0; mask < 2 ** parts.length; mask += 1) {
    const some = parts.filter((_, i) => (mask >> i) % 2 === 1);
    const changed: Raw = Object.assign({}, ...some.map(([, change]) => change)) as Raw;
    const expected = OBSTACLES.filter((why) => some.some(([one]) => one === why));
    expect(whysOf(verdictOn({}, changed))).toEqual(expected);
    expect(whysOf(verdictOn(changed, {}))).toEqual(expected);
  }
});

test('of three, each is held against each: a chain of agreements joins nobody', () => {
  const { register, claims } = registerOf(
    { source: 'census' },
    { source: 'census', part_of: 'korea/homes' },
    { source: 'second-census', part_of: 'korea/homes' },
  );
  const [a, b, c] = claims as [RegisteredClaim, RegisteredClaim, RegisteredClaim];
  expect(comparability(register, [a, b]).comparable).toBe(true);
  expect(comparability(register, [b, c]).comparable).toBe(true);
  expect(whysOf(comparability(register, [a, b, c]))).toEqual(['definition']);
});

test('one document may leave unsaid what holds for all its figures of one place', () => {
  const sources = new Map([['census', source.parse(aSource())]]);
  const two = ledger.parse({
    claims: [
      without(aClaim({ ...COUNTED, id: 'one' }), 'scope'),
      without(aClaim({ ...COUNTED, id: 'two', basis: 'editor', editorial: { reason: 'Counted by hand.' } }), 'scope'),
    ],
  }).claims;
  const register = buildRegister({
    profiles: new Map(),
    ledgers: new Map([['busan', two]]),
    themes: new Map(),
    sources,
  });
  expect(comparability(register, [...register.claims.values()])).toEqual({ comparable: true });
});

test('a comparison needs two', () => {
  const { register, claims } = registerOf({});
  expect(() => comparability(register, claims)).toThrow(RangeError);
});
