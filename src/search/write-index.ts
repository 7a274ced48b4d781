/** Writes the search index and the site's vocabulary into the built site. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { BuiltLexicon } from './lexicon.ts';
import type { LexiconFile } from './query/lexicon.ts';
import type { SearchRecord } from './records.ts';
import { repack } from './repack.ts';

/** Writes `pagefind/` and `search/vocabulary.json` under `outDir`. Throws when the engine reports anything amiss. */
export async function writeIndex(
  records: readonly SearchRecord[],
  { file, shards }: BuiltLexicon,
  outDir: string,
): Promise<void> {
  try {
    const index = await openIndex();
    for (const record of records) await add(index, record);
    const { errors, files } = await index.getFiles();
    refuse('writing the index', errors);
    const words = [...shards.texts].map(([name, text]) => ({ path: `words/${name}.txt`, content: Buffer.from(text) }));
    const { build, files: packed } = repack(files, records, words);
    for (const { path, content } of packed) await write(join(outDir, 'pagefind', build, path), content);
    const lexicon: LexiconFile = { ...file, build, starts: shards.starts };
    await write(join(outDir, 'search', 'vocabulary.json'), `${JSON.stringify(lexicon)}\n`);
  } catch (cause) {
    throw new Error('the search index could not be built', { cause });
  } finally {
    await close();
  }
}

async function openIndex(): Promise<PagefindIndex> {
  const { errors, index } = await createIndex({ forceLanguage: 'en', writePlayground: false });
  refuse('opening the index', errors);
  if (index === undefined) throw new Error('Pagefind gave no index');
  return index;
}

async function add(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const meta: Record<string, string> = {
    title: record.title,
    names: record.names.join(' . '),
    ids: record.ids,
    own: record.own.join(' '),
    place: record.place.join(' . '),
    notes: record.notes,
    terms: record.terms.join(' '),
  };
  const { errors } = await index.addCustomRecord({
    url: `/${record.url}`,
    content: record.content,
    language: 'en',
    meta: Object.fromEntries(Object.entries(meta).filter(([, text]) => text !== '')),
    filters: filtersOf(record),
  });
  refuse(`adding ${record.url}`, errors);
}

function filtersOf({ filters }: SearchRecord): Record<string, string[]> {
  const { place, theme, kind, basis = [], year = [], source = [] } = filters;
  const entries = Object.entries({ place, theme, kind, basis, year, source });
  return Object.fromEntries(
    entries.filter(([, values]) => values.length > 0).map(([key, values]) => [key, [...values]]),
  );
}

function refuse(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind, ${step}: ${errors.join('; ')}`);
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
