/** One slip, one problem: what a person mistypes is told once, where it stands, with what to type instead. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatIssue } from '../../src/content/issue.ts';
import { groupByCollection } from '../../src/content/reader/read-files.ts';
import { runRules } from '../../src/content/rules/run-rules.ts';
import { parseContent } from '../../src/content/parsed-content.ts';
import {
  aClaim,
  aCount,
  aDate,
  aNamed,
  aProfile,
  LEDGER,
  PROFILE,
  PROFILE_PROSE,
  SOURCE,
  textsOf,
  type Changes,
  type Raw,
} from '../builders.ts';

const NFD = '신항'.normalize('NFD');

const CLAIMS: readonly Raw[] = [
  aCount('jobs', 12_400, 'jobs', { printed: '12,400 jobs' }),
  aNamed('person', {
    id: 'mayor',
    name: { en: 'Kim Sang-ho', ko: '김상호' },
    role: 'Mayor',
    statement: 'He said so.',
    notes: [{ kind: 'office', text: 'Mayor as of the document.' }],
  }),
  aDate({
    id: 'opening',
    value: '2029-06',
    statement: 'It opens in June 2029.',
    printed: 'June 2029',
    date_basis: 'printed',
    reasoning: undefined,
  }),
  aClaim({
    id: 'terminal',
    statement: 'It is to open in June 2029.',
    passage: 'terminal, KRW 2 trillion, by June 2029',
    printed: 'KRW 2 trillion',
    plan: { kind: 'promise', promise: 'Open it', deadline: { date: '2029-06', basis: 'printed' }, reported: 'planned' },
  }),
].map((claim) => Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== undefined)));

/** What is told of a small sound site with one slip in it: `rule field; remedy`, or the whole line. */
function told(
  path: string,
  from: string | RegExp,
  to: string,
  changes: Changes = {},
): { short: string[]; lines: string[] } {
  const texts = textsOf({ claims: CLAIMS, ...changes });
  const text = texts.get(path) ?? '';
  const slipped = text.replace(from, to);
  expect(slipped).not.toBe(text);
  const issues = runRules(parseContent(groupByCollection(texts.set(path, slipped))));
  return {
    short: issues.map(({ rule, field, remedy }) => `${rule} ${field.replace(/^claims\[\d+\]\./, '')}; ${remedy}`),
    lines: issues.map(formatIssue),
  };
}

