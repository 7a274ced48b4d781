/** Every attack is refused by file, line and column, with what to write instead, and nothing of it happens. */
import dns from 'node:dns';
import { readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parseContent } from '../../src/content/parsed-content.ts';
import { formatIssue, type Issue } from '../../src/content/issue.ts';
import { proseFaults } from '../../src/content/prose/mdx-allowlist.ts';
import { readContent } from '../../src/content/reader/read-files.ts';
import { runRules } from '../../src/content/rules/run-rules.ts';
import { issuesOf, PROFILE, textsOf } from '../builders.ts';
import { TestTree } from '../cli/tree.ts';
import { ATTACKS, HARMLESS, type Attack } from './attacks.ts';

const SECRET = 'the-secret-of-the-environment';
const PROJECT = join(import.meta.dirname, '..', '..');

const tree = new TestTree();
const TEXTS = textsOf();
const canary = join(tree.root, 'canary.txt');
const asked: string[] = [];

beforeAll(() => {
  writeFileSync(canary, 'alive');
  process.env.CANARY = SECRET;
  const refuse = (what: string) => (): never => {
    asked.push(what);
    throw new Error('no network in this test');
  };
  vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(refuse('a socket'));
  vi.spyOn(dns, 'lookup').mockImplementation(refuse('a name'));
  vi.stubGlobal('fetch', refuse('a fetch'));
});

afterAll(() => {
  delete process.env.CANARY;
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  tree.remove();
});

const check = (root: string): Issue[] => runRules(parseContent(readContent(root)));

/** Puts a text in its place beside files that are as they were; returns where it begins, and what the rules say of all. */
function attacked({ file, edit, payload }: Pick<Attack, 'file' | 'edit' | 'payload'>): {
  start: { line: number; column: number };
  issues: Issue[];
} {
  const filled = payload.replaceAll('CANARY_FILE', canary).replaceAll('LISTENER', '127.0.0.1:9');
  const old = TEXTS.get(file) ?? '';
  const match = edit instanceof RegExp ? edit.exec(old) : null;
  if (edit instanceof RegExp && match === null) throw new Error(`nothing to edit in ${file}: ${String(edit)}`);
  const head = edit === 'whole' ? '' : match === null ? `${old.trimEnd()}\n\n` : old.slice(0, match.index);
  const tail = match === null ? '\n' : old.slice(match.index + match[0].length);
  const rows = head.split('\n');
  return {
    start: { line: rows.length, column: (rows.at(-1) ?? '').length + 1 },
    issues: issuesOf({ files: { [file]: head + filled + tail } }),
  };
}

function expectNothingHappened(output: string): void {
  expect(readFileSync(canary, 'utf8')).toBe('alive');
  expect(output).not.toContain(SECRET);
  expect(asked).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
}

test('there are more attacks than sixty, and no two alike', () => {
  expect(ATTACKS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length);
  expect(new Set(ATTACKS.map(({ file, edit, payload }) => `${file} ${String(edit)} ${payload}`)).size).toBe(
    ATTACKS.length,
  );
  expect(HARMLESS.length).toBeGreaterThanOrEqual(20);
});

test('what is attacked is sound before', () => {
  expect(check(tree.root).map(formatIssue)).toEqual([]);
});

describe('refused', () => {
  test.each(ATTACKS)('$name', (attack) => {
    const { start, issues } = attacked(attack);
    const output = issues.map(formatIssue).join('\n');
    const own = issues.filter(({ file, rule }) => file === attack.file && rule === attack.rule);
    expect(own.length, output).toBeGreaterThan(0);
    const { place } = attack;
    if (place !== undefined) {
      const [line, column] = place;
      const wanted =
        attack.rule === 'stray-file' || attack.rule === 'file-name'
          ? [1, 1]
          : [start.line + line - 1, line === 1 ? start.column + column - 1 : column];
      const found = own.map((issue) => [issue.line, issue.column]);
      expect(found, output).toContainEqual(wanted);
    } else {
      const last = start.line + attack.payload.split('\n').length;
      expect(
        own.some(({ line }) => line <= last),
        output,
      ).toBe(true);
    }
    for (const issue of own) {
      const shown = formatIssue(issue);
      expect(shown).not.toContain('\n');
      expect(shown).toMatch(/^.+:\d+:\d+ {2}[a-z-]+ {2}.+ — .+; .+$/);
      expect(issue.remedy).not.toBe('');
    }
    expect(issues.map(({ rule }) => rule)).not.toContain('rule-crashed');
    expectNothingHappened(output);
  });
});

describe('let pass', () => {
  test.each(HARMLESS)('%s', (_, payload) => {
    expect(attacked({ file: PROFILE, payload }).issues.map(formatIssue)).toEqual([]);
  });
});

test('after all of them nothing has happened, and what is on disk is sound still', () => {
  expect(check(tree.root).map(formatIssue)).toEqual([]);
  expectNothingHappened('');
});

test('the profiles and themes of the project are untouched', () => {
  const content = parseContent(readContent(PROJECT));
  expect(runRules(content).map(formatIssue)).toEqual([]);
  const read = [...content.profiles, ...content.themes].map(({ file }) => file);
  expect(content.profiles).not.toEqual([]);
  expect(
    read.flatMap(({ prose }) => (prose === undefined ? ['unread'] : proseFaults(prose).map(({ message }) => message))),
  ).toEqual([]);
});
