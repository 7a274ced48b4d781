/** What `npm run build` refuses, on a copy of the project around a small site: the site before it stays as it was. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { CODE } from '../../src/cli/build/same-as-built.ts';
import { ROOT } from '../../src/cli/shared/workspace.ts';
import { LEDGER, PROFILE, THEME } from '../builders.ts';
import { TestTree } from '../cli/tree.ts';

// Whole commands run here, on whatever machine: no time of theirs is a verdict.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const SECRET = 'the-secret-of-the-environment';
const NAJU = 'content/profiles/naju/profile.mdx';
const GLOSSARY = 'content/glossary.yaml';
const tree = new TestTree();
const at = (path: string): string => join(tree.root, path);
const [canary, asked, watcher] = ['canary.txt', 'asked.txt', 'no-network.mjs'].map(at) as [string, string, string];
/** What a test changed, as it was before; `undefined` where it was not there. */
const before = new Map<string, string | undefined>();

beforeAll(() => {
  // With content of its own, and none of what vouches for that of the project.
  for (const part of CODE) cpSync(join(ROOT, part), at(part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), at('node_modules'), 'dir');
  // Pictures take the longest to make, and are not what breaks here.
  for (const part of ['cards', 'figures']) rmSync(at(`src/site/pages/${part}`), { recursive: true });
  tree.write('dist/index.html', 'the site before');
  // In every process that the build starts: connections between processes stay, those to a host are noted and refused.
  writeFileSync(
    watcher,
    `import net from 'node:net';
     import { appendFileSync } from 'node:fs';
     const connect = net.Socket.prototype.connect;
     net.Socket.prototype.connect = function (...args) {
       const [options] = Array.isArray(args[0]) ? args[0] : args;
       if (typeof options === 'string' || options?.path !== undefined) return connect.apply(this, args);
       appendFileSync(${JSON.stringify(asked)}, JSON.stringify(options) + '\\n');
       throw new Error('no network in this test');
     };`,
  );
  writeFileSync(canary, 'alive');
  writeFileSync(asked, '');
});

afterEach(() => {
  for (const [path, text] of before) tree.write(path, text);
  before.clear();
  rmSync(at('.dist-staging'), { recursive: true, force: true });
});

afterAll(() => tree.remove());

const COMMAND = [at('src/cli/commands/build.ts')];
const env = {
  ...process.env,
  CHEONGSAJIN_ORIGINALS: '',
  CANARY: SECRET,
  CHEONGSAJIN_DEBUG: 'reads',
  NODE_OPTIONS: `--import ${JSON.stringify(watcher)}`,
};

function build(): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, COMMAND, { cwd: tree.root, encoding: 'utf8', env });
  return { code: status, output: stdout + stderr };
}

function change(file: string, by: (text: string) => string): void {
  const text = existsSync(at(file)) ? tree.read(file) : undefined;
  if (!before.has(file)) before.set(file, text);
  const changed = by(text ?? '');
  if (changed === text) throw new Error(`nothing to change in ${file}`);
  mkdirSync(dirname(at(file)), { recursive: true });
  tree.write(file, changed);
}

/** Puts a text behind that of a file, or in a file of its own; returns the first line of it. */
function append(file: string, payload: string): number {
  let line = 0;
  change(file, (text) => {
    const head = text === '' ? '' : `${text.trimEnd()}\n\n`;
    line = head.split('\n').length;
    return `${head}${payload}\n`;
  });
  return line;
}

/** How often the folders of content were read. */
const readsIn = (output: string): number => output.match(/^content: read \d+ of \d+ files$/gm)?.length ?? 0;

function expectNothingHappened(output: string): void {
  expect(readFileSync(canary, 'utf8')).toBe('alive');
  expect(readFileSync(asked, 'utf8')).toBe('');
  expect(output).not.toContain(SECRET);
  expect(readdirSync(at('dist'))).toEqual(['index.html']);
  expect(tree.read('dist/index.html')).toBe('the site before');
}

const writes = `(await import("node:fs")).writeFileSync(${JSON.stringify(canary)}, process.env.CANARY)`;
const asks = 'await fetch("http://127.0.0.1:9/" + process.env.CANARY)';

test('code of every kind, and an unsound record, each by file, line and column, in one run', () => {
  const attacks: readonly (readonly [file: string, payload: string, column: number, rule: string])[] = [
    [NAJU, `export const gone = ${writes}`, 1, 'prose'],
    [THEME, `{${asks}}`, 1, 'prose'],
    [PROFILE, '<script>alert()</script>', 1, 'prose'],
    [PROFILE, '[a](&#x6a;avascript:alert%28%29)', 1, 'link'],
    [GLOSSARY, 'more: !!js/function "x"', 7, 'yaml'],
    ['content/profiles/naju/evil.astro', `---\n${writes}\n---`, 1, 'stray-file'],
  ];
  const places = attacks.map(
    ([file, payload, column, rule]) => `${file}:${append(file, payload)}:${column}  ${rule}  `,
  );
  change(LEDGER, (text) => text.replace('statement: ', 'statment: '));
  const { code, output } = build();
  expect(code).toBe(1);
  expect(places.filter((place) => !output.includes(place))).toEqual([]);
  expect(output).toContain('write "statement:"');
  expectNothingHappened(output);
});

test('with the rules out of the way, Astro’s compiler refuses what holds code, by file, line and column', () => {
  change('src/content/rules/all.ts', (text) => text.replace(/^.*proseShape.*\n/m, ''));
  const line = append(NAJU, `export const gone = ${writes}\n\n{${asks}}`);
  const { code, output } = build();
  expect(code).toBe(1);
  expect(output).toContain('The prose is not compiled.');
  expect(output).toContain(`${NAJU}:${line}:1  prose  `);
  expect(output).toContain(`${NAJU}:${line + 2}:1  prose  `);
  expectNothingHappened(output);
});

test('a page that cannot be rendered', () => {
  change('src/site/pages/about/index.astro', (text) =>
    text.replace('---\n', '---\nthrow new Error("broken on purpose");\n'),
  );
  const { code, output } = build();
  expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('broken on purpose') as string });
  expect(readsIn(output)).toBe(1);
  expectNothingHappened(output);
  expect(existsSync(at('.dist-staging'))).toBe(false);
});

test('a Pagefind of another version than the search is made for, in one line', () => {
  change('src/search/index/pagefind-version.ts', (text) =>
    text.replace(/KNOWN_PAGEFIND = '.*'/, "KNOWN_PAGEFIND = '0.0.0'"),
  );
  const { code, output } = build();
  expect(code).toBe(1);
  expect(
    output.match(/^Pagefind [\d.]+ \(the package\) is not the version .*pagefind@0\.0\.0 with npm ci$/gm),
  ).toHaveLength(1);
  expectNothingHappened(output);
});

test('killed half-way, it leaves the old site alone', async () => {
  const child = spawn(process.execPath, COMMAND, { cwd: tree.root, env, stdio: 'ignore', detached: true });
  const closed = new Promise((resolve) => child.once('close', resolve));
  const hasBegun = (): boolean =>
    existsSync(at('.dist-staging')) && readdirSync(at('.dist-staging')).some((name) => name.startsWith('fresh-'));
  while (!hasBegun() && child.exitCode === null) await setTimeout(20);
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await closed;
  expect(child.signalCode).toBe('SIGKILL');
  expectNothingHappened('');
});
