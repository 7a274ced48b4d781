import { describe, expect, test } from 'vitest';
import { IndexTable } from '../../src/search/browser/index-table.ts';
import { unpackMeta } from '../../src/search/browser/meta.ts';
import { array, endOf, itemsOf, text, textOf } from '../../src/search/index/cbor.ts';
import { answersIt, bitsOf, recordId } from '../../src/search/query/record-id.ts';

test('a CBOR array comes apart as it was put together, whatever its lengths', () => {
  const texts = ['', '부산', 'a'.repeat(300), 'b'.repeat(70_000)];
  const bytes = array([array(texts.map(text)), text('after')]);
  expect(endOf(bytes, 0)).toBe(bytes.length);
  const [list, after] = itemsOf(bytes);
  expect(itemsOf(list ?? bytes).map(textOf)).toEqual(texts);
  expect(textOf(after ?? bytes)).toBe('after');
});

test('an id tells what its record answers', () => {
  const id = recordId(40, bitsOf(['when', 'section']));
  expect([answersIt(id, 'when'), answersIt(id, 'section'), answersIt(id, 'who')]).toEqual([true, true, false]);
});

test('the list of records is unpacked to the form of the engine', () => {
  const version = text('1.6.0');
  const head = Buffer.alloc(8 + 2 * 8);
  [version.length, 2, 0, 2, 1, 1].forEach((number, at) => head.writeUInt32LE(number, 4 * at));
  const tail = array([array([])]).subarray(1);
  const items = itemsOf(unpackMeta(Buffer.concat([head, version, tail, tail, tail, tail])));
  const ids = itemsOf(items[1] ?? version).map((record) => textOf(itemsOf(record)[0] ?? version));
  expect(ids).toEqual([recordId(0, 0), recordId(1, 0), recordId(2, 1)]);
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
