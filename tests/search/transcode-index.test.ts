import { decode, encode } from 'cborg';
import { describe, expect, test } from 'vitest';
import { IndexTable } from '../../src/search/browser/index-table.ts';
import { unpackMeta } from '../../src/search/browser/unpack-meta.ts';
import { hasTrait, traitBits, recordId } from '../../src/search/query/record-id.ts';

test('an id tells what its record answers', () => {
  const id = recordId(40, traitBits(['when', 'text']));
  expect([hasTrait(id, 'when'), hasTrait(id, 'text'), hasTrait(id, 'who')]).toEqual([true, true, false]);
});

test('the list of records is unpacked to the form of the engine', () => {
  const version = encode('1.6.0');
  const head = Buffer.alloc(8 + 2 * 8);
  [version.length, 2, 0, 2, 1, 1].forEach((number, at) => head.writeUInt32LE(number, 4 * at));
  const tail = encode([[]]).subarray(1);
  const [, records] = decode(unpackMeta(Buffer.concat([head, version, tail, tail, tail, tail]))) as unknown[][][];
  expect(records?.map(([id]) => id)).toEqual([recordId(0, 0), recordId(1, 0), recordId(2, 1)]);
});

describe('the table of the index', () => {
  const rows = [['', 'b', 'd'], ['f', 'h', 'j'], ['l']];
  const table = new IndexTable({ size: 3, starts: ['', 'f', 'l'] }, (part) =>
    Promise.resolve(rows[Number(part)] ?? []),
  );
  test.each([
    ['a', 'a', [0]],
    ['b', 'b', [1]],
    ['c', 'c\uffff', [1]],
    ['d', 'g', [2, 3]],
    ['e', 'z', [2, 3, 4, 5]],
    ['z', 'z', [6]],
  ])('from %s to %s', async (from, to, wanted) => {
    expect(await table.partsFor(from, to, 4)).toEqual(wanted);
  });
});
