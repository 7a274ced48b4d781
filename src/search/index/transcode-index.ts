/**
 * Cuts Pagefind's index smaller, so that a query loads only what it reads: Pagefind writes parts of some 22 KB whatever
 * the site's size, names records by digests that do not compress, tells every place in a record where a word stands, and
 * repeats the helper words in every fragment. What the engine reads keeps its form; only the cuts and the names are
 * other, and a word stands once in a field.
 */
import { createHash } from 'node:crypto';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { array, integerOf, itemsOf, textOf } from './cbor.ts';
import type { Fragment } from '../browser/engine.ts';
import { facetFiles } from './facet-files.ts';
import type { Labels } from './labels.ts';
import type { TableFile } from '../browser/index-table.ts';
import { apart, compare, packRows } from '../query/sharded-list.ts';
import { bitsOf, recordId } from '../query/record-id.ts';
import type { IndexFile } from './index-file.ts';
import type { SearchRecord } from './record.ts';

export interface TranscodedIndex {
  readonly files: readonly IndexFile[];
  /** A digest of all files: the folder they go to, so that no cache mixes two builds. */
  readonly build: string;
  readonly table: TableFile;
}

const MARK = Buffer.from('pagefind_dcd');
/** Bytes in a part. Smaller ones cost more in requests than they save. */
const SIZE = 3500;
/** Parts of the index that one part of their table tells of, where there are few. */
const TABLE = 100;

/** `others` go into the same folder. */
export function transcodeIndex(
  files: readonly IndexFile[],
  records: readonly SearchRecord[],
  labels: Labels,
  others: readonly IndexFile[],
): TranscodedIndex {
  const { made: own, table } = repackMeta(files, records, labels);
  const made = [...others, ...own, ...engine(files)];
  const digest = createHash('sha256');
  // Pagefind hands its files over in no fixed order, and the same files must make the same folder.
  const inOrder = made.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, content } of inOrder) digest.update(path).update(content);
  return { files: made, table, build: digest.digest('hex').slice(0, 10) };
}

function repackMeta(
  files: readonly IndexFile[],
  records: readonly SearchRecord[],
  labels: Labels,
): Pick<TranscodedIndex, 'table'> & { readonly made: readonly IndexFile[] } {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const byUrl = new Map(records.map((record) => [`/${record.url}`, record]));
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  const [version, pages, chunks, ...rest] = itemsOf(open(meta?.content));
  if (version === undefined || pages === undefined || chunks === undefined)
    throw new Error('Pagefind’s meta file is other than known');

  const fragments: IndexFile[] = [];
  const inOrder = itemsOf(pages).map((page, at) => {
    const [hash] = itemsOf(page);
    if (hash === undefined) throw new Error('Pagefind’s meta file is other than known');
    const fragment = JSON.parse(open(contents.get(`fragment/${textOf(hash)}.pf_fragment`)).toString('utf8')) as {
      url: string;
    };
    const record = byUrl.get(fragment.url);
    if (record === undefined) throw new Error(`Pagefind holds ${fragment.url}, which is no record`);
    const id = recordId(at, bitsOf(record.answers));
    fragments.push({
      path: `fragment/${id}.pf_fragment`,
      content: seal(Buffer.from(JSON.stringify(shown(record, labels)))),
    });
    return record;
  });

  const words = itemsOf(chunks).flatMap((chunk) => {
    const hash = itemsOf(chunk)[2];
    const [list] = itemsOf(open(contents.get(`index/${hash === undefined ? '' : textOf(hash)}.pf_index`)));
    return list === undefined ? [] : itemsOf(list).map((bytes) => ({ word: wordOf(bytes), bytes: once(bytes) }));
  });
  words.sort((a, b) => compare(a.word, b.word));
  const parts = cut(words);
  const starts = parts.map((part, at) =>
    at === 0 ? '' : apart(part[0]?.word ?? '', parts[at - 1]?.at(-1)?.word ?? ''),
  );
  const size = Math.max(TABLE, Math.ceil(Math.sqrt(starts.length)));
  const tables = Array.from({ length: Math.ceil(starts.length / size) }, (_, at) =>
    starts.slice(at * size, (at + 1) * size),
  );
  // Where a word stands is for the browser's own table to tell, not for the engine's.
  const tail = array([array([]), ...rest]).subarray(1);
  const made = [
    { path: 'index.pf_meta', content: seal(packMeta(version, inOrder, tail)) },
    ...tables.map((rows, at) => ({ path: `index/table-${at}.txt`, content: Buffer.from(packRows(rows)) })),
    ...parts.map((part, at) => ({
      path: `index/${at}.pf_index`,
      content: seal(array([array(part.map(({ bytes }) => bytes))])),
    })),
    ...fragments,
    ...facetFiles(inOrder, labels),
  ];
  return { made, table: { size, starts: tables.map(([first = '']) => first) } };
}

