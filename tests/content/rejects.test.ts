/** Every rule, under every name that it may report, has been seen to reject; and none reports under another. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SCOPES, type Rule } from '../../src/content/rules/rule.ts';
import { RULES } from '../../src/content/rules/run-rules.ts';
import { readVerified, sealVerified } from '../../src/content/verified-record.ts';
import {
  aClaim,
  aContent,
  aCount,
  aDate,
  aDerived,
  aLaterPage,
  aLedger,
  aNamed,
  aProfile,
  aPromise,
  aReport,
  anMdx,
  aSource,
  aTheme,
  ORIGINAL,
  PROFILE_PROSE,
  textsOf,
  THEME_PROSE,
  VERIFIED,
  without,
  written,
  type Changes,
  type Raw,
} from '../builders.ts';

const RULE_FILES = join(import.meta.dirname, '..', '..', 'src', 'content', 'rules', 'each');
const HANDBOOK = join(import.meta.dirname, '..', '..', 'content', 'README.md');

/** What has been seen before anything changes. */
const SEEN = textsOf().get(VERIFIED) ?? '';
const vouchedWith = (line: string): string => {
  const { sha256, lines } = readVerified(VERIFIED, SEEN);
  return sealVerified(VERIFIED, sha256, [...lines, line], ORIGINAL).text;
};
const claims = (...list: Raw[]): Changes => ({ claims: list });
const prose = (text: string): Changes => ({ prose: `${text}\n\n${PROFILE_PROSE}` });
const file = (path: string, record: unknown): Changes => ({ files: { [path]: written(record).text } });
const glossary = (...terms: Raw[]): Changes => file('content/glossary.yaml', { terms });
const term = (changes: Raw = {}): Raw => ({
  id: 'pier',
  name: { en: 'Pier' },
  explanation: 'Where ships lie.',
  claims: ['busan/growth'],
  ...changes,
});
const anAnswer = (changes: Raw = {}): Raw => ({ profile: 'busan', text: 'It wants a quay.', ...changes });
const synonyms = (...groups: Raw[]): Changes => file('content/search/synonyms.yaml', { groups });
const exceptions = (...list: Raw[]): Changes => file('seeds/exceptions.yaml', { exceptions: list });
const exception = (changes: Raw = {}): Raw => ({
  source: 'busan-2025',
  paragraphs: [3],
  text: 'Page 2',
  reason: 'The number of a page.',
  ...changes,
});
const expectations = (...list: Raw[]): Changes => file('content/expectations.yaml', { expectations: list });
const counted = (measure: Raw): Raw => ({ expect: 'chart', chart: 'pillars', where: { n: measure }, holds: ['n > 0'] });
const relationship = (row: Raw): Changes => ({ profile: { relationships: [{ kind: 'editor', text: 'So.', ...row }] } });
const charts = aProfile().charts as Raw[];

const aChange = (changes: Raw): Raw => ({
  date: '2026-11-28',
  claims: ['busan/growth'],
  what: 'A slip of typing.',
  why: 'our-mistake',
  was: { value: 2.6 },
  now: { value: 2.7 },
  ...changes,
});
const changed = (changes: Raw): Changes => file('content/changes/a-change.yaml', aChange(changes));
const aKind: Raw = { id: 'city', name: { en: 'City', ko: '시' }, region: 'required' };
const published = (...lines: Raw[]): Changes => ({
  files: { 'content/published/busan.jsonl': lines.map((line) => `${JSON.stringify(line)}\n`).join('') },
});
const aPublished = (id: string, held: Raw): Raw => ({ id, since: '2026-11-22', label: 'It', themes: ['ports'], held });

