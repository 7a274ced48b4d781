/** One mistake is one error, at its place: what only follows from it is not told, since its remedy would be false. */
import { expect, test } from 'vitest';
import { heldFields } from '../../src/core/domain/held-fields.ts';
import {
  aContent,
  aClaim,
  aCount,
  aDate,
  aLedger,
  aNamed,
  aPromise,
  aReport,
  aShareChart,
  baseClaims,
  issuesOf,
  LEDGER,
  moreClaims,
  PROFILE,
  PROFILE_PROSE,
  SOURCE,
  without,
  written,
  type Changes,
  type Raw,
} from '../builders.ts';

const QUERIES = 'content/search/queries.yaml';
const GLOSSARY = 'content/glossary.yaml';
const figure = { id: 'far', form: 'matrix' };

const claims = (...list: Raw[]): Changes => ({ claims: list });
const files = (list: Readonly<Record<string, string | undefined>>, more: Changes = {}): Changes => ({
  ...more,
  files: list,
});
const wanting = (...want: string[]): Record<string, string> => ({
  [QUERIES]: written({ names: [{ q: 'x', want }] }).text,
});
const promises = (holder: Raw): Changes =>
  claims(
    aPromise('all', 90, holder),
    aPromise('one', 40, { part_of: 'all' }),
    aPromise('other', 40, { part_of: 'all', statement: 'The draft counts 40 jobs more.' }),
  );
/** A ledger of which the second line is indented with a tab. */
const unreadable = (list: readonly Raw[]): string => aLedger(list).replace(/\n +/, '\n\t');
const chartOf = (chart: string): string => written({ expectations: [{ expect: 'chart', chart, form: 'matrix' }] }).text;
/** A promise of the end of 2025. */
const due = (id: string, jobs: number): Raw =>
  aPromise(id, jobs, {
    printed: `${jobs} jobs`,
    passage: `By December 2025 there will be ${jobs} jobs`,
    plan: {
      kind: 'promise',
      promise: `Create what ${id} says`,
      deadline: { date: '2025-12', basis: 'printed' },
      reported: 'planned',
    },
  });
const yearOff = (...list: Raw[]): Changes => ({
  claims: list,
  source: { published: { date: '2026-11-10', basis: 'inferred', reasoning: 'Prints a day without a year.' } },
});

test.each<[string, Changes, string]>([
  [
    'a byte of another encoding',
    files({ [LEDGER]: aLedger(baseClaims()).replace('Jinhae', 'Jinh\uFFFD') }),
    'encoding',
  ],
  ['a profile in another encoding', files({ [PROFILE]: '---\nko: \uFFFD\uFFFD\n---\n' }), 'encoding'],
  [
    'a glossary in another encoding',
    files({ [GLOSSARY]: `terms: ${'\uFFFD'.repeat(21)}`, ...wanting('glossary/#quay') }),
    'encoding',
  ],
  [
    'a glossary that is gone',
    files({ [GLOSSARY]: undefined, ...wanting('glossary/#quay', 'glossary/#pier') }),
    'unknown-address',
  ],
  ['no glossary in its file', files({ [GLOSSARY]: '', ...wanting('glossary/#quay') }), 'invalid-value'],
  [
    'an invalid term',
    files({
      [GLOSSARY]: written({ terms: [{ id: 'quay', name: { en: 'Quay' }, claims: ['busan/growth'] }] }).text,
      ...wanting('glossary/#quay'),
    }),
    'missing-field',
  ],
  [
    'an invalid profile, of which a query wants a chart',
    files(wanting('figures/bars/'), { profile: { coordinates: { latitude: 99, longitude: 129, basis: 'Ours.' } } }),
    'invalid-latitude',
  ],
  [
    'charts of all places that cannot be read',
    files({
      'content/figures.yaml': unreadable([figure]).replace('claims', 'figures'),
      'content/expectations.yaml': chartOf('far'),
    }),
    'yaml',
  ],
  [
    'a profile that is gone, and what is expected of its chart',
    files({ 'content/profiles/naju/profile.mdx': undefined, 'content/expectations.yaml': chartOf('naju-units') }),
    'no-profile',
  ],
  [
    'a source of a report that is gone',
    claims(aPromise('pier', 40), aReport({ statement: 'The paper said so on 2 March 2026.' })),
    'unknown-source',
  ],
  [
    'a holder of two alike with a year alone for a deadline',
    promises({ plan: { kind: 'promise', promise: 'Build', deadline: 2027, reported: 'planned' } }),
    'invalid-deadline',
  ],
  ['a holder of two alike with a field too many', promises({ name: { en: 'Jobs' } }), 'unknown-field'],
  [
    'a value in quotes, which prose says in words',
    {
      ...claims(aCount('four', 4, 'quays', { value: '4' })),
      prose: `${PROFILE_PROSE}\n\nIt has <Claim id="four">four quays</Claim>.\n`,
    },
    'invalid-value',
  ],
  ['no value', claims(aCount('four', 15, 'quays', { value: null, printed: 'some quays' })), 'invalid-value'],
  [
    'no field for the value, which prose says in words',
    {
      ...claims(without(aCount('four', 4, 'quays'), 'value')),
      prose: `${PROFILE_PROSE}\n\nIt has <Claim id="four">four quays</Claim>.\n`,
    },
    'missing-field',
  ],
  [
    'a printed deadline with a reasoning',
    claims(
      aPromise('four', 15, {
        scope: 'By the second half.',
        plan: {
          kind: 'promise',
          promise: 'Build',
          deadline: { date: '2027-H2', basis: 'printed', reasoning: 'As said.' },
          reported: 'planned',
        },
      }),
    ),
    'unknown-field',
  ],
  ['no unit', claims(aClaim({ id: 'x', unit: null, printed: 'two trillion won' })), 'unknown-value'],
  [
    'an id that is none',
    files({ [LEDGER]: aLedger(baseClaims().with(1, aClaim({ ...aCount('x', 20, 'projects'), id: null }))) }),
    'invalid-id',
  ],
  [
    'a ledger that cannot be read, of which a chart has parts',
    files({ [LEDGER]: unreadable(baseClaims()) }, { profile: { charts: [aShareChart()], lead: 'strip' } }),
    'yaml',
  ],
  [
    'a part that is not sound, of a chart of one bar',
    {
      claims: moreClaims().map((claim) => (claim.id === 'other-projects' ? { ...claim, extra: 1 } : claim)),
      profile: { charts: [aShareChart()], lead: 'strip' },
    },
    'unknown-field',
  ],
  [
    'a ledger that cannot be read, whose words another has',
    files({
      [LEDGER]: unreadable([...baseClaims(), aCount('x', 2, 'named quays')]),
      'content/profiles/naju/claims.yaml': aLedger([
        aCount('sixteen', 16, 'named institutions', {
          statement: 'It names 16 institutions.',
          printed: '16 institutions',
        }),
      ]),
    }),
    'yaml',
  ],
  [
    'a shortened name of a field',
    claims({ ...without(aDate(), 'reasoning'), reason: 'It is of 2025.' }),
    'unknown-field',
  ],
  [
    'a rendering with a number that the passage does not say',
    claims(aCount('quays', 20, 'quays', { passage: '부두 20 quays', rendering: 'There are 21 quays' })),
    'naked-number',
  ],
  ['a lengthened name of a field', claims(aNamed('place', { name: { english: 'X' } })), 'unknown-field'],
])('%s', (_, changes, rule) => {
  expect(issuesOf(changes).map((issue) => issue.rule)).toEqual([rule]);
});

