/** Pagefind's list of records, unpacked to the form its engine reads. */
import { recordId } from '../query/record-id.ts';

const ARRAY_OF_6 = 0x86;
const ARRAY_OF_3 = 0x83;
const LONG_ARRAY = 0x9a;
const TEXT = 0x60;
/** How many words a record has. It weighs only in an order of results that the page does not use. */
const WORDS = 20;

/** `packed` gives, after two lengths, the engine's version, a byte for each record's answers, and the rest as it is. */
export function unpackMeta(packed: Uint8Array): Uint8Array {
  const lengths = new DataView(packed.buffer, packed.byteOffset, 8);
  const version = lengths.getUint32(0, true);
  const count = lengths.getUint32(4, true);
  const bits = packed.subarray(8 + version, 8 + version + count);
  const tail = packed.subarray(8 + version + count);
  const encoder = new TextEncoder();
  const records = Array.from(bits, (answers, at) => encoder.encode(recordId(at, answers)));
  const size = records.reduce((sum, id) => sum + id.length + 4, 0);
  const meta = new Uint8Array(1 + version + 5 + size + tail.length);
  meta[0] = ARRAY_OF_6;
  meta.set(packed.subarray(8, 8 + version), 1);
  let at = 1 + version;
  meta[at] = LONG_ARRAY;
  new DataView(meta.buffer).setUint32(at + 1, count);
  at += 5;
  for (const id of records) {
    meta.set([ARRAY_OF_3, TEXT + id.length, ...id, WORDS, TEXT], at);
    at += id.length + 4;
  }
  meta.set(tail, at);
  return meta;
}
