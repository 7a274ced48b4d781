/** Restores Pagefind's list of records to the form that its engine reads. */
import { recordId } from '../query/record-id.ts';

const ARRAY_OF_6 = 0x86;
const ARRAY_OF_3 = 0x83;
const LONG_ARRAY = 0x9a;
const TEXT = 0x60;
/** Word count of a record: Pagefind uses it for its own ranking, which this search ignores. */
const WORDS = 20;

/** `packed` is: length of the version, number of runs, the runs of equal traits, the engine's version, and the unchanged rest. */
export function unpackMeta(packed: Uint8Array): Uint8Array {
  const numbers = new DataView(packed.buffer, packed.byteOffset);
  const version = numbers.getUint32(0, true);
  const runs = numbers.getUint32(4, true);
  const from = 8 + 8 * runs;
  const tail = packed.subarray(from + version);
  const encoder = new TextEncoder();
  const records: Uint8Array[] = [];
  for (let run = 0; run < runs; run += 1) {
    const answers = numbers.getUint32(8 + 8 * run, true);
    const end = records.length + numbers.getUint32(12 + 8 * run, true);
    while (records.length < end) records.push(encoder.encode(recordId(records.length, answers)));
  }
  const size = records.reduce((sum, id) => sum + id.length + 4, 0);
  const meta = new Uint8Array(1 + version + 5 + size + tail.length);
  meta[0] = ARRAY_OF_6;
  meta.set(packed.subarray(from, from + version), 1);
  let at = 1 + version;
  meta[at] = LONG_ARRAY;
  new DataView(meta.buffer).setUint32(at + 1, records.length);
  at += 5;
  for (const id of records) {
    meta.set([ARRAY_OF_3, TEXT + id.length, ...id, WORDS, TEXT], at);
    at += id.length + 4;
  }
  meta.set(tail, at);
  return meta;
}
