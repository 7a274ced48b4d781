/** Builds that are broken before a page is made: each ends with 1, in a line or two that say what to do, and without a stack. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CODE } from '../../src/cli/build/same-as-built.ts';
import { ROOT } from '../../src/cli/shared/workspace.ts';
import { LEDGER, PROFILE, SOURCE, THEME, VERIFIED } from '../builders.ts';
import { TestTree } from '../cli/tree.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const tree = new TestTree();
const at = (path: string): string => join(tree.root, path);

beforeAll(() => {
  for (const part of CODE) cpSync(join(ROOT, part), at(part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), at('node_modules'), 'dir');
  tree.write('dist/index.html', 'the site before');
});
afterAll(() => tree.remove());

type Env = Readonly<Record<string, string>>;

function build(env: Env = {}): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at('src/cli/commands/build.ts')], {
    cwd: tree.root,
    encoding: 'utf8',
    env: { ...process.env, CHEONGSAJIN_ORIGINALS: '', CONTENT_DATE: '2026-01-01', ...env },
  });
  return { code: status, output: stdout + stderr };
}

/** A mistake in a file, and how it is undone. */
const typed = (file: string, from: string | RegExp, to: string) => (): (() => void) => {
  const before = tree.read(file);
  const text = before.replace(from, to);
  if (text === before) throw new Error(`nothing to change in ${file}`);
  tree.write(file, text);
  return () => tree.write(file, before);
};
const without = (path: string) => (): (() => void) => {
  renameSync(at(path), at('set-aside'));
  return () => renameSync(at('set-aside'), at(path));
};
/** Something else in the place of the built site, or of the folder in which it is made. */
const inPlaceOf = (path: string, put: (place: string) => void) => (): (() => void) => {
  if (path === 'dist') renameSync(at('dist'), at('set-aside'));
  put(at(path));
  return () => {
    rmSync(at(path), { recursive: true, force: true });
    if (path === 'dist') renameSync(at('set-aside'), at('dist'));
  };
};

