/** What each host sends that is configured by `npm run headers`, beside what `npm start` sends, kind by kind of address. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { headersFile } from '../../../src/cli/hosting/headers-file.ts';
import { headersFor, lastFolder, typeOf } from '../../../src/cli/hosting/headers.ts';
import { nginxConfig } from '../../../src/cli/hosting/nginx.ts';
import { forwardsIn, redirectsFile } from '../../../src/cli/hosting/redirects-file.ts';
import { freePort, HOSTS, program } from './hosts.ts';
import { writeSite } from './served.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const BASES = ['/', '/blueprints/korea/'];
/** One address that leads on. */
const forwards = [{ from: 'old/', to: 'profiles/busan/' }];
/** Address, status, and whether it may be compressed. */
const KINDS = [
  ['', 200],
  ['profiles/busan/', 200],
  ['profiles/%EB%B6%80%EC%82%B0/', 200],
  ['profiles/busan', 301],
  ['old/', 301],
  ['profiles/embed/', 200],
  ['embed/pillars/', 200],
  ['figures/pillars.csv', 200],
  ['figures/pillars.png', 200],
  ['api/v1/claims.json', 200],
  ['assets/app.3f2a.js', 200],
  ['assets/app.3f2a.css', 200],
  ['pagefind/0a1b/engine.wasm', 200],
  ['cards/index.png', 200],
  ['pagefind/9f8e/index.pf_meta', 200],
  ['assets/old.js', 200],
  ['about/', 404],
  ['favicon.svg', 200],
  ['opensearch.xml', 200],
  ['nowhere/', 404],
  ['api/v1/', 404],
  ['assets/gone.js', 404],
  ['figures/gone.csv', 404],
  ['404.html', 404],
  ['.env', 404],
  ['.git/config', 404],
  ['embed/nowhere/', 404],
  ['embed/.env', 404],
  ['assets/.env', 404],
] as const;
/** Of a page for which there is nothing, the headers are a page's. */
const wantedFor = (path: string, status: number): Readonly<Record<string, string>> => ({
  ...headersFor(status === 404 ? '' : path),
  ...(status === 301
    ? {}
    : { 'Content-Type': status === 404 || path === '' || path.endsWith('/') ? typeOf('x.html') : typeOf(path) }),
});

const ends: (() => void)[] = [];
afterAll(() => ends.forEach((end) => end()));

/** As with the browser: those that are there, or can be had in the way that the machine allows. */
const missing = HOSTS.filter(({ name }) => program(name) === undefined);
if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
  const install = 'apt-get install -y --no-install-recommends nginx-light caddy';
  // Installed, and not started.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  spawnSync(`${install} || (apt-get update && ${install})`, { shell: true, stdio: 'ignore', env });
}
const there = HOSTS.filter(({ name }) => program(name) !== undefined);

describe.each(there)('$name', (host) => {
  test.each(BASES)('sends under %s what npm start sends', async (base) => {
    const root = mkdtempSync(join(tmpdir(), `cheongsajin-${host.name}-`));
    const folder = join(root, 'dist');
    mkdirSync(folder);
    writeSite(folder);
    // Of the site before: pages that a reader has open may ask for it.
    writeSite(lastFolder(folder), {
      'pagefind/9f8e/index.pf_meta': 'old',
      'assets/old.js': 'old',
      'about/index.html': 'old',
    });
    const port = await freePort();
    const child = host.start(root, folder, base, port, forwards);
    ends.push(() => {
      child.kill('SIGTERM');
      rmSync(root, { recursive: true, force: true });
    });
    const ask = (path: string, init?: RequestInit): Promise<Response> =>
      fetch(`http://127.0.0.1:${port}${base}${path}`, { redirect: 'manual', ...init });
    for (let tries = 0; tries < 100; tries += 1)
      try {
        await ask('');
        break;
      } catch {
        await setTimeout(50);
      }
    for (const [path, status] of KINDS) {
      const response = await ask(path);
      const wanted = wantedFor(path, status);
      const found = Object.fromEntries(Object.keys(wanted).map((name) => [name, response.headers.get(name)]));
      expect({ path, status: response.status === 308 ? 301 : response.status, ...found }).toEqual({
        path,
        status,
        ...wanted,
      });
      expect(response.headers.get('access-control-allow-origin'), path).toBe(
        wanted['Access-Control-Allow-Origin'] ?? null,
      );
      if (status === 301) expect(response.headers.get('location')).toMatch(new RegExp(`(?:^|/)busan/$`));
    }
    for (const encoding of host.encodings) {
      const response = await ask('profiles/busan/', { headers: { 'Accept-Encoding': encoding } });
      expect([response.headers.get('content-encoding'), response.headers.get('vary')]).toEqual([
        encoding,
        'Accept-Encoding',
      ]);
      expect(await response.text()).toContain('<title>Busan</title>');
    }
    for (const method of ['POST', 'DELETE', 'PROPFIND'])
      for (const path of ['', 'old/', 'assets/gone.js'])
        expect((await ask(path, { method })).status, `${method} ${path}`).toBe(405);
    // Caddy answers an address that cannot be decoded before its configuration is asked.
    if (host.name === 'nginx')
      expect(Object.fromEntries((await ask('%zz')).headers)).toMatchObject(
        Object.fromEntries(Object.entries(headersFor('')).map(([name, value]) => [name.toLowerCase(), value])),
      );
    expect((await ask('favicon.svg', { headers: { Range: 'bytes=9-2' } })).status).toBe(416);
    if (base !== '/') {
      const bare = await fetch(`http://127.0.0.1:${port}${base.slice(0, -1)}`, { redirect: 'manual' });
      expect([bare.status, bare.headers.get('location')]).toEqual([301, base]);
      expect((await fetch(`http://127.0.0.1:${port}/embed/pillars/`)).status).toBe(404);
    }
  });
});

