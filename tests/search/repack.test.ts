import { expect, test } from 'vitest';
import { unpackMeta } from '../../src/search/browser/meta.ts';
import { array, endOf, itemsOf, text, textOf } from '../../src/search/cbor.ts';
import { answersIt, bitsOf, recordId } from '../../src/search/query/record-id.ts';
import { cutWords, partsFor, unpackAll } from '../../src/search/query/shards.ts';

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
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32LE(version.length, 0);
  lengths.writeUInt32LE(2, 4);
  const tail = array([array([])]).subarray(1);
  const items = itemsOf(unpackMeta(Buffer.concat([lengths, version, Uint8Array.of(0, 1), tail, tail, tail, tail])));
  const ids = itemsOf(items[1] ?? version).map((record) => textOf(itemsOf(record)[0] ?? version));
  expect(ids).toEqual([recordId(0, 0), recordId(1, 1)]);
});

test('a query loads the words it is near to, and all parts together hold all words', () => {
  const words = Array.from({ length: 1000 }, (_, at) => `w${at.toString(36)}`).concat('부산', 'center');
  const { starts, texts } = cutWords(words, new Set());
  expect(unpackAll(texts.values()).words).toEqual(words.toSorted());
  const loaded = unpackAll(partsFor('centre', starts).map((part) => texts.get(part) ?? '')).words;
  expect(loaded).toContain('center');
  expect(loaded.length).toBeLessThan(words.length);
  expect(partsFor('부산에서', starts)).toContain(String(starts.length - 1));
});
