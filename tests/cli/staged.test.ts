/** A build broken at any stage, in any way, leaves what was there before as it was. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Progress } from '../../src/cli/shared/progress.ts';
import { buildStaged, type Stage } from '../../src/cli/build/staged-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

let root = '';
let dist = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cheongsajin-staged-'));
  dist = join(root, 'dist');
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), 'before');
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
  vi.restoreAllMocks();
});

const quiet = new Progress({ write: () => undefined });
const write = (file: string): Stage['run'] => {
  return (fresh) => {
    mkdirSync(fresh, { recursive: true });
    writeFileSync(join(fresh, file), 'after');
    return true;
  };
};
const STAGES: readonly Stage[] = ['content', 'day', 'pages', 'search index', 'links', 'scan'].map((name, i) => ({
  name,
  run: write(i === 0 ? 'index.html' : `${i}.html`),
}));
const found = (): Record<string, string> =>
  Object.fromEntries(readdirSync(dist).map((file) => [file, readFileSync(join(dist, file), 'utf8')]));
const left = (): string[] => readdirSync(root).toSorted();

test('takes the place of what was there when every stage is whole', async () => {
  let told = '';
  const terminal = new Progress({ isTTY: true, write: (text) => (told += text) });
  expect(await buildStaged(dist, STAGES, terminal)).toBe(true);
  expect(Object.keys(found())).toHaveLength(STAGES.length);
  expect(found()['index.html']).toBe('after');
  expect(left()).toEqual(['dist']);
  expect(told).toBe(STAGES.map(({ name }, i) => `${i + 1}/6  ${name}\n`).join(''));
});

test('makes what was not there', async () => {
  rmSync(dist, { recursive: true });
  expect(await buildStaged(dist, STAGES, quiet)).toBe(true);
  expect(left()).toEqual(['dist']);
});

describe.each(STAGES.map(({ name }, i) => [name, i] as const))('broken at %s', (_, at) => {
  const ways: readonly (readonly [string, Stage['run']])[] = [
    ['a stage that says no', () => false],
    [
      'a stage that throws',
      () => {
        throw new Error('broken on purpose');
      },
    ],
    ['a stage that rejects', () => Promise.reject(new Error('broken on purpose'))],
  ];
  test.each(ways)('%s leaves the old site alone, and nothing beside it', async (how, run) => {
    const stages = STAGES.map((stage, i) => (i === at ? { ...stage, run } : stage));
    const done = buildStaged(dist, stages, quiet);
    if (how === 'a stage that says no') expect(await done).toBe(false);
    else await expect(done).rejects.toThrow('broken on purpose');
    expect(found()).toEqual({ 'index.html': 'before' });
    expect(left()).toEqual(['dist']);
  });
});

/** A build of its own process, which reaches the given line and waits there. */
async function processAt(waiting: string): Promise<{ kill: (signal: NodeJS.Signals) => Promise<number | null> }> {
  const script = join(root, 'build.ts');
  const module = (name: string): string => JSON.stringify(join(import.meta.dirname, `../../src/cli/${name}.ts`));
  writeFileSync(
    script,
    `import fs, { mkdirSync, writeFileSync } from 'node:fs';
     import { syncBuiltinESMExports } from 'node:module';
     const wait = () => { process.stdout.write('waiting'); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30000); };
     const idle = () => new Promise((resolve) => { process.stdout.write('waiting'); setTimeout(resolve, 30000); });
     const rename = fs.renameSync;
     let renamed = 0;
     fs.renameSync = (...args) => { rename(...args); if (++renamed === 1 && ${JSON.stringify(waiting)} === 'between') wait(); };
     syncBuiltinESMExports();
     const { buildStaged } = await import(${module('build/staged-folder')});
     const { Progress } = await import(${module('shared/progress')});
     await buildStaged(${JSON.stringify(dist)}, [
       { name: 'one', run: (fresh) => { mkdirSync(fresh); writeFileSync(fresh + '/index.html', 'after'); return true; } },
       { name: 'two', run: async () => { if (${JSON.stringify(waiting)} === 'stage') await idle(); return true; } },
     ], new Progress());`,
  );
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    void ended.then((code) => reject(new Error(`ended with ${String(code)} before it waited`)));
  });
  return {
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

test.each([
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s in the midst leaves the old site alone, and says so by its code', async (signal, code) => {
  const build = await processAt('stage');
  expect(await build.kill(signal)).toBe(code);
  expect(found()).toEqual({ 'index.html': 'before' });
  expect(left()).toEqual(['build.ts', 'dist']);
});

test('SIGKILL in the midst leaves the old site alone; the next build clears up', async () => {
  const build = await processAt('stage');
  await build.kill('SIGKILL');
  expect(found()).toEqual({ 'index.html': 'before' });
  expect(left()).toContain('.dist-staging');
  expect(await buildStaged(dist, STAGES, quiet)).toBe(true);
  expect(left()).toEqual(['build.ts', 'dist']);
});

test('SIGKILL between the two renamings: the next build puts the old site back before it begins', async () => {
  const build = await processAt('between');
  await build.kill('SIGKILL');
  expect(existsSync(dist)).toBe(false);
  expect(await buildStaged(dist, [{ name: 'one', run: () => false }], quiet)).toBe(false);
  expect(found()).toEqual({ 'index.html': 'before' });
  expect(left()).toEqual(['build.ts', 'dist']);
});

test('where the second of the two renamings fails, the old site is put back', async () => {
  // Nothing was written, so there is nothing to put in the place of what was set aside.
  await expect(buildStaged(dist, [{ name: 'one', run: () => true }], quiet)).rejects.toThrow('ENOENT');
  expect(found()).toEqual({ 'index.html': 'before' });
  expect(left()).toEqual(['dist']);
});

test('a link to a folder stays a link, and the folder is replaced', async () => {
  const real = join(root, 'real');
  renameSync(dist, real);
  symlinkSync('real', dist);
  expect(await buildStaged(dist, STAGES, quiet)).toBe(true);
  expect(lstatSync(dist).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(real, 'index.html'), 'utf8')).toBe('after');
  expect(left()).toEqual(['dist', 'real']);
});

test.each([
  ['a file', () => writeFileSync(dist, 'mine'), /is no folder: rename or remove it$/],
  ['a link to nothing', () => symlinkSync('nowhere', dist), /is a link to no folder: rename or remove it$/],
])('%s in its place is kept', async (_, put, words) => {
  rmSync(dist, { recursive: true });
  put();
  await expect(buildStaged(dist, STAGES, quiet)).rejects.toThrow(words);
  expect(left()).toEqual(['dist']);
  expect(lstatSync(dist).isDirectory()).toBe(false);
});

test('what a dead build set aside is put back, though another process has its number by now', async () => {
  const staging = join(root, '.dist-staging');
  mkdirSync(staging);
  renameSync(dist, join(staging, `old-${process.ppid}`));
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 120_000);
  expect(await buildStaged(dist, [{ name: 'one', run: () => false }], quiet)).toBe(false);
  expect(found()).toEqual({ 'index.html': 'before' });
});
