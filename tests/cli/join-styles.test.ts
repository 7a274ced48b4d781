/** The style sheets of a built page, joined. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { joinStyles } from '../../src/cli/build/join-styles.ts';

const PAGES = { 'index.html': ['base', 'top', 'home'], '404.html': ['base', 'top'], 'b.html': ['home', 'base', 'b'] };
const folder = mkdtempSync(join(tmpdir(), 'styles-'));
const pageOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
const linked = (file: string): string[] =>
  [...pageOf(file).matchAll(/href="\/town\/([^"]+)"/g)].map(([, path = '']) => path);
const later = (): string => /data-later="\/town\/([^"]+)"/.exec(pageOf('later.html'))?.[1] ?? '';
const cssOf = (path: string): string => readFileSync(join(folder, path), 'utf8');

beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  for (const name of ['base', 'top', 'home', 'b', 'paper'])
    writeFileSync(join(folder, 'assets', `${name}.css`), `.${name}{}\n`);
  for (const [file, sheets] of Object.entries(PAGES)) {
    const links = sheets.map((name) => `<link rel="stylesheet" href="/town/assets/${name}.css">`);
    const print = '<link rel="stylesheet" href="/town/assets/paper.css" media="print">';
    const script = '<script type="module" src="/town/a.js"></script>';
    writeFileSync(join(folder, file), `<title>t</title>${print}${links.join('<meta>')}<p>text${script}`);
  }
  writeFileSync(join(folder, 'a.js'), 'import"./every.A1.js";\n');
  writeFileSync(join(folder, 'later.html'), '<html data-later="/town/assets/top.css /town/assets/b.css">');
  joinStyles(folder, '/town/');
});

describe('a page links', () => {
  test.each([
    ['index.html', '.base{}\n.home{}\n.top{}'],
    ['404.html', '.base{}\n.top{}'],
    ['b.html', '.b{}\n.base{}\n.home{}'],
  ])('%s', (file, sheets) => {
    const [print, ...rest] = linked(file);
    expect(print).toBe('assets/paper.css');
    expect(rest.map(cssOf).join(' | ')).toBe(sheets);
  });
});

test('those that a script fetches are one as well', () => {
  expect(cssOf(later())).toBe('.b{}\n.top{}');
});

test('no sheet is left that none links', () => {
  const all = new Set([...Object.keys(PAGES).flatMap(linked), later()]);
  expect(readdirSync(join(folder, 'assets')).map((file) => `assets/${file}`)).toEqual([...all].toSorted());
});

test('the rest of the page stays as it was, but that scripts give way to what is seen, and the file of one is named that only imports it', () => {
  expect(pageOf('404.html').replaceAll(/<link[^>]*>/g, '')).toBe(
    '<title>t</title><meta><p>text<script type="module" src="/town/every.A1.js" fetchpriority="low"></script>',
  );
});
