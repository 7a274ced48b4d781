import { expect, test } from 'vitest';
import type { Filters } from '../../src/search/browser/address.ts';
import { countFacets, passer, testOf } from '../../src/search/browser/facet-counts.ts';
import { arrange } from '../../src/search/browser/groups.ts';

const NONE: Filters = { place: [], theme: [], kind: [], basis: [], year: [], source: [] };
const RECORDS: Readonly<Record<string, Partial<Filters>>> = {
  a: { place: ['busan'], kind: ['money'] },
  b: { place: ['busan'], kind: ['count'] },
  c: { place: ['naju'], kind: ['money'] },
};
const passing = passer({
  passing: (filters) =>
    Promise.resolve(
      new Set(
        Object.entries(RECORDS)
          .filter(([, record]) =>
            Object.entries(filters).every(([name, values]) =>
              values.some((value) => record[name as keyof Filters]?.includes(value)),
            ),
          )
          .map(([id]) => id),
      ),
    ),
});
const passed = async (filters: Partial<Filters>): Promise<string[]> =>
  Object.keys(RECORDS).filter(await testOf({ ...NONE, ...filters }, passing));

test('any value of one filter will do, and every filter must be met', async () => {
  expect(await passed({})).toEqual(['a', 'b', 'c']);
  expect(await passed({ place: ['busan', 'naju'] })).toEqual(['a', 'b', 'c']);
  expect(await passed({ place: ['busan', 'naju'], kind: ['money'] })).toEqual(['a', 'c']);
});

test('a count leaves its own facet out of account, and heeds the others', async () => {
  const values = { ...NONE, place: ['busan', 'naju'], kind: ['money', 'count'] };
  const counts = await countFacets(['a', 'b', 'c'], { ...NONE, kind: ['count'] }, values, passing);
  expect([...(counts.get('place') ?? [])]).toEqual([
    ['busan', 1],
    ['naju', 0],
  ]);
  expect([...(counts.get('kind') ?? [])]).toEqual([
    ['money', 2],
    ['count', 1],
  ]);
});

const arranged = (keys: string): string =>
  arrange(Array.from(keys, (key) => ({ key, heading: key })))
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