test('of a date that six claims do not fit, or its profile does not, that of the document is told', () => {
  const six = [10, 20, 30, 40, 50, 60].map((jobs) => due(`due-${jobs}`, jobs));
  const told = (...list: Raw[]): string[] => issuesOf(yearOff(...list)).map(({ file, rule }) => `${file} ${rule}`);
  expect(told(...six)).toEqual([`${SOURCE} date-order`]);
  expect(told(...six.slice(1))).toEqual([`${SOURCE} date-order`]);
});

test('a number of another place is neither a key number nor a date of this one', () => {
  const glance = ['naju/far', 'marine-projects', 'growth'].map((claim) => ({ claim, label: 'In the draft' }));
  const dates = {
    id: 'dates',
    form: 'dates',
    title: 'Dates',
    subtitle: 'Days',
    rows: [{ label: 'Far', claim: 'naju/far' }],
  };
  const issues = issuesOf({
    profile: { glance, charts: [dates] },
    files: { 'content/profiles/naju/claims.yaml': aLedger([aDate({ id: 'far' })]) },
  });
  const told = issues.filter(({ message }) => message.includes('another place')).map(({ field }) => field);
  expect(told).toEqual(expect.arrayContaining(['glance[0].claim', 'charts[0].rows[0].claim']));
});

test('of a number that cannot be read no title is judged, and no rule fails', () => {
  const unread = aClaim({ id: 'unread', value: 'x' });
  const titled = { ...aShareChart(), title: 'All {unread}' };
  const issues = issuesOf({
    claims: [unread],
    profile: { charts: [titled] },
    files: { 'content/expectations.yaml': chartOf('strip') },
  });
  expect(issues.map(({ rule }) => rule)).not.toContain('rule-crashed');
});

test('of a published deadline that is gone without a record, the texts that show it are not told besides', () => {
  const plan = { kind: 'promise', promise: 'Build it.', deadline: 'none-stated', reported: 'planned' };
  const now: Changes = { ...claims(aNamed('project', { id: 'x', plan })), profile: { summary: 'By {x|deadline}.' } };
  const record = aContent(now).claims.find(({ id }) => id === 'x')?.record;
  const held = { ...(record === undefined ? {} : heldFields(record)), deadline: '2027-06' };
  const line = JSON.stringify({ id: 'x', since: '2026-01-01', label: 'x', themes: [], held });
  const told = issuesOf({ ...now, files: { 'content/published/busan.jsonl': line } });
  expect(issuesOf(now).map(({ rule }) => rule)).toEqual(['shown']);
  expect(told.map(({ rule, field }) => `${rule} ${field.replace(/^.*\./, '')}`)).toEqual([
    'unrecorded-change deadline',
  ]);
});
