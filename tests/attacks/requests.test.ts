/** Hundreds of odd requests, slow clients and a flood: each is answered as the standard says, and none ends the server. */
import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { lastFolder } from '../../src/cli/hosting/headers.ts';
import { FILES, served, writeSite, type Served } from '../cli/server/served.ts';

vi.setConfig({ testTimeout: 30_000 });

let site: Served;
beforeAll(async () => {
  site = await served();
});
afterAll(() => site.end());
/** After every request, the next one is answered as ever, and nothing from outside the site was shown. */
afterEach(async () => {
  const { status, body } = await site.ask('/ten.txt');
  expect([status, body]).toEqual([200, '0123456789']);
});

const TEN = '0123456789';
/** With a name that a report can show. */
const named = <T extends readonly [string, ...unknown[]]>(cases: readonly T[]): (readonly [string, T])[] =>
  cases.map((one) => [JSON.stringify(one).slice(0, 80), one]);

describe('ranges', () => {
  const ranges: readonly (readonly [range: string, status: number, body: string])[] = [
    ['bytes=0-4', 206, '01234'],
    ['bytes=5-', 206, '56789'],
    ['bytes=-5', 206, '56789'],
    ['bytes=-1', 206, '9'],
    ['bytes=-99', 206, TEN],
    ['bytes=9-9', 206, '9'],
    ['bytes=0-9', 206, TEN],
    ['bytes=0-10', 206, TEN],
    ['bytes=0-99999999999999999999', 206, TEN],
    ['bytes=3-99999999999999999999999999999999999999999999', 206, '3456789'],
    ['bytes=-99999999999999999999', 206, TEN],
    ['bytes= 2-3', 206, '23'],
    ['bytes=2-3, ', 206, '23'],
    ['Bytes=2-3', 206, '23'],
    ['bytes=0-1,1-2', 206, '012'],
    ['bytes=0-1,2-3', 206, '0123'],
    ['bytes=20-30,0-1', 206, '01'],
    ['bytes=9-2,0-1', 206, '01'],
    ['bytes=007-008', 206, '78'],
    ['bytes=9-2', 416, ''],
    ['bytes=1-0', 416, ''],
    ['bytes=10-', 416, ''],
    ['bytes=10-20', 416, ''],
    ['bytes=99999999999999999999-', 416, ''],
    ['bytes=-0', 416, ''],
    ['bytes=-', 416, ''],
    ['bytes=', 416, ''],
    ['bytes=,', 416, ''],
    ['bytes=abc', 416, ''],
    ['bytes=a-b', 416, ''],
    ['bytes=1.5-3', 416, ''],
    ['bytes=0x1-0x3', 416, ''],
    ['bytes=1e1-', 416, ''],
    ['bytes=--1', 416, ''],
    ['bytes=-5-', 416, ''],
    ['bytes=1-2-3', 416, ''],
    ['bytes=NaN-NaN', 416, ''],
    ['bytes=Infinity-', 416, ''],
    ['bytes=constructor', 416, ''],
    ['bytes=__proto__-1', 416, ''],
    ['bytes=٣-٤', 416, ''],
    [`bytes=${'9'.repeat(5000)}-`, 416, ''],
    [`bytes=${'x,'.repeat(2000)}`, 416, ''],
    ['items=0-5', 200, TEN],
    ['0-5', 200, TEN],
    ['bytes', 200, TEN],
    ['bytes:0-5', 200, TEN],
    ['bytes 0-5', 200, TEN],
    ['=0-5', 200, TEN],
    ['seconds=1-2', 200, TEN],
    ['constructor=0-1', 200, TEN],
    // Several parts are not sent: the whole is.
    ['bytes=0-1,5-6', 200, TEN],
    [`bytes=${[0, 2, 4, 6, 8].map((at) => `${at}-${at}`).join(',')}`, 200, TEN],
  ];
  test.each(named(ranges))('%s', async (_, [range, status, body]) => {
    const answer = await site.ask('/ten.txt', { Range: range });
    expect(answer.status).toBe(status);
    expect(answer.body).toBe(body);
    if (status === 416) expect(answer.headers.get('content-range')).toBe('bytes */10');
    if (status === 206) expect(answer.headers.get('content-range')).toMatch(/^bytes \d-\d\/10$/);
    expect((await site.ask('/ten.txt', { Range: range }, 'HEAD')).status).toBe(200);
  });

  test('a hundred parts are the whole, once', async () => {
    const path = '/profiles/busan/';
    const range = `bytes=${Array.from({ length: 100 }, (_, i) => `${i * 3}-${i * 3}`).join(',')}`;
    const { status, body } = await site.ask(path, { Range: range });
    expect([status, body]).toEqual([200, FILES['profiles/busan/index.html']]);
  });

  test.each(['bytes=0-0', 'bytes=-1', 'bytes=0-', 'bytes=5-2'])('%s of nothing', async (range) => {
    expect((await site.ask('/empty.txt', { Range: range })).status).toBe(416);
  });

  test('of a site that has changed since, the whole', async () => {
    const { headers } = await site.ask('/ten.txt');
    const ask = async (value: string): Promise<number> =>
      (await site.ask('/ten.txt', { Range: 'bytes=0-1', 'If-Range': value })).status;
    expect(await ask(headers.get('etag') ?? '')).toBe(206);
    expect(await ask(headers.get('last-modified') ?? '')).toBe(206);
    expect(await ask('"another"')).toBe(200);
    expect(await ask('Thu, 01 Jan 1970 00:00:00 GMT')).toBe(200);
    expect(await ask('never')).toBe(200);
  });
});