const SETTINGS: readonly (readonly [env: Env, told: string])[] = [
  [{ BASE_PATH: 'sub' }, 'write BASE_PATH=/sub/'],
  [{ BASE_PATH: '/a b/' }, 'write BASE_PATH=/ab/'],
  [{ SITE_URL: 'example.org' }, 'write SITE_URL=https://example.org'],
  [{ SITE_URL: 'https://example.org/sub/' }, 'write SITE_URL=https://example.org'],
  [{ REPOSITORY_URL: 'github.com/a/b' }, 'write REPOSITORY_URL=https://github.com/a/b'],
  [{ CONTACT_URL: 'me@example.org' }, 'write CONTACT_URL=mailto:me@example.org'],
  [{ CONTENT_DATE: 'yesterday' }, 'CONTENT_DATE'],
  [{ CONTENT_DATE: '2026-02-30' }, 'CONTENT_DATE'],
  // Too little for Astro; enough for the command that tells of it.
  [{ NODE_OPTIONS: '--max-old-space-size=60' }, 'NODE_OPTIONS=--max-old-space-size='],
];
/** Where Astro, which builds in the process of the command, reads it first. */
const inAstro = (code: string): (() => () => void) => typed('astro.config.mjs', /^/, `${code};\n`);
const BROKEN: readonly (readonly [what: string, make: () => () => void, told: string])[] = [
  ['a value that is not the printed one', typed(LEDGER, 'value: 2000000000000', 'value: 2000000000'), 'printed-value'],
  ['a field that is misspelt', typed(LEDGER, 'statement: ', 'statment: '), 'write "statement:"'],
  ['YAML that is not closed', typed(LEDGER, 'printed: "KRW 2 trillion"', 'printed: "KRW 2 trillion'), ' is not closed'],
  ['a forged quote', typed(VERIFIED, '\nsigned', '\n¶12 KRW 99 trillion\nsigned'), 'not-signed'],
  ['a quote that nobody signed', typed(VERIFIED, /signed .*\n/, ''), 'not-signed'],
  ['another document', typed(SOURCE, /sha256": "..../, 'sha256": "0000'), 'not-verified'],
  ['a theme that is gone', without(THEME), 'unknown-theme'],
  ['a ledger that is gone', without(LEDGER), 'no-claims'],
  ['a profile that is gone', without(PROFILE), 'no-profile'],
  ['content that is gone', without('content/profiles'), 'content'],
  ['script in prose', typed(PROFILE, /\n$/, '\n\n<script>alert(1)</script>\n'), '  prose  '],
  ['code in prose', typed(PROFILE, /\n$/, '\n\n{process.env}\n'), '  prose  '],
  ['an expression of YAML that is code', typed(THEME, 'order: 1', 'order: !!js/function "x"'), '  yaml  '],
  ['a file for the site', inPlaceOf('dist', (place) => writeFileSync(place, '')), 'rename or remove it'],
  [
    'a link to nothing for the site',
    inPlaceOf('dist', (place) => symlinkSync('nowhere', place)),
    'is a link to no folder',
  ],
  ['a file for the folder of the build', inPlaceOf('.dist-staging', (place) => writeFileSync(place, '')), 'rename it'],
  ['a page that nothing reads', inPlaceOf('content/evil.astro', (place) => writeFileSync(place, '')), 'stray-file'],
  [
    'a folder for a file',
    inPlaceOf('content/kinds.yaml.d', (place) => {
      mkdirSync(place);
      writeFileSync(join(place, 'x'), '');
    }),
    'stray-file',
  ],
  ['a build that the machine ends, for want of memory', inAstro('process.kill(process.pid, "SIGKILL")'), '(SIGKILL)'],
  ['a build that Node ends', inAstro('process.abort()'), 'NODE_OPTIONS=--max-old-space-size='],
  ['a build that falls over', inAstro('process.kill(process.pid, "SIGSEGV")'), 'Ended by SIGSEGV'],
  ['a build that waits for what is gone', inAstro('await new Promise(() => undefined)'), 'Ended half-way'],
];

test('there are twenty and more', () => {
  expect(SETTINGS.length + BROKEN.length).toBeGreaterThanOrEqual(20);
});

function expectRefused({ code, output }: ReturnType<typeof build>, told: string): void {
  expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining(told) as string });
  expect(output).not.toMatch(/\n\s+at .+:\d+:\d+/);
  expect(output.trim().split('\n').length, output).toBeLessThanOrEqual(6);
}

test.each(SETTINGS)('%j', (env, told) => {
  expectRefused(build(env), told);
  expect(tree.read('dist/index.html')).toBe('the site before');
});

test.each(BROKEN)('%s', (_, make, told) => {
  const mend = make();
  try {
    expectRefused(build(), told);
  } finally {
    mend();
  }
  expect(tree.read('dist/index.html')).toBe('the site before');
});

// npm does not hand on every signal, and ends before what it started (npm/cli#6684).
test.each(['SIGTERM', 'SIGHUP'] as const)(
  '%s to npm alone ends the build, and nothing is put in place later',
  async (signal) => {
    const npm = spawn('npm', ['run', 'build'], {
      cwd: tree.root,
      env: { ...process.env, CHEONGSAJIN_ORIGINALS: '', CONTENT_DATE: '2026-01-01' },
    });
    let output = '';
    for (const stream of [npm.stdout, npm.stderr])
      stream.on('data', (data: Buffer) => {
        output += data.toString();
        // Content is told once the build itself is at work.
        if (output.includes('Content is sound')) npm.kill(signal);
      });
    // Closed only when all that npm started has ended, too, since they write to one place.
    await once(npm, 'close');
    expect(output).toContain('Content is sound');
    expect(output).toContain('Stopped by');
    expect(tree.read('dist/index.html')).toBe('the site before');
  },
);
