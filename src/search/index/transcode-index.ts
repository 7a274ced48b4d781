/**
 * Transcodes Pagefind's index so that a query loads less and a site has fewer files. Pagefind writes a file for each
 * record, chunks of about 22 KB at any site size, names records by digests that do not compress, stores every position of
 * a word, and repeats the tokens with every record. The format that the engine reads stays the same: only chunk sizes and
 * record ids change, and a word has one position per field.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { facetFiles, orderFiles } from './facet-files.ts';
import type { Labels } from './filter-labels.ts';
import type { Fragment, TableFile } from '../query/index-format.ts';
import { shortestSeparator, compareCodeUnits, packLines } from '../query/sharded-list.ts';
import { traitBits } from '../query/record-id.ts';
import type { IndexFile } from './index-file.ts';
import { refuseOtherPagefind } from './pagefind-version.ts';
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

const PAGEFIND_SIGNATURE = Buffer.from('pagefind_dcd');
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
/** Every so many records it is made sure of that they are in the order in which they were added. */
const ASKED = 50;

/** `folder`: what Pagefind has written; `inOrder`: the records in the order in which they were added; `others`: further files for the same folder. */
export function transcodeIndex(
  folder: string,
  inOrder: readonly SearchRecord[],
  labels: Labels,
  others: readonly IndexFile[],
): TranscodedIndex {
  const share = Math.min(1, inOrder.length / MANY_RECORDS);
  const each = Math.max(1, Math.ceil(RECORDS_EACH * share));
  const meta = readdirSync(folder).find((name) => name.endsWith('.pf_meta')) ?? 'pagefind.pf_meta';
  const [version, pages, chunks, ...rest] = list(decode(read(folder, meta)));
  refuseOtherPagefind(text(version), 'the engine that wrote the index');
  const ids = list(pages).map((page) => text(list(page)[0]));
  if (ids.length !== inOrder.length) throw new Error(`Pagefind holds ${ids.length} records, not ${inOrder.length}`);
  for (let at = 0; at < ids.length; at += ASKED) {
    const { url } = JSON.parse(read(folder, `fragment/${ids[at] ?? ''}.pf_fragment`).toString('utf8')) as {
      url: string;
    };
    if (url !== `/${inOrder[at]?.url ?? ''}`) throw new Error(`Pagefind holds ${url} where another record was added`);
  }

  const recut = cutChunks(
    list(chunks).flatMap((chunk) => entriesIn(folder, text(list(chunk)[2]))),
    CHUNK_BYTES * share,
  );
  const starts = recut.map((entries, at) =>
    at === 0 ? '' : shortestSeparator(entries[0]?.word ?? '', recut[at - 1]?.at(-1)?.word ?? ''),
  );
  const size = Math.max(MIN_TABLE_LINES, Math.ceil(Math.sqrt(starts.length)));
  const tables = Array.from({ length: Math.ceil(starts.length / size) }, (_, at) =>
    starts.slice(at * size, (at + 1) * size),
  );
  // The engine's own table of chunks stays empty: the browser uses IndexTable.
  const tail = encode([[], ...rest]).subarray(1);
  const files = [
    ...others,
    { path: 'index.pf_meta', content: compress(packMeta(encode(version), inOrder, tail)) },
    ...tables.map((lines, at) => ({ path: `index/table-${at}.txt`, content: Buffer.from(packLines(lines)) })),
    ...recut.map((entries, at) => ({
      path: `index/${at}.pf_index`,
      content: compress(Buffer.concat([LIST_OF_ONE, headOf(entries.length), ...entries.map(({ entry }) => entry)])),
    })),
    ...Array.from({ length: Math.ceil(inOrder.length / each) }, (_, at) => ({
      path: `fragment/${at}.pf_fragment`,
      content: compress(
        Buffer.from(JSON.stringify(inOrder.slice(at * each, (at + 1) * each).map((one) => fragmentOf(one, labels)))),
      ),
    })),
    ...facetFiles(inOrder, labels),
    ...orderFiles(inOrder),
    ...engineFiles(read(folder, 'wasm.en.pagefind')),
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

const LIST_OF_ONE = Buffer.from([0x81]);
/** What begins a list of so many entries. */
const headOf = (entries: number): Uint8Array => {
  const zeros = encode(Array.from({ length: entries }, () => 0));
  return zeros.subarray(0, zeros.length - entries);
};

/** A word and where it stands, as the engine reads it. */
interface IndexEntry {
  readonly word: string;
  readonly entry: Uint8Array;
}

function entriesIn(folder: string, chunk: string): IndexEntry[] {
  const [entries] = list(decode(read(folder, `index/${chunk}.pf_index`)));
  return list(entries).map((entry) => {
    const made = withoutPositions(list(entry));
    return { word: text(made[0]), entry: encode(made) };
  });
}

function cutChunks(words: readonly IndexEntry[], most: number): IndexEntry[][] {
  const recut: IndexEntry[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const word of words.toSorted((a, b) => compareCodeUnits(a.word, b.word))) {
    if (size + word.entry.length / 2 > most) {
      recut.push([]);
      size = 0;
    }
    recut.at(-1)?.push(word);
    size += word.entry.length;
  }
  return recut;
}

/**
 * Entries are: word, records, further data. Each record lists positions by field: a negative weight or field number,
 * then the positions. The search only needs the fields, so each keeps a single, constant position.
 */
function withoutPositions([word, records, ...rest]: readonly unknown[]): unknown[] {
  const made = list(records).map((record) => {
    const [number, ...fields] = list(record);
    return [number, ...fields.map((field) => list(field).flatMap(onePosition))];
  });
  return [word, made, ...rest];
}

/** Keeps weights and field numbers, each with one position. */
function onePosition(item: unknown, at: number): unknown[] {
  if (Number(item) < 0) return [item, 0];
  // A list that begins with a position has no weight or field number.
  return at === 0 ? [0] : [];
}

/** What is no list is of a Pagefind that this does not know. */
function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('Pagefind’s index is other than known');
  return value;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error('Pagefind’s index is other than known');
  return value;
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
function engineFiles(content: Uint8Array): IndexFile[] {
  return [
    { path: 'engine.wasm', content },
    { path: 'engine.wasm.br', content: brotliCompressSync(content) },
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

function read(folder: string, path: string): Buffer {
  const content = readFileSync(join(folder, path));
  const body = content[0] === 31 && content[1] === 139 ? gunzipSync(content) : content;
  if (!body.subarray(0, PAGEFIND_SIGNATURE.length).equals(PAGEFIND_SIGNATURE))
    throw new Error(`${path} is without Pagefind’s mark`);
  return body.subarray(PAGEFIND_SIGNATURE.length);
}

/** Compressed here, since hosts do not compress unknown file types. */
function compress(body: Uint8Array): Uint8Array {
  return gzipSync(body, { level: 9 });
}