/** By rule and by the name it reports under: one mistake that it must not let pass. */
const REJECTED: Readonly<Record<string, Readonly<Record<string, Changes>>>> = {
  'duplicate-id': { 'duplicate-id': claims(aClaim()) },
  references: {
    'unknown-theme': claims(aClaim({ id: 'x', themes: ['prots'] })),
    'unknown-source': claims(aClaim({ id: 'x', source: 'busan-2024' })),
    'unknown-profile': relationship({ profile: 'naj' }),
    'unknown-claim': prose('It has <Claim id="marine-budge" />.'),
  },
  'basis-fields': {
    'missing-field': claims(without(aClaim({ id: 'x' }), 'printed')),
    basis: claims(aDerived({ id: 'x', printed: 'KRW 100 billion' })),
  },
  paragraphs: {
    'no-such-paragraph': claims(aClaim({ id: 'x', context: [31] })),
    repeated: claims(aClaim({ id: 'x', context: [12] })),
  },
  'part-of-cycles': {
    'part-of-itself': claims(
      aClaim({ id: 'x', part_of: 'y' }),
      aClaim({ id: 'y', part_of: 'busan/z' }),
      aClaim({ id: 'z', part_of: 'x' }),
    ),
    'part-of-person': {
      files: { 'content/profiles/naju/claims.yaml': aLedger([aClaim({ part_of: 'busan/mayor' })]) },
      ...claims(aNamed('person', { id: 'mayor', role: 'mayor' })),
    },
    'conflicts-with-itself': claims(aClaim({ id: 'x', conflicts_with: ['busan/x'] })),
  },
  conflicts: { 'one-sided-conflict': claims(aClaim({ id: 'x', conflicts_with: ['marine-budget'] })) },
  'counted-once': {
    'counted-twice': claims(
      aPromise('x', 44_452),
      aPromise('y', 44_000, { qualifier: 'over', printed: 'over 44,000' }),
    ),
    'lost-from-count': claims(aPromise('x', 40, { same_as: 'y' }), aPromise('y', 41, { same_as: 'x' })),
  },
  offices: { office: claims(aNamed('person', { id: 'x' })) },
  quotation: {
    'printed-sentence': claims(aClaim({ id: 'x', printed: 'It is so. KRW 2 trillion' })),
    rendering: claims(aClaim({ id: 'x', passage: 'KRW 2 trillion', rendering: 'Two trillion won.' })),
    'passage-without-printed': claims(aClaim({ id: 'x', passage: 'about KRW 3 trillion' })),
    'mail-address': claims(aClaim({ id: 'x', statement: 'Write to someone@example.org.' })),
  },
  units: { 'unknown-unit': claims(aCount('x', 2, 'pojects', { statement: 'It names 2 projects.', printed: '2' })) },
  'printed-value': { 'printed-value': claims(aClaim({ id: 'x', printed: 'KRW 3 trillion' })) },
  'printed-dates': {
    'printed-date': claims(aDate({ id: 'x', printed: 'Nov. 11' })),
    'date-order': claims(aDate({ id: 'x', value: '1225', date_basis: 'printed', printed: 'in 1225' })),
  },
  extent: {
    extent: claims(aCount('x', 7, 'projects', { to: 6, printed: '7 projects' })),
    parts: claims(
      aClaim({
        id: 'x',
        funders: [
          { who: 'The state', claim: 'marine-budget' },
          { who: 'The city', claim: 'marine-budget' },
        ],
      }),
    ),
  },
  reports: {
    report: claims(aReport({ reports_on: 'growth' })),
    'report-order': aLaterPage([aReport({ source: 'busan-2025', passage: undefined, paragraphs: [12], printed: 'x' })]),
    'missing-field': aLaterPage([aReport({ outcome: 'kept' })]),
  },
  derivation: { arithmetic: claims(aDerived({ id: 'x', value: 1 })) },
  'naked-number': { 'naked-number': prose('It has sixteen piers.') },
  'claim-display': {
    shown: prose('By <Claim id="growth" show="deadline" />.'),
    'stray-brace': claims(aNamed('remark', { id: 'x', statement: 'It has {growth.' })),
    'stray-markup': claims(aNamed('remark', { id: 'x', statement: 'It has <Claim id="growth" />.' })),
  },
  'prose-shape': {
    prose: prose('<div>words</div>'),
    link: prose('[words](http://busan.go.kr)'),
    heading: prose('## Growth'),
    'prose-length': { prose: 'Short.' },
  },
  'prose-reading': {
    'link-share': prose('<Claim id="marine-budget" /> '.repeat(40).trim()),
    'sentence-length': prose(`It is ${'very '.repeat(30)}long.`),
  },
  'paragraph-ends': { 'broken-paragraph': prose('It gives\n\n<Claim id="growth" />\n\nof growth.') },
  'profile-charts': {
    'unknown-chart': { profile: { lead: 'pilars' } },
    'repeated-chart': prose('<Chart id="pillars" />'),
  },
  'profile-whole': {
    'no-claims': { files: { 'content/profiles/naju/claims.yaml': undefined } },
    'no-profile': { files: { 'content/profiles/naju/profile.mdx': undefined } },
    relationship: relationship({ profile: 'busan' }),
    'unused-theme': {
      profile: { themes: ['ports', 'jobs'] },
      files: { 'content/themes/jobs.mdx': anMdx(aTheme({ order: 2, name: { en: 'Jobs' }, aliases: {} }), THEME_PROSE) },
    },
    'missing-theme': claims(...['x', 'y', 'z'].map((id) => aClaim({ id, themes: ['jobs'] }))),
    'as-of': { profile: { as_of: { date: '2015-11-10', basis: 'printed' } } },
    answer: { profile: { answer: { ...(aProfile().answer as Raw), how_much: 'No budget is stated.' } } },
    repeated: claims(aClaim({ id: 'x', themes: ['ports', 'ports'] })),
    'outline-part': {
      ...claims(
        aNamed('pillar', { id: 'head' }),
        aNamed('pillar', { id: 'x', part_of: 'head' }),
        aNamed('pillar', { id: 'z' }),
      ),
      profile: { outline: { heading: 'Parts', parts: [{ claim: 'head' }, { claim: 'z', claims: ['x'] }] } },
    },
    'duplicate-profile': { files: { 'content/profiles/naju/profile.mdx': anMdx(aProfile(), PROFILE_PROSE) } },
  },
  'theme-answers': {
    'answered-twice': { theme: { answers: [anAnswer(), anAnswer()] } },
    'best-number': { theme: { answers: [anAnswer({ claim: 'busan/growth' })] } },
  },
  'theme-order': {
    'duplicate-order': { files: { 'content/themes/jobs.mdx': anMdx(aTheme(), THEME_PROSE) } },
  },
  sources: {
    'unused-source': file('seeds/city-2025.yaml', aSource({ document: 'city.txt', sha256: 'a'.repeat(64) })),
    'duplicate-source': file('seeds/city-2025.yaml', aSource({ document: 'city.txt' })),
    'missing-field': file('seeds/busan-2025.yaml', without(aSource(), 'sha256')),
    original: { source: { page: { seen: '2026-11-28' } } },
    'source-date': { source: { link: { url: 'https://www.busan.go.kr/2024/11/10/eng', how: 'Found by the editor.' } } },
  },
  charts: {
    chart: { profile: { charts: [{ ...charts[0], total: { width: 'marine-projects', area: 'all-budget' } }] } },
    'duplicate-id': { profile: { charts: [charts[0], { ...charts[1], id: 'pillars' }] } },
  },
  'search-words': {
    'duplicate-id': synonyms({ id: 'a', words: ['tram', 'tube'] }, { id: 'a', words: ['quay', 'pier'] }),
    'duplicate-word': synonyms({ id: 'a', words: ['tram', 'Tram'] }),
  },
  queries: {
    'unknown-address': file('content/search/queries.yaml', { names: [{ q: 'x', want: ['profiles/bussan/'] }] }),
  },
  glossary: {
    'duplicate-id': glossary(term(), term({ name: { en: 'Quay' } })),
    'duplicate-term': glossary(term(), term({ id: 'quay' })),
    'duplicate-claim': glossary(term({ claims: ['busan/growth', 'busan/growth'] })),
    'slip-not-printed': glossary(
      term({ slips: [{ printed: 'three times', means: 'fewer', claims: ['busan/growth'] }] }),
    ),
  },
  exceptions: {
    'unknown-source': exceptions(exception({ source: 'busan-2024' })),
    'no-such-paragraph': exceptions(exception({ paragraphs: [31] })),
    repeated: exceptions(exception(), exception()),
  },
  expectations: {
    'unknown-profile': expectations({ expect: 'note', at: 'bussan' }),
    'unknown-theme': expectations(counted({ claims: { theme: 'prots' } })),
    'unknown-source': expectations({ expect: 'source', source: 'busan-2024' }),
    'unknown-chart': expectations({ expect: 'chart', chart: 'pilars' }),
    expectation: expectations({ expect: 'claim', claim: 'busan/marine-budget', value: 3 }),
  },
  'numbered-names': { 'unneeded-exception': { profile: { numbered_names: ['Pier 7', 'Pier 97'] } } },
  'place-kinds': {
    'unknown-kind': { profile: { kind: 'town' } },
    region: { profile: { kind: 'province' } },
    'duplicate-id': file('content/kinds.yaml', { kinds: [aKind, aKind] }),
  },
  placeholders: { 'to-fill': { themeProse: `TO FILL (the end)\n\n${THEME_PROSE}` } },
  verified: {
    'not-in-paragraph': { ...claims(aClaim({ id: 'x', printed: 'KRW 2 tn' })), files: { [VERIFIED]: SEEN } },
    'not-verified': { files: { [VERIFIED]: undefined } },
    'not-signed': { files: { [VERIFIED]: SEEN.replace('\nsigned', '\n¶12 KRW 9 trillion\nsigned') } },
    'unneeded-line': { files: { [VERIFIED]: vouchedWith('¶12 KRW 9 trillion') } },
  },
  published: {
    'unrecorded-change': published(aPublished('growth', { value: 2.6 })),
    'vanished-claim': published(aPublished('grown', {})),
    'unread-line': published({ id: 'growth' }),
    'change-record': {
      files: { ...changed({ was: { value: 2.5 } }).files, ...published(aPublished('growth', { value: 2.6 })).files },
    },
  },
  changes: {
    'change-record': changed({ page: 'profiles/busan/' }),
    'unknown-claim': changed({ claims: ['busan/grown'] }),
  },
  forwards: { forward: file('content/forwards.yaml', { forwards: [{ from: 'a/', to: 'a/' }] }) },
};

