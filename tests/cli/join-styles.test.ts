/** The style sheets of a built page, joined. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { joinStyles } from '../../src/cli/build/join-styles.ts';

const PAGES = { 'index.html': ['base', 'top', 'home'], '404.html': ['base', 'top'], 'b.html': ['home', 'base', 'b'] };
const folder = mkdtempSync(join(tmpdir(), 'styles-'));
const pageOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
const named = (file: string, attribute: string): string =>
  new RegExp(`${attribute}="/town/([^"]+)"(?! media)`).exec(pageOf(file))?.[1] ?? '';
const cssOf = (path: string): string => readFileSync(join(folder, path), 'utf8');
const SHOWN_IN_PART = 'profiles/busan/statements/index.html';
const finished = new Map<string, string>();

beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  for (const name of ['base', 'top', 'home', 'b', 'paper'])
    writeFileSync(join(folder, 'assets', `${name}.css`), `.${name}{}\n`);
  const linksOf = (sheets: readonly string[]): string =>
    sheets.map((name) => `<link rel="stylesheet" href="/town/assets/${name}.css">`).join('<meta>');
  const script = '<script type="module" src="/town/a.js"></script>';
  for (const [file, sheets] of Object.entries(PAGES)) {
    const print = '<link rel="stylesheet" href="/town/assets/paper.css" media="print">';
    writeFileSync(join(folder, file), `<html><title>t</title>${print}${linksOf(sheets)}<p>text${script}`);
  }
  writeFileSync(join(folder, 'a.js'), 'import"./every.A1.js";\n');
  writeFileSync(
    join(folder, 'starts.html'),
    `<html data-later="/town/assets/top.css /town/assets/b.css"><script>1</script>${script}${script.replace('a.js', 'b.js')}`,
  );
  writeFileSync(join(folder, 'b.js'), 'go();');
  writeFileSync(join(folder, 'long.html'), linksOf(['top', 'b']) + 'x'.repeat(200_000));
  mkdirSync(join(folder, 'profiles/busan/statements'), { recursive: true });
  writeFileSync(join(folder, SHOWN_IN_PART), linksOf(['b', 'top']));
  joinStyles(folder, '/town/', (html, file, sheet) => {
    finished.set(file, sheet);
    return html;
  });
});

describe('the sheet that stands in a page', () => {
  test.each([
    ['index.html', '.base{}\n.home{}\n.top{}'],
    ['404.html', '.base{}\n.top{}'],
    ['b.html', '.b{}\n.base{}\n.home{}'],
  ])('%s', (file, sheet) => {
    expect(pageOf(file).match(/<style>[^]*?<\/style>/g)).toEqual([`<style>${sheet}</style>`]);
    expect(finished.get(file)).toBe(sheet);
    expect(pageOf(file).match(/(?<=<link[^>]*href=")[^"]+/g)).toEqual(['/town/assets/paper.css']);
  });
});

test.each(['long.html', SHOWN_IN_PART])(
  'a file of it is what %s links, which is long or shown in part elsewhere',
  (file) => {
    expect(cssOf(named(file, 'href'))).toBe('.b{}\n.top{}');
    expect(finished.get(file)).toBe('');
    expect(pageOf(file)).not.toContain('<style>');
  },
);

test('those that a script fetches are one as well', () => {
  expect(cssOf(named('starts.html', 'data-later'))).toBe('.b{}\n.top{}');
});

test('no sheet is left that none links', () => {
  const all = ['assets/paper.css', named('starts.html', 'data-later'), named('long.html', 'href')];
  expect(readdirSync(join(folder, 'assets')).map((file) => `assets/${file}`)).toEqual(all.toSorted());
});

test('the rest of the page stays as it was, but that scripts give way to what is seen, and the file of one is named that only imports it', () => {
  expect(pageOf('404.html').replaceAll(/<link[^>]*>|<style>[^]*<\/style>/g, '')).toBe(
    '<html><title>t</title><meta><p>text<script type="module" src="/town/every.A1.js" fetchpriority="low"></script>',
  );
});

test('a page with a script in it leaves the others to that one', () => {
  expect(pageOf('starts.html')).toMatch(
    /^<html data-scripts="\/town\/every\.A1\.js \/town\/b\.js" data-later="[^"]+">/,
  );
  expect(pageOf('starts.html')).toContain('<script>1</script>');
  expect(pageOf('starts.html')).not.toContain('type="module"');
});
