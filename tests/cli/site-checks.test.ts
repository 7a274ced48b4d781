/** What a look over the built pages finds: links that lead nowhere, and anything that could run, load or send. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { pagesWithoutCard } from '../../src/cli/site-checks/social-cards.ts';
import { unlicensedData } from '../../src/cli/site-checks/data-files.ts';
import { brokenLinks } from '../../src/cli/site-checks/links.ts';
import { FIRST_SCRIPT } from '../../src/cli/hosting/first-script.ts';
import { pagePolicy } from '../../src/cli/hosting/headers.ts';
import { faultsIn, type Check, type Fault } from '../../src/cli/site-checks/page-facts.ts';
import { siteFiles, type SiteFiles } from '../../src/cli/site-checks/read-site.ts';
import { lastingAddresses, vanishedAddresses } from '../../src/cli/site-checks/vanished.ts';
import { foreignCode } from '../../src/cli/site-checks/scan.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function aSite(files: Readonly<Record<string, string>>, base = '/city/'): SiteFiles {
  const folder = mkdtempSync(join(tmpdir(), 'cheongsajin-built-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return siteFiles(folder, base);
}

const faultsOf = (check: Check, site: SiteFiles): readonly Fault[] => faultsIn(site, [check])[0] ?? [];

const messages = (faults: readonly { readonly message: string }[]): string[] => faults.map(({ message }) => message);

describe('links', () => {
  const linking = (html: string): string[] =>
    messages(
      faultsOf(
        brokenLinks,
        aSite({
          'index.html': `<!doctype html><h1 id="top">Home</h1>${html}`,
          'busan/index.html': '<!doctype html><p id="marine-budget">KRW</p><p id="부산">Busan</p>',
          'busan.svg': '<svg/>',
        }),
      ),
    );

  test.each([
    '<a href="/city/busan/#marine-budget">x</a>',
    '<a href="busan/">x</a>',
    '<a href="#top">x</a>',
    '<a href="/city/busan/#%EB%B6%80%EC%82%B0">x</a>',
    '<a href="https://example.org/nowhere">x</a>',
    '<a href="mailto:a@example.org">x</a>',
    '<svg><a xlink:href="busan/"></a></svg>',
    '<img src="/city/busan.svg" srcset="busan.svg 1x, /city/busan.svg 2x">',
  ])('lets %s pass', (html) => {
    expect(linking(html)).toEqual([]);
  });

  test.each([
    ['<a href="/city/buasn/">x</a>', '/city/buasn/ leads nowhere'],
    ['<a href="busan/#marine">x</a>', 'busan/#marine has no such anchor'],
    ['<a href="/busan/">x</a>', '/busan/ leaves /city/, the path of the site'],
    ['<a href="http://[bad">x</a>', 'http://[bad is not a valid URL'],
    ['<img src="missing.png">', 'missing.png leads nowhere'],
    ['<source srcset="busan.svg 1x, gone.svg 2x">', 'gone.svg leads nowhere'],
    ['<form action="/city/search/"></form>', '/city/search/ leads nowhere'],
    ['<template><a href="gone/">x</a></template>', 'gone/ leads nowhere'],
    ['<div data-embed="/city/embed/x/"></div>', '/city/embed/x/ leads nowhere'],
  ])('tells of %s', (html, fault) => {
    expect(linking(html)).toEqual([fault]);
  });
});

test('an anchor is looked for in a page that is read later, too', () => {
  const site = aSite({
    'a/index.html': '<!doctype html><a href="/city/z/#there">x</a><a href="/city/z/#not-there">x</a>',
    'z/index.html': '<!doctype html><p id="there">x</p>',
  });
  expect(faultsOf(brokenLinks, site)).toEqual([
    { file: 'a/index.html', message: '/city/z/#not-there has no such anchor' },
  ]);
});

const policyFor = (sheet: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(sheet)}">`;
describe('data', () => {
  const json =
    '{"$schema":"/city/api/v1/schema/claims.json","title":"x","licence":"CC BY 4.0","credit":"Us","claims":[]}';
  const csv = 'claim_id,licence,credit\r\na/b,CC BY 4.0,"Us, here"\r\n';
  const told = (file: string, text: string): string[] =>
    faultsOf(
      unlicensedData,
      aSite({ [file]: text, 'api/v1/schema/claims.json': '{}', 'data/datapackage.json': '{}', 'figures/x.csv': 'x' }),
    ).map(({ file: at, message }) => `${at} ${message.replace(/: make it by.*/, '')}`);

  test('that says whose it is passes', () => {
    expect(told('api/v1/claims/busan.json', json)).toEqual([]);
    expect(told('data/claims.csv', csv)).toEqual([]);
    expect(told('data/claims-excel.csv', `\uFEFF${csv}`)).toEqual([]);
  });

  test.each([
    ['api/v1/claims.json', json.replace('"licence":"CC BY 4.0",', ''), 'names no licence'],
    ['api/v1/claims.json', json.replace('"Us"', '""'), 'names no credit'],
    [
      'api/v1/claims.json',
      json.replace('schema/claims', 'schema/gone'),
      'names the schema "/city/api/v1/schema/gone.json", which is not on the site',
    ],
    ['data/claims.csv', 'claim_id\r\na/b\r\n', 'has no columns licence and credit at its end'],
    ['data/claims.csv', csv.replace('CC BY 4.0,', ','), 'row 2 names no licence or no credit'],
    ['data/claims.csv', csv.replace('"Us, here"', ''), 'row 2 names no licence or no credit'],
  ])('of %s without it is told', (file, text, message) => {
    expect(told(file, text)).toEqual([`${file} ${message}`]);
  });
});

describe('addresses that were published', () => {
  const site = (): SiteFiles =>
    aSite({
      'index.html': '<!doctype html>',
      '404.html': '<!doctype html>',
      'busan/index.html': '<!doctype html><p id="pier">A pier</p>',
      'old/index.html': '<!doctype html><meta http-equiv="refresh" content="0;url=/city/busan/">',
      'busan/feed.atom': '<feed/>',
      'figures/x.csv': 'x',
      'figures/x/wide.svg': '<svg/>',
      'assets/a.js': '',
      'pagefind/pagefind.js': '',
      'api/v1/claims.json': '{}',
      'data/claims.csv': 'x',
      'data/cheongsajin.zip': 'x',
      'data/statements/index.html': '<!doctype html>',
      'data/statements/2/index.html': '<!doctype html>',
      'promises/2/index.html': '<!doctype html>',
    });
  const vanished = (addresses: readonly string[], ...forwards: Parameters<typeof vanishedAddresses>[1]): string[] =>
    faultsOf(vanishedAddresses(addresses, forwards), site()).map(({ file, message }) => `${file} ${message}`);

  test('are pages, data, feeds and downloads, and nothing that pages are made of', () => {
    expect(lastingAddresses([...site().files])).toEqual([
      'api/v1/claims.json',
      'busan/feed.atom',
      'busan/',
      'data/cheongsajin.zip',
      'data/claims.csv',
      'data/statements/',
      'figures/x.csv',
      '',
      'old/',
    ]);
  });

  test('are there', () => {
    expect(vanished(['busan/', 'busan/#pier', 'figures/x.csv', 'old/'], { from: 'old/', to: 'busan/' })).toEqual([]);
  });

  test('have vanished: a page, a file and an anchor, each with its remedy', () => {
    expect(vanished(['bussan/', 'figures/y.csv', 'busan/#quay'])).toEqual(
      ['bussan/', 'figures/y.csv', 'busan/#quay'].map(
        (address) =>
          `${address} was published and has vanished: bring it back, or add to content/forwards.yaml - { from: "${address}", to: "…" }, or with gone: and why: in place of to:`,
      ),
    );
  });

  test('are gone, and said to be', () => {
    expect(vanished(['figures/y.csv'], { from: 'figures/y.csv', gone: '2026-11-28', why: 'So.' })).toEqual([]);
  });

  test('cannot lead on where a page stands', () => {
    expect(vanished([], { from: 'busan/', to: 'old/' })[0]).toContain('has a page of its own');
  });
});

describe('the scan', () => {
  const scanning = (html: string): string[] =>
    messages(faultsOf(foreignCode, aSite({ 'index.html': `<!doctype html>${policyFor('')}<body>${html}</body>` })));

  test.each([
    '<script type="module" src="/city/assets/page.js"></script>',
    '<script type="application/ld+json">{}</script>',
    '<a href="https://example.org/">x</a>',
    '<link rel="canonical" href="https://example.org/">',
    '<base target="_blank">',
    '<meta http-equiv="refresh" content="0;url=/city/places/">',
    '<a href="mailto:office@busan.go.kr">x</a>',
    '<link rel="canonical" href="http://localhost:4321/city/">',
    '<noscript><p>Without scripts</p></noscript>',
    '<img src="data:image/png;base64,AA" hidden>'.replace('data:image/png;base64,AA', '/city/a.png'),
  ])('lets %s pass', (html) => {
    expect(scanning(html)).toEqual([]);
  });

  test.each([
    ['<script>alert(1)</script>', '<script> contains a script of its own'],
    [
      '<script src="https://evil.example/x.js"></script>',
      '<script src="https://evil.example/x.js"> loads from another origin',
    ],
    ['<script src="//evil.example/x.js"></script>', '<script src="//evil.example/x.js"> loads from another origin'],
    ['<p onclick="x()">x</p>', '<p> has the handler onclick'],
    ['<svg><a xlink:href="javascript:x()"></a></svg>', '<a href="javascript:x()"> has the scheme javascript:'],
    ['<a href=" java\nscript:x()">x</a>', '<a href=" java\nscript:x()"> has the scheme javascript:'],
    ['<a href="&#106;avascript:x()">x</a>', '<a href="javascript:x()"> has the scheme javascript:'],
    ['<a href="data:text/html,x">x</a>', '<a href="data:text/html,x"> has the scheme data:'],
    ['<a href="vbscript:x">x</a>', '<a href="vbscript:x"> has the scheme vbscript:'],
    ['<iframe src="/city/"></iframe>', '<iframe> is not allowed on a page'],
    ['<iframe srcdoc="x"></iframe>', '<iframe> has srcdoc='],
    ['<object data="/city/x"></object>', '<object> is not allowed on a page'],
    ['<style>p{}</style>', '<style> is not allowed on a page'],
    ['<p style="color:red">x</p>', '<p> has style='],
    ['<img src="https://evil.example/x.png">', '<img src="https://evil.example/x.png"> loads from another origin'],
    [
      '<img srcset="/city/a.png 1x, https://evil.example/x.png 2x">',
      '<img srcset="https://evil.example/x.png"> loads from another origin',
    ],
    [
      '<svg><image href="https://evil.example/x.png"/></svg>',
      '<image href="https://evil.example/x.png"> loads from another origin',
    ],
    [
      '<svg><use href="//evil.example/x.svg#a"/></svg>',
      '<use href="//evil.example/x.svg#a"> loads from another origin',
    ],
    ['<svg><foreignObject></foreignObject></svg>', '<foreignobject> is not allowed on a page'],
    ['<form action="https://evil.example/"></form>', '<form action="https://evil.example/"> loads from another origin'],
    [
      '<button formaction="javascript:x()">x</button>',
      '<button formaction="javascript:x()"> has the scheme javascript:',
    ],
    ['<meta http-equiv="refresh" content="0;url=https://evil.example/">', '<meta> sets a header'],
    ['<meta http-equiv="refresh" content="0;url=//evil.example/">', '<meta> sets a header'],
    ['<meta http-equiv="refresh" content="0;url=/../elsewhere/">', '<meta> sets a header'],
    ['<meta http-equiv="Content-Security-Policy" content="default-src *">', '<meta> sets a header'],
    ['<meta http-equiv="set-cookie" content="0;url=/city/places/">', '<meta> sets a header'],
    ['<base href="https://evil.example/">', '<base> moves every link'],
    [
      '<link rel="stylesheet" href="https://evil.example/x.css">',
      '<link href="https://evil.example/x.css"> loads from another origin',
    ],
    [
      '<link rel="preload canonical" href="https://evil.example/x">',
      '<link href="https://evil.example/x"> loads from another origin',
    ],
    ['<a ping="/city/" href="/city/">x</a>', '<a> has ping='],
    ['<a href="http://evil.example/">x</a>', '<a href="http://evil.example/"> has the scheme http:'],
    ['<a href="//evil.example/">x</a>', '<a href="//evil.example/"> hides that it leaves the site'],
    ['<a href="/\\\\evil.example/">x</a>', '<a href="/\\\\evil.example/"> hides that it leaves the site'],
    ['<a href="blob:https://evil.example/x">x</a>', '<a href="blob:https://evil.example/x"> has the scheme blob:'],
    ['<svg><a><animate attributeName="href" to="javascript:x()"/></a></svg>', '<animate> is not allowed on a page'],
    ['<svg><set attributeName="href" to="javascript:x()"/></svg>', '<set> is not allowed on a page'],
    ['<math><mtext>x</mtext></math>', '<math> is not allowed on a page'],
    ['<noscript><iframe></iframe></noscript>', '<iframe> is not allowed on a page'],
    ['<noscript><p title="</noscript><img src=x onerror=x()>"></noscript>', '<img> has the handler onerror'],
    ['<p>twen\u200Bty</p>', 'contains the invisible character U+200B'],
    ['<p>&#x202e;evil</p>', 'contains the invisible character U+202E'],
    ['<p>twen&shy;ty</p>', 'contains the invisible character U+200B'],
    ['<p>\u202Eevil</p>', 'contains the invisible character U+202E'],
    ['<p>a\u{E0061}</p>', 'contains the invisible character U+E0061'],
    ['<template><script>x</script></template>', '<script> contains a script of its own'],
    [
      '<button formaction="https://evil.example/">x</button>',
      '<button formaction="https://evil.example/"> loads from another origin',
    ],
    [
      '<table background="https://evil.example/x.png"></table>',
      '<table background="https://evil.example/x.png"> loads from another origin',
    ],
    [
      '<link rel="preload" imagesrcset="https://evil.example/a 1x">',
      '<link imagesrcset="https://evil.example/a"> loads from another origin',
    ],
    [
      '<svg><textPath href="https://evil.example/#a"/></svg>',
      '<textpath href="https://evil.example/#a"> loads from another origin',
    ],
    ['<svg><rect fill="url(https://evil.example/#a)"/></svg>', '<rect> loads from elsewhere by fill'],
    ['<svg><rect fill="u\\72l(https://evil.example/#a)"/></svg>', '<rect> loads from elsewhere by fill'],
    [
      '<blockquote cite="javascript:x()">x</blockquote>',
      '<blockquote cite="javascript:x()"> has the scheme javascript:',
    ],
    ['<fencedframe src="/city/"></fencedframe>', '<fencedframe> is not allowed on a page'],
    ['<bgsound src="/city/">', '<bgsound> is not allowed on a page'],
    ['<xmp>x</xmp>', '<xmp> is not allowed on a page'],
    ['<p is="x-y">x</p>', '<p> is not allowed on a page'],
    ['<a href="https:evil.example">x</a>', '<a href="https:evil.example"> hides that it leaves the site'],
    [
      '<a href="https://busan.go.kr@evil.example/">x</a>',
      '<a href="https://busan.go.kr@evil.example/"> hides that it leaves the site',
    ],
  ])('tells of %s', (html, fault) => {
    expect(scanning(html)).toContain(fault);
  });

  test.each([
    ['<svg><script>x()</script></svg>', '<script> contains a script of its own'],
    ['<svg onload="x()"/>', '<svg> has the handler onload'],
    ['<svg><a xlink:href="javascript:x()"/></svg>', '<a href="javascript:x()"> has the scheme javascript:'],
    [
      '<svg><image href="https://evil.example/x.png"/></svg>',
      '<image href="https://evil.example/x.png"> loads from another origin',
    ],
    ['<svg><foreignObject/></svg>', '<foreignobject> is not allowed on a page'],
    ['<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>', 'declares more than a drawing needs'],
    ['<?xml-stylesheet href="https://evil.example/x.css"?><svg/>', 'declares more than a drawing needs'],
    ['<svg><style>@import "//evil.example/x.css";</style></svg>', 'loads from elsewhere'],
    ['<svg><rect fill="url(https://evil.example/#a)"/></svg>', 'loads from elsewhere'],
    ['<svg><style>@im\\port "//evil.example/x.css";</style></svg>', 'loads from elsewhere'],
    ['<svg><style>a{b:\\75rl(//evil.example/x)}</style></svg>', 'loads from elsewhere'],
    ['<svg><style>a{b:image-set("//evil.example/x" 1x)}</style></svg>', 'loads from elsewhere'],
    [
      '<svg xmlns:x="http://www.w3.org/1999/xhtml"><x:script>x()</x:script></svg>',
      'declares more than a drawing needs',
    ],
    ['<svg><text><![CDATA[</text><script>x()</script>]]></text></svg>', 'declares more than a drawing needs'],
    ['<svg><text>twen\u200Bty</text></svg>', 'contains the invisible character U+200B'],
  ])('tells of %s in a drawing', (svg, fault) => {
    expect(messages(faultsOf(foreignCode, aSite({ 'figures/a.svg': svg })))).toContain(fault);
  });

  test('lets a drawing with its own colours and patterns pass', () => {
    const svg = '<?xml version="1.0"?><svg><defs><pattern id="p"/></defs><rect fill="url(#p)"/><use href="#a"/></svg>';
    expect(faultsOf(foreignCode, aSite({ 'figures/a.svg': svg }))).toEqual([]);
  });

  test.each([
    '@import"//evil.example/x.css"',
    '@im\\port "x.css"',
    '@import/**/"x.css"',
    'a{b:u\\72l(//evil.example/x)}',
    'a{b:url(\\68ttps://evil.example/x)}',
    "a{b:image-set('https://evil.example/x' 1x)}",
  ])('tells of %s in a style sheet', (css) => {
    expect(messages(faultsOf(foreignCode, aSite({ 'a.css': css })))).toEqual(['loads from elsewhere']);
  });

  test.each(['a.htm', 'a.HTML', 'a.xhtml', 'a.SVG', '.htaccess', 'x/_headers', 'x/CNAME', '.env', 'a.swf', 'a.svgz'])(
    'tells of a file called %s',
    (name) => {
      expect(messages(faultsOf(foreignCode, aSite({ [name]: '' })))).toEqual([
        'is of a file type that no site of this project has',
      ]);
    },
  );

  test.each(['_headers', '_redirects', '.nojekyll', 'CNAME', 'robots.txt', '.well-known/security.txt'])(
    'lets %s pass, which is for the host',
    (name) => {
      expect(faultsOf(foreignCode, aSite({ [name]: '' }))).toEqual([]);
    },
  );

  const CSS = 'p{background:url(/city/a.png)}';
  const withHead = (head: string, body = ''): string[] =>
    messages(faultsOf(foreignCode, aSite({ 'index.html': `<!doctype html><head>${head}</head><body>${body}</body>` })));
  const SHEET = `<style>${CSS}</style>`;

  test('lets the first script and the sheet that its policy names pass', () => {
    expect(withHead(`${policyFor(CSS)}<script>${FIRST_SCRIPT}</script>${SHEET}`)).toEqual([]);
  });

  test.each([
    ['another sheet', `${policyFor(CSS)}${SHEET}<style>a{}</style>`, '<style> is not allowed on a page'],
    ['a sheet that its policy does not name', `${policyFor('')}${SHEET}`, 'carries no policy of what it may load'],
    [
      'a sheet that loads from elsewhere',
      `${policyFor('a{b:u\\72l(//evil.example/x)}')}<style>a{b:u\\72l(//evil.example/x)}</style>`,
      'has styles that load from elsewhere',
    ],
    [
      'a sheet that does something when it has come',
      `${policyFor(CSS)}<style onload="x()">${CSS}</style>`,
      '<style> has the handler onload',
    ],
    [
      'more in the first script',
      `${policyFor(CSS)}${SHEET}<script>${FIRST_SCRIPT}x()</script>`,
      '<script> contains a script of its own',
    ],
    [
      'more in the policy',
      `${policyFor(CSS).replace('>', ' onload="x()">')}${SHEET}`,
      'carries no policy of what it may load',
    ],
  ])('tells of %s', (_, head, fault) => {
    expect(withHead(head)).toContain(fault);
  });

  test('tells of a page without the policy', () => {
    expect(messages(faultsOf(foreignCode, aSite({ 'index.html': '<!doctype html><p>x' })))).toEqual([
      'carries no policy of what it may load',
    ]);
  });

  test('reads style sheets too', () => {
    const site = aSite({ 'a.css': 'p{background:url( "//evil.example/x.png")}', 'b.css': 'p{background:url(#a)}' });
    expect(faultsOf(foreignCode, site)).toEqual([{ file: 'a.css', message: 'loads from elsewhere' }]);
  });
});

describe('social cards', () => {
  const naming = (image: string): string[] =>
    messages(
      faultsOf(
        pagesWithoutCard,
        aSite({
          'index.html': `<!doctype html><meta property="og:image" content="${image}">`,
          'embed/index.html': '<!doctype html><p>Within another page</p>',
          'cards/index.png': '',
        }),
      ),
    );

  test.each(['/city/cards/index.png', 'https://example.org/city/cards/index.png'])('lets %s pass', (image) => {
    expect(naming(image)).toEqual([]);
  });

  test.each(['/city/cards/new.png', '/cards/index.png', 'https://example.org/cards/index.png'])(
    'tells of %s',
    (image) => {
      expect(naming(image)).toEqual([
        `has no social card at ${new URL(image, 'https://example.org').pathname}: give the page an entry in src/exports/cards.ts`,
      ]);
    },
  );
});
