/** What `npm start` answers over HTTP: every header by name and value, on pages, on what is missing, and on figures. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEADERS, serveSite } from '../../src/cli/shared/serve-site.ts';

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};
const OTHERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

const folder = mkdtempSync(join(tmpdir(), 'cheongsajin-serve-'));
let served: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  for (const path of ['index.html', '404.html', 'app.js', 'embed/pillars/index.html', 'profiles/embed/index.html']) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), path);
  }
  served = await serveSite({ folder, base: '/blueprints/', port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await new Promise((resolve) => served.server.close(resolve).closeAllConnections());
  rmSync(folder, { recursive: true });
});

const get = (path: string): Promise<Response> =>
  fetch(new URL(path, served.address.replace('localhost', '127.0.0.1')), { redirect: 'manual' });

/** The directives of a policy, by name. */
const directives = (policy: string | null): Record<string, string> =>
  Object.fromEntries((policy ?? '').split('; ').map((one) => /^(\S+) (.*)$/.exec(one)?.slice(1) as [string, string]));

test('no header is sent that is not named here', () => {
  expect(Object.keys(HEADERS).toSorted()).toEqual(['Content-Security-Policy', ...Object.keys(OTHERS)].toSorted());
});

describe.each([
  ['a page', '', 200],
  ['a script', 'app.js', 200],
  ['a page whose address only holds the word', 'profiles/embed/', 200],
  ['what is not there', 'nowhere/', 404],
  ['what lies outside of the site', '/embed/pillars/', 404],
  ['the base without its slash', '/blueprints', 301],
  ['a figure to be framed', 'embed/pillars/', 200],
])('%s', (_, path, status) => {
  test.each(Object.entries(OTHERS))('%s: %s', async (name, value) => {
    const response = await get(path);
    expect([response.status, response.headers.get(name)]).toEqual([status, value]);
  });

  test('Content-Security-Policy, directive by directive', async () => {
    const { headers } = await get(path);
    const framed = path === 'embed/pillars/' ? { 'frame-ancestors': '*' } : {};
    expect(directives(headers.get('Content-Security-Policy'))).toEqual({ ...POLICY, ...framed });
  });
});