test('_redirects has a line for each address that a host can send on', () => {
  const all = [...forwards, { from: 'busan/#old', to: 'busan/#new' }, { from: 'gone/' }];
  expect(redirectsFile('/korea/', forwardsIn(all))).toBe('/korea/old/ /korea/profiles/busan/ 301\n');
});

test('on which hosts this was tried', () => {
  console.log(
    `headers were compared on: ${there.map(({ name }) => name).join(', ') || 'no host, as none is installed here'}`,
  );
  expect(there.every(({ name }) => program(name) !== undefined)).toBe(true);
});

test('nginx finds nothing to complain of, where it is there', () => {
  const nginx = program('nginx');
  if (nginx === undefined) return;
  const root = mkdtempSync(join(tmpdir(), 'cheongsajin-nginx-'));
  writeFileSync(
    join(root, 'nginx.conf'),
    `events {} http { ${nginxConfig({ folder: '/srv/site', base: '/', listen: '8080', forwards })} }`,
  );
  expect(() =>
    execFileSync(nginx, ['-t', '-q', '-c', join(root, 'nginx.conf'), '-g', `pid ${root}/pid;`], { stdio: 'pipe' }),
  ).not.toThrow();
  rmSync(root, { recursive: true });
});

describe.each(BASES)('_headers under %s', (base) => {
  const entries = [
    'index.html',
    '404.html',
    'favicon.svg',
    'opensearch.xml',
    'profiles',
    'embed',
    'figures',
    'api',
    'assets',
    'pagefind',
    'cards',
  ];
  const rules = headersFile(base, entries)
    .trim()
    .split('\n\n')
    .map((rule) => {
      const [path = '', ...lines] = rule.split('\n');
      return { path, headers: lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1) as [string, string]) };
    });
  /** As both hosts do: a star is anything, and values of one name are joined. */
  const sent = (address: string): Record<string, string> => {
    const found: Record<string, string> = {};
    for (const { path, headers } of rules)
      if (path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : path === address)
        for (const [name, value] of headers) found[name] = name in found ? `${found[name] ?? ''}, ${value}` : value;
    return found;
  };

  test.each(KINDS.filter(([path, status]) => status === 200 && path !== 'profiles/embed/'))(
    'says of /%s what npm start sends',
    (path) => {
      expect(sent(base + decodeURIComponent(path))).toEqual(headersFor(path));
    },
  );

  test('what is not there is sniffed and framed no more than the rest', () => {
    expect(sent(`${base}nowhere/`)).toMatchObject({ 'X-Content-Type-Options': 'nosniff' });
  });

  test('within what the hosts take: a hundred rules, two thousand characters a line', () => {
    expect(rules.length).toBeLessThan(100);
    expect(
      headersFile(base, entries)
        .split('\n')
        .filter((line) => line.length > 2000),
    ).toEqual([]);
  });
});
