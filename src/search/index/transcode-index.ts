/**
 * Joins the batches of Pagefind's index, so that a query loads less and a site has fewer files. Pagefind writes a file for each
 * record, chunks of about 22 KB at any site size, names records by digests that do not compress, stores every position of
 * a word, and repeats the tokens with every record. The format that the engine reads stays the same: only chunk sizes and
 * record ids change, and a word has one position per field.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { facetFiles, orderFiles, type IndexFile } from './facet-files.ts';
import type { Labels } from './filter-labels.ts';
import type { Fragment, TableFile } from '../query/index-format.ts';
import { compareCodeUnits } from '../../core/values/compare-code-units.ts';
import { shortestSeparator, packLines } from '../query/sharded-list.ts';
import { traitBits } from '../query/record-id.ts';
import type { Batch, Posting, Postings } from './index-batch.ts';
import { KNOWN_PAGEFIND } from './pagefind-version.ts';
import type { SearchRecord } from './record.ts';

export interface TranscodedIndex {
  /** In a fixed order. */
  readonly files: readonly IndexFile[];
  /** Digest of all files, used as folder name, so that no cache mixes two builds. */
  readonly build: string;
  readonly table: TableFile;
  /** Records in a file of results. */
  readonly each: number;
}

/**
 * In a small index a file holds little, so that a query loads little. From so many records on, some forty-five places, a
 * file is as large as it gets: hosts count files.
 */
const MANY_RECORDS = 9000;
/** Bytes per chunk, and records per file of results, of a large index. */
const CHUNK_BYTES = 40_000;
const RECORDS_EACH = 48;
/** Index chunks per shard of their table, at least. */
const MIN_TABLE_LINES = 100;

/** A batch, and which number among all records each of its own has. */
export type NumberedBatch = Batch & { readonly numbers: readonly number[] };

/** `inOrder`: all records, by their numbers; `engine`: the code of Pagefind's engine; `others`: further files for the same folder. */
export function transcodeIndex(
  batches: readonly NumberedBatch[],
  inOrder: readonly SearchRecord[],
  engine: readonly [code: Uint8Array, brotli: Uint8Array],
  labels: Labels,
  others: readonly IndexFile[],
): TranscodedIndex {
  const share = Math.min(1, inOrder.length / MANY_RECORDS);
  const each = Math.max(1, Math.ceil(RECORDS_EACH * share));
  const fields = [...new Set(batches.flatMap((batch) => batch.fields))].toSorted(compareCodeUnits);
  const starts: string[] = [];
  const chunks = [...cutChunks(entriesIn(batches, fields), CHUNK_BYTES * share)].map(({ start, content }, at) => {
    starts.push(start);
    return { path: `index/${at}.pf_index`, content };
  });
  const size = Math.max(MIN_TABLE_LINES, Math.ceil(Math.sqrt(starts.length)));
  const tables = Array.from({ length: Math.ceil(starts.length / size) }, (_, at) =>
    starts.slice(at * size, (at + 1) * size),
  );
  // The engine's own table of chunks stays empty: the browser uses IndexTable. There are neither filters nor orders.
  const tail = encode([[], [], [], fields]).subarray(1);
  const files = [
    ...others,
    { path: 'index.pf_meta', content: compress(packMeta(encode(KNOWN_PAGEFIND), inOrder, tail)) },
    ...tables.map((lines, at) => ({ path: `index/table-${at}.txt`, content: Buffer.from(packLines(lines)) })),
    ...chunks,
    ...Array.from({ length: Math.ceil(inOrder.length / each) }, (_, at) => ({
      path: `fragment/${at}.pf_fragment`,
      content: compress(
        Buffer.from(JSON.stringify(inOrder.slice(at * each, (at + 1) * each).map((one) => fragmentOf(one, labels)))),
      ),
    })),
    ...facetFiles(inOrder, labels),
    ...orderFiles(inOrder),
    ...engineFiles(...engine),
  ];
  const digest = createHash('sha256');
  for (const { path, content } of files) digest.update(path).update(content);
  return {
    files,
    table: { size, starts: tables.map(([first = '']) => first) },
    build: digest.digest('hex').slice(0, 10),
    each,
  };
}

/** A word and where it stands, as the engine reads it. */
interface IndexEntry {
  readonly word: string;
  readonly entry: Uint8Array;
}

/** The words of all batches in their order; one is taken apart at a time, as all of them would fill the memory. */
function* entriesIn(batches: readonly NumberedBatch[], fields: readonly string[]): Generator<IndexEntry> {
  const words = new Set<string>();
  /** The batches by the word that they go on with. */
  const readersAt = new Map<string | undefined, ReturnType<typeof readerOf>[]>();
  const goOn = (reader: ReturnType<typeof readerOf>): void => {
    const others = readersAt.get(reader.next);
    if (others === undefined) readersAt.set(reader.next, [reader]);
    else others.push(reader);
  };
  for (const batch of batches) {
    for (const word of batch.words.split('\n')) words.add(word);
    goOn(readerOf(batch, fields));
  }
  for (const word of [...words].toSorted(compareCodeUnits)) {
    const readers = readersAt.get(word) ?? [];
    readersAt.delete(word);
    const parts = readers.map((reader) => reader.take());
    readers.forEach(goOn);
    const ofSpellings = Map.groupBy(
      parts.flatMap(([, some]) => some),
      ([spelling]) => spelling,
    );
    const spellings = [...ofSpellings].toSorted(([a], [b]) => compareCodeUnits(a, b));
    yield {
      word,
      entry: encode([
        word,
        counted(parts.flatMap(([ofWord]) => ofWord)),
        spellings.map(([spelling, some]) => [spelling, counted(some.flatMap(([, postings]) => postings))]),
      ]),
    };
  }
}

