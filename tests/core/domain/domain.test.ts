import { describe, expect, test } from 'vitest';
import { exportClaim, exportSource } from '../../../src/core/domain/export.ts';
import { CLAIM_GROUPS, groupClaims } from '../../../src/core/domain/ledger.ts';
import { promisesIn } from '../../../src/core/domain/promises.ts';
import {
  claimsOfProfile,
  claimsOfSource,
  claimsOfTheme,
  mustGetClaim,
  mustGetProfile,
  mustGetSource,
  type Register,
} from '../../../src/core/domain/register.ts';
import { arithmeticRuns, runsOf } from '../../../src/core/domain/rich-text.ts';
import { routes, under } from '../../../src/core/domain/routes.ts';
import { fillTemplate, claimLabel, formatClaim, formatClaimKorean } from '../../../src/core/domain/format-claim.ts';
import { titleOf } from '../../../src/core/domain/sources.ts';
import { NAMED_KINDS, QUANTITY_KINDS, STATED_KINDS } from '../../../src/core/schema/claim.ts';
import { SHOWS, type Show } from '../../../src/core/schema/text.ts';
import { aClaim, aContent, aCount, aDate, aDerived, aNamed, aSource, issuesOf, type Raw } from '../../builders.ts';

function registerWith(...claims: Raw[]): Register {
  expect(issuesOf({ claims })).toEqual([]);
  return aContent({ claims }).register;
}

const plan = (deadline: unknown, more: Raw = {}): Raw => ({
  plan: { kind: 'promise', promise: 'Build it.', deadline, reported: 'planned', ...more },
});

describe('a claim in words', () => {
  const cases: [string, Raw, Partial<Record<Show | 'default', string>>][] = [
    [
      'money',
      aClaim({ id: 'x', qualifier: 'about' }),
      {
        default: 'about KRW 2 trillion',
        figure: 'about KRW 2 trillion',
        number: '2 trillion',
        printed: '“KRW 2 trillion”',
      },
    ],
    [
      'a count',
      aCount('x', 21, 'projects'),
      { default: '21 projects', figure: '21 projects', number: '21', printed: '“21 projects”' },
    ],
    [
      'a date',
      aDate({ id: 'x', name: { en: 'The day' } }),
      { default: '10 November 2025', date: '10 November 2025', name: 'The day', printed: '“Nov. 10”' },
    ],
    [
      'a person',
      aNamed('person', { id: 'x', name: { en: 'Park Heong-joon' } }),
      { default: 'Park Heong-joon', name: 'Park Heong-joon', printed: '“named thing”' },
    ],
    ['a remark without a name', aNamed('remark', { id: 'x', name: undefined }), { printed: '“named thing”' }],
    [
      'a dated plan',
      aNamed('project', { id: 'x', ...plan({ date: '2027-06', basis: 'printed' }) }),
      {
        default: 'The named thing',
        name: 'The named thing',
        deadline: 'June 2027',
        announced: '10 November 2025',
        printed: '“named thing”',
      },
    ],
    [
      'a plan announced earlier',
      aNamed('project', { id: 'x', ...plan('none-stated', { announced: { date: '2024', basis: 'printed' } }) }),
      { default: 'The named thing', name: 'The named thing', announced: '2024', printed: '“named thing”' },
    ],
  ];

  test.each(cases)('%s', (_, raw, expected) => {
    const content = aContent({
      claims: [Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined))],
    });
    const claim = mustGetClaim(content.register, 'busan/x');
    const shown = [undefined, ...SHOWS].flatMap((show): [string, string][] => {
      const text = formatClaim(claim, show, '2025-11-10');
      return text === undefined ? [] : [[show ?? 'default', text]];
    });
    expect(new Map(shown)).toEqual(new Map(Object.entries(expected)));
  });

  test.each<[string, Raw, string]>([
    ['its figure', aCount('x', 21, 'projects'), '21 projects'],
    [
      'its promise, without a name',
      aNamed('remark', { id: 'x', ...plan('none-stated'), name: undefined }),
      'Build it.',
    ],
    ['its printed words, without either', aNamed('remark', { id: 'x', name: undefined }), 'named thing'],
  ])('is labelled with %s', (_, raw, expected) => {
    const content = aContent({
      claims: [Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined))],
    });
    expect(claimLabel(mustGetClaim(content.register, 'busan/x'))).toBe(expected);
  });

  test('has a Korean reading where one helps', () => {
    const register = registerWith(
      aClaim({ id: 'x', value: 1_927_000_000_000, statement: 'KRW 1.927 trillion.', printed: 'KRW 1.927 trillion' }),
    );
    expect(formatClaimKorean(mustGetClaim(register, 'busan/x'))).toBe('1조 9,270억 원');
    expect(formatClaimKorean(mustGetClaim(register, 'busan/growth'))).toBeUndefined();
  });
});

