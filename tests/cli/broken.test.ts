/** The commands as a maintainer meets them: on a copy of the project, with its content broken. */
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

// Whole commands run here, on whatever machine: no time of theirs is a verdict.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const ROOT = join(import.meta.dirname, '..', '..');
let copy = '';

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'cheongsajin-'));
  for (const part of ['src', 'content', 'seeds', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs']) {
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'dir');
  mkdirSync(join(copy, 'dist'));
  writeFileSync(join(copy, 'dist', 'index.html'), 'the site before');
});

afterEach(() => {
  rmSync(copy, { recursive: true, force: true });
});

const env = { ...process.env, CHEONGSAJIN_ORIGINALS: '' };

function run(command: string, extra: Record<string, string> = {}): { code: number | null; output: string } {
  const done = spawnSync(process.execPath, [join(copy, 'src/cli/commands', command)], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...env, ...extra },
  });
  return { code: done.status, output: done.stdout + done.stderr };
}

function edit(file: string, from: string | RegExp, to: string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to edit in ${file}: ${String(from)}`);
  writeFileSync(path, changed);
}

const siteBefore = (): string[] => [
  ...readdirSync(join(copy, 'dist')),
  readFileSync(join(copy, 'dist', 'index.html'), 'utf8'),
];
const UNTOUCHED = ['index.html', 'the site before'];

describe('npm run check', () => {
  test('passes on the content as it is', () => {
    expect(run('check.ts')).toMatchObject({ code: 0, output: expect.stringMatching(/^Content is sound/) as string });
  });

  test('tells every mistake in one run, each with place, value, rule and remedy, and no stack trace', () => {
    const ledger = 'content/profiles/busan/claims.yaml';
    edit(ledger, /^ {4}statement: /m, '    statment: ');
    edit(ledger, /id: marine-projects$/m, 'id: marine-budget');
    edit(ledger, /source: busan-2025$/m, 'source: busan-2052');
    edit(ledger, /printed: KRW 782\.4 billion/, 'printed: KRW 728.4 billion');
    edit('content/profiles/naju/claims.yaml', /themes: \[[a-z-]+/, 'themes: [harbours');
    edit('content/profiles/gwangju/claims.yaml', /date: "2023"/, 'date: "2023-02-30"');
    edit('content/profiles/changwon/profile.mdx', /\n$/, '\n\nThe city names twenty-three projects and 1,200 homes.\n');
    edit('content/profiles/changwon/profile.mdx', /<Claim id="jobs-planned"/, '<Claim id="jobs-planed"');
    writeFileSync(
      join(copy, 'seeds/unread-2020.yaml'),
      readFileSync(join(copy, 'seeds/busan-2025.yaml'), 'utf8')
        .replace(/document: .*/, 'document: other.txt')
        .replace(/sha256: .*/, `sha256: ${'f'.repeat(64)}`),
    );

    const { code, output } = run('check.ts');
    expect(code).toBe(1);
    expect(output).not.toMatch(/\n\s+at .+:\d+:\d+/);
    const issues = output.trimEnd().split('\n').slice(0, -2);
    for (const issue of issues) {
      expect(issue).toMatch(/^\S+:\d+:\d+ {2}[a-z0-9-]+ {2}\S.*: .+ — .+; .+$/);
    }
    const places = issues.map((issue) => {
      const [, file = '', line = '', column = ''] = /^(\S+?):(\d+):(\d+) /.exec(issue) ?? [];
      return `${file} ${line.padStart(5, '0')} ${column.padStart(5, '0')}`;
    });
    expect(places).toEqual(places.toSorted());
    expect(output).toMatch(new RegExp(`^${issues.length} errors in the content\\.$`, 'm'));
    const told = (file: string, rule: string, value: string): boolean =>
      issues.some((issue) => issue.startsWith(file) && issue.includes(`  ${rule}  `) && issue.includes(value));
    const expected: [string, string, string][] = [
      [ledger, 'unknown-field', 'write "statement:"'],
      [ledger, 'duplicate-id', '"marine-budget"'],
      [ledger, 'unknown-source', 'write "busan-2025"'],
      [ledger, 'not-in-paragraph', '"KRW 728.4 billion"'],
      ['content/profiles/naju/claims.yaml', 'unknown-theme', '"harbours"'],
      ['content/profiles/gwangju/claims.yaml', 'invalid-date', '2023-02-30'],
      ['content/profiles/changwon/profile.mdx', 'naked-number', '"twenty-three"'],
      ['content/profiles/changwon/profile.mdx', 'naked-number', '"1,200"'],
      ['content/profiles/changwon/profile.mdx', 'unknown-claim', 'write "jobs-planned"'],
      ['seeds/unread-2020.yaml', 'unused-source', '"unread-2020"'],
    ];
    expect(
      expected.filter((row) => !told(...row)),
      output.slice(0, 6000),
    ).toEqual([]);
  });
});

describe('npm run build', () => {
  // Pictures take the longest to make, and are not what breaks here.
  beforeEach(() => {
    for (const part of ['cards', 'figures']) rmSync(join(copy, 'src/site/pages', part), { recursive: true });
  });

  test('stops at unsound content and leaves the old site alone', () => {
    edit('content/profiles/busan/claims.yaml', /^ {4}statement: /m, '    statment: ');
    const { code, output } = run('build.ts');
    expect(code).toBe(1);
    expect(output).toContain('write "statement:"');
    expect(siteBefore()).toEqual(UNTOUCHED);
  });

  test('leaves the old site alone when a page cannot be rendered', () => {
    edit('src/site/pages/about/index.astro', '---\n', '---\nthrow new Error("broken on purpose");\n');
    expect(run('build.ts').code).toBe(1);
    expect(siteBefore()).toEqual(UNTOUCHED);
    expect(existsSync(join(copy, '.dist-staging'))).toBe(false);
  });

  test('leaves the old site alone when it is killed half-way', async () => {
    const child = spawn(process.execPath, [join(copy, 'src/cli/commands/build.ts')], {
      cwd: copy,
      env,
      stdio: 'ignore',
      detached: true,
    });
    await new Promise((resolve) => setTimeout(resolve, 2500));
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    expect(child.signalCode).toBe('SIGKILL');
    expect(siteBefore()).toEqual(UNTOUCHED);
  });
});

describe('npm run verify', () => {
  test('says plainly when it had no originals to read', () => {
    const { code, output } = run('verify.ts');
    expect(code).toBe(0);
    expect(output).toContain('had no originals to read');
  });

  test('refuses a document that is not the one recorded, and keeps its record', () => {
    const originals = join(copy, 'originals');
    mkdirSync(originals);
    writeFileSync(join(originals, '004_b55ea16b6c29f58d.txt'), 'Another text altogether.\n');
    const before = readFileSync(join(copy, 'seeds/verified.txt'), 'utf8');
    const { code, output } = run('verify.ts', { CHEONGSAJIN_ORIGINALS: originals });
    expect(code).toBe(1);
    expect(output).toContain('  fingerprint  ');
    expect(output).toContain('  paragraph-count  ');
    expect(output).toContain('  no-original  ');
    expect(readFileSync(join(copy, 'seeds/verified.txt'), 'utf8')).toBe(before);
  });
});