/** Goes through the words of a batch, with the numbers that its records and fields have in all. */
function readerOf({ numbers, words, postings, lengths, fields: own }: NumberedBatch, fields: readonly string[]) {
  const fieldOf = own.map((field) => -1 - fields.indexOf(field));
  const renumbered = ([record, content, meta]: Posting): Posting => [
    numbers[record] ?? -1,
    content,
    meta.map((item) => (item < 0 ? (fieldOf[-1 - item] ?? 0) : item)),
  ];
  let [at, from, line] = [0, 0, 0];
  const wordAt = (): string | undefined => {
    if (line > words.length) return undefined;
    const end = words.indexOf('\n', line);
    return words.slice(line, end === -1 ? undefined : end);
  };
  const reader = {
    next: wordAt(),
    take: (): Postings => {
      const to = from + (lengths[at] ?? 0);
      const [ofWord, spellings] = decode(postings.subarray(from, to)) as Postings;
      [at, from, line] = [at + 1, to, line + (reader.next?.length ?? 0) + 1];
      reader.next = wordAt();
      return [ofWord.map(renumbered), spellings.map(([spelling, some]) => [spelling, some.map(renumbered)])];
    },
  };
  return reader;
}

/** In the order of the records, each counted from the one before. */
function counted(postings: readonly Posting[]): Posting[] {
  const sorted = postings.toSorted(([a], [b]) => a - b);
  return sorted.map(([record, ...fields], at) => [record - (sorted[at - 1]?.[0] ?? 0), ...fields]);
}

const LIST_OF_ONE = Buffer.from([0x81]);
/** What begins a list of so many entries. */
const headOf = (entries: number): Uint8Array => {
  const zeros = encode(Array.from({ length: entries }, () => 0));
  return zeros.subarray(0, zeros.length - entries);
};

/** Files of about so many bytes, each with what tells its words from those before. */
function* cutChunks(
  entries: Iterable<IndexEntry>,
  most: number,
): Generator<{ readonly start: string; readonly content: Uint8Array }> {
  let [chunk, size, start, last] = [[] as Uint8Array[], 0, '', ''];
  const cut = (): { start: string; content: Uint8Array } => ({
    start,
    content: compress(Buffer.concat([LIST_OF_ONE, headOf(chunk.length), ...chunk])),
  });
  for (const { word, entry } of entries) {
    if (chunk.length > 0 && size + entry.length / 2 > most) {
      yield cut();
      [chunk, size, start] = [[], 0, shortestSeparator(word, last)];
    }
    chunk.push(entry);
    size += entry.length;
    last = word;
  }
  if (chunk.length > 0) yield cut();
}

/** The part of a record that results show. */
function fragmentOf(
  { url, title, content, notes, said, asks, caveats, answer, filters }: SearchRecord,
  labels: Labels,
): Fragment {
  const labelled = (name: 'kind' | 'place' | 'theme' | 'basis', id: string): readonly [string, string] => [
    id,
    labels[name].get(id) ?? id,
  ];
  const [kind = ''] = filters.kind;
  const [theme] = filters.theme;
  const [basis] = filters.basis ?? [];
  const source = filters.source?.[0];
  const citation = source === undefined ? undefined : labels.citations.get(source);
  return {
    url,
    title,
    content,
    notes,
    said,
    asks,
    caveats,
    ...(answer === undefined ? {} : { answer }),
    kind: labelled('kind', kind),
    ...(basis === undefined ? {} : { basis: labelled('basis', basis) }),
    places: filters.place.map((id) => labelled('place', id)),
    ...(theme === undefined ? {} : { theme: labelled('theme', theme) }),
    ...(source === undefined || citation === undefined ? {} : { source: { id: source, ...citation } }),
  };
}

/** As it is, since hosts compress WebAssembly themselves, and packed for those that serve packed files. */
function engineFiles(content: Uint8Array, brotli: Uint8Array): IndexFile[] {
  return [
    { path: 'engine.wasm', content },
    { path: 'engine.wasm.br', content: brotli },
    { path: 'engine.wasm.gz', content: compress(content) },
  ];
}

/** Pagefind's list of records, reduced to run-length encoded traits; the browser's unpackMeta restores the rest. */
function packMeta(version: Uint8Array, inOrder: readonly SearchRecord[], tail: Uint8Array): Uint8Array {
  const runs: { bits: number; count: number }[] = [];
  for (const { traits } of inOrder) {
    const bits = traitBits(traits);
    const last = runs.at(-1);
    if (last?.bits === bits) last.count += 1;
    else runs.push({ bits, count: 1 });
  }
  const head = Buffer.alloc(8 + 8 * runs.length);
  head.writeUInt32LE(version.length, 0);
  head.writeUInt32LE(runs.length, 4);
  runs.forEach(({ bits, count }, at) => {
    head.writeUInt32LE(bits, 8 + 8 * at);
    head.writeUInt32LE(count, 12 + 8 * at);
  });
  return Buffer.concat([head, version, tail]);
}

/** Compressed here, since hosts do not compress unknown file types. */
function compress(body: Uint8Array): Uint8Array {
  return gzipSync(body, { level: 9 });
}
