/** What the environment sets: what cannot be is told in one line, with what to write, by exit code 1 and without a stack. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { explain } from '../../src/cli/shared/explain-error.ts';
import { basePath, checkAddresses, checkFolder, listenAt } from '../../src/cli/shared/settings.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'cheongsajin-settings-'));
writeFileSync(join(folder, 'index.html'), 'site');
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['//', '/'],
  ['/sub', '/sub/'],
  ['/sub/', '/sub/'],
  ['/a/b-c/d.e/', '/a/b-c/d.e/'],
])('BASE_PATH=%s is %s', (asked, path) => {
  expect(basePath(asked)).toBe(path);
});

test.each([
  ['sub', 'BASE_PATH=/sub/'],
  ['sub/', 'BASE_PATH=/sub/'],
  ['/a b/', 'BASE_PATH=/ab/'],
  ['/../x/', 'BASE_PATH=/x/'],
  ['/x/?y', 'BASE_PATH=/x/y/'],
  ['/x#y/', 'BASE_PATH=/xy/'],
  ['//evil.test//x', 'BASE_PATH=/evil.test/x/'],
  ['https://example.org/x/', 'BASE_PATH=/https/example.org/x/'],
])('BASE_PATH=%s: write %s', (asked, instead) => {
  const told = (): string => {
    try {
      return `taken for ${basePath(asked)}`;
    } catch (error) {
      return String(error);
    }
  };
  expect(told()).toBe(`Error: BASE_PATH is ${JSON.stringify(asked)}, which is no path of a host: write ${instead}`);
});

test.each([
  [{ SITE_URL: 'example.org' }, 'write SITE_URL=https://example.org'],
  [{ SITE_URL: '//example.org' }, 'write SITE_URL=https://example.org'],
  [{ SITE_URL: 'ftp://example.org' }, 'write SITE_URL=https://example.org'],
  [{ SITE_URL: 'https://' }, 'write SITE_URL=https://example.org'],
  [{ SITE_URL: 'a b' }, 'write SITE_URL=https://example.org'],
  [
    { SITE_URL: 'https://example.org/sub/' },
    'which has a path, which is BASE_PATH’s to say: write SITE_URL=https://example.org',
  ],
  [{ SITE_URL: 'https://me:secret@example.org' }, 'write SITE_URL=https://example.org'],
  [{ REPOSITORY_URL: 'github.com/a/b' }, 'write REPOSITORY_URL=https://github.com/a/b'],
  [{ CONTACT_URL: 'me@example.org' }, 'write CONTACT_URL=mailto:me@example.org'],
  [{ CONTACT_URL: 'javascript:alert(1)' }, 'write CONTACT_URL=mailto:name@example.org'],
])('%o', (environment, words) => {
  expect(() => checkAddresses(environment)).toThrow(words);
});

test.each([
  {},
  { SITE_URL: '' },
  { SITE_URL: 'https://example.org' },
  { SITE_URL: 'http://localhost:4321/' },
  { REPOSITORY_URL: 'https://github.com/a/b' },
  { CONTACT_URL: 'mailto:me@example.org' },
  { CONTACT_URL: 'https://example.org/form' },
])('%o is fine', (environment) => {
  expect(() => checkAddresses(environment)).not.toThrow();
});

test.each(['abc', '-1', '70000', '80.5', '0x50', '1e3', ' 80', '65536', '999999'])('PORT=%s', (PORT) => {
  expect(() => listenAt({ PORT })).toThrow(/^PORT is .*: write a whole number from 0 to 65535, as PORT=4321$/);
});
test.each(['a b', 'http://x', 'x/y', '[::1', '1.2.3.4:80', 'x\ny'])('HOST=%s', (HOST) => {
  expect(() => listenAt({ HOST })).toThrow(/^HOST is .*: write HOST=0\.0\.0\.0/);
});
test.each(['/a/#b', '/a?b/c', '/100%/x'])('a project in %s', (root) => {
  expect(() => checkFolder(root)).toThrow('rename that folder');
});

test.each([
  [{ PORT: 'abc' }, 'PORT is "abc"'],
  [{ HOST: 'nope.invalid' }, 'HOST is "nope.invalid", which is no address of this machine'],
  [{ HOST: '192.0.2.1' }, 'HOST is "192.0.2.1", which is no address of this machine'],
  [{ BASE_PATH: 'sub' }, 'BASE_PATH is "sub"'],
  [{ SITE_DIR: '/nowhere' }, 'There is no built site in /nowhere: run npm run build first.'],
])('npm run serve with %o: one line, and 1', (environment, words) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../src/cli/commands/serve.ts')],
    {
      encoding: 'utf8',
      env: { ...process.env, PORT: '0', HOST: '', BASE_PATH: '', SITE_DIR: folder, ...environment },
    },
  );
  expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ status: 1, stdout: '', lines: 1 });
  expect(stderr).toContain(words);
});

/** Another machine, as Node tells of it: Alpine has no glibc. */
const machine = (platform: string): string =>
  `data:text/javascript,${encodeURIComponent(
    `Object.defineProperty(process, 'platform', { value: ${JSON.stringify(platform)} });
     process.report.getReport = () => ({ header: {} });`,
  )}`;

test.each(['linux', 'darwin'])(
  'a Node that reads no TypeScript, on %s without glibc: one line that says what to install, and 1',
  (platform) => {
    const at = (file: string): string => join(import.meta.dirname, '../..', file);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--no-experimental-strip-types',
        '--import',
        machine(platform),
        '--import',
        at('src/cli/shared/can-run.js'),
        at('src/cli/commands/check.ts'),
      ],
      { encoding: 'utf8' },
    );
    expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ status: 1, stdout: '', lines: 1 });
    expect(stderr).toContain('install Node 24 or later');
  },
);

test('every command of package.json that runs TypeScript, or Astro, asks first whether this Node can', () => {
  const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const runs = Object.values(scripts).flatMap((script) =>
    script.split('&&').filter((part) => /\.ts|import\(/.test(part)),
  );
  expect(runs.length).toBeGreaterThan(10);
  expect(
    runs.filter((part) => part.includes('node ') && !part.includes('--import ./src/cli/shared/can-run.js')),
  ).toEqual([]);
});

test('a component that throws is told with the page that it was on', () => {
  const thrown = Object.assign(new Error('boom'), { id: 'src/site/pages/about/index.astro' });
  expect(explain(thrown)).toBe('boom (in src/site/pages/about/index.astro)');
  thrown.stack = 'Error: boom\n    at AstroComponentInstance.People [as factory] (file:///chunks/a.mjs:15:10)';
  expect(explain(thrown)).toBe('boom (in src/site/pages/about/index.astro, in its component People)');
});

test.each([
  [new Error('the index: ENOSPC: no space left on device, write'), 'A file of the build has no room left on its disk'],
  [
    new Error('cannot', { cause: Object.assign(new Error('full'), { code: 'ENOSPC', path: '/a/b' }) }),
    '/a/b has no room',
  ],
  [
    new Error('Failed to write file in /a/b.mjs\n\nCaused by:\n    File too large (os error 27)'),
    '/a/b.mjs would be larger',
  ],
])('what a package says of the disk is told with what to do', (error, words) => {
  expect(explain(error)).toContain(words);
});
