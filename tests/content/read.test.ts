import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseContent } from '../../src/content/parsed-content.ts';
import { readContent, groupByCollection } from '../../src/content/reader/read-files.ts';
import { ROOT } from '../../src/cli/shared/workspace.ts';
import type { Recall } from '../../src/core/values/cached.ts';
import { runRules } from '../../src/content/rules/run-rules.ts';
import { textsOf, THEME, told, VERIFIED } from '../builders.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function aFolder(texts: Iterable<readonly [string, string | Buffer]>): string {
  const root = mkdtempSync(join(tmpdir(), 'cheongsajin-'));
  made.push(root);
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const rulesOf = (root: string): string[] =>
  readContent(root).issues.map(({ file, line, rule }) => `${file}:${line} ${rule}`);

test('a folder reads as its files do', () => {
  expect(told(runRules(parseContent(readContent(aFolder(textsOf())))))).toBe('');
});

test('no folder at all is no content, and no crash', () => {
  expect(readContent(aFolder([]))).toMatchObject({ issues: [], verified: new Map() });
});

test('what was read before reads as it does anew, as JSON has it', () => {
  const kept = new Map<string, string>();
  const read = (recall: Recall<unknown>): unknown => {
    const { profiles, ledgers, themes, changes, sources } = readContent(ROOT, undefined, undefined, recall);
    return [profiles, ledgers, themes, changes, sources].map((all) =>
      [...all].map(([id, { data, prose, proseText }]) => [id, data, prose, proseText]),
    );
  };
  const anew = read((input, make) => {
    // Two files that ask for the same would have one thing between them.
    expect(kept.has(input)).toBe(false);
    const made = make();
    if (made !== undefined) kept.set(input, JSON.stringify(made));
    return made;
  });
  const again = read((input, make) => (kept.get(input) ? (JSON.parse(kept.get(input) ?? '') as unknown) : make()));
  expect(again).toStrictEqual(anew);
});

test('links to other files are not followed', () => {
  const root = aFolder(textsOf());
  symlinkSync('/etc/passwd', join(root, 'content/themes/secret.mdx'));
  symlinkSync('/nowhere/at/all', join(root, 'content/themes/lost.mdx'));
  symlinkSync('/etc', join(root, 'content/profiles/linked'));
  expect(rulesOf(root).toSorted()).toEqual([
    'content/profiles/linked:1 stray-file',
    'content/themes/lost.mdx:1 stray-file',
    'content/themes/secret.mdx:1 stray-file',
  ]);
});

test('a folder that is named like a file', () => {
  const root = aFolder(textsOf());
  mkdirSync(join(root, 'content/themes/jobs.mdx'));
  writeFileSync(join(root, 'content/themes/jobs.mdx/a.txt'), '');
  expect(rulesOf(root)).toEqual(['content/themes/jobs.mdx/a.txt:1 stray-file', 'content/themes/jobs.mdx:1 stray-file']);
});

// Only Linux lets a name be any bytes.
test.runIf(process.platform === 'linux')('a name that is no UTF-8 is an issue, and no crash', () => {
  const root = aFolder(textsOf());
  writeFileSync(
    Buffer.concat([Buffer.from(join(root, 'content/themes/a')), Buffer.from([0xff]), Buffer.from('.mdx')]),
    '',
  );
  expect(rulesOf(root)).toEqual(['content/themes/a\uFFFD.mdx:1 stray-file']);
});

test('bytes that are not UTF-8 are an issue on their line', () => {
  const text = textsOf().get(THEME) ?? '';
  const root = aFolder([
    ...textsOf(),
    [THEME, Buffer.concat([Buffer.from(text), Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a])])],
  ]);
  expect(rulesOf(root)).toEqual([`${THEME}:${text.split('\n').length} encoding`]);
});

test('a byte order mark is no text', () => {
  expect(
    told(
      runRules(
        parseContent(
          readContent(
            aFolder(
              [...textsOf()].map(([path, text]) => [path, path.endsWith('.txt') ? text : `\uFEFF${text}`] as const),
            ),
          ),
        ),
      ),
    ),
  ).toBe('');
});

test('files come in an order that no disk decides', () => {
  const there = [...readContent(aFolder(textsOf())).ledgers.keys()];
  const back = [...readContent(aFolder([...textsOf()].toReversed())).ledgers.keys()];
  expect(there).toEqual(back);
});

test('a folder deeper than any file, and what nothing reads, cost no reading', () => {
  const root = aFolder(textsOf());
  const deep = join(root, 'content', ...Array.from({ length: 20 }, () => 'a'));
  mkdirSync(deep, { recursive: true });
  writeFileSync(join(deep, 'x.txt'), '');
  expect(rulesOf(root)).toEqual([`content/${Array.from({ length: 13 }, () => 'a').join('/')}:1 stray-file`]);
});

test.each<[string, BufferEncoding]>([
  ['UTF-16', 'utf16le'],
  ['bytes', 'latin1'],
])('a file in %s is told as that, and nothing of what it seems to hold', (_, encoding) => {
  const root = aFolder(textsOf());
  const text = encoding === 'latin1' ? '\xE9\xFF'.repeat(500) : (textsOf().get(THEME) ?? '');
  writeFileSync(join(root, THEME), Buffer.from(text, encoding));
  expect(rulesOf(root).filter((told) => told.startsWith(THEME))).toEqual([`${THEME}:1 encoding`]);
});

test('a byte that is no UTF-8 is told with its place', () => {
  const text = (textsOf().get(THEME) ?? '').replace('Pier', 'P\uFFFDer');
  const [issue] = groupByCollection([[THEME, text]]).issues;
  const rows = text.split('\n');
  const row = rows.findIndex((one) => one.includes('\uFFFD'));
  expect(issue).toMatchObject({
    rule: 'encoding',
    line: row + 1,
    column: (rows[row] ?? '').indexOf('\uFFFD') + 1,
    value: rows[row],
  });
});

test('the record of what was seen may have Windows line ends, and must be text', () => {
  const texts = textsOf();
  const seen = texts.get(VERIFIED) ?? '';
  const after = (text: string): string[] =>
    runRules(parseContent(groupByCollection(new Map([...texts, [VERIFIED, text]])))).map(
      ({ file, rule }) => `${file} ${rule}`,
    );
  expect(after(`\uFEFF${seen.replaceAll('\n', '\r\n')}`)).toEqual([]);
  expect(after(Buffer.from(seen, 'utf16le').toString('utf8'))).toContain(`${VERIFIED} encoding`);
});
