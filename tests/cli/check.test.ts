import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { mkdirSync, renameSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Issue } from '../../src/content/issue.ts';
import { formatIssues, summaryOf } from '../../src/cli/shared/issue-formats.ts';
import { LEDGER, THEME } from '../builders.ts';
import { COMMANDS, rulesIn, TestTree } from './tree.ts';

let tree: TestTree;
beforeEach(() => {
  tree = new TestTree();
});
afterEach(() => tree.remove());

const spoil = (): void => {
  const ledger = tree.read(LEDGER);
  tree.write(LEDGER, ledger.replace('id: "marine-budget"', 'id: "Marine"').replace('statement:', 'statment:'));
};

const ISSUE: Issue = {
  file: 'content/a,b:c.yaml',
  line: 3,
  column: 5,
  field: 'claims[0].id',
  value: '100%\n',
  rule: 'naked-number',
  message: 'is 50% off\r\nand more',
  remedy: 'write "x"',
};

describe('the forms', () => {
  test('one line: file:line:column  rule  field: value — what is wrong; what to write instead', () => {
    expect(formatIssues([ISSUE, { ...ISSUE, field: '' }], 'text')).toBe(
      [
        String.raw`content/a,b:c.yaml:3:5  naked-number  claims[0].id: "100%\n" — is 50% off\u000d\u000aand more; write "x"`,
        String.raw`content/a,b:c.yaml:3:5  naked-number  (file): "100%\n" — is 50% off\u000d\u000aand more; write "x"`,
      ].join('\n'),
    );
  });

  test('an annotation for GitHub, with everything escaped that would end it', () => {
    expect(formatIssues([ISSUE], 'github')).toBe(
      String.raw`::error file=content/a%2Cb%3Ac.yaml,line=3,col=5,title=naked-number::claims[0].id: "100%25\n" — is 50%25 off%0D%0Aand more; write "x"`,
    );
  });

  test('JSON, also where nothing is wrong', () => {
    expect(JSON.parse(formatIssues([ISSUE], 'json'))).toEqual({
      count: 1,
      issues: [{ ...ISSUE, value: String.raw`"100%\n"` }],
    });
    expect(JSON.parse(formatIssues([], 'json'))).toEqual({ count: 0, issues: [] });
  });
});