const namesFrom = (rule: Rule, changes: Changes): string[] => [
  ...new Set(rule.check(aContent(changes)).map(({ rule: name }) => name)),
];

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  const cases = REJECTED[name] ?? {};

  test('says what must hold, and where it looks', () => {
    expect(rule.description).toMatch(/^[A-Z].*\.$/);
    expect(rule.scope.length).toBeGreaterThan(0);
    expect(rule.scope.filter((scope) => !SCOPES.includes(scope))).toEqual([]);
  });

  test('lets sound content pass', () => {
    expect(namesFrom(rule, {})).toEqual([]);
  });

  test('has been seen to reject under each of its names', () => {
    expect(Object.keys(cases).toSorted()).toEqual([...rule.emits].toSorted());
  });

  test.each(Object.entries(cases))('rejects: %s', (emitted, changes) => {
    expect(namesFrom(rule, changes)).toContain(emitted);
  });
});

test('no rule reports under a name that it does not declare', () => {
  const all = Object.values(REJECTED).flatMap((cases) => Object.values(cases));
  expect(all.length).toBeGreaterThan(30);
  for (const changes of all) {
    const content = aContent(changes);
    for (const rule of RULES)
      expect(rule.check(content).filter(({ rule: name }) => !rule.emits.includes(name))).toEqual([]);
  }
});

test('each file of rules/ holds one rule, of its name, and each is run', async () => {
  const names = readdirSync(RULE_FILES).map((path) => path.replace(/\.ts$/, ''));
  for (const name of names) {
    const exported = Object.values((await import(join(RULE_FILES, `${name}.ts`))) as Record<string, unknown>);
    const rules = exported.filter((value) => RULES.includes(value as Rule)) as Rule[];
    expect(
      rules.map((rule) => rule.name),
      `${name}.ts`,
    ).toEqual([name]);
  }
  expect(RULES.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
});

test('the handbook has a row for each rule, and no other', () => {
  const [, section = ''] = readFileSync(HANDBOOK, 'utf8').split('\n## What the check holds\n');
  const rows = section
    .split('\n## ', 1)[0]
    ?.split('\n')
    .filter((row) => row.startsWith('| `'))
    .map((row) => row.replace(/\s+/g, ' ').trim());
  expect(rows?.toSorted()).toEqual(
    RULES.map(
      ({ emits, scope, description }) =>
        `| ${emits.map((name) => `\`${name}\``).join(' ')} | ${scope.join(', ')} | ${description} |`,
    ).toSorted(),
  );
});
