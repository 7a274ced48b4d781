import { describe, expect, test } from 'vitest';
import { understand } from '../../src/checks/content.ts';
import { formatIssue, type Issue } from '../../src/checks/issue.ts';
import { shelve, type Files } from '../../src/checks/read.ts';
import { runRules } from '../../src/checks/run.ts';
import { readYaml, type SourceFile } from '../../src/checks/source-file.ts';
import { NAMED_KINDS, STATED_KINDS } from '../../src/schema/claim.ts';
import { aClaim, aCount, aDate, aDerived, aNamed, aProfile, aSource, aTheme, baseClaims, PROFILE, SOURCE, textsOf, THEME, vouchFor, written, type Raw } from '../builders.ts';
import { mutantsOf, patternOf } from './mutations.ts';

/** Everything a claim may carry. */
const EVERYTHING: Raw = {
  context: [13],
  plan: { promise: 'To spend it.', deadline: { date: '2027-06', basis: 'printed' }, announced: { date: '2025-11-10', basis: 'inferred', reasoning: 'By the release.' }, reported: 'planned' },
  part_of: 'the-all-projects',
  position: 1,
  conflicts_with: ['the-trade-budget'],
  notes: [{ kind: 'missing-base', text: 'No horizon is given.', outside: { how: 'found', where: 'busan.go.kr' } }],
};
const QUANTITY: Raw = { qualifier: 'about', scope: 'All projects of the pillar.', base: 'The plan before.' };
const NAME: Raw = { name: { en: 'The thing', ko: '것', also: ['That thing'] } };

/** One full record of each kind of claim, and of each basis. */
const CLAIMS: Readonly<Record<string, Raw>> = {
  money: aClaim({ ...QUANTITY, ...EVERYTHING }),
  area: aClaim({ kind: 'area', unit: 'm2', value: 6_980_000, statement: 'It covers 6.98 million m².', printed: '6.98 million', ...QUANTITY, ...EVERYTHING }),
  share: aClaim({ kind: 'share', unit: 'percent', value: 94.5, statement: 'It is 94.5%.', printed: '94.5%', ...QUANTITY, ...EVERYTHING }),
  ratio: aClaim({ kind: 'ratio', unit: 'times', value: 2.7, statement: 'It is 2.7 times.', printed: '2.7 times', ...QUANTITY, ...EVERYTHING }),
  count: aCount('marine-budget', 21, 'things', { ...QUANTITY, ...EVERYTHING }),
  rank: aClaim({ kind: 'rank', unit: 'top', value: 5, statement: 'Among the top five.', printed: 'top five', ...QUANTITY, ...EVERYTHING }),
  duration: aClaim({ kind: 'duration', unit: 'years', value: 16, statement: 'It took 16 years.', printed: '16 years', ...QUANTITY, ...EVERYTHING }),
  date: aDate({ ...EVERYTHING, ...NAME, time: '14:00' }),
  ...Object.fromEntries(NAMED_KINDS.map((kind) => [kind, aNamed(kind, { ...EVERYTHING, ...NAME, role: 'What it is.' })])),
  ...Object.fromEntries(STATED_KINDS.map((kind) => [kind, aNamed(kind, { ...EVERYTHING, ...NAME })])),
  derived: aDerived({ derivation: { from: { budget: 'the-marine-budget', projects: 'the-marine-projects' }, arithmetic: 'budget / projects', rounding: 1_000_000 }, ...QUANTITY, ...EVERYTHING }),
  editor: aClaim({ basis: 'editor', editorial: { reason: 'To compare.', outside: { how: 'found', where: 'busan.go.kr' } }, ...QUANTITY, ...EVERYTHING }),
};

/** Files that stay as they are are read once; prose is looked at elsewhere. */
const REST = withoutProse(shelve(textsOf()));
/** What a claim needs around it and no more, so that thousands of cases take seconds. */
const AROUND_A_CLAIM: Files = { ...REST, profiles: new Map([...REST.profiles].filter(([id]) => id === 'naju')), ledgers: new Map() };
const HELPERS = [
  aCount('sixteen', 16, 'institutions'),
  ...baseClaims()
    .filter(({ id }) => ['marine-budget', 'marine-projects', 'trade-budget', 'all-projects'].includes(String(id)))
    .map((claim) => ({ ...claim, id: `the-${String(claim['id'])}` })),
];

