/** The same through the real commands, on a copy of the project: with the checks before it, and with Astro alone. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

// Whole commands run here, on whatever machine: no time of theirs is a verdict.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const PROJECT = join(import.meta.dirname, '..', '..');
const SECRET = 'the-secret-of-the-environment';
const NAJU = 'content/profiles/naju/profile.mdx';

let copy = '';
let canary = '';
let asked = '';
let watcher = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'cheongsajin-attack-'));
  canary = join(copy, 'canary.txt');
  asked = join(copy, 'asked.txt');
  watcher = join(copy, 'no-network.mjs');
  for (const part of ['src', 'content', 'seeds', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'])
    cpSync(join(PROJECT, part), join(copy, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'), 'dir');
  mkdirSync(join(copy, 'dist'));
  writeFileSync(join(copy, 'dist', 'index.html'), 'the site before');
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

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

function build(): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, 'src/cli/commands/build.ts')], {
    cwd: copy,
    encoding: 'utf8',
    env: {
      ...process.env,
      CHEONGSAJIN_ORIGINALS: '',
      CANARY: SECRET,
      NODE_OPTIONS: `--import ${JSON.stringify(watcher)}`,
    },
  });
  return { code: status, output: stdout + stderr };
}

/** Puts a text behind that of a file, or in a file of its own; tells the first line of it. */
function attack(file: string, payload: string): { line: number; undo: () => void } {
  const path = join(copy, file);
  let before: string | undefined;
  try {
    before = readFileSync(path, 'utf8');
  } catch {
    // there is none yet
  }
  const head = before === undefined ? '' : `${before.trimEnd()}\n\n`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${head}${payload}\n`);
  return {
    line: head.split('\n').length,
    undo: () => (before === undefined ? rmSync(path) : writeFileSync(path, before)),
  };
}

function expectNothingHappened(output: string): void {
  expect(readFileSync(canary, 'utf8')).toBe('alive');
  expect(readFileSync(asked, 'utf8')).toBe('');
  expect(output).not.toContain(SECRET);
  expect(readdirSync(join(copy, 'dist'))).toEqual(['index.html']);
  expect(readFileSync(join(copy, 'dist', 'index.html'), 'utf8')).toBe('the site before');
}

const writes = (): string => `(await import("node:fs")).writeFileSync(${JSON.stringify(canary)}, process.env.CANARY)`;
const asks = 'await fetch("http://127.0.0.1:9/" + process.env.CANARY)';

describe('npm run build refuses', () => {
  test.each<[string, string, () => string, string, string]>([
    ['code that writes a file', NAJU, () => `export const gone = ${writes()}`, '1', 'prose'],
    ['code that asks the network', 'content/themes/ports.mdx', () => `{${asks}}`, '1', 'prose'],
    ['a script', NAJU, () => '<script>alert()</script>', '1', 'prose'],
    ['a link to a script', NAJU, () => '[a](&#x6a;avascript:alert%28%29)', '1', 'link'],
    ['a tag of YAML', 'content/glossary.yaml', () => 'more: !!js/function "x"', '7', 'yaml'],
    ['a file that could be run', 'content/profiles/naju/evil.astro', () => `---\n${writes()}\n---`, '1', 'stray-file'],
  ])('%s', (_, file, payload, column, rule) => {
    const { line, undo } = attack(file, payload());
    try {
      const { code, output } = build();
      expect(code).toBe(1);
      expect(output).toContain(`${file}:${line}:${column}  ${rule}  `);
      expectNothingHappened(output);
    } finally {
      undo();
    }
  });
});

describe('with the rules out of the way, Astro’s compiler refuses', () => {
  test('every profile that holds code, by file, line and column', () => {
    const rules = join(copy, 'src/content/rules/run-rules.ts');
    const before = readFileSync(rules, 'utf8');
    writeFileSync(rules, before.replace(/^ {2}proseShape,\n/m, ''));
    expect(readFileSync(rules, 'utf8')).not.toBe(before);
    const { line, undo } = attack(NAJU, `export const gone = ${writes()}\n\n{${asks}}`);
    try {
      const { code, output } = build();
      expect(code).toBe(1);
      expect(output).toContain('The prose is not compiled.');
      expect(output).toContain(`${NAJU}:${line}:1  prose  `);
      expect(output).toContain(`${NAJU}:${line + 2}:1  prose  `);
      expectNothingHappened(output);
    } finally {
      undo();
      writeFileSync(rules, before);
    }
  });
});
