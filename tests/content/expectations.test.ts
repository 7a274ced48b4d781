/** What content/expectations.yaml may ask for: kept it says nothing, broken it is reported with its place and a remedy. */
import { describe, expect, test } from 'vitest';
import { aClaim, aNamed, issuesOf, written, type Changes, type Raw } from '../builders.ts';

const PATH = 'content/expectations.yaml';
const CHANGES: Changes = {
  claims: [
    aClaim({ id: 'a', conflicts_with: ['b', 'c'] }),
    aClaim({ id: 'b', conflicts_with: ['a'] }),
    aClaim({ id: 'c', conflicts_with: ['a'], notes: [{ kind: 'scope', text: 'Of a draft.' }] }),
    aNamed('facility', { id: 'dock', name: { en: 'Fusion Dock' }, part_of: 'marine-projects' }),
  ],
};
const GLOSSARY = written({
  terms: [
    {
      id: 'pier',
      name: { en: 'Pier', ko: '부두', also: ['jetty'] },
      explanation: 'Where ships lie.',
      claims: ['busan/growth'],
    },
  ],
}).text;

/** The issues of one expectation, as `line:column rule value`. */
const reported = (expectation: Raw): string[] =>
  issuesOf({
    ...CHANGES,
    files: { [PATH]: written({ expectations: [expectation] }).text, 'content/glossary.yaml': GLOSSARY },
  }).map(({ file, line, column, rule, value, remedy }) => {
    expect(file).toBe(PATH);
    expect(remedy).toMatch(/\S/);
    return `${line}:${column} ${rule} ${JSON.stringify(value)}`;
  });

const counting = (where: Raw, ...holds: string[]): Raw => ({ expect: 'chart', chart: 'pillars', where, holds });

describe.each<[string, Raw, Raw, string]>([
  [
    'a field of a claim',
    { expect: 'claim', claim: 'busan/marine-budget', value: 2_000_000_000_000, unit: 'KRW', basis: 'printed' },
    { expect: 'claim', claim: 'busan/marine-budget', value: 3 },
    '4:5 expectation 3',
  ],
  [
    'how a document is known',
    { expect: 'source', source: 'busan-2025', published: 'inferred' },
    { expect: 'source', source: 'busan-2025', published: 'printed' },
    '4:5 expectation "printed"',
  ],
  [
    'a conflict told at both ends',
    { expect: 'conflict', claims: ['busan/a', 'busan/b'] },
    { expect: 'conflict', claims: ['busan/a', 'busan/b', 'busan/c'] },
    '5:9 expectation "busan/b"\n6:9 expectation "busan/c"',
  ],
  [
    'a note of a claim',
    { expect: 'note', at: 'busan/c', kind: 'scope', contains: 'DRAFT' },
    { expect: 'note', at: 'busan/c', kind: 'office' },
    '3:5 expectation "busan/c"',
  ],
  [
    'a note anywhere in a profile',
    { expect: 'note', at: 'busan', contains: 'of a draft' },
    { expect: 'note', at: 'busan', contains: 'of a draft', outside: true },
    '3:5 expectation "busan"',
  ],
  [
    'figures that stay apart',
    { expect: 'apart', profiles: ['busan', 'naju'] },
    { expect: 'apart', profiles: ['busan', 'busann'] },
    '5:9 unknown-profile "busann"',
  ],
  [
    'words of the glossary',
    { expect: 'glossary', names: ['jetty', '부두'], avoided: ['fission'] },
    { expect: 'glossary', avoided: ['fusion'] },
    '4:9 expectation "fusion"',
  ],
  [
    'a slip',
    { expect: 'glossary', names: ['Pier'] },
    { expect: 'glossary', slips: ['maintaining'] },
    '4:9 expectation "maintaining"',
  ],
  [
    'the form of a chart',
    { expect: 'chart', chart: 'pillars', form: 'marimekko' },
    { expect: 'chart', chart: 'pillars', form: 'units' },
    '4:5 expectation "units"',
  ],
  [
    'the figure of a claim',
    counting({ marine: 'busan/marine-budget', all: 'busan/all-budget' }, 'marine / all > 0.5'),
    counting({ marine: 'busan/marine-budget', all: 'busan/all-budget' }, 'marine / all < 0.5'),
    '8:9 expectation "marine / all < 0.5"',
  ],
  [
    'how many claims there are of a kind',
    counting({ docks: { claims: { kind: 'facility', says: 'fusion dock' } } }, 'docks = 1'),
    counting({ docks: { claims: { kind: 'facility', says: 'fusion dock' } } }, 'docks = 2'),
    '10:9 expectation "docks = 2"',
  ],
  [
    'the first of dates',
    counting({ day: 'busan/published', first: { claims: {}, take: 'earliest' } }, 'day = first'),
    counting({ day: 'busan/published', last: { claims: {}, take: 'latest' } }, 'last > day + 1'),
    '10:9 expectation "last > day + 1"',
  ],
  [
    'how many entries a chart has',
    counting({ rows: { chart: 'pillars', at: ['rows'] } }, 'rows >= 2'),
    counting({ rows: { chart: 'pillars', at: ['rows', 'Marrine'] } }, 'rows = 0'),
    '5:7 expectation "Marrine"',
  ],
])('%s', (_, kept, broken, where) => {
  test('is kept', () => {
    expect(reported(kept)).toEqual([]);
  });

  test('is broken', () => {
    expect(reported(broken).join('\n')).toBe(where);
  });
});

test('words of a title stand in it in their order', () => {
  const title = (...words: string[]): Raw => ({ expect: 'chart', chart: 'pillars', title: words });
  expect(reported(title('The', 'marine'))).toHaveLength(1);
});

test('what is named and not there is told with what was meant', () => {
  expect(reported({ expect: 'claim', claim: 'busan/marine-bugdet', value: 1 })).toEqual([
    '3:5 unknown-claim "busan/marine-bugdet"',
  ]);
  expect(reported({ expect: 'note', at: ['busan/c', 'busan/gone'] })).toEqual(['5:9 unknown-claim "busan/gone"']);
  expect(reported(counting({ n: 'busan/gone' }, 'n > 0'))).toEqual(['5:7 unknown-claim "busan/gone"']);
});

test('what does not hold of a chart names it and its title', () => {
  const broken = written({ expectations: [counting({ rows: { chart: 'pillars', at: ['rows'] } }, 'rows = 0')] }).text;
  expect(issuesOf({ ...CHANGES, files: { [PATH]: broken } }).map(({ remedy }) => remedy)).toMatchInlineSnapshot(`
    [
      "reread what the chart pillars says in words, “The pillars by 30 projects”; correct the content where it slipped; if it is right as it is, change the expectation",
    ]
  `);
});

test('a sum that cannot be worked out is told, and not taken for false', () => {
  expect(reported(counting({ n: 'busan/marine-budget' }, 'm > 0'))).toEqual(['7:9 expectation "m > 0"']);
  expect(reported(counting({ n: { claims: { kind: 'rank' }, take: 'least' } }, 'n > 0'))).toHaveLength(1);
});