describe('npm run check', () => {
  test('a sound tree', async () => {
    expect(await tree.run('check.ts')).toEqual({
      code: 0,
      out: 'Content is sound: 2 profiles, 13 claims, 1 theme, 1 source.\n',
      err: '',
    });
  });

  test('every problem of another tree, under the names of its folders, with a count', async () => {
    spoil();
    mkdirSync(join(tree.root, 'draft'));
    renameSync(join(tree.root, 'content'), join(tree.root, 'draft', 'texts'));
    const { code, out } = await new Proxy(tree, {
      get: (target, key) =>
        key === 'flags' ? ['--content', './draft/texts/', '--seeds', 'seeds'] : (Reflect.get(target, key) as unknown),
    }).run('check.ts');
    expect(code).toBe(1);
    const lines = out.trim().split('\n');
    expect(lines[0]).toMatch(
      /^draft\/texts\/profiles\/busan\/claims\.yaml:2:5 {2}invalid-id {2}claims\[0\]\.id: "Marine" — .+; .+$/,
    );
    expect(out).toContain('write "statement:"');
    expect(out).not.toMatch(/^content\//m);
    expect(lines.at(-1)).toBe(`${rulesIn(out).length} errors in the content.`);
  });

  test('JSON alone on its output', async () => {
    spoil();
    const { code, out } = await tree.run('check.ts', '--format', 'json');
    const told = JSON.parse(out) as { count: number; issues: { file: string; rule: string }[] };
    expect(code).toBe(1);
    expect(told.count).toBe(told.issues.length);
    expect(told.issues.map(({ rule }) => rule)).toContain('unknown-field');
    expect(told.issues[0]?.file).toBe(LEDGER);
  });

  test('of more than ten, GitHub shows ten: the tenth says so, and the summary has all', () => {
    const issues = Array.from({ length: 25 }, (_, i) => ({ ...ISSUE, line: i + 1 }));
    const lines = formatIssues(issues, 'github').split('\n');
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(lines[9]).toBe(
      '::error title=16 more::GitHub shows ten errors a step. All 25 are in the summary of this run and in the log of this step.',
    );
    expect(lines).toHaveLength(26);
    expect(
      summaryOf(issues)
        .split('\n')
        .filter((line) => line.startsWith(`| ${ISSUE.file}:`)),
    ).toHaveLength(25);
    expect(formatIssues(issues.slice(15), 'github').split('\n')).toHaveLength(10);
  });

  test('annotations', async () => {
    spoil();
    const lines = (await tree.run('check.ts', '--format', 'github')).out.trim().split('\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(0, 9))
      expect(line).toMatch(/^::error file=[^,:]+,line=\d+,col=\d+,title=[a-z-]+::.+$/);
  });

  test.each([
    [['--contents', 'x'], /unknown option '--contents'\n\(Did you mean --content\?\)/],
    [
      ['--frobnicate'],
      /unknown option '--frobnicate'[^]* --content [^]* --seeds [^]* --format [^]* --fix [^]* --watch [^]* --help /,
    ],
    [['--format', 'xml'], /there is no format "xml"; there are text, json, github/],
    [['--format'], /'--format <text\|json\|github>' argument '--content' is invalid. It needs a value/],
    [['--format', '--fix'], /argument '--fix' is invalid. It needs a value/],
    [['--format='], /argument '' is invalid. It needs a value/],
    [['--fix=yes'], /unknown option '--fix=yes'/],
    [['--fix', '--watch'], /cannot be combined/],
    [['here'], /too many arguments/],
  ])('%j says what exists, and is no verdict on the content', async (args, words) => {
    const { code, out, err } = await tree.run('check.ts', ...args);
    expect(err).toMatch(words);
    expect(err).not.toMatch(/\n\s+at /);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  test('a folder that is not there', async () => {
    const { code, err } = await tree.run('check.ts', '--content', 'nowhere', '--help');
    expect(code).toBe(0);
    expect(err).toBe('');
    const gone = new TestTree();
    renameSync(join(gone.root, 'content'), join(gone.root, 'elsewhere'));
    expect(await gone.run('check.ts')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no folder content') as string,
    });
    gone.remove();
  });

  test('--fix mends and says so; what remains is told', async () => {
    tree.write(
      THEME,
      `\uFEFF${tree.read(THEME).replaceAll('\n', '\r\n').replace('항만·물류', '항만·물류'.normalize('NFD'))}`,
    );
    tree.write(LEDGER, tree.read(LEDGER).replace('statement:', 'statment:'));
    const { code, out } = await tree.run('check.ts', '--fix');
    expect(out).toContain(`fixed  ${THEME}: byte order mark, line endings, composed characters (NFC)`);
    expect(tree.read(THEME)).toContain('항만·물류');
    expect(tree.read(THEME)).not.toMatch(/[\r\uFEFF]/);
    expect(rulesIn(out)).toContain('unknown-field');
    expect(code).toBe(1);
    expect((await tree.run('check.ts', '--fix')).out).not.toContain('mended');
  });

  test('--watch checks again at a change, and ends at Ctrl-C', async () => {
    const child = spawn(process.execPath, [join(COMMANDS, 'check.ts'), '--watch', ...tree.flags], {
      cwd: tree.root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    let out = '';
    const until = (words: string): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (out.includes(words)) resolve();
        };
        child.stdout.on('data', look);
        look();
      });
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    await until('Watching');
    expect(out).toContain('Content is sound');
    spoil();
    await until('unknown-field');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});

test('what the machine or an editor left is passed over with a note', async () => {
  const left = [
    '.DS_Store',
    '._claims.yaml',
    '.claims.yaml.swp',
    'claims.yaml~',
    '#claims.yaml#',
    'claims.yaml.bak',
    'Thumbs.db',
  ];
  for (const name of left) tree.write(`content/profiles/naju/${name}`, 'whatever: [');
  const { code, out, err } = await tree.run('check.ts');
  expect({ code, err: err.trim().split('\n').length }).toEqual({ code: 0, err: left.length });
  expect(out).toContain('Content is sound');
  for (const name of left) expect(err).toContain(`naju/${name}: passed over`);
});