interface Word {
  readonly word: string;
  readonly bytes: Uint8Array;
}

function cut(words: readonly Word[]): Word[][] {
  const parts: Word[][] = [];
  let held = Number.POSITIVE_INFINITY;
  for (const word of words) {
    if (held + word.bytes.length / 2 > SIZE) {
      parts.push([]);
      held = 0;
    }
    parts.at(-1)?.push(word);
    held += word.bytes.length;
  }
  return parts;
}

function wordOf(bytes: Uint8Array): string {
  const [word] = itemsOf(bytes);
  return word === undefined ? '' : textOf(word);
}

const ZERO = Uint8Array.of(0);

/**
 * A word's entry: itself, the records that hold it, and what Pagefind may add. Each record tells in rows where in the text
 * and in which fields the word stands: a weight or field, below zero, and then places. The search asks for the fields
 * alone, so one place, always the same, is kept of each.
 */
function once(entry: Uint8Array): Uint8Array {
  const [word, records, ...rest] = itemsOf(entry);
  if (word === undefined || records === undefined) throw new Error('Pagefind’s index is other than known');
  const made = itemsOf(records).map((record) => {
    const [number, ...rows] = itemsOf(record);
    if (number === undefined) throw new Error('Pagefind’s index is other than known');
    return array([number, ...rows.map((row) => array(itemsOf(row).flatMap(headOnly)))]);
  });
  return array([word, array(made), ...rest]);
}

/** A row's heads, each with one place. */
function headOnly(item: Uint8Array, at: number, row: readonly Uint8Array[]): Uint8Array[] {
  if ((integerOf(item) ?? 0) < 0) return [item, ZERO];
  // A row that begins with a place has none of the heads above.
  return at === 0 || row.length === 0 ? [ZERO] : [];
}

/** What a result shows. */
function shown({ url, title, content, notes, filters }: SearchRecord, labels: Labels): Fragment {
  const labelled = (name: 'kind' | 'place' | 'theme', id: string): readonly [string, string] => [
    id,
    labels[name].get(id) ?? id,
  ];
  const [kind = ''] = filters.kind;
  const [theme] = filters.theme;
  const source = filters.source?.[0];
  const told = source === undefined ? undefined : labels.told.get(source);
  return {
    url,
    title,
    content,
    notes,
    kind: labelled('kind', kind),
    places: filters.place.map((id) => labelled('place', id)),
    ...(theme === undefined ? {} : { theme: labelled('theme', theme) }),
    ...(source === undefined || told === undefined ? {} : { source: { id: source, ...told } }),
  };
}

/** Not compressed within: hosts know WebAssembly and make it smaller than gzip does. For those that take it, ready made. */
function engine(files: readonly IndexFile[]): IndexFile[] {
  const content = open(files.find(({ path }) => path === 'wasm.en.pagefind')?.content);
  return [
    { path: 'engine.wasm', content },
    { path: 'engine.wasm.br', content: brotliCompressSync(content) },
  ];
}

/** The list of records without what the browser can put in itself: what they answer, and how many running. See browser/meta.ts. */
function packMeta(version: Uint8Array, inOrder: readonly SearchRecord[], tail: Uint8Array): Uint8Array {
  const runs: { bits: number; count: number }[] = [];
  for (const { answers } of inOrder) {
    const bits = bitsOf(answers);
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

function open(content: Uint8Array | undefined): Buffer {
  if (content === undefined) throw new Error('Pagefind left out a file that it names');
  const body = content[0] === 31 && content[1] === 139 ? gunzipSync(content) : Buffer.from(content);
  if (!body.subarray(0, MARK.length).equals(MARK)) throw new Error('a file without Pagefind’s mark');
  return body.subarray(MARK.length);
}

/** Compressed within, since hosts do not compress what they do not know. */
function seal(body: Uint8Array): Uint8Array {
  return gzipSync(body, { level: 9 });
}
