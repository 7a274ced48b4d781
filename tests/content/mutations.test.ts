import { describe, expect, test } from 'vitest';
import { parseContent } from '../../src/content/parsed-content.ts';
import { formatIssue, type Issue } from '../../src/content/issue.ts';
import { groupByCollection, type RawContent } from '../../src/content/reader/read-files.ts';
import type { Rule } from '../../src/content/rules/rule.ts';
import { conflicts } from '../../src/content/rules/each/conflicts.ts';
import { offices } from '../../src/content/rules/each/offices.ts';
import { profileWhole } from '../../src/content/rules/each/profile-whole.ts';
import { RULES, runRules } from '../../src/content/rules/run-rules.ts';
import { readVerified } from '../../src/content/verified-record.ts';
import { readYaml, type SourceFile } from '../../src/content/reader/source-file.ts';
import { NAMED_KINDS, STATED_KINDS } from '../../src/core/schema/claim.ts';
import {
  aClaim,
  aCount,
  aDate,
  aDerived,
  aLedger,
  aMatrixChart,
  aNamed,
  aLadderChart,
  aNamedChart,
  anOutside,
  aProfile,
  aShareChart,
  aSource,
  aTheme,
  baseClaims,
  moreClaims,
  PROFILE,
  SOURCE,
  textsOf,
  THEME,
  vouchFor,
  written,
  type Raw,
  VERIFIED,
  without,
} from '../builders.ts';
import { MUTATIONS, mutantsOf, patternOf } from './mutations.ts';

/** Everything a claim may carry. */
const EVERYTHING: Raw = {
  context: [13],
  plan: {
    kind: 'promise',
    promise: 'To spend it.',
    deadline: { date: '2027-06', basis: 'printed' },
    period: 'busan/next-years',
    date_reason: 'The document says so.',
    announced: { date: '2025-11-10', basis: 'inferred', reasoning: 'By the release.' },
    reported: 'planned',
  },
  // What any of them prints is in it.
  passage: 'about KRW 2 trillion by June 2027; Nov. 10; named thing',
  value_reason: 'The number stands earlier in the sentence.',
  same_as: 'busan/twin',
  part_of: 'busan/all-projects',
  position: 1,
  conflicts_with: ['busan/trade-budget'],
  notes: [{ kind: 'missing-base', text: 'No horizon is given.', mark: 'no-baseline', outside: anOutside() }],
};
const QUANTITY: Raw = { qualifier: 'about', scope: 'All projects of the pillar.', base: 'The plan before.' };
const NAME: Raw = { name: { en: 'The thing', ko: '것', also: ['That thing'] } };

/** A record of each kind of claim, and of each basis; what all may carry is carried by one of each branch of the schema. */
const CLAIMS: Readonly<Record<string, Raw>> = {
  money: aClaim({ payer: 'The state', ...QUANTITY, ...EVERYTHING }),
  area: aClaim({
    kind: 'area',
    unit: 'm2',
    value: 6_980_000,
    statement: 'It covers 6.98 million m².',
    printed: 'about 6.98 million m²',
    ...QUANTITY,
  }),
  share: aClaim({
    kind: 'share',
    unit: 'percent',
    value: 94.5,
    statement: 'It is 94.5%.',
    printed: 'about 94.5%',
    ...QUANTITY,
  }),
  ratio: aClaim({
    kind: 'ratio',
    unit: 'times',
    value: 2.7,
    statement: 'It is 2.7 times.',
    printed: 'about 2.7 times',
    ...QUANTITY,
  }),
  count: aCount('marine-budget', 21, 'things', { printed: 'about 21 things', ...QUANTITY }),
  rank: aClaim({
    kind: 'rank',
    unit: 'ordinal',
    value: 60,
    statement: 'It is the 60th.',
    printed: 'about 60th',
    ...QUANTITY,
  }),
  duration: aClaim({
    kind: 'duration',
    unit: 'years',
    value: 16,
    statement: 'It took 16 years.',
    printed: 'about 16 years',
    ...QUANTITY,
  }),
  date: aDate({ ...EVERYTHING, ...NAME, time: '14:00' }),
  // The other kinds of named and stated things have the very same fields.
  ...Object.fromEntries(NAMED_KINDS.slice(0, 2).map((kind) => [kind, aNamed(kind, { ...NAME, role: 'What it is.' })])),
  ...Object.fromEntries(
    STATED_KINDS.slice(0, 2).map((kind, i) => [kind, aNamed(kind, { ...(i === 0 ? EVERYTHING : {}), ...NAME })]),
  ),
  derived: aDerived({
    derivation: {
      from: { budget: 'busan/marine-budget', projects: 'busan/marine-projects' },
      arithmetic: 'budget / projects',
      rounding: 1_000_000,
    },
  }),
  editor: aClaim({
    basis: 'editor',
    editorial: { reason: 'To compare.', outside: anOutside() },
  }),
};