describe('methods', () => {
  const REFUSED =
    'POST PUT DELETE PATCH OPTIONS TRACE PROPFIND PROPPATCH MKCOL COPY MOVE LOCK UNLOCK SEARCH REPORT PURGE LINK UNLINK MERGE CHECKOUT NOTIFY SUBSCRIBE BIND ACL QUERY';
  test.each(
    REFUSED.split(' ').flatMap((method) => ['/', '/profiles/busan', '/nowhere'].map((path) => [method, path] as const)),
  )('%s %s', async (method, path) => {
    const { status, headers, body } = await site.ask(path, {}, method);
    expect([status, headers.get('allow'), body]).toEqual([405, 'GET, HEAD', '']);
  });

  test('a body that is never sent, or never ends, is not waited for', async () => {
    const head = 'POST / HTTP/1.1\r\nHost: localhost\r\n';
    expect((await site.send(`${head}Content-Length: 1000000\r\n\r\nx`)).status).toBe(405);
    expect((await site.send(`${head}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n`)).status).toBe(405);
  });
});

describe('addresses', () => {
  const up = [
    '..',
    '%2e%2e',
    '.%2e',
    '%2E.',
    '..%2f',
    '..%5c',
    '..\\',
    '%c0%ae%c0%ae',
    '%252e%252e',
    '..;',
    '.../',
    '....//',
  ];
  const nowhere = [
    ...up.flatMap((way) => [
      `/${way}/outside.txt`,
      `/profiles/${way}/${way}/outside.txt`,
      `/${way}/${way}/${way}/${way}/etc/passwd`,
    ]),
    ...[
      '/.env',
      '/.git/config',
      '/%2eenv',
      '/.%67it/config',
      '/profiles/.env',
      '/./ten.txt',
      '/profiles/../ten.txt',
      '/.',
      '/..',
    ],
    ...[
      '//',
      '///',
      '//evil.test',
      '//evil.test/',
      '//evil.test/..',
      '/\\evil.test',
      '/%5cevil.test',
      '/%2f%2fevil.test',
      '/profiles//busan/',
      '//profiles/busan',
    ],
    ...[
      '/%00',
      '/ten.txt%00',
      '/ten.txt%00.html',
      '/%0d%0aSet-Cookie:x=1',
      '/profiles/busan%0d%0aX:%20y',
      '/%1b[2J',
      '/%7f',
      '/%e2%80%ae',
      '/%ef%bb%bf',
    ],
    ...['/%', '/%%', '/%g0', '/%2', '/%ff', '/%c3%28', '/%ed%a0%80', '/%u0041', '/ten.txt%'],
    ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'prototype', 'valueOf', '__defineGetter__'].flatMap(
      (name) => [`/${name}`, `/${name}/`, `/assets/${name}`, `/profiles/${name}/`, `/x.${name}`],
    ),
    ...[
      '/index',
      '/ten',
      '/TEN.TXT',
      '/Index.html',
      '/404',
      '/404.html',
      '/404/',
      '/ten.txt/',
      '/ten.txt/x',
      '/favicon.svg/index.html/',
    ],
    ...[
      '/C:/Windows/win.ini',
      '/CON',
      '/con.txt',
      '/aux',
      '/nul',
      '/ten.txt::$DATA',
      '/~root',
      '/ten.txt~',
      '/ten.txt.bak',
      '/file:///etc/passwd',
      '/etc/passwd',
      '/proc/self/environ',
    ],
    ...[
      '/wp-login.php',
      '/cgi-bin/sh',
      '/admin',
      '/.well-known/security',
      '/${jndi:ldap://x}',
      "/'%20or%201=1--",
      '/<script>alert(1)</script>',
      '/%3Cscript%3E',
      '/*',
      '/|ls',
      '/;id',
      '/`id`',
    ],
    `/${'a'.repeat(300)}`,
    `/${'a/'.repeat(2000)}`,
    `/${'%61'.repeat(2000)}`,
    `/${encodeURIComponent('부'.repeat(100))}`,
  ];
  test.each(named(nowhere.map((path) => [path] as const)))('%s is not here', async (_, [path]) => {
    const answer = await site.ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body).toBe(FILES['404.html']);
    expect(answer.raw).not.toMatch(/secret|root:|Set-Cookie|evil\.test/);
  });

  test.each([
    ['/profiles/busan', '/profiles/busan/'],
    ['/profiles/busan?hl=port&x=//evil.test', '/profiles/busan/?hl=port&x=//evil.test'],
    ['/profiles/busan/index.html', '/profiles/busan/'],
    ['/index.html?q=1', '/?q=1'],
    ['/profiles/%EB%B6%80%EC%82%B0', '/profiles/%EB%B6%80%EC%82%B0/'],
    ['/%70rofiles/busan', '/profiles/busan/'],
    ['http://evil.test/profiles/busan', '/profiles/busan/'],
  ])('%s leads to %s at once', async (from, to) => {
    const { status, headers } = await site.ask(from);
    expect([status, headers.get('location')]).toEqual([301, to]);
    expect((await site.ask(to)).status).toBe(200);
  });

  test.each([
    '/',
    '/?',
    '/?%',
    '/?a=%00',
    '/#x',
    'http://localhost/',
    'https://evil.test/?x',
    '/profiles/busan/?constructor',
    '/profiles/%EB%B6%80%EC%82%B0/',
  ])('%s is a page', async (path) => {
    expect((await site.ask(path)).status).toBe(200);
  });
});

