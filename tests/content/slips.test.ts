/**
 * What people mistype, one slip at a time, on three invented places: each is told once, on the line of the slip, with what to
 * type. What is told of each stands in tests/snapshots/slips.txt, to be read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { formatIssue, type Issue } from '../../src/content/issue.ts';
import { groupByCollection } from '../../src/content/reader/read-files.ts';
import { foldConsequences } from '../../src/content/rules/fold-consequences.ts';
import { RULES, runRules } from '../../src/content/rules/run-rules.ts';
import { parseContent, type ParsedContent } from '../../src/content/parsed-content.ts';
import { PLACES } from '../fixtures/places.ts';
import { LEDGER, MOVED, PROFILE, SLIPS } from './slips.ts';

/** An issue as it is printed: where, what is wrong and what to write on lines of their own, to be read in a review. */
const onLines = (issue: Issue): string =>
  `  ${formatIssue(issue)}`.replace(' — ', '\n    — ').replace(/; (?=[^;]*$)/, ';\n      ');

const texts = new Map(
  ['content', 'seeds'].flatMap((folder) =>
    readdirSync(join(PLACES, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [relative(PLACES, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const;
      }),
  ),
);

const told = (changed: ReadonlyMap<string, string>): Issue[] => runRules(parseContent(groupByCollection(changed)));

/** Slips of which two things are to be known, or three. */
const MORE: ReadonlyMap<string, number> = new Map([
  // Of the two places either may be wrong.
  ['a name of the arithmetic misspelt', 2],
  // Each of the fields that then have to go.
  ['basis derived', 3],
  ['deadline past', 2],
]);

/** Slips of which what is wrong is not on the line that was changed: something is missing there, or shows elsewhere. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'a row of a chart twice',
  'a count made a remark',
  'a name of the arithmetic misspelt',
  'a claim deleted',
  'a kind of place deleted',
  'value missing',
  'unit missing',
  'printed other number',
  'printed missing',
  'paragraph wrong',
  'paragraphs missing',
  'statement missing',
  'source other',
  'theme none',
  'basis derived',
  'basis editor',
  'basis missing',
  'plan promise missing',
  'deadline basis missing',
  'deadline reasoning missing',
  'deadline printed',
  'date a year off',
  'date_basis missing',
  'reasoning missing',
  'conflict one way',
  'derivation missing',
  'person no office',
  'region missing',
  'summary missing',
  'answer missing',
  'glance few',
  'glance label missing',
  'chart wrong claim',
  'frontmatter open',
  'translation missing',
  'published basis',
  'published year',
  'theme question missing',
  'synonym one',
]);

interface Outcome {
  readonly what: string;
  readonly file: string;
  /** The lines that the slip is on. */
  readonly from: number;
  readonly to: number;
  readonly issues: readonly Issue[];
  readonly content: ParsedContent;
}

const outcomes: Outcome[] = SLIPS.map(([what, file, before, typed]) => {
  const old = texts.get(file) ?? '';
  const text = old.replace(before, typed);
  if (text === old) throw new Error(`${what}: nothing to change in ${file}`);
  const at = typeof before === 'string' ? old.indexOf(before) : old.search(before);
  const from = old.slice(0, at).split('\n').length;
  const length =
    text.length - old.length + (typeof before === 'string' ? before : (before.exec(old)?.[0] ?? '')).length;
  const to = from + text.slice(at, at + Math.max(0, length - 1)).split('\n').length - 1;
  const content = parseContent(groupByCollection(new Map(texts).set(file, text)));
  return { what, file, from, to, issues: runRules(content), content };
});

test('what is there is sound, and there are more than 120 slips, no two alike', () => {
  expect(told(texts).map(formatIssue)).toEqual([]);
  expect(SLIPS.length).toBeGreaterThanOrEqual(120);
  expect(new Set(SLIPS.map(([what]) => what)).size).toBe(SLIPS.length);
});

test.each(outcomes)('$what: told once, where it stands', ({ what, file, from, to, issues }) => {
  const lines = issues.map(formatIssue);
  expect(lines).toHaveLength(MORE.get(what) ?? 1);
  const [first] = issues;
  if (!ELSEWHERE.has(what)) {
    expect(first?.file, lines[0]).toBe(file);
    expect(first?.line, lines[0]).toBeGreaterThanOrEqual(from);
    expect(first?.line, lines[0]).toBeLessThanOrEqual(to);
  }
  expect(first?.remedy).not.toBe('');
  // What nobody may be told: to write what is wrong, or to throw away what is right.
  expect(lines.join('\n')).not.toMatch(/write value: 0|keep one of the two; .*dash|rule-crashed/);
});

/** A file or folder that is renamed, or gone, is told once too, however many places name it. */
test.each(MOVED)('%s', (_, from, to, wanted) => {
  const moved = new Map(
    [...texts].flatMap(([path, text]): [string, string][] =>
      !path.startsWith(from) ? [[path, text]] : to === undefined ? [] : [[`${to}${path.slice(from.length)}`, text]],
    ),
  );
  expect(moved).not.toEqual(texts);
  const lines = told(moved).map(formatIssue);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(wanted);
});

test.each([LEDGER, PROFILE])('of another place’s file for %s, that is told and not each line of it', (path) => {
  const ids = [...(texts.get(LEDGER) ?? '').matchAll(/^ {2}- id: (.+)$/gm)].map(([, id]) => id);
  const lines = ids.map((id) => JSON.stringify({ id, since: '2026-01-01', label: id, themes: [], held: {} }));
  const all = new Map(texts).set('content/published/haneul.jsonl', lines.join('\n'));
  const issues = told(all.set(path, texts.get(path.replace('haneul', 'dalmaru')) ?? ''));
  expect(issues.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
    `${path}:1 names the claims of dalmaru, which haneul has not`,
  ]);
});

test('what is told of each, in words', async () => {
  const list = outcomes.map(({ what, issues }) => [what, ...issues.map(onLines)].join('\n'));
  await expect(`${list.join('\n\n')}\n`).toMatchFileSnapshot('../snapshots/slips.txt');
});

test('what is folded hangs on no wording', { timeout: 120_000 }, () => {
  for (const { what, content } of outcomes) {
    const all = [...content.issues, ...RULES.flatMap((rule) => rule.check(content))];
    const placesOf = (issues: readonly Issue[]): string[] =>
      foldConsequences(content, issues).map(({ file, line, rule, field }) => `${file}:${line} ${rule} ${field}`);
    expect(placesOf(all.map((issue) => ({ ...issue, message: '', remedy: '' }))), what).toEqual(placesOf(all));
  }
});