/** Files that stay as they are are read once; prose is looked at elsewhere. */
const REST = withoutProse(groupByCollection(textsOf({ claims: moreClaims() })));
/**
 * What a claim needs around it and no more, so that thousands of cases take seconds: the claims it names stand in
 * another ledger, and the one rule that would miss their profiles is left out.
 */
const HELPERS = [
  without(
    aClaim({
      id: 'next-years',
      kind: 'duration',
      unit: 'years',
      value: 3,
      statement: 'It speaks of the next three years.',
      printed: 'next three years',
    }),
    'role',
  ),
  ...baseClaims().filter(({ id }) =>
    ['marine-budget', 'marine-projects', 'trade-budget', 'all-projects'].includes(String(id)),
  ),
  // What a repeat may repeat.
  aNamed('project', {
    id: 'twin',
    plan: { kind: 'promise', promise: 'Build a twin.', deadline: 'none-stated', reported: 'planned' },
  }),
];
const AROUND_A_CLAIM: RawContent = {
  ...REST,
  profiles: new Map(),
  ledgers: new Map([['busan', readYaml('content/profiles/busan/claims.yaml', aLedger(HELPERS)).file]]),
};
const RULES_FOR_A_CLAIM = RULES.filter((rule) => rule !== profileWhole && rule !== conflicts && rule !== offices);

function withoutProse(files: RawContent): RawContent {
  const bare = (shelf: ReadonlyMap<string, SourceFile>): Map<string, SourceFile> =>
    new Map(
      [...shelf].map(([id, file]) => [id, { path: file.path, data: file.data, locate: (field) => file.locate(field) }]),
    );
  return { ...files, profiles: bare(files.profiles), themes: bare(files.themes) };
}

interface Suite {
  readonly file: string;
  readonly record: unknown;
  /** Only what lies below this field is spoilt. */
  readonly within?: readonly PropertyKey[];
  readonly rules?: readonly Rule[];
  /** Every mistake, also those that differ only in a character or a name. */
  readonly wholeFamilies?: boolean;
  readonly files: (made: { file: SourceFile; issues: readonly Issue[] }) => RawContent;
}

function claimSuite(claim: Raw): Suite {
  return {
    file: 'content/profiles/naju/claims.yaml',
    record: { claims: [claim] },
    within: ['claims', 0],
    rules: RULES_FOR_A_CLAIM,
    files: ({ file, issues }) => ({
      ...AROUND_A_CLAIM,
      ledgers: new Map([...AROUND_A_CLAIM.ledgers, ['naju', file]]),
      verified: new Map([['busan-2025', readVerified(VERIFIED, vouchFor([claim, ...HELPERS]))]]),
      issues,
    }),
  };
}

function issuesIn(suite: Suite, text: string): Issue[] {
  return runRules(parseContent(suite.files(readYaml(suite.file, text))), suite.rules);
}

function fileSuite(
  file: string,
  shelf: 'profiles' | 'themes' | 'sources',
  record: unknown,
  within: readonly PropertyKey[] = [],
): Suite {
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
  return mutantsOf(suite.record, within, suite.wholeFamilies).map(({ mutation, record, path, at }) => {
    const text = written(record);
    const issues = issuesIn(suite, text.text);
    const pattern = patternOf(path).replace(/^claims\[\]\.?/, '');
    const line = at === undefined ? undefined : text.lineOf(at);
    return { name: `${pattern} ${mutation}`, issues, line, lines: text.text.split('\n').length, pattern, mutation };
  });
}