describe('headers', () => {
  const odd: readonly (readonly [name: string, value: string, status: number])[] = [
    ...[
      '',
      ' ',
      '"',
      '""',
      'W/',
      'W/"',
      '*x',
      ',',
      ',,,',
      '"a","b"',
      'x'.repeat(8000),
      '"'.repeat(4000),
      'constructor',
    ].map((value) => ['If-None-Match', value, 200] as const),
    ['If-None-Match', '*', 304],
    ...[
      '',
      'never',
      '0',
      '-1',
      '99999999999999999999',
      'Thu, 01 Jan 1970 00:00:00 GMT',
      '2026-13-45',
      'NaN',
      'constructor',
      '%00',
    ].map((value) => ['If-Modified-Since', value, 200] as const),
    ['If-Modified-Since', 'Fri, 31 Dec 9999 23:59:59 GMT', 304],
    ...[
      '',
      '*',
      '*;q=0',
      'identity;q=0',
      'br;q=0',
      'br;q=2',
      'br;q=-1',
      'br;q=NaN',
      'br;q',
      ';;;',
      ',,,',
      'gzip;q=0.0001',
      'constructor',
      '__proto__',
      'x'.repeat(8000),
      'br,'.repeat(2000),
    ].map((value) => ['Accept-Encoding', value, 200] as const),
    ...['', '*/*', 'text/html;q=x', 'constructor', '../..'].map((value) => ['Accept', value, 200] as const),
    ...[
      '__proto__',
      'constructor',
      'toString',
      'X-Forwarded-Host',
      'X-Original-URL',
      'X-HTTP-Method-Override',
      'Upgrade-Insecure-Requests',
      'Origin',
      'Referer',
      'Cookie',
      'Authorization',
      'TE',
      'Via',
    ].map((name) => [name, 'x', 200] as const),
    ['Expect', '100-continue', 100],
    ['Expect', 'a miracle', 417],
    ['Upgrade', 'websocket', 200],
    ['Content-Length', '0', 200],
    ['Content-Length', '-1', 400],
    ['Content-Length', 'x', 400],
    ['Transfer-Encoding', 'nonsense', 400],
    ['X', 'y'.repeat(20_000), 431],
    ['X', 'a\u0000b', 400],
  ];
  test.each(named(odd))('%s', async (_, [name, value, status]) => {
    expect((await site.ask('/ten.txt', { [name]: value })).status).toBe(status);
  });

  test.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0', undefined],
    ['gzip;q=0, br;q=0', undefined],
    ['identity', undefined],
    ['*', 'br'],
    ['*;q=0, identity', undefined],
    ['BR', 'br'],
    ['deflate', undefined],
  ])('Accept-Encoding: %s gets %s', async (accepted, encoding) => {
    const { status, headers } = await site.ask('/profiles/busan/', { 'Accept-Encoding': accepted });
    expect([status, headers.get('content-encoding'), headers.get('vary')]).toEqual([200, encoding, 'Accept-Encoding']);
    const response = await fetch(`http://127.0.0.1:${site.port}/profiles/busan/`, {
      headers: { 'Accept-Encoding': accepted },
    });
    expect(await response.text()).toBe(FILES['profiles/busan/index.html']);
  });

  test('what a reader has already is not sent again, however it is asked', async () => {
    for (const accepted of ['br', 'gzip', 'identity']) {
      const ask = (more: Record<string, string>) =>
        site.ask('/profiles/busan/', { 'Accept-Encoding': accepted, ...more });
      const { headers } = await ask({});
      const [tag = '', day = ''] = [headers.get('etag'), headers.get('last-modified')];
      expect(tag).toMatch(/^"[\w-]{22}"$/);
      for (const more of [
        { 'If-None-Match': tag },
        { 'If-None-Match': `"x", W/${tag}` },
        { 'If-None-Match': '*' },
        { 'If-Modified-Since': day },
      ]) {
        const again = await ask(more);
        expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', tag]);
      }
      // Which has the last word.
      expect((await ask({ 'If-None-Match': '"x"', 'If-Modified-Since': day })).status).toBe(200);
    }
  });
});

