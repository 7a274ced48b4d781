/**
 * Transcodes Pagefind's index so that a query loads less. Pagefind writes chunks of about 22 KB at any site size, names
 * records by digests that do not compress, stores every position of a word, and repeats the tokens in every fragment.
 * The format that the engine reads stays the same: only chunk sizes and record ids change, and a word has one position
 * per field.
 */
import { createHash } from 'node:crypto';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { facetFiles, orderFiles } from './facet-files.ts';
import type { Labels } from './filter-labels.ts';
import type { Fragment, TableFile } from '../query/index-format.ts';
import { shortestSeparator, compareCodeUnits, packLines } from '../query/sharded-list.ts';
import { traitBits, recordId } from '../query/record-id.ts';
import type { IndexFile } from './index-file.ts';
import { refuseOtherPagefind } from './pagefind-version.ts';
import type { SearchRecord } from './record.ts';

export interface TranscodedIndex {
  readonly files: readonly IndexFile[];
  /** Digest of all files, used as folder name, so that no cache mixes two builds. */
  readonly build: string;
  readonly table: TableFile;
}

const PAGEFIND_SIGNATURE = Buffer.from('pagefind_dcd');
/** Bytes per chunk. Smaller chunks cost more in requests than they save. */
const CHUNK_BYTES = 3500;
/** Index chunks per shard of their table, at least. */
const MIN_TABLE_LINES = 100;

/** `others` are further files for the same folder. */
export function transcodeIndex(
  files: readonly IndexFile[],
  records: readonly SearchRecord[],
  labels: Labels,
  others: readonly IndexFile[],
): TranscodedIndex {
  const { made: own, table } = transcodeMeta(files, records, labels);
  const made = [...others, ...own, ...engineFiles(files)];
  const digest = createHash('sha256');
  // Pagefind returns its files in no fixed order; the digest must not depend on it.
  const inOrder = made.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, content } of inOrder) digest.update(path).update(content);
  return { files: made, table, build: digest.digest('hex').slice(0, 10) };
}

function transcodeMeta(
  files: readonly IndexFile[],
  records: readonly SearchRecord[],
  labels: Labels,
): Pick<TranscodedIndex, 'table'> & { readonly made: readonly IndexFile[] } {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const byUrl = new Map(records.map((record) => [`/${record.url}`, record]));
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  const [version, pages, chunks, ...rest] = list(decode(unwrap(meta?.content)));
  refuseOtherPagefind(text(version), 'the engine that wrote the index');

  const fragments: IndexFile[] = [];
  const inOrder = list(pages).map((page, at) => {
    const fragment = JSON.parse(
      unwrap(contents.get(`fragment/${text(list(page)[0])}.pf_fragment`)).toString('utf8'),
    ) as {
      url: string;
    };
    const record = byUrl.get(fragment.url);
    if (record === undefined) throw new Error(`Pagefind holds ${fragment.url}, which is no record`);
    const id = recordId(at, traitBits(record.traits));
    fragments.push({
      path: `fragment/${id}.pf_fragment`,
      content: compress(Buffer.from(JSON.stringify(fragmentOf(record, labels)))),
    });
    return record;
  });

  const words = list(chunks).flatMap((chunk) => {
    const [entries] = list(decode(unwrap(contents.get(`index/${text(list(chunk)[2])}.pf_index`))));
    return list(entries).map((entry): IndexEntry => {
      const made = withoutPositions(list(entry));
      return { word: text(made[0]), entry: made, size: encode(made).length };
    });
  });
  words.sort((a, b) => compareCodeUnits(a.word, b.word));
  const recut = cutChunks(words);
  const starts = recut.map((entries, at) =>
    at === 0 ? '' : shortestSeparator(entries[0]?.word ?? '', recut[at - 1]?.at(-1)?.word ?? ''),
  );
  const size = Math.max(MIN_TABLE_LINES, Math.ceil(Math.sqrt(starts.length)));
  const tables = Array.from({ length: Math.ceil(starts.length / size) }, (_, at) =>
    starts.slice(at * size, (at + 1) * size),
  );
  // The engine's own table of chunks stays empty: the browser uses IndexTable.
  const tail = encode([[], ...rest]).subarray(1);
  const made = [
    { path: 'index.pf_meta', content: compress(packMeta(encode(version), inOrder, tail)) },
    ...tables.map((lines, at) => ({ path: `index/table-${at}.txt`, content: Buffer.from(packLines(lines)) })),
    ...recut.map((entries, at) => ({
      path: `index/${at}.pf_index`,
      content: compress(encode([entries.map(({ entry }) => entry)])),
    })),
    ...fragments,
    ...facetFiles(inOrder, labels),
    ...orderFiles(inOrder),
  ];
  return { made, table: { size, starts: tables.map(([first = '']) => first) } };
}

interface IndexEntry {
  readonly word: string;
  readonly entry: readonly unknown[];
  readonly size: number;
}

function cutChunks(words: readonly IndexEntry[]): IndexEntry[][] {
  const recut: IndexEntry[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const word of words) {
    if (size + word.size / 2 > CHUNK_BYTES) {
      recut.push([]);
      size = 0;
    }
    recut.at(-1)?.push(word);
    size += word.size;
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
  { url, title, content, notes, said, caveats, answer, filters }: SearchRecord,
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
    caveats,
    ...(answer === undefined ? {} : { answer }),
    kind: labelled('kind', kind),
    ...(basis === undefined ? {} : { basis: labelled('basis', basis) }),
    places: filters.place.map((id) => labelled('place', id)),
    ...(theme === undefined ? {} : { theme: labelled('theme', theme) }),
    ...(source === undefined || citation === undefined ? {} : { source: { id: source, ...citation } }),
  };
}

/** Uncompressed, since hosts compress WebAssembly themselves; with a Brotli file for hosts that serve precompressed files. */
function engineFiles(files: readonly IndexFile[]): IndexFile[] {
  const content = unwrap(files.find(({ path }) => path === 'wasm.en.pagefind')?.content);
  return [
    { path: 'engine.wasm', content },
    { path: 'engine.wasm.br', content: brotliCompressSync(content) },
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

function unwrap(content: Uint8Array | undefined): Buffer {
  if (content === undefined) throw new Error('Pagefind left out a file that it names');
  const body = content[0] === 31 && content[1] === 139 ? gunzipSync(content) : Buffer.from(content);
  if (!body.subarray(0, PAGEFIND_SIGNATURE.length).equals(PAGEFIND_SIGNATURE))
    throw new Error('a file without Pagefind’s mark');
  return body.subarray(PAGEFIND_SIGNATURE.length);
}

/** Compressed here, since hosts do not compress unknown file types. */
function compress(body: Uint8Array): Uint8Array {
  return gzipSync(body, { level: 9 });
}
