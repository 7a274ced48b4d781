/** What a page weighs before it can be seen: its HTML and the style sheets that it waits for, Brotli-compressed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { chartsIn } from '../../src/core/domain/charts.ts';
import { GROWN_SITE, ROOT_SITE as site } from '../run/sites.ts';
import { contentOf, filesIn, pagesOf } from './site.ts';

/** What a page may hold, whatever the number of places: a longer list is cut into pages. */
const MOST_BYTES = 300 * 1024;
const MOST_ELEMENTS = 8000;

/** Ten packets of 1,460 bytes: what a server sends at once, before it has heard from the reader. */
const FIRST_FLIGHT = 14_600;

/** What a page of more than 263 statements may weigh more for each: what a later report with a Korean passage takes. */
const beyond = (html: string): number =>
  320 * Math.max(0, (html.match(/<li id="[^"]*" [^>]*data-k=/g)?.length ?? 0) - 263);

/** What a page that names every place may weigh more for each place beyond so many. */
const { register } = contentOf(site);
const MORE = Math.max(0, register.profiles.size - 12) * 350;

/** Kinds of pages, the first that fits; all others are of one kind. */
const KINDS: readonly (readonly [name: string, address: RegExp, bytes: number])[] = [
  ['statements', /^profiles\/[^/]+\/statements\//, 40_000],
  ['changes', /^changes\//, 40_000],
  ['profile', /^profiles\/[^/]+\/index/, FIRST_FLIGHT],
  [
    'of all places',
    /^(?:index|(?:promises|profiles|compare|themes)\/index|profiles\/(?:kind|a-z|hangul|\d+)\/|(?:figures|embed)\/across-)/,
    FIRST_FLIGHT + MORE,
  ],
  ['any other', /./, FIRST_FLIGHT],
];

const sizes = new Map<string, number>();
const brotli = (path: string): number => {
  const known = sizes.get(path) ?? brotliCompressSync(readFileSync(path)).length;
  sizes.set(path, known);
  return known;
};

const weighed = pagesOf(site).map(({ file, html }) => {
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, address = '']) =>
    join(site.folder, address.slice(site.base.length)),
  );
  const bytes = [join(site.folder, file), ...sheets].reduce((sum, path) => sum + brotli(path), 0);
  return {
    file,
    bytes,
    more: beyond(html),
    sheets: sheets.length + (html.match(/<style>/g)?.length ?? 0),
    kind: KINDS.find(([, address]) => address.test(file))?.[0],
  };
});

describe.each(KINDS)('%s', (name, _, bound) => {
  const pages = weighed.filter(({ kind }) => kind === name).toSorted((a, b) => b.bytes - a.bytes);

  test(`at most ${bound} bytes`, () => {
    const [largest] = pages;
    expect(largest).toBeDefined();
    console.log(`${name}: ${largest?.bytes} of ${bound} bytes, ${largest?.file}, the largest of ${pages.length}`);
    expect(pages.filter(({ bytes, more }) => bytes > bound + more)).toEqual([]);
  });
});

test('what every page runs is one file, which waits for no other', () => {
  const pages = pagesOf(site).filter(({ file }) => !file.startsWith('embed/'));
  const NAMED = /(?<= data-scripts="|<script type="module" src=")[^"]+/g;
  const scripts = pages.flatMap(({ html }) => (html.match(NAMED) ?? []).flatMap((names) => names.split(' ')));
  const byAddress = Map.groupBy(scripts, (address) => address);
  const every = [...byAddress].filter(([, uses]) => uses.length === pages.length).map(([address]) => address);
  expect(every).toHaveLength(1);
  const script = readFileSync(join(site.folder, every.join().slice(site.base.length)), 'utf8');
  expect(script).not.toMatch(/\b(?:from|import)\s*["'`]\.\//);
});

test.each([site, GROWN_SITE])('no page $name has more than 300 KB of HTML or 8,000 elements', (built) => {
  const large = pagesOf(built).map(({ file, html, elements }) => ({
    file,
    bytes: Buffer.byteLength(html),
    elements: elements.length,
  }));
  expect(large.length).toBeGreaterThan(0);
  expect(large.filter(({ bytes, elements }) => bytes > MOST_BYTES || elements > MOST_ELEMENTS)).toEqual([]);
});

test('a page has one style sheet', () => {
  expect(weighed.filter(({ sheets }) => sheets !== 1)).toEqual([]);
});

/** Of each place, chart and document, packed files and numbered pages aside; with 2.2 charts and 13 documents a place, forty. */
const MOST_FILES = [
  ['a place', [...register.profiles.keys()], 14],
  ['a chart', chartsIn(register).map(({ id }) => id), 6],
  ['a document', [...register.sources.keys()], 1],
] as const;

test.each(MOST_FILES)('%s has no more files than docs/scale.md counts on', (_, ids, most) => {
  // A picture in pixels stands where one was published; no other is made. A theme may be called as a place is.
  const files = filesIn(site.folder).filter(
    (file) => !/\.(?:br|gz)$|\/\d+\/|^figures\/[^/]+\.png$|^(?:cards\/)?themes\//.test(file),
  );
  const named = Map.groupBy(
    files.flatMap((file) => file.split('/')),
    (part) => part.replace(/\.\w+$/, ''),
  );
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.filter((id) => (named.get(id)?.length ?? 0) > most)).toEqual([]);
});