describe('in a ledger', () => {
  test('what is there is sound', () => {
    expect(runRules(parseContent(groupByCollection(textsOf({ claims: CLAIMS }))))).toEqual([]);
  });

  test.each<[string, string | RegExp, string, string]>([
    ['a number with commas', 'value: 12400', 'value: 12,400', 'invalid-value value; write value: 12400'],
    ['a number in quotes', 'value: 12400', 'value: "12400"', 'invalid-value value; write value: 12400'],
    ['a number in words', /value: 12400/, 'value: 12.4 thousand', 'invalid-value value; write value: 12400'],
    ['a date with points', /(?<=value: )"2029-06"/, '"2029.6"', 'invalid-value value; write value: "2029-06"'],
    ['a date in words', /(?<=value: )"2029-06"/, 'June 2029', 'invalid-value value; write value: "2029-06"'],
    [
      'a date without quotes and with a point',
      'date: "2029-06"',
      'date: 2029.06',
      'invalid-date plan.deadline.date; write date: "2029-06"',
    ],
    [
      'a day before its month',
      'date: "2029-06"',
      'date: 29/06/2029',
      'invalid-date plan.deadline.date; write date: "2029-06-29"',
    ],
    [
      'a month that there is not',
      'date: "2029-06"',
      'date: "2029-13"',
      'invalid-date plan.deadline.date; write it like this: date: "2025" or "2025-03" or "2025-03-06"',
    ],
    [
      'a date alone for a deadline',
      /deadline:\n\s+date: "2029-06"\n\s+basis: "printed"/,
      'deadline: "2029-06"',
      'unknown-value plan.deadline; write { date: "2029-06", basis: printed }',
    ],
    ['quotes of typesetters', /(?<=value: )"2029-06"/, '“2029-06”', 'invalid-value value; write value: "2029-06"'],
    ['a sign for a unit', 'unit: "KRW"', 'unit: ₩', 'unknown-value unit; write KRW'],
    ['a word for a unit', 'unit: "KRW"', 'unit: won', 'unknown-value unit; write KRW'],
    ['a misspelt unit', 'unit: "KRW"', 'unit: KWR', 'unknown-value unit; write KRW'],
    ['true for a text', 'role: "Mayor"', 'role: true', 'invalid-role role; write role: "true"'],
    [
      'nothing for a text',
      'role: "Mayor"',
      'role:',
      'invalid-role role; write it after the colon, e.g. role: Mayor of Busan Metropolitan City, or remove the field',
    ],
    ['a list for a text', 'role: "Mayor"', 'role: [Mayor]', 'invalid-role role; write role: Mayor'],
    [
      'a text for a list',
      /paragraphs:\n\s+- 12/,
      'paragraphs: 12',
      'invalid-paragraphs paragraphs; write paragraphs: [12]',
    ],
    [
      'texts for a list',
      /paragraphs:\n\s+- 12/,
      'paragraphs: 12, 13',
      'invalid-paragraphs paragraphs; write paragraphs: [12, 13]',
    ],
    ['a paragraph with its sign', /- 12\n/, '- ¶12\n', 'invalid-value paragraphs[0]; write 12'],
    [
      'a text for a name',
      /name:\n\s+en: "Kim Sang-ho"\n\s+ko: .*/,
      'name: Kim Sang-ho',
      'invalid-name name; write name: { en: Kim Sang-ho }',
    ],
    ['Latin for Hangul', 'ko: "김상호"', 'ko: Gim Sangho', 'invalid-ko name.ko; write it like this: ko: 진해신항'],
    [
      'Hangul for Latin',
      'en: "Kim Sang-ho"',
      'en: 김상호',
      'invalid-en name.en; write it like this: en: Jinhae New Port',
    ],
    ['Hangul in pieces', '김상호', NFD, `invalid-ko name.ko; write ko: ${NFD.normalize('NFC')}`],
    ['a field that is misspelt', 'role: "Mayor"', 'rolle: Mayor', 'unknown-field rolle; write "role:"'],
    [
      'a needed field that is misspelt',
      /statement: "He/,
      'statment: "He',
      'unknown-field statment; write "statement:"',
    ],
    [
      'printed: that is misspelt',
      'printed: "12,400 jobs"',
      'pritned: "12,400 jobs"',
      'unknown-field pritned; write "printed:"',
    ],
    [
      'a colon without a blank within braces',
      /name:\n\s+en: "Kim Sang-ho"\n\s+ko: .*/,
      'name: {en:Kim Sang-ho}',
      'unknown-field name.en:Kim Sang-ho; write en: Kim Sang-ho',
    ],
    [
      'a comma within braces',
      /name:\n\s+en: "Kim Sang-ho"\n\s+ko: .*/,
      'name: { en: Kim, the mayor }',
      'unknown-field name.the mayor; put the whole text in double quotes, since it contains a comma and is in braces',
    ],
    ['an id in capitals', 'id: "marine-projects"', 'id: Marine_Projects', 'invalid-id id; write id: marine-projects'],
    ['an id in Hangul', 'id: "mayor"', 'id: 시장', 'invalid-id id; write id: sijang'],
    ['a theme in capitals', /- "ports"\n/, '- Ports\n', 'invalid-value themes[0]; write ports'],
    [
      'a component of prose',
      'statement: "He said so."',
      'statement: \'He named <Claim id="jobs" />.\'',
      'stray-markup statement; write {jobs}',
    ],
    [
      'a link of prose',
      'statement: "He said so."',
      "statement: 'He [said](/about/) so.'",
      'stray-markup statement; write the words alone',
    ],
    [
      'a list that holds nothing',
      /^claims:[\s\S]*/,
      'claims:\n',
      'invalid-claims claims; write its entries below, each after a dash',
    ],
    ['a file that holds nothing', /[\s\S]*/, '', 'invalid-value ; begin it with claims:'],
    ['the list’s own name', /^claims:/, 'claim:', 'unknown-field claim; write "claims:"'],
  ])('%s', (_, from, to, fault) => {
    expect(told(LEDGER, from, to).short).toEqual([fault]);
  });

  test('a ledger that cannot be read is told as that, and not again wherever it is named', () => {
    const rules = told(LEDGER, 'claims:\n', 'claims:\n\t').lines.map((line) =>
      /^\S+ {2}\S+/.exec(line)?.[0].replace(/:\d+:\d+/, ''),
    );
    expect(new Set(rules)).toEqual(new Set([`${LEDGER}  yaml`]));
  });

  test('a source that is not there is one problem of a ledger', () => {
    const texts = textsOf({ claims: CLAIMS });
    const used = (texts.get(LEDGER)?.match(/source: "?busan-2025/g) ?? []).length;
    texts.set(LEDGER, (texts.get(LEDGER) ?? '').replaceAll('busan-2025', 'ulsan-2026'));
    const issues = runRules(parseContent(groupByCollection(texts)));
    expect(issues.map(({ rule, message, remedy }) => `${rule}: ${message}; ${remedy}`)).toEqual([
      `unknown-source: there is no source "ulsan-2026" in seeds (and ${used - 1} more that follow); add the source (npm run new -- source ulsan-2026 --document FILE), or name one of busan-2025`,
    ]);
  });
});

describe('in a file that is misnamed', () => {
  test.each([
    [LEDGER, 'content/profiles/busan/Claims.yaml'],
    [LEDGER, 'content/profiles/busan/claims.yml'],
    [PROFILE, 'content/profiles/busan/profile.md'],
    [PROFILE, 'content/profiles/busan/index.mdx'],
  ])('%s as %s is one problem', (path, name) => {
    const texts = textsOf({ profile: { relationships: [] } });
    texts.set(name, texts.get(path) ?? '');
    texts.delete(path);
    expect(
      runRules(parseContent(groupByCollection(texts)))
        .filter(({ file }) => file !== 'content/profiles/naju/profile.mdx')
        .map(({ file, rule }) => `${rule} ${file}`),
    ).toEqual([`stray-file ${name}`]);
  });
});

describe('in a profile', () => {
  const slip = (words: string): Changes => ({ claims: CLAIMS, prose: `${words}\n\n${PROFILE_PROSE}` });

  test.each<[string, string, string]>([
    ['a bound claim as in YAML', 'It has {jobs}.', 'prose prose; write <Claim id="jobs" />'],
    ['the same with its form', 'It has {jobs|number}.', 'prose prose; write <Claim id="jobs" show="number" />'],
    ['a break', 'One.<br/>More.', 'prose prose; begin a new paragraph with an empty line'],
    ['bold letters', 'One <b>and</b> more.', 'prose prose; write **words**'],
    ['an attribute that is misspelt', 'It has <Claim ID="jobs" />.', 'prose prose; write id'],
    ['an attribute that is empty', 'It has <Claim id="" />.', 'prose prose; write id="…"'],
    ['a heading without a blank', '##The pier', 'prose prose; write ## The pier'],
    ['a link with a blank', 'See [Naju] (/profiles/naju/).', 'link prose; write [Naju](/profiles/naju/)'],
    ['a link by reference', 'See [Naju][1] too.', 'link prose; write [Naju](/profiles/<id>/)'],
    ['a footnote', 'See the pier[^1] too.', 'prose prose; write the note as a sentence, or under notes: of the claim'],
    [
      'an address without its s',
      'See [the pier](http://ulsan.go.kr).',
      'link prose; write https://ulsan.go.kr, if it answers there',
    ],
    [
      'a claim’s address that is misspelt',
      'See [it](/profiles/busan/#jbos).',
      'link prose; bind the claim instead: <Claim id="busan/jobs">words</Claim>',
    ],
    ['a box to tick', '- [ ] The pier', 'prose prose; remove the brackets: a list entry has only words'],
    ['a line across', 'One.\n\n---\n\nMore.', 'prose prose; write a heading, or nothing'],
    ['struck-out words', 'It ~~has~~ had.', 'prose prose; remove what no longer applies'],
    ['a picture', 'See ![the pier](/a.png).', 'prose prose; say it in words: the charts are the only pictures'],
    [
      'a sum',
      'It has KRW 2 trillion.',
      'naked-number prose; write <Claim id="marine-budget" /> if it says so, or declare the proper name it belongs to under numbered_names',
    ],
    [
      'a count in words',
      'It has twenty piers.',
      'naked-number prose; write <Claim id="marine-projects" /> if it says so, or declare the proper name it belongs to under numbered_names',
    ],
    [
      'a year',
      'By 2029 it opens.',
      'naked-number prose; write <Claim id="opening" /> if it says so, or declare the proper name it belongs to under numbered_names',
    ],
    [
      'a number of no claim',
      'It has 97 piers.',
      'naked-number prose; write <Claim id="…" /> with the claim that says so, or declare the proper name it belongs to under numbered_names',
    ],
  ])('%s', (_, words, fault) => {
    const issues = runRules(parseContent(groupByCollection(textsOf(slip(words)))));
    expect(issues.map(({ rule, field, remedy }) => `${rule} ${field}; ${remedy}`)).toEqual([fault]);
  });

  test('a deadline’s year is bound in the form that shows it', () => {
    const changes = slip('By 2031 it opens.');
    const claims = (changes.claims ?? []).map((claim) =>
      claim.id === 'terminal'
        ? {
            ...claim,
            statement: 'It is to open in 2031.',
            passage: 'terminal, KRW 2 trillion, by 2031',
            plan: { ...(claim.plan as Raw), deadline: { date: '2031', basis: 'printed' } },
          }
        : claim,
    );
    const [issue] = runRules(parseContent(groupByCollection(textsOf({ ...changes, claims }))));
    expect(issue?.remedy).toContain('write <Claim id="terminal" show="deadline" />');
  });

  test('every page that the site always has can be linked', () => {
    const pages = join(import.meta.dirname, '..', '..', 'src', 'site', 'pages');
    const names = readdirSync(pages, { withFileTypes: true })
      .filter(
        (entry) =>
          entry.isDirectory() &&
          // A list that is cut into pages begins at the same address.
          readdirSync(join(pages, entry.name)).some((file) => /^(?:index|\[\.{3}\w+\])\.astro$/.test(file)),
      )
      .map((entry) => entry.name);
    expect(names).toContain('glossary');
    const words = names.map((name) => `[the page](/${name}/)`).join(' ');
    expect(runRules(parseContent(groupByCollection(textsOf(slip(`See ${words}.`)))))).toEqual([]);
  });

  test('what a summary may hold is told of it as of a claim', () => {
    expect(told(PROFILE, /^summary: .*/m, 'summary: "It has [words](/about/)."').short).toEqual([
      'stray-markup summary; write the words alone',
    ]);
    expect(aProfile().summary).toBeDefined();
  });

  test('a source whose fingerprint is cut short is told as that', () => {
    expect(told(SOURCE, /(sha256"?: "?)[0-9a-f]{4}/, '$1').short.map((line) => line.split(';')[0])).toEqual([
      'invalid-sha256 sha256',
    ]);
  });
});