function withoutProse(files: Files): Files {
  const bare = (shelf: ReadonlyMap<string, SourceFile>): Map<string, SourceFile> =>
    new Map([...shelf].map(([id, { path, data, locate }]) => [id, { path, data, locate }]));
  return { ...files, profiles: bare(files.profiles), themes: bare(files.themes) };
}

interface Suite {
  readonly file: string;
  readonly record: unknown;
  /** Only what lies below this field is spoilt. */
  readonly within?: readonly PropertyKey[];
  readonly files: (made: { file: SourceFile; issues: readonly Issue[] }) => Files;
}

function claimSuite(claim: Raw): Suite {
  return {
    file: 'content/profiles/naju/claims.yaml',
    record: { claims: [claim, ...HELPERS] },
    within: ['claims', 0],
    files: ({ file, issues }) => ({
      ...AROUND_A_CLAIM,
      ledgers: new Map([['naju', file]]),
      verified: vouchFor([claim, ...HELPERS]),
      issues,
    }),
  };
}

function fileSuite(file: string, shelf: 'profiles' | 'themes' | 'sources', record: unknown, within: readonly PropertyKey[] = []): Suite {
  const id = /([^/]+)(?:\/profile)?\.\w+$/.exec(file)?.[1] ?? '';
  return {
    file,
    record,
    within,
    files: (made) => ({ ...REST, [shelf]: new Map([...REST[shelf], [id, made.file]]), issues: made.issues }),
  };
}

interface Outcome {
  readonly name: string;
  readonly issues: readonly Issue[];
  readonly line: number | undefined;
  readonly lines: number;
  readonly pattern: string;
  readonly mutation: string;
}

function outcomes(suite: Suite): Outcome[] {
  const { within = [] } = suite;
  return mutantsOf(suite.record, within).map(({ mutation, record, path, at }) => {
    const text = written(record);
    const issues = runRules(understand(suite.files(readYaml(suite.file, text.text))));
    const pattern = patternOf(path).replace(/^claims\[\]\.?/, '');
    const line = at === undefined ? undefined : text.lineOf(at);
    return { name: `${pattern} ${mutation}`, issues, line, lines: text.text.split('\n').length, pattern, mutation };
  });
}

