/** Citations: as sure of a date as the record is, and read back by the library as they were written. */
import { plugins } from '@citation-js/core';
import { expect, test } from 'vitest';
import {
  claimCitations,
  documentCitations,
  inCitePages,
  profileCitation,
  type CslItem,
} from '../../src/core/domain/citations.ts';
import { contentDates } from '../../src/core/domain/content-dates.ts';
import { citeFile, entryOf, styled } from '../../src/exports/citations.ts';
import { aContent } from '../builders.ts';

const item = (changes: Partial<CslItem> = {}): CslItem => ({
  id: 'busan-2025',
  type: 'webpage',
  title: 'A port & a “bay”',
  author: [{ literal: 'Yonhap News [연합뉴스]' }],
  issued: { 'date-parts': [[2025, 11, 10]] },
  language: 'en',
  URL: 'https://example.org/a_b?c=1&d=2#e',
  ...changes,
});

test.each([
  [[2025], 'Yonhap News [연합뉴스]. (2025). ', '2025.'],
  [[2025, 3], 'Yonhap News [연합뉴스]. (2025, March). ', 'March 2025.'],
  [[2025, 3, 6], 'Yonhap News [연합뉴스]. (2025, March 6). ', 'March 6, 2025.'],
] as const)('%j stays as it is', (parts, apa, chicago) => {
  const one = item({ issued: { 'date-parts': [parts] } });
  expect(styled(one, 'apa')).toBe(`${apa}A port & a “bay”. https://example.org/a_b?c=1&d=2#e`);
  expect(styled(one, 'chicago')).toContain(`${chicago} https://`);
  expect(entryOf(one, 'ris')).toContain(`\nDA  - ${[...parts, '', ''].slice(0, 3).join('/')}/\n`);
  expect(JSON.parse(entryOf(one, 'json'))).toEqual(one);
  const bib = entryOf(one, 'bib');
  expect(bib).toContain('year = {2025}');
  expect(bib.includes('month =')).toBe(parts.length > 1);
  expect(/month = \{\w+ \d+\}/.test(bib)).toBe(parts.length > 2);
});

test('a date that we worked out is marked, in the files by a note', () => {
  const one = item({ issued: { 'date-parts': [[2025, 11, 10]], circa: true }, note: 'Date worked out: 100% sure.' });
  expect(styled(one, 'apa')).toContain('(ca. 2025, November 10)');
  expect(styled(one, 'chicago')).toContain('. [2025?]. ');
  expect(entryOf(one, 'bib')).toContain(String.raw`note = {Date worked out: 100\% sure.}`);
  expect(entryOf(one, 'ris')).toContain('\nN1  - Date worked out: 100% sure.\n');
});

test('what ends with a sign gets no full stop, and what LaTeX misreads is escaped', () => {
  expect(styled(item({ title: 'Who pays?' }), 'apa')).toContain('. Who pays? https://');
  expect(styled(item({ title: 'Who pays?' }), 'chicago')).toContain('“Who pays?” November');
  expect(styled(item(), 'chicago')).toContain('“A port & a ‘bay’.”');
  const bib = entryOf(item({ title: '100% of #1 & a_b {c} $d 부산' }), 'bib');
  expect(bib).toContain(String.raw`100\% of \#1 \& a\_b \{c\} \$d 부산`);
  expect(bib).toContain('url = {https://example.org/a_b?c=1&d=2#e}');
});

test('a long line of RIS is one line, and its id whole', () => {
  const title = 'Words '.repeat(40).trim();
  const lines = entryOf(item({ id: 'cheongsajin/busan/a-long-name-of-a-claim', title }), 'ris').split('\n');
  expect(lines).toContain(`TI  - ${title}`);
  expect(lines).toContain('ID  - cheongsajin/busan/a-long-name-of-a-claim');
});

const content = aContent();
const { register } = content;
const history = { changes: [], forwards: [], published: new Map() };
const context = {
  register,
  dates: contentDates(register, history, '2026-11-29'),
  urlOf: (path: string): string => `https://example.org/${path}`,
};

test('every statement has an entry of its own, with its address and day', () => {
  const claims = claimCitations(context, 'busan');
  expect(claims).toHaveLength([...register.claims.values()].filter(({ profile }) => profile === 'busan').length);
  expect(new Set(claims.map((one) => one.item.id)).size).toBe(claims.length);
  for (const { claim, item: one } of claims)
    expect(one).toMatchObject({
      URL: `https://example.org/profiles/busan/statements/#${claim.id}`,
      issued: { 'date-parts': [[2026, 11, 29]] },
    });
  expect(profileCitation(context, 'busan').item.id).toBe('cheongsajin/busan');
  expect(inCitePages(Array.from({ length: 201 }, (_, i) => i)).map((page) => page.length)).toEqual([100, 100, 1]);
});

test('a document is by whom it prints, of its publisher in both scripts; a title of ours stands in brackets', () => {
  const source = {
    title: { printed: null, given: 'Press release' },
    publisher: { en: 'Busan City', ko: '부산시' },
    published: { date: '2025-11', basis: 'inferred', reasoning: 'From its address.' },
  };
  const [document] = documentCitations({ ...context, register: aContent({ source }).register }, 'busan');
  expect(document?.original.item).toMatchObject({
    title: '[Press release]',
    author: [{ literal: 'Kim Yuk-bong' }],
    'container-title': 'Busan City [부산시]',
    issued: { 'date-parts': [[2025, 11]], circa: true },
    note: expect.stringContaining('From its address.') as string,
  });
  expect(document?.record.item.author).toEqual([{ literal: 'Cheongsajin' }]);
});

test('the library reads each file as it was written', () => {
  const items = claimCitations(context, 'busan').map((one) => one.item);
  const read = (form: '@biblatex/text' | '@ris/file' | '@else/json', text: string): CslItem[] =>
    plugins.input.chain(text, { forceType: form }) as CslItem[];
  expect(JSON.parse(citeFile(items, 'json'))).toEqual(items);
  expect(read('@ris/file', citeFile(items, 'ris')).map(({ title, URL }) => [title, URL])).toEqual(
    items.map(({ title, URL }) => [title, URL]),
  );
  const bib = read('@biblatex/text', citeFile(items, 'bib'));
  expect(bib.map(({ id, URL }) => [id, URL])).toEqual(items.map(({ id, URL }) => [id, URL]));
});