describe('bytes that are no request', () => {
  const h = 'Host: localhost\r\n';
  test.each([
    ['nothing of HTTP', 'hello\r\n\r\n', 400],
    ['TLS', Buffer.from('16030100a5010000a10303', 'hex'), 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['a lower-case method', `get / HTTP/1.1\r\n${h}\r\n`, 400],
    ['an unknown method', `BREW / HTTP/1.1\r\n${h}\r\n`, 400],
    ['no path', `GET HTTP/1.1\r\n${h}\r\n`, 400],
    ['a blank in the path', `GET /a b HTTP/1.1\r\n${h}\r\n`, 400],
    ['a version that is not', `GET / HTTP/9.9\r\n${h}\r\n`, 400],
    ['lines without carriage returns', `GET / HTTP/1.1\n${h.trim()}\n\n`, 400],
    ['two lengths', `POST / HTTP/1.1\r\n${h}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`, 400],
    [
      'a length and pieces',
      `POST / HTTP/1.1\r\n${h}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    ['a piece of no length', `POST / HTTP/1.1\r\n${h}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 405],
    ['a header without a colon', `GET / HTTP/1.1\r\n${h}nonsense\r\n\r\n`, 400],
    ['a folded header', `GET / HTTP/1.1\r\n${h}X: a\r\n b\r\n\r\n`, 400],
    ['a tunnel', `CONNECT evil.test:443 HTTP/1.1\r\n${h}\r\n`, 0],
    ['a star', `GET * HTTP/1.1\r\n${h}\r\n`, 404],
    ['a star of options', `OPTIONS * HTTP/1.1\r\n${h}\r\n`, 405],
    ['thousands of headers', `GET / HTTP/1.1\r\n${h}${'A: b\r\n'.repeat(5000)}\r\n`, 431],
    ['HTTP/2 without asking', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ] as const)('%s', async (_, bytes, status) => {
    expect((await site.send(bytes)).status).toBe(status);
  });

  test('several requests in one go are answered in their order', async () => {
    const one = (path: string, more = ''): string => `GET ${path} HTTP/1.1\r\n${h}${more}\r\n`;
    const { raw } = await site.send(
      one('/ten.txt', 'Range: bytes=9-2\r\n') + one('/nowhere') + one('/ten.txt', 'Connection: close\r\n'),
    );
    expect([...raw.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(['416', '404', '200']);
    expect(raw.endsWith(TEN)).toBe(true);
  });
});

describe('clients that are slow, or many', () => {
  const sockets: Socket[] = [];
  afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()));
  const open = (bytes: string): void => {
    const socket = connect(site.port, '127.0.0.1', () => socket.write(bytes));
    socket.on('error', () => undefined);
    sockets.push(socket);
  };

  test('two hundred that never end their request do not keep others waiting', async () => {
    for (let i = 0; i < 200; i += 1) open('GET / HTTP/1.1\r\nHost: localhost\r\nX: ');
    await setTimeout(100);
    const start = performance.now();
    expect((await site.ask('/')).status).toBe(200);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('a hundred that leave before they are answered', async () => {
    for (let i = 0; i < 100; i += 1) open('GET /profiles/busan/ HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await setTimeout(5);
    sockets.splice(0).forEach((socket) => socket.resetAndDestroy());
    expect((await site.ask('/')).status).toBe(200);
  });

  test('five hundred at once', async () => {
    const answers = await Promise.all(Array.from({ length: 500 }, () => site.ask('/profiles/busan/')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});

describe('a site that is built anew while it is served', () => {
  const swap = (files: Record<string, string>): void => {
    const [fresh, old] = [`${site.folder}-fresh`, `${site.folder}-old`];
    writeSite(fresh, files);
    renameSync(site.folder, old);
    renameSync(fresh, site.folder);
    rmSync(lastFolder(site.folder), { recursive: true, force: true });
    mkdirSync(lastFolder(site.folder));
    renameSync(join(old, 'pagefind'), join(lastFolder(site.folder), 'pagefind'));
    rmSync(old, { recursive: true });
  };
  const longer = (n: number): string => `<!doctype html>${'x'.repeat(n)}</html>`;

  test('every page is one of the old or of the new, whole, and what an open page asks for is there', async () => {
    const sizes = [20, 500_000, 3, 900_000];
    const wholes = new Set([...sizes.map(longer), FILES['profiles/busan/index.html']]);
    let isDone = false;
    const seen: string[] = [];
    const asking = Array.from({ length: 4 }, async () => {
      while (!isDone) {
        const response = await fetch(`http://127.0.0.1:${site.port}/profiles/busan/`, {
          headers: { 'Accept-Encoding': 'identity' },
        });
        expect(response.status).toBe(200);
        seen.push(await response.text());
      }
    });
    for (const [i, size] of sizes.entries()) {
      await setTimeout(50);
      swap({
        ...FILES,
        'profiles/busan/index.html': longer(size),
        'profiles/new/index.html': 'new',
        [`pagefind/${i}/part`]: String(i),
        'pagefind/0a1b/engine.wasm': '',
      });
    }
    await setTimeout(50);
    isDone = true;
    await Promise.all(asking);
    expect(seen.filter((text) => !wholes.has(text))).toEqual([]);
    expect((await site.ask('/profiles/new/')).status).toBe(200);
    expect((await site.ask('/pagefind/2/part')).body).toBe('2');
    expect((await site.ask('/pagefind/3/part')).body).toBe('3');
    expect((await site.ask('/pagefind/1/part')).status).toBe(404);
  });

  test('a rebuild that changes nothing is not sent again', async () => {
    const { headers } = await site.ask('/opensearch.xml');
    swap(FILES);
    const again = await site.ask('/opensearch.xml', { 'If-None-Match': headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  test('a file that shrinks under it is never sent as whole', async () => {
    const path = join(site.folder, 'big.txt');
    writeFileSync(path, 'x'.repeat(3_000_000));
    await site.ask('/big.txt', { Range: 'bytes=0-1' });
    const asked = site.ask('/big.txt');
    await setTimeout(2);
    writeFileSync(path, 'y');
    const { headers, body } = await asked;
    expect(body.length === Number(headers.get('content-length')) || body.length < 3_000_000).toBe(true);
  });

  test('without its 404 page, it says so in its own way', async () => {
    const [page, aside] = [join(site.folder, '404.html'), join(dirname(site.folder), 'aside.html')];
    linkSync(page, aside);
    rmSync(page);
    const { status, body } = await site.ask('/nowhere/');
    linkSync(aside, page);
    expect([status, body]).toEqual([404, '404']);
  });
});
