/** What a maintainer reads of each mistake in a report or in the record of a page. */
import { describe, expect, test } from 'vitest';
import { aNamed, aSource, issuesOf, without, written, type Raw } from '../builders.ts';

const PAGE: Raw = {
  ...without(aSource({ published: { date: '2026-03-02', basis: 'printed' } }), 'document', 'sha256', 'paragraphs'),
  page: { seen: '2026-11-28' },
  link: { url: 'https://paper.example/pier', how: 'Found by us.' },
};
const plan = (changes: Raw = {}): Raw =>
  aNamed('project', {
    id: 'pier',
    name: { en: 'Quay seven' },
    passage: 'the named thing by 2025',
    plan: {
      kind: 'promise',
      promise: 'Build the quay',
      deadline: { date: '2025', basis: 'printed' },
      reported: 'planned',
      ...changes,
    },
  });
const report = (changes: Raw = {}): Raw => {
  const made: Raw = {
    ...without(aNamed('remark', { id: 'later' }), 'name', 'printed', 'paragraphs'),
    source: 'paper-2026',
    passage: 'The quay will open in 2027.',
    reports_on: 'pier',
    outcome: 'delayed',
    new_deadline: { date: '2027', basis: 'printed' },
    ...changes,
  };
  return Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined));
};

/** Field, value, what is wrong and what to write, of each issue. */
function told(claim: Raw, { page = PAGE, of = plan(), more = [] as Raw[] } = {}): string[] {
  const files = { 'seeds/paper-2026.yaml': written(page).text };
  return issuesOf({ claims: [of, claim, ...more], files })
    .filter(({ rule }) => rule !== 'not-in-paragraph')
    .map(({ line, field, value, message, remedy }) => {
      expect(line).toBeGreaterThan(0);
      return `${field.replace(/^claims\[\d+\]\./, '')} ${JSON.stringify(value)}: ${message}; ${remedy}`;
    });
}

test('a sound report is sound', () => {
  expect(told(report())).toEqual([]);
  const may = {
    outcome: 'kept',
    new_deadline: undefined,
    passage: 'May 2025',
    happened: { date: '2025-05', basis: 'printed' },
  };
  const announced = { date: '2025-04', basis: 'inferred', reasoning: 'As said there.' };
  expect(told(report(may), { of: plan({ announced }) })).toEqual([]);
  expect(told(report(may), { of: plan({ reported: 'done' }) })).toEqual([]);
  expect(told(report({ outcome: 'kept-late', new_deadline: undefined, happened: 'not-stated' }))).toEqual([]);
});

describe('a report', () => {
  test.each<[string, Raw, RegExp]>([
    ['on a plan that is not there', { reports_on: 'peer' }, /reports_on "peer": there is no claim "peer"/],
    ['on itself', { reports_on: 'later' }, /reports_on "later": the claim reports on itself/],
    ['on what is no plan', { reports_on: 'growth' }, /reports_on "growth": growth is no plan/],
    ['on a plan of another ledger', { reports_on: 'naju/sixteen' }, /move this claim to content\/profiles\/naju/],
    [
      'of the document of the plan',
      { source: 'busan-2025', paragraphs: [12], printed: 'so' },
      /is the document of pier itself/,
    ],
    ['without an outcome', { outcome: undefined, new_deadline: undefined }, /add outcome: with one of kept, kept-late/],
    ['with a misspelt outcome', { outcome: 'delaid' }, /write delayed/],
    ['delayed without a date', { new_deadline: undefined }, /add new_deadline:/],
    [
      'delayed to an earlier date',
      { passage: 'by 2024', new_deadline: { date: '2024', basis: 'printed' } },
      /not later than the deadline until then, 2025/,
    ],
    ['kept without a date', { outcome: 'kept', new_deadline: undefined }, /add happened:/],
    [
      'kept after its deadline',
      {
        outcome: 'kept',
        new_deadline: undefined,
        passage: 'opened in February 2026',
        happened: { date: '2026-02', basis: 'printed' },
      },
      /write outcome: kept-late/,
    ],
    [
      'kept late within its deadline',
      {
        outcome: 'kept-late',
        new_deadline: undefined,
        passage: 'opened in December 2025',
        happened: { date: '2025-12', basis: 'printed' },
      },
      /write outcome: kept$/,
    ],
    [
      'kept before it was announced',
      {
        outcome: 'kept',
        new_deadline: undefined,
        passage: 'opened in May 2025',
        happened: { date: '2025-05', basis: 'printed' },
      },
      /lies before pier was announced, 10 November 2025; .* add announced: to its plan$/,
    ],
    ['kept with a new deadline', { outcome: 'kept', happened: 'not-stated' }, /write the day under happened:/],
    [
      'cancelled, and done',
      { outcome: 'cancelled', new_deadline: undefined, happened: 'not-stated' },
      /has not been carried out/,
    ],
    [
      'done after its own document',
      { outcome: 'kept-late', new_deadline: undefined, happened: { date: '2027', basis: 'printed' } },
      /lies after the document that reports it/,
    ],
    [
      'with a date that it does not print',
      { new_deadline: { date: '2028', basis: 'printed' } },
      /neither the printed words nor the passage say 2028/,
    ],
    [
      'with a plan',
      { plan: { kind: 'promise', promise: 'Open it', deadline: 'none-stated', reported: 'planned' } },
      /would be counted as a second one/,
    ],
    ['that contradicts its plan', { conflicts_with: ['pier'] }, /does not contradict it/],
    [
      'without a passage',
      { passage: undefined, new_deadline: { date: '2027', basis: 'inferred', reasoning: 'It is of 2027.' } },
      /add passage:/,
    ],
    ['with paragraphs', { paragraphs: [3] }, /only a public page is at hand/],
    ['in Korean without our English', { passage: '2027년에 연다' }, /add rendering:/],
    ['in English with our English', { rendering: 'It opens.' }, /the passage is not Korean/],
  ])('%s', (_, changes, expected) => {
    expect(told(report(changes)).join('\n')).toMatch(expected);
  });

  test('of an earlier document', () => {
    const early = { ...PAGE, published: { date: '2020-03-02', basis: 'printed' } };
    expect(told(report(), { page: early }).join('\n')).toMatch(/a report is from a later one/);
  });

  test('on a report names the plan of that', () => {
    const second = report({ id: 'second', reports_on: 'later' });
    expect(told(report(), { more: [second] }).join('\n')).toMatch(/later is itself a report; write reports_on: pier/);
  });
});

