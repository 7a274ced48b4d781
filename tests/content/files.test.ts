/** Files that are not what they should be, on disk: too big, no text, cut short, wrongly named. Each gets its error. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parseContent } from '../../src/content/parsed-content.ts';
import { formatIssue, type Issue } from '../../src/content/issue.ts';
import { readContent } from '../../src/content/reader/read-files.ts';
import { runRules } from '../../src/content/rules/run-rules.ts';
import { LEDGER, PROFILE, SOURCE, textsOf, THEME, written } from '../builders.ts';

const GLOSSARY = 'content/glossary.yaml';
const SYNONYMS = 'content/search/synonyms.yaml';
const EXCEPTIONS = 'seeds/exceptions.yaml';
const FIGURES = 'content/figures.yaml';
const ALL: Readonly<Record<string, string>> = {
  ...Object.fromEntries([LEDGER, PROFILE, SOURCE, THEME].map((path) => [path, textsOf().get(path) ?? ''])),
  [GLOSSARY]: written({
    terms: [{ id: 'pier', name: { en: 'Pier' }, explanation: 'Where ships lie.', claims: ['busan/growth'] }],
  }).text,
  [SYNONYMS]: written({ groups: [{ id: 'pier', words: ['pier', 'quay'] }] }).text,
  [EXCEPTIONS]: written({
    exceptions: [{ source: 'busan-2025', paragraphs: [3], text: 'Page 2', reason: 'The number of a page.' }],
  }).text,
  [FIGURES]: written({
    figures: [{ id: 'matrix', form: 'matrix', caveats: ['Measures the reading.'] }],
  }).text,
};

let root = '';
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), data);
}

/** A sound tree on disk, in which something is then done to a file. */
function issuesAfter(spoil: () => void): Issue[] {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [path, text] of [...textsOf(), ...Object.entries(ALL)]) put(path, text);
  spoil();
  return runRules(parseContent(readContent(root)));
}

const isMdx = (path: string): boolean => path.endsWith('.mdx');
const every = (text: string, by: number): string => text.slice(0, Math.floor(text.length * by));
/** Bytes that are no text in any part. */
const BINARY = Uint8Array.from({ length: 4096 }, (_, i) => (i * 167 + 128) % 256);
const BOMB = `a: &a [x, x, x, x]\n${Array.from('bcdefghij', (name, i) => `${name}: &${name} [${`*${'abcdefghi'[i] ?? ''}, `.repeat(9)}x]`).join('\n')}\n`;
const withFields = (text: string, fields: string): string =>
  text.startsWith('---\n') ? text.replace('---\n', `---\n${fields}`) : `${fields}${text}`;
const firstKey = (text: string): string => /^(?:---\n)?(\w+):/.exec(text)?.[1] ?? '';

const SPOILT: readonly (readonly [string, (text: string, path: string) => string | Uint8Array])[] = [
  ['of 10 MB', (text) => `${text}${'# and so on\n'.repeat(900_000)}`],
  ['of 10 MB in one line', (text) => `${text}${'x'.repeat(10_000_000)}`],
  ['of 10 MB of brackets', () => '['.repeat(10_000_000)],
  ['of bytes', () => BINARY],
  ['with bytes at its end', (text) => Buffer.concat([Buffer.from(text), BINARY])],
  ['in UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['in a code page', (text) => Buffer.from(`${text}# caf\u00E9\n`, 'latin1')],
  ['of NUL bytes', () => '\0'.repeat(1000)],
  ['with a bomb', (text) => withFields(text, BOMB)],
  ['with an anchor of its own', (text) => withFields(text, 'zzz: &a [*a]\n')],
  ['with a key twice', (text) => withFields(text, `${firstKey(text)}: 1\n`)],
  ['with tabs', (text) => text.replace(/\n {2,}/, '\n\t')],
  ['cut in its middle', (text, path) => every(text, isMdx(path) ? 0.3 : 0.5).replace(/\n[^\n]*$/, '\n  "')],
  ['empty', () => ''],
  ['of blanks', () => ' \n\t\n'],
  ['of HTML', () => '<!DOCTYPE html><script>alert(1)</script>'],
  ['with a conflict of Git', (text) => text.replace('\n', '\n<<<<<<< HEAD\n=======\n>>>>>>> other\n')],
];

/** Every way for one file of YAML and one of MDX; what is met before a file's kind matters, of the others by turns. */
const waysFor = (path: string, at: number): typeof SPOILT =>
  [LEDGER, PROFILE].includes(path) ? SPOILT : SPOILT.filter((_, i) => i % 3 === at % 3);

describe.each(Object.keys(ALL).map((path, at) => [path, at] as const))('%s', (path, at) => {
  const sound = ALL[path] ?? '';

  test.each(waysFor(path, at))('%s', (_, spoil) => {
    const made = spoil(sound, path);
    expect(made).not.toEqual(sound);
    const issues = issuesAfter(() => put(path, made));
    expect(issues.some(({ file }) => file === path)).toBe(true);
    for (const issue of issues) {
      expect(issue.rule).not.toBe('rule-crashed');
      expect(formatIssue(issue)).toMatch(/^[^:]+:\d+:\d+ {2}[a-z-]+ {2}\S.*: .* — .+; .+$/);
      expect(formatIssue(issue)).not.toMatch(/\n|\[object|undefined|^ +at /);
      expect(formatIssue(issue).length).toBeLessThan(4000);
    }
  });

  test.each<[string, (text: string) => string]>([
    ['after a byte order mark', (text) => `\uFEFF${text}`],
    ['with Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ])('reads as it is meant: %s', (_, change) => {
    expect(issuesAfter(() => put(path, change(sound))).map(formatIssue)).toEqual([]);
  });

  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  test.each([name.toUpperCase(), capital, name.replace(/\w+$/, (ending) => ending.toUpperCase())])(
    'called %s',
    (other) => {
      const issues = issuesAfter(() => renameSync(join(root, path), join(root, folder, other)));
      const told = issues.find(
        ({ file, rule }) => file === `${folder}${other}` && ['stray-file', 'file-name'].includes(rule),
      );
      expect(told?.remedy).toContain('rename it');
    },
  );
});

test('the tree is sound before it is spoilt', () => {
  expect(issuesAfter(() => undefined).map(formatIssue)).toEqual([]);
});

test('a size is told with what may be done', () => {
  const issues = issuesAfter(() => put(LEDGER, 'x'.repeat(10_000_000)));
  const told = issues.filter(({ rule }) => rule === 'file-size').map(formatIssue);
  expect(told).toEqual([
    `${LEDGER}:1:1  file-size  (file): "${LEDGER}" — has 10,000,000 bytes, but at most 2,000,000 are read; if it is the right file, split it in two; no claims.yaml is a tenth as long`,
  ]);
});
