/** What every command says of itself, of what it does not know, and when nobody reads on. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { formatIssues } from '../../src/cli/shared/issue-formats.ts';
import { ROOT } from '../../src/cli/shared/workspace.ts';
import { runHere, type Ran } from './run-here.ts';
import { COMMANDS, TestTree } from './tree.ts';

vi.setConfig({ testTimeout: 60_000 });

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const files = Object.values(scripts).flatMap((script) => /^node (?:--import \S+ )?(\S+\.ts)$/.exec(script)?.[1] ?? []);

/** Those that would begin long work; the others read their flags as these do. */
const DOING = ['start.ts', 'dev.ts', 'serve.ts', 'check.ts'].map((file) => `src/cli/commands/${file}`);

/** One of them is imported by another as well, and works only where it is what was started. */
async function run(file: string, ...args: string[]): Promise<Ran> {
  if (!file.endsWith('/serve.ts')) return runHere(file, args, ROOT);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, file), ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

test('there are commands to ask', () => {
  expect(files.length).toBeGreaterThan(10);
});

test.each(files)('%s explains itself, and does nothing else', async (file) => {
  const { code, out, err } = await run(file, '--help');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^Usage: npm (?:run )?[a-z:]+ -- .*\n\n\S/);
  expect(out).toContain('--help');
});

test.each([...DOING, 'tests/run/all.ts'])('%s tells what it does not know', async (file) => {
  const { code, out, err } = await run(file, '--hlep');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('Did you mean --help?');
});

const tree = new TestTree({ files: { 'content/profiles/naju/claims.yaml': `claims:\n${'  - x\n'.repeat(400)}` } });
afterAll(() => tree.remove());

test('who has read enough of the check gets no trace', async () => {
  const check = spawn(process.execPath, [join(COMMANDS, 'check.ts'), ...tree.flags], { cwd: tree.root });
  let err = '';
  check.stderr.on('data', (text: Buffer) => (err += text.toString()));
  check.stdout.once('data', () => check.stdout.destroy());
  await new Promise((resolve) => check.on('close', resolve));
  expect(err).toBe('');
});

test('numbers of profiles are numbers', async () => {
  expect((await run('bench/measure-check.ts', 'many')).err).toContain('"many" is no number of profiles');
});

const hostile = {
  file: 'content/a\u202E\n.mdx',
  line: 1,
  column: 2,
  field: 'a\u009Bb',
  value: 'c\u{E0041}',
  rule: 'prose',
  message: 'd\u001B[31m 100%',
  remedy: 'e\nf',
};

test.each(['text', 'json', 'github'] as const)('what files hold does not steer a terminal: %s', (format) => {
  const told = formatIssues([hostile], format);
  // An annotation names the file as it is called, or it would stand nowhere.
  const shown = format === 'github' ? told.replace(/^::error file=[^,]*,/, '') : told;
  expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u);
  if (format === 'json')
    expect(JSON.parse(told)).toMatchObject({ issues: [{ file: hostile.file, remedy: hostile.remedy }] });
  if (format === 'github')
    expect(told).toBe(
      '::error file=content/a\u202E%0A.mdx,line=1,col=2,title=prose::a\\u009bb: "c\\u{e0041}" — d\\u001b[31m 100%25; e%0Af',
    );
});
