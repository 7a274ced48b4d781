/**
 * Some of the records, indexed by Pagefind: its words and where each stands, taken out of the files that it makes. Pagefind
 * holds all that it indexes at once, and makes an index whole or not at all; in batches it needs the memory of one, and after
 * a change one is made anew. `transcode-index.ts` joins them.
 */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { close, createIndex } from 'pagefind';
import { LANG } from '../../strings/index.ts';
import { compareCodeUnits } from '../../core/values/compare-code-units.ts';
import { refuseOtherPagefind } from './pagefind-version.ts';
import type { SearchRecord } from './record.ts';

/** Where a word stands: records, by number, and its fields in each; negative numbers are a weight or a field. */
export type Posting = readonly [record: number, content: readonly number[], meta: readonly number[]];

export interface Batch {
  /** Names of the fields beside the content: of the first, postings say -1. */
  readonly fields: readonly string[];
  /** In their order, a line each. */
  readonly words: string;
  /** The postings of each word as CBOR, one after the other, and how many bytes each has. */
  readonly postings: Uint8Array;
  readonly lengths: readonly number[];
}
/** Of a word, and of its spellings with accents. */
export type Postings = readonly [
  ofWord: readonly Posting[],
  ofSpellings: readonly (readonly [string, readonly Posting[]])[],
];

/** As Pagefind gives them: the content by the path. */
type Files = ReadonlyMap<string, Uint8Array>;

const PAGEFIND_SIGNATURE = Buffer.from('pagefind_dcd');

/**
 * The numbers of the records of each batch, in their order. By place, since a change mostly concerns one; 256 at most, however
 * many places there are.
 */
export function batchesOf(records: readonly SearchRecord[]): number[][] {
  const batchOf = (place = ''): string => createHash('sha256').update(place).digest('hex').slice(0, 2);
  return [...Map.groupBy(records.keys(), (at) => batchOf(records[at]?.filters.place[0])).values()];
}

/** All that Pagefind is told of a record, as JSON. */
export function textOf(record: SearchRecord): string {
  const meta: Record<string, string> = {
    title: record.subject ?? record.title,
    names: record.names.join(' . '),
    ids: record.ids,
    own: record.own.join(' '),
    place: record.place.join(' . '),
    notes: record.notes,
    terms: record.terms.join(' '),
    asked: record.asked.join(' '),
  };
  return JSON.stringify({
    url: `/${record.url}`,
    // Pagefind passes over a record that has no text.
    content: record.content === '' ? record.title : record.content,
    language: LANG,
    meta: Object.fromEntries(Object.entries(meta).filter(([, text]) => text !== '')),
  });
}

/** Has Pagefind index records, each as `textOf` tells it; throws if it reports an error. */
export async function pagefindFiles(texts: readonly string[]): Promise<Files> {
  const { errors, index } = await createIndex({ forceLanguage: LANG, writePlayground: false });
  throwOnErrors('opening the index', errors);
  if (index === undefined) throw new Error('Pagefind gave no index');
  for (const text of texts) {
    const record = JSON.parse(text) as Parameters<typeof index.addCustomRecord>[0];
    const added = await index.addCustomRecord(record);
    throwOnErrors(`adding ${record.url}`, added.errors);
  }
  const made = await index.getFiles();
  throwOnErrors('writing the index', made.errors);
  await index.deleteIndex();
  return new Map(made.files.map(({ path, content }) => [path, content]));
}

export const closePagefind = close;

function throwOnErrors(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind, ${step}: ${errors.join('; ')}`);
}

/** The code of the engine that reads such an index. */
export const engineIn = (files: Files): Uint8Array => read(files, 'wasm.en.pagefind');

/** A batch of what Pagefind has made of records, as bytes. Throws where the files are other than known. */
export function packBatch(files: Files, texts: readonly string[]): Uint8Array {
  const meta = [...files.keys()].find((name) => name.endsWith('.pf_meta')) ?? 'pagefind.pf_meta';
  const [version, pages, chunks, , , fields] = list(decode(read(files, meta)));
  refuseOtherPagefind(text(version), 'the engine that wrote the index');
  const ids = list(pages).map((page) => text(list(page)[0]));
  if (ids.length !== texts.length) throw new Error(`Pagefind holds ${ids.length} records, not ${texts.length}`);
  // In the order in which they were added, or numbers would mean other records.
  for (const [at, id] of ids.entries()) {
    const [held, added] = [Buffer.from(read(files, `fragment/${id}.pf_fragment`)).toString('utf8'), texts[at] ?? '{}'];
    const [{ url }, { url: wanted }] = [JSON.parse(held), JSON.parse(added)] as [{ url: string }, { url: string }];
    if (url !== wanted) throw new Error(`Pagefind holds ${url} where ${wanted} was added`);
  }
  const words = list(chunks).flatMap((chunk) => {
    const [entries] = list(decode(read(files, `index/${text(list(chunk)[2])}.pf_index`)));
    return list(entries).map((entry) => {
      const [word, postings, spellings] = list(entry);
      const others = list(spellings).map((one) => [text(list(one)[0]), postingsIn(list(one)[1])] as const);
      return { word: text(word), postings: encode([postingsIn(postings), others] satisfies Postings) };
    });
  });
  words.sort((a, b) => compareCodeUnits(a.word, b.word));
  return encode({
    fields: list(fields).map(text),
    words: words.map(({ word }) => word).join('\n'),
    postings: Buffer.concat(words.map(({ postings }) => postings)),
    lengths: words.map(({ postings }) => postings.length),
  } satisfies Batch);
}

export const readBatch = (bytes: Uint8Array): Batch => decode(bytes) as Batch;

/** Records are counted from the one before; each lists positions by field. The search needs no more than the fields. */
function postingsIn(records: unknown): Posting[] {
  let number = 0;
  return list(records).map((record) => {
    const [step, content, meta] = list(record);
    number += Number(step);
    return [number, list(content).flatMap(onePosition), list(meta).flatMap(onePosition)];
  });
}

/** Keeps weights and field numbers, each with one position. */
function onePosition(item: unknown, at: number): number[] {
  if (Number(item) < 0) return [Number(item), 0];
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

function read(files: Files, path: string): Uint8Array {
  const content = files.get(path);
  if (content === undefined) throw new Error(`Pagefind’s index is without ${path}`);
  const body = content[0] === 31 && content[1] === 139 ? gunzipSync(content) : Buffer.from(content);
  if (!body.subarray(0, PAGEFIND_SIGNATURE.length).equals(PAGEFIND_SIGNATURE))
    throw new Error(`${path} is without Pagefind’s mark`);
  return body.subarray(PAGEFIND_SIGNATURE.length);
}