/** What is wrong with the report of a mistake; empty when it is as it should be. */
function faultsOf(outcome: Outcome, file: string): string[] {
  const faults: string[] = [];
  const { issues, line, lines } = outcome;
  if (issues.length === 0) return ['is not noticed'];
  if (line !== undefined && !issues.some((issue) => issue.file === file && issue.line === line)) faults.push(`stands on line ${line}, reported on ${issues.map((issue) => `${issue.file}:${issue.line} ${issue.rule}`).join('; ')}`);
  for (const issue of issues) {
    const shown = formatIssue(issue);
    if (!/^(?:content|seeds)\//.test(issue.file)) faults.push(`names no file of the content: ${shown}`);
    if (!(issue.line >= 1 && issue.column >= 1) || (issue.file === file && issue.line > lines)) faults.push(`names no line: ${shown}`);
    if (issue.rule === '' || issue.message === '' || issue.remedy.trim() === '') faults.push(`says too little: ${shown}`);
    if (/\[object|undefined|\bNaN\b|\n\s+at |Error:|fields are $|one of $|\s$/m.test(`${issue.message}\n${issue.remedy}`)) faults.push(`is badly put: ${shown}`);
    if (shown.length > 3500) faults.push(`is too long: ${shown.length}`);
  }
  return faults;
}

/**
 * Fields that may be left out, and values that are sound whatever a test calls them. Each is explained by its group,
 * and each must be needed: an exception that hides nothing fails.
 */
const TEXT = /(?:^|\.)(?:statement|scope|base|promise|reason|reasoning|text|where|role|en|ko|also\[\]|note|label|title|caveats\[\]|heading|summary|question|publisher|section|reporter|given|how|numbered_names\[\]|aliases\.(?:en|ko)\[\]|printed|coordinates\.basis)$/;

interface Quiet {
  readonly why: string;
  readonly mutations: readonly string[];
  readonly fields: RegExp;
}

const QUIET: readonly Quiet[] = [
  { why: 'free text may say anything', mutations: ['an unknown word'], fields: TEXT },
  { why: 'what is counted is in free words', mutations: ['an unknown word'], fields: /^unit$/ },
  { why: 'optional in every record', mutations: ['missing'], fields: /(?:^|\.)(?:ko|also|notes|outside|context|plan|part_of|position|conflicts_with|caveats|numbered_names)$/ },
  { why: 'optional in claims', mutations: ['missing'], fields: /^(?:qualifier|scope|base|role|time|plan\.announced|derivation\.rounding|reasoning|name)$|^editorial\.outside$/ },
  { why: 'optional in profiles', mutations: ['missing'], fields: /^(?:official|region\.note|glance\[\]\.note|relationships|outline\.parts\[\]\.(?:claims|projects)|outline\.parts\[\]\.projects\[\]\.claims|relationships\[\]\.claims|charts\[\]\.(?:total|stated|rows\[\]\.(?:named|ratio)))$/ },
  { why: 'optional in sources', mutations: ['missing'], fields: /^(?:section|reporter|link)$/ },
  { why: 'lists that may be empty', mutations: ['empty'], fields: /(?:^|\.)(?:also|context|conflicts_with|notes|caveats|numbered_names|relationships|relationships\[\]\.claims|named|outline\.parts\[\]\.(?:claims|projects)|projects\[\]\.claims)$/ },
  { why: 'null is a value here: no place, no printed title', mutations: ['null'], fields: /^(?:coordinates|title\.printed)$/ },
  { why: 'figures that may be any number', mutations: ['a fraction', 'below zero', 'beyond exactness'], fields: /^value$/ },
  { why: 'a point may lie a little elsewhere', mutations: ['a fraction'], fields: /^coordinates\.(?:latitude|longitude)$/ },
  { why: 'a coarser rounding still holds', mutations: ['a fraction', 'beyond exactness'], fields: /^derivation\.rounding$/ },
  { why: 'an id may be any word', mutations: ['an unknown word'], fields: /(?:^|^charts\[\]\.)id$/ },
  { why: 'an editor’s claim may print nothing', mutations: ['missing'], fields: /^printed$/ },
];

function judge(found: readonly Outcome[], file: string): { faults: string[]; quiet: Set<string> } {
  const quiet = new Set<string>();
  const faults = found.flatMap((outcome) => {
    const rule = QUIET.find(({ mutations, fields }) => mutations.includes(outcome.mutation) && fields.test(outcome.pattern));
    if (rule !== undefined && outcome.issues.length === 0) {
      quiet.add(rule.why);
      return [];
    }
    return faultsOf(outcome, file).map((fault) => `${outcome.name}: ${fault}`);
  });
  return { faults, quiet };
}

const used = new Set<string>();
let cases = 0;

function holds(suite: Suite): void {
  const sound = runRules(understand(suite.files(readYaml(suite.file, written(suite.record).text))));
  expect(sound.map(formatIssue), 'the record is sound before it is spoilt').toEqual([]);
  const found = outcomes(suite);
  cases += found.length;
  const { faults, quiet } = judge(found, suite.file);
  quiet.forEach((why) => used.add(why));
  expect(faults.slice(0, 20), `${faults.length} of ${found.length}`).toEqual([]);
}

describe('a mistake in any field is reported with its line and what to type instead', () => {
  test.each(Object.keys(CLAIMS))('in a claim: %s', (kind) => holds(claimSuite(CLAIMS[kind] ?? {})));

  const charts = aProfile()['charts'] as Raw[];
  const profileWith = (chart: Raw | undefined): Raw => aProfile({ charts: [chart] });
  test('in a profile', () => holds(fileSuite(PROFILE, 'profiles', profileWith(charts.at(-1)))));
  test.each(charts.slice(0, -1))('in a chart: $form', (chart) => holds(fileSuite(PROFILE, 'profiles', profileWith(chart), ['charts', 0])));
  test('in a theme', () => holds(fileSuite(THEME, 'themes', aTheme())));
  test('in a source', () => holds(fileSuite(SOURCE, 'sources', aSource())));
  test('in a source with a printed title', () => {
    holds(fileSuite(SOURCE, 'sources', aSource({ title: { printed: 'A title' }, published: { date: '2025', basis: 'printed' } })));
  });

  test('every exception is needed, and there are more than ten thousand cases', () => {
    expect(QUIET.filter(({ why }) => !used.has(why)).map(({ why }) => why)).toEqual([]);
    expect(cases).toBeGreaterThan(10_000);
  });
});