test('an outcome without reports_on', () => {
  const said = told(without(report(), 'reports_on')).join('\n');
  expect(said).toMatch(/outcome "delayed": says what became of a plan/);
  expect(said).toMatch(/new_deadline "2027": says what became of a plan/);
});

test('nobody looked before the document was there', () => {
  const of = plan({ looked: { date: '2020', where: 'Everywhere' } });
  expect(told(report(), { of }).join('\n')).toMatch(/plan.looked.date "2020": lies before the document/);
});

describe('the record of a page', () => {
  test.each<[string, Raw, RegExp]>([
    ['without an address', without(PAGE, 'link'), /add link:/],
    ['with a fingerprint', { ...PAGE, sha256: 'a'.repeat(64) }, /remove page:/],
    ['read before it appeared', { ...PAGE, page: { seen: '2026-01-01' } }, /lies before the page was published/],
    [
      'with a Korean title alone',
      { ...PAGE, title: { printed: '부두' } },
      /title\.en undefined: .*Our English of a title that is printed in Korean/,
    ],
    ['with Hangul for English', { ...PAGE, publisher: '신문' }, /publisher "신문": must be in Latin letters/],
    ['of nothing at all', without(PAGE, 'page'), /neither an original nor a page is named/],
  ])('%s', (_, page, expected) => {
    expect(told(report(), { page }).join('\n')).toMatch(expected);
  });

  test('may stand once for an address', () => {
    const files = { 'seeds/paper-2026.yaml': written(PAGE).text, 'seeds/paper-2027.yaml': written(PAGE).text };
    const other = report({ id: 'other', source: 'paper-2027' });
    const issues = issuesOf({ claims: [plan(), report(), other], files });
    expect(issues.map(({ rule, field }) => `${rule} ${field}`)).toContain('duplicate-source link.url');
  });

  test('may have names in two languages', () => {
    const names = {
      title: { printed: '부두', en: 'The quay' },
      publisher: { en: 'The Paper', ko: '신문' },
      reporter: { en: 'Kim', ko: '김' },
    };
    expect(told(report(), { page: { ...PAGE, ...names } })).toEqual([]);
  });
});

test('a key number is of the plan and not of what became of it', () => {
  const glance = ['later', 'marine-projects', 'growth'].map((claim) => ({ claim, label: 'In the draft' }));
  const files = { 'seeds/paper-2026.yaml': written(PAGE).text };
  const issues = issuesOf({ claims: [plan(), report()], profile: { glance }, files });
  expect(issues.map(({ field }) => field)).toContain('glance[0].claim');
});
