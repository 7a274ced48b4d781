import { expect, test } from 'vitest';
import { FILTERS, type FacetFile, type FilterName } from '../../src/search/query/index-format.ts';
import type { Filters } from '../../src/search/browser/request-url.ts';
import { countFacets, filterTest } from '../../src/search/browser/facet-counts.ts';
import { FacetIndex } from '../../src/search/browser/facet-index.ts';
import { assignGroups } from '../../src/search/browser/result-groups.ts';
import { facetFiles } from '../../src/search/index/facet-files.ts';
import type { Labels } from '../../src/search/index/filter-labels.ts';
import { recordId } from '../../src/search/query/record-id.ts';
import type { SearchRecord } from '../../src/search/index/record.ts';

const NONE: Filters = { place: [], theme: [], kind: [], basis: [], year: [], source: [] };
const IDS = ['a', 'b', 'c'].map((_, at) => recordId(at, 0));
const [A, B, C] = IDS;
const FACETS: Readonly<Record<string, FacetFile>> = {
  place: {
    values: [
      ['busan', 'Busan'],
      ['naju', 'Naju'],
    ],
    sets: [[0], [1]],
    runs: [0, 2, 1, 1],
  },
  kind: {
    values: [
      ['money', 'Money'],
      ['count', 'Count'],
      ['rank', 'Rank'],
    ],
    sets: [[0], [1]],
    runs: [0, 1, 1, 1, 0, 1],
  },
};
const facetOf = (name: FilterName): Promise<FacetIndex> =>
  Promise.resolve(new FacetIndex(FACETS[name] ?? { values: [], sets: [[]], runs: [0, 3] }));
const passed = async (filters: Partial<Filters>): Promise<string[]> =>
  IDS.filter(await filterTest({ ...NONE, ...filters }, facetOf));

test('any value of one filter will do, and every filter must be met', async () => {
  expect(await passed({})).toEqual([A, B, C]);
  expect(await passed({ place: ['busan', 'naju'] })).toEqual([A, B, C]);
  expect(await passed({ place: ['busan', 'naju'], kind: ['money'] })).toEqual([A, C]);
  expect(await passed({ place: ['nowhere'] })).toEqual([]);
});

test('a count leaves its own facet out of account, and heeds the others; of none only what is chosen is told', async () => {
  const counts = await countFacets(IDS, { ...NONE, place: ['naju'], kind: ['count'] }, facetOf);
  const told = (name: FilterName): string[] =>
    (counts.get(name) ?? []).map(({ value, label, count }) => `${value} ${label} ${count}`);
  expect(told('place')).toEqual(['busan Busan 1', 'naju Naju 0']);
  expect(told('kind')).toEqual(['money Money 1', 'count Count 0']);
});

test('the file tells of each record what it has', () => {
  const record = (at: number, theme: readonly string[]) =>
    ({ url: String(at), filters: { place: [], kind: [], theme } }) as unknown as SearchRecord;
  const labels = { theme: new Map([['ports', 'Ports'], ['jobs', 'Jobs']]) } as unknown as Labels; // prettier-ignore
  const all = { ...Object.fromEntries(FILTERS.map((name) => [name, new Map()])), ...labels };
  const records = [record(0, ['ports', 'jobs']), record(1, ['jobs', 'ports']), record(2, []), record(3, ['jobs'])];
  const file = facetFiles(records, all).find(({ path }) => path === 'facets/theme.json');
  const facet = new FacetIndex(JSON.parse(Buffer.from(file?.content ?? []).toString('utf8')) as FacetFile);
  expect([0, 1, 2, 3].map((at) => facet.positionsOf(recordId(at, 5)))).toEqual([[0, 1], [0, 1], [], [1]]);
  expect(() => facetFiles([record(0, ['lost'])], all)).toThrow('no label');
});

const arranged = (keys: string): string =>
  assignGroups(Array.from(keys, (key) => ({ key, heading: key })))
    .map(({ key }) => key)
    .join(' ');

test('headings are those of the places while the best three stay ahead', () => {
  expect(arranged('aaabb')).toBe('a a a b b');
  expect(arranged('abc')).toBe('a b c');
  expect(arranged('aba')).toBe('a b a');
});

test('where a heading would push one of the best three down, they stand under their own', () => {
  expect(arranged('abcab')).toBe('best best best a b');
  expect(arranged('abaa')).toBe('best best best a');
});