describe('the register', () => {
  const register = registerWith(aClaim({ id: 'x', themes: ['ports'] }));

  test('addresses claims by profile and counts them in the order of their ledger', () => {
    const claims = claimsOfProfile(register, 'busan');
    expect(claims.map(({ number }) => number)).toEqual(claims.map((_, i) => i + 1));
    expect(claims.at(-1)).toMatchObject({ ref: 'busan/x', profile: 'busan' });
    expect(claimsOfTheme(register, 'ports').length).toBe(claims.length + 1);
    expect(claimsOfSource(register, 'busan-2025').length).toBe(claims.length + 1);
    expect(claimsOfTheme(register, 'nothing')).toEqual([]);
  });

  test('gives derived claims the paragraphs of their inputs, however deep', () => {
    const { register: deep } = aContent({
      claims: [
        aClaim({ id: 'late', paragraphs: [20, 9] }),
        aDerived({
          id: 'first',
          value: 4_000_000_000_000,
          statement: 'Twofold.'.replace('Twofold', 'More'),
          derivation: { from: { a: 'late', b: 'marine-budget' }, arithmetic: 'a + b' },
        }),
        aDerived({
          id: 'again',
          value: 6_000_000_000_000,
          statement: 'More.',
          derivation: { from: { a: 'first', b: 'late' }, arithmetic: 'a + b' },
        }),
      ],
    });
    expect(mustGetClaim(deep, 'busan/again').readFrom).toEqual([9, 12, 20]);
  });

  test('survives claims derived from themselves', () => {
    const { register: round } = aContent({
      claims: [
        aDerived({ id: 'x', derivation: { from: { a: 'y', b: 'x' }, arithmetic: 'a + b' } }),
        aDerived({ id: 'y', derivation: { from: { a: 'x' }, arithmetic: 'a' } }),
      ],
    });
    expect(mustGetClaim(round, 'busan/x').readFrom).toEqual([]);
  });

  test('holds no unsound record', () => {
    expect(aContent({ claims: [aClaim({ id: 'x', source: 5 })] }).register.claims.has('busan/x')).toBe(false);
  });

  test('says which record is missing', () => {
    expect(() => mustGetClaim(register, 'nope', 'busan')).toThrow('no claim busan/nope in the register');
    expect(() => mustGetSource(register, 'nope')).toThrow('no source nope in the register');
    expect(() => mustGetProfile(register, 'nope')).toThrow('no profile nope in the register');
    expect(mustGetProfile(register, 'busan').id).toBe('busan');
  });
});

describe('text with claims', () => {
  const register = registerWith();

  test.each([
    ['a {marine-budget} b', 'a KRW 2 trillion b'],
    ['{busan/marine-projects|number} of {all-projects}', '20 of 30 projects'],
    ['{new-port}, {published}', 'Jinhae New Port, 10 November 2025'],
    ['nothing bound', 'nothing bound'],
  ])('%s', (template, expected) => {
    expect(fillTemplate(register, template, 'busan')).toBe(expected);
    expect(
      runsOf(register, template, 'busan')
        .map((run) => run.text)
        .join(''),
    ).toBe(expected);
  });

  test('each run leads to its claim', () => {
    expect(runsOf(register, 'a {growth}', 'busan').map(({ claim }) => claim?.ref)).toEqual([undefined, 'busan/growth']);
  });

  test('a claim that is not there is a fault of the program', () => {
    expect(() => fillTemplate(register, '{nope}', 'busan')).toThrow('no claim busan/nope');
  });

  test('arithmetic is spelled out with the figures it stands on', () => {
    const words = (id: string): string =>
      arithmeticRuns(register, mustGetClaim(register, `busan/${id}`))
        .map((run) => run.text)
        .join('');
    expect(words('marine-mean')).toBe('KRW 2 trillion ÷ 20 projects');
    expect(words('all-budget')).toBe('KRW 2 trillion + KRW 500 billion');
    expect(words('growth')).toBe('');
  });
});

test('promises come dated first, soonest first, then in the order of the ledger', () => {
  const promise = (id: string, deadline: unknown, passage = 'named thing'): Raw =>
    aNamed('project', { id, passage, ...plan(deadline, { promise: `Open the ${id} one.` }) });
  const printed = (date: string): Raw => ({ date, basis: 'printed' });
  const register = registerWith(
    promise('open', 'none-stated'),
    promise('year', printed('2027'), 'named thing by 2027'),
    promise('month', printed('2027-06'), 'named thing by June 2027'),
    promise('never', 'none-exists'),
    promise('day', printed('2026-12-31'), 'named thing by 31 December 2026'),
  );
  const promises = promisesIn(register, claimsOfProfile(register, 'busan'));
  expect(promises.map(({ claim }) => claim.id)).toEqual(['day', 'month', 'year', 'open', 'never']);
  expect(promises[0]).toMatchObject({
    due: { date: '2026-12-31' },
    announced: { date: '2025-11-10', basis: 'inferred' },
  });
  expect(promises.at(-1)?.due).toBeUndefined();
});

