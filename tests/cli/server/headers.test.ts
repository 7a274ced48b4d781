/** What `npm start` sends over HTTP: every header by name and value, on every part of the site and on what is missing. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIRST_SCRIPT } from '../../../src/cli/hosting/first-script.ts';
import { served, type Served } from './served.ts';

const POLICY = {
  'default-src': "'none'",
  'script-src': `'self' 'wasm-unsafe-eval' 'sha256-${createHash('sha256').update(FIRST_SCRIPT).digest('base64')}'`,
  // Whichever sheet a page has, its own policy names it alone.
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
  'frame-ancestors': "'none'",
};
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'strict-transport-security': 'max-age=63072000',
};
const OWN = { 'cross-origin-resource-policy': 'same-origin', 'access-control-allow-origin': undefined };
const OPEN = { 'cross-origin-resource-policy': 'cross-origin', 'access-control-allow-origin': '*' };
const FOREVER = 'public, max-age=31536000, immutable';
const ASKED_ANEW = 'public, max-age=0, must-revalidate';

let site: Served;
beforeAll(async () => {
  site = await served('/blueprints/');
});
afterAll(() => site.end());

/** The directives of a policy, by name. */
const directives = (policy = ''): Record<string, string> =>
  Object.fromEntries(policy.split('; ').map((one) => /^(\S+) (.*)$/.exec(one)?.slice(1) as [string, string]));

describe.each([
  ['a page', '', 200, 'text/html; charset=utf-8', OWN, ASKED_ANEW],
  ['a script', 'assets/app.3f2a.js', 200, 'text/javascript; charset=utf-8', OWN, FOREVER],
  ['a style sheet', 'assets/app.3f2a.css', 200, 'text/css; charset=utf-8', OWN, FOREVER],
  ['a part of the index', 'pagefind/0a1b/engine.wasm', 200, 'application/wasm', OWN, FOREVER],
  ['a drawing', 'favicon.svg', 200, 'image/svg+xml; charset=utf-8', OWN, ASKED_ANEW],
  ['a description', 'opensearch.xml', 200, 'application/xml; charset=utf-8', OWN, ASKED_ANEW],
  ['data to take away', 'figures/pillars.csv', 200, 'text/csv; charset=utf-8', OPEN, ASKED_ANEW],
  ['a picture to take away', 'figures/pillars.png', 200, 'image/png', OPEN, ASKED_ANEW],
  ['the records', 'api/v1/claims.json', 200, 'application/json; charset=utf-8', OPEN, ASKED_ANEW],
  ['all data in one file', 'data/all.zip', 200, 'application/zip', OPEN, ASKED_ANEW],
  ['a card', 'cards/index.png', 200, 'image/png', OPEN, ASKED_ANEW],
  ['a figure to be framed', 'embed/pillars/', 200, 'text/html; charset=utf-8', OPEN, ASKED_ANEW],
  ['a page whose address only holds the word', 'profiles/embed/', 200, 'text/html; charset=utf-8', OWN, ASKED_ANEW],
  ['what is not there', 'nowhere/', 404, 'text/html; charset=utf-8', OWN, ASKED_ANEW],
  ['an asset that is not there', 'assets/gone.js', 404, 'text/html; charset=utf-8', OWN, ASKED_ANEW],
  ['a figure that is not there', 'embed/gone/', 404, 'text/html; charset=utf-8', OWN, ASKED_ANEW],
  ['what lies outside of the site', '/embed/pillars/', 404, 'text/html; charset=utf-8', OWN, ASKED_ANEW],
  ['a page without its slash', 'profiles/busan', 301, undefined, OWN, ASKED_ANEW],
  ['the base without its slash', '/blueprints', 301, undefined, OWN, ASKED_ANEW],
] as const)('%s', (_, path, status, type, area, caching) => {
  const address = path.startsWith('/') ? path : `/blueprints/${path}`;
  const framed = area === OPEN && path.startsWith('embed/') ? { 'frame-ancestors': '*' } : {};

  test.each(['GET', 'HEAD'])('by %s', async (method) => {
    const answer = await site.ask(address, {}, method);
    const wanted = { ...ALWAYS, ...area, 'cache-control': caching, 'content-type': type };
    const found = Object.fromEntries(Object.keys(wanted).map((name) => [name, answer.headers.get(name)]));
    expect({ status: answer.status, ...found }).toEqual({ status, ...wanted });
    expect(directives(answer.headers.get('content-security-policy'))).toEqual({ ...POLICY, ...framed });
    if (method === 'HEAD') expect(answer.body).toBe('');
  });
});