/** What is wrong with the report of a mistake; empty when it is as it should be. */
function faultsOf(outcome: Outcome, file: string): string[] {
  const faults: string[] = [];
  const { issues, line, lines, pattern } = outcome;
  if (issues.length === 0) return ['is not noticed'];
  // What was wrapped may be blamed where it begins or where it now stands.
  const lines_ = line === undefined ? [] : outcome.mutation === 'fields around it' ? [line, line + 1] : [line];
  // A chart under another name is missed where it is named.
  const isRenamed = pattern === 'charts[].id' && issues.some(({ field }) => field === 'lead');
  if (line !== undefined && !isRenamed && !issues.some((issue) => issue.file === file && lines_.includes(issue.line)))
    faults.push(
      `stands on line ${line}, reported on ${issues.map((issue) => `${issue.file}:${issue.line} ${issue.rule}`).join('; ')}`,
    );
  for (const issue of issues) {
    const shown = formatIssue(issue);
    if (!/^(?:content|seeds)\//.test(issue.file)) faults.push(`names no file of the content: ${shown}`);
    if (!(issue.line >= 1 && issue.column >= 1) || (issue.file === file && issue.line > lines))
      faults.push(`names no line: ${shown}`);
    if (issue.rule === '' || issue.message === '' || issue.remedy.trim() === '')
      faults.push(`says too little: ${shown}`);
    if (
      /\[object|undefined|\bNaN\b|\n\s+at |Error:|fields are $|one of $|\s$/m.test(`${issue.message}\n${issue.remedy}`)
    )
      faults.push(`is badly put: ${shown}`);
    if (shown.length > 3500) faults.push(`is too long: ${shown.length}`);
  }
  return faults;
}

/**
 * Fields that may be left out, and values that are sound whatever a test calls them. Each is explained by its group,
 * and each must be needed: an exception that hides nothing fails.
 */
const TEXT =
  /(?:^|\.)(?:statement|scope|base|promise|reason|reasoning|value_reason|date_reason|payer|answer\.\w+|text|role|en|ko|also\[\]|note|label|title|caveats\[\]|heading|root|why|summary|question|publisher|section|reporter|given|how|numbered_names\[\]|aliases\.(?:en|ko)\[\]|printed|coordinates\.basis)$/;

interface Quiet {
  readonly why: string;
  readonly mutations: readonly string[];
  readonly fields: RegExp;
}

const QUIET: readonly Quiet[] = [
  { why: 'free text may say anything', mutations: ['an unknown word'], fields: TEXT },
  {
    why: 'words for what a chart draws may say anything',
    mutations: ['an unknown word'],
    fields: /^charts\[\]\.(?:rest|rows\[\]\.kind)$/,
  },
  {
    why: 'optional in every record',
    mutations: ['missing'],
    fields:
      /(?:^|\.)(?:ko|also|notes|outside|context|plan|part_of|same_as|position|conflicts_with|caveats|numbered_names|mark|date_is)$/,
  },
  {
    why: 'optional in claims',
    mutations: ['missing'],
    fields:
      /^(?:qualifier|scope|base|role|payer|value_reason|time|plan\.(?:announced|period|date_reason)|derivation\.rounding|reasoning|name)$|^editorial\.outside$/,
  },
  {
    why: 'optional in profiles',
    mutations: ['missing'],
    fields:
      /^(?:official|region\.note|glance\[\]\.note|relationships|outline\.parts\[\]\.(?:claims|projects)|outline\.parts\[\]\.projects\[\]\.claims|relationships\[\]\.claims|charts\[\]\.(?:total|stated|rest|subtitle|rows|rows\[\]\.(?:named|ratio|parts|parts\[\]\.share)))$/,
  },
  { why: 'optional in sources', mutations: ['missing'], fields: /^(?:section|reporter|link)$/ },
  {
    why: 'lists that may be empty',
    mutations: ['empty'],
    fields:
      /(?:^|\.)(?:also|context|conflicts_with|notes|caveats|numbered_names|relationships|relationships\[\]\.claims|named|outline\.parts\[\]\.(?:claims|projects)|projects\[\]\.claims)$/,
  },
  {
    why: 'null is a value here: no place, no printed title',
    mutations: ['null'],
    fields: /^(?:coordinates|title\.printed)$/,
  },
  {
    why: 'figures that may be any number',
    mutations: ['a fraction', 'below zero', 'beyond exactness'],
    fields: /^value$/,
  },
  {
    why: 'a point may lie a little elsewhere',
    mutations: ['a fraction'],
    fields: /^coordinates\.(?:latitude|longitude)$/,
  },
  { why: 'an id may be any word', mutations: ['an unknown word'], fields: /(?:^|^charts\[\]\.)id$/ },
  { why: "an editor's claim may print nothing", mutations: ['missing'], fields: /^printed$/ },
];

function judge(found: readonly Outcome[], file: string): { faults: string[]; quiet: Set<string> } {
  const quiet = new Set<string>();
  const faults = found.flatMap((outcome) => {
    const rule = QUIET.find(
      ({ mutations, fields }) => mutations.includes(outcome.mutation) && fields.test(outcome.pattern),
    );
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
  const sound = issuesIn(suite, written(suite.record).text);
  expect(sound.map(formatIssue).join('\n'), 'the record is sound before it is spoilt').toBe('');
  const found = outcomes(suite);
  cases += found.length;
  const { faults, quiet } = judge(found, suite.file);
  quiet.forEach((why) => used.add(why));
  expect(faults.slice(0, 20), `${faults.length} of ${found.length}`).toEqual([]);
}

const OF_SOME_KINDS: ReadonlySet<string> = new Set(['value', 'unit', 'role', 'payer', 'qualifier', 'scope', 'base']);

describe('a mistake in any field is reported with its line and what to type instead', { timeout: 120_000 }, () => {
  test.each(Object.keys(CLAIMS))('in a claim: %s', (kind) =>
    holds({ ...claimSuite(CLAIMS[kind] ?? {}), wholeFamilies: kind === 'money' }),
  );

  const charts = aProfile().charts as Raw[];
  const profileWith = (chart: Raw | undefined): Raw => aProfile({ charts: [chart], lead: chart?.id });
  test('in a profile', () => holds(fileSuite(PROFILE, 'profiles', profileWith(charts.at(-1)))));
  const others = [aMatrixChart(), aNamedChart(), aLadderChart(), aShareChart()];
  test.each([...charts.slice(0, -1), ...others])('in a chart: $form', (chart) =>
    holds(fileSuite(PROFILE, 'profiles', profileWith(chart), ['charts', 0])),
  );
  test('in a theme', () => holds(fileSuite(THEME, 'themes', aTheme())));
  test('in a source', () => holds(fileSuite(SOURCE, 'sources', aSource())));
  test('in a source with a printed title', () => {
    holds(
      fileSuite(
        SOURCE,
        'sources',
        aSource({ title: { printed: 'A title' }, published: { date: '2025', basis: 'printed' } }),
      ),
    );
  });

  test('two mistakes in one claim are both reported', () => {
    const suite = claimSuite(CLAIMS.money ?? {});
    const fields = Object.keys(CLAIMS.money ?? {});
    const spoil = MUTATIONS.filter(({ name }) => ['misspelt', 'true', 'fields around it'].includes(name));
    const faults = fields.flatMap((first, i) =>
      fields.slice(i + 1).flatMap((second) =>
        // Each with each, by turns.
        spoil.flatMap((one, k) =>
          spoil
            .slice((i + k) % spoil.length)
            .slice(0, 1)
            .flatMap((two) => {
              // Of a claim of no known kind, only what all claims have can be judged.
              if (first === 'kind' && OF_SOME_KINDS.has(second)) return [];
              const made = one.apply(suite.record, ['claims', 0, first]);
              const both = made === undefined ? undefined : two.apply(made.value, ['claims', 0, second]);
              if (made?.at === undefined || both?.at === undefined) return [];
              cases += 1;
              const text = written(both.value);
              const issues = issuesIn(suite, text.text);
              const wrap = (name: string, line: number | undefined): number[] =>
                line === undefined ? [] : name === 'fields around it' ? [line, line + 1] : [line];
              const seen = (lines: number[]): boolean => issues.some((issue) => lines.includes(issue.line));
              return seen(wrap(one.name, text.lineOf(made.at))) && seen(wrap(two.name, text.lineOf(both.at)))
                ? []
                : [
                    `${first} ${one.name}, ${second} ${two.name}: ${issues.map((issue) => `${issue.field} ${issue.rule}`).join('; ')}`,
                  ];
            }),
        ),
      ),
    );
    expect(faults.slice(0, 20), String(faults.length)).toEqual([]);
  });

  test('every exception is needed, and there are thousands of cases', () => {
    expect(QUIET.filter(({ why }) => !used.has(why)).map(({ why }) => why)).toEqual([]);
    expect(cases).toBeGreaterThan(3000);
  });
});
