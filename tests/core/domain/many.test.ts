/** Lists that grow: how they are cut into pages. */
import { expect, test } from 'vitest';
import { pagesOf } from '../../../src/core/domain/many.ts';

test('a list is shared out evenly among as few pages as hold it, in its order', () => {
  const sizes = (items: number) =>
    pagesOf(
      Array.from({ length: items }, (_, i) => i),
      100,
    ).map(({ number, before, items: some }) => {
      expect(some[0] ?? 0).toBe(before);
      return [number, some.length];
    });
  expect(sizes(0)).toEqual([[1, 0]]);
  expect(sizes(100)).toEqual([[1, 100]]);
  // The second page is no remnant of one.
  expect(sizes(101)).toEqual([
    [1, 51],
    [2, 50],
  ]);
  expect(sizes(935).map(([, size]) => size)).toEqual([94, 93, 94, 93, 94, 93, 94, 93, 94, 93]);
});