test('every kind of claim has its group in the ledger', () => {
  const claims = [...QUANTITY_KINDS, 'date', ...NAMED_KINDS, ...STATED_KINDS].map((kind) => ({ kind }) as never);
  const groups = groupClaims(claims);
  expect(groups.map(({ group }) => group)).toEqual([...CLAIM_GROUPS]);
  expect(groups.flatMap((entry) => entry.claims)).toHaveLength(claims.length);
  expect(groupClaims([])).toEqual([]);
});

describe('what goes out as JSON', () => {
  const url = (path: string): string => `/base/${path}`;

  test('a claim with everything', () => {
    const register = registerWith(
      aClaim({
        id: 'x',
        statement: 'The draft gives {marine-projects} KRW 2 trillion.',
        qualifier: 'about',
        passage: 'about KRW 2 trillion',
        ...plan({ date: '2027', basis: 'inferred', reasoning: 'By the text, 2027.' }),
        part_of: 'all-projects',
        conflicts_with: ['busan/y'],
        notes: [{ kind: 'scope', text: 'Of {all-projects}.' }],
      }),
      aClaim({ id: 'y', conflicts_with: ['x'] }),
    );
    expect(exportClaim(register, mustGetClaim(register, 'busan/x'), url)).toMatchObject({
      id: 'busan/x',
      profile: 'busan',
      kind: 'money',
      statement: 'The draft gives 20 projects KRW 2 trillion.',
      value: 2_000_000_000_000,
      unit: 'KRW',
      qualifier: 'about',
      scope: null,
      name: null,
      printed: 'KRW 2 trillion',
      passage: 'about KRW 2 trillion',
      marks: [],
      money_role: 'budget',
      payer: null,
      plan_kind: 'promise',
      same_as: null,
      source: 'busan-2025',
      paragraphs: [12],
      basis: 'printed',
      themes: ['ports'],
      deadline: '2027',
      deadline_basis: 'inferred',
      part_of: 'busan/all-projects',
      conflicts_with: ['busan/y'],
      notes: [{ kind: 'scope', text: 'Of 30 projects.' }],
      url: '/base/profiles/busan/statements/#x',
    });
  });

  test.each<[string, Raw, Raw]>([
    ['a date', aDate({ id: 'x' }), { value: '2025-11-10', unit: null }],
    [
      'a name',
      aNamed('facility', { id: 'x' }),
      { value: 'The named thing', name: { en: 'The named thing', also: [] } },
    ],
    [
      'a plan without a date',
      aNamed('project', { id: 'x', ...plan('none-stated') }),
      { deadline: null, deadline_basis: 'none-stated', promise: 'Build it.' },
    ],
  ])('%s', (_, raw, expected) => {
    const register = registerWith(raw);
    expect(exportClaim(register, mustGetClaim(register, 'busan/x'), url)).toMatchObject(expected);
  });

  test('every record has the same fields, none undefined', () => {
    const register = registerWith(aDate({ id: 'a' }), aNamed('remark', { id: 'b' }));
    const records = [...register.claims.values()].map((claim) => exportClaim(register, claim, url));
    expect(new Set(records.map((record) => Object.keys(record).join())).size).toBe(1);
    expect(records.flatMap((record) => Object.values(record)).includes(undefined as never)).toBe(false);
  });

  test('a source', () => {
    const register = registerWith();
    const source = mustGetSource(register, 'busan-2025');
    expect(exportSource(register, source, url)).toMatchObject({
      id: 'busan-2025',
      document: 'busan.txt',
      title: null,
      working_title: 'Press release on the strategy',
      date: { value: '2025-11-10', basis: 'inferred' },
      url: '/base/sources/busan-2025/',
    });
    expect(Object.values(exportSource(register, source, url)).includes(undefined as never)).toBe(false);
  });
});

test.each<[string, unknown, string]>([
  ['as printed', { printed: 'A title', given: 'Ours' }, 'A title'],
  ['as given, where none is printed', { printed: null, given: 'Ours' }, 'Ours'],
])('a source is titled %s', (_, title, expected) => {
  const content = aContent({ source: aSource({ title }) });
  expect(titleOf(mustGetSource(content.register, 'busan-2025'))).toBe(expected);
});

test.each([
  ['/', '/about/'],
  ['/city/', '/city/about/'],
  ['/city', '/city/about/'],
])('under %s', (base, expected) => {
  expect(under(base, routes.about)).toBe(expected);
});

test('routes are free of base and language', () => {
  expect([
    routes.home,
    routes.profile('busan'),
    routes.theme('ports'),
    routes.source('a'),
    routes.claim({ profile: 'busan', id: 'x' }),
  ]).toEqual(['', 'profiles/busan/', 'themes/ports/', 'sources/a/', 'profiles/busan/statements/#x']);
});
