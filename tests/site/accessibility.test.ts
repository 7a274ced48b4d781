/** What no engine of accessibility sees: each barrier is found where it was put, and on no page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ui } from '../../src/strings/index.ts';
import { ROOT_SITE as site } from '../run/sites.ts';
import {
  headingWithPermalink,
  idleStop,
  landmarks,
  listsUndone,
  mouseOnly,
  namelessTable,
  otherName,
  pageOf,
  roleLessDrawing,
  unheardBasis,
  unmarkedHangul,
  vagueLink,
  wordsInStyles,
  wrongLanguage,
  wrongPlace,
  type Barrier,
} from './barriers.ts';
import { attr, contentOf, filesIn, pagesOf, textOf } from './site.ts';

/** Each with a page that has it. */
const BARRIERS: readonly (readonly [name: string, find: Barrier, seeded: string])[] = [
  ['a wrong language', wrongLanguage, '<html lang="ko"><main>The plan of the city is to build a port, and it is late.'],
  ['foreign words without a mark', unmarkedHangul, '<p>The town of 부산</p>'],
  ['a drawing without a role', roleLessDrawing, '<svg><title>Jobs</title></svg>'],
  ['a drawing without a name', roleLessDrawing, '<svg role="img"></svg>'],
  ['a vague link', vagueLink, '<p>For the numbers, click <a href="/x/">here</a>'],
  ['a link named by a record’s id', vagueLink, '<p>Later: <a href="/x/">changwon-newsis-2025-07</a>'],
  ['a link that is a bare number', vagueLink, '<ul><li><a href="/x/">2027</a></li></ul>'],
  ['words for the mouse alone', mouseOnly, '<p>2020 <span title="It follows from the posting date.">(ours)</span>'],
  ['what a number rests on, told by a line', unheardBasis, '<p>It is <a class="bound derived" href="/x/">4</a>.'],
  ['more landmarks than help', landmarks, '<section aria-label="x"></section>'.repeat(13)],
  ['a table without a caption', namelessTable, '<table><tr><td>1'],
  ['a stop for the Tab key where nothing is to be done', idleStop, '<div tabindex="0">words</div>'],
  ['a permalink in a heading', headingWithPermalink, '<h2 id="a"><a href="#a">¶</a> Port</h2>'],
  ['another name than is seen', otherName, '<a href="/x/" aria-label="Busan: launch">September 2025: launch</a>'],
];

describe.each(BARRIERS)('%s', (_, find, seeded) => {
  test('is found where it is', () => {
    expect(find(pageOf(seeded))).toHaveLength(1);
  });

  test('is on no page', () => {
    expect(pagesOf(site).flatMap(({ file, elements }) => find(elements).map((fault) => `${file}: ${fault}`))).toEqual(
      [],
    );
  });
});

test('a link to where one is says so, and the part of the menu that holds the page, and no other', () => {
  const seeded = pageOf(
    '<nav><p id="menu_"><a href="/a/" aria-current="page">A</a><a href="/b/">B</a><a href="/" aria-current="true">C</a></nav>',
  );
  expect(wrongPlace(seeded, '/b/')).toEqual(['A: page', 'B: nothing']);
  expect(wrongPlace(seeded, '/b/c/')).toEqual(['A: page', 'B: nothing']);
  expect(wrongPlace(seeded, '/a/')).toEqual([]);
  const pages = pagesOf(site);
  const faults = pages.flatMap(({ address, file, elements }) =>
    wrongPlace(elements, address).map((fault) => `${file}: ${fault}`),
  );
  expect(faults).toEqual([]);
  // A test that looked at no menu would hold nothing.
  const marks = pages.flatMap(({ elements }) => elements.flatMap((one) => attr(one, 'aria-current') ?? []));
  expect(new Set(marks)).toEqual(new Set(['page', 'true']));
});

test('head and foot are one on all pages, in one order', () => {
  const frames = pagesOf(site)
    .filter(({ file }) => !file.startsWith('embed/'))
    .map(({ elements }) =>
      elements
        .filter((one) => one.tagName === 'nav' || (attr(one, 'class') ?? '').split(' ').includes('foot'))
        .filter((one) => !/crumbs|contents/.test(attr(one, 'class') ?? '') && attr(one, 'id') === undefined)
        .map((one) => textOf(one).replace(/\s+/g, ' ').trim())
        .filter((words) => words.startsWith(ui.nav.menu) || words.includes(ui.footer.method))
        // A page that is made of no file of content has none to edit; each has its address on paper.
        .map((words) => words.replace(ui.footer.edit, '').replace(/\s+/g, ' ').split(ui.footer.licence)[0])
        .join(' | '),
    );
  expect(frames.length).toBeGreaterThan(1);
  expect([...new Set(frames)]).toHaveLength(1);
  expect(frames[0]).toContain(ui.footer.report);
});

describe('style sheets', () => {
  const sheets = filesIn(site.folder)
    // Paper is silent and still.
    .filter((file) => file.endsWith('.css') && !/(?:^|\/)print\./.test(file))
    .map((file) => readFileSync(join(site.folder, file), 'utf8'));

  test('say no words, and undo no list', () => {
    expect(wordsInStyles('.a::after { content: "약"; }')).toEqual(['약']);
    expect(listsUndone('ul { list-style: none; }')).toHaveLength(1);
    expect(sheets).not.toEqual([]);
    expect(sheets.flatMap(wordsInStyles)).toEqual([]);
    expect(sheets.flatMap(listsUndone)).toEqual([]);
  });

  test('ask for no orientation of the screen', () => {
    const asking = (css: string): boolean => /@media[^{]*orientation/.test(css);
    expect(asking('@media (orientation: portrait) { .a { display: none } }')).toBe(true);
    expect(sheets.filter(asking)).toEqual([]);
  });

  test('move nothing unless the reader has not asked for rest', () => {
    const moving = (css: string): string[] =>
      css
        .replace(/@media[^{]*prefers-reduced-motion[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
        .match(/(?<![\w-])(?:transition|animation|scroll-behavior)(?:-[a-z]+)?:\s*(?!none|auto)[^;}]+/g) ?? [];
    expect(moving('.a { transition: all 1s; }')).toHaveLength(1);
    expect(moving('@media (prefers-reduced-motion: no-preference) { .a { transition: all 1s; } }')).toEqual([]);
    expect(sheets.flatMap(moving)).toEqual([]);
  });
});

test('the reasons of every date that we worked out stand in the text of a page', () => {
  const { register } = contentOf(site);
  const reasons = [
    ...[...register.sources.values()].map(({ published }) => published),
    ...[...register.claims.values()].flatMap(({ plan, new_deadline: moved, happened }) =>
      [plan?.deadline, moved, happened].filter((dated) => typeof dated === 'object'),
    ),
  ].flatMap((dated) => (dated.basis === 'inferred' ? [dated.reasoning] : []));
  const plain = (text: string): string => text.replace(/\s+/g, ' ');
  const texts = pagesOf(site)
    .filter(({ file }) => /^(?:sources|profiles)\//.test(file))
    .map(({ elements }) => plain(elements[0] === undefined ? '' : textOf(elements[0])));
  expect(reasons).not.toEqual([]);
  expect(reasons.filter((reason) => !texts.some((text) => text.includes(plain(reason))))).toEqual([]);
});
