/** Writes the search index and the site's vocabulary into the built site. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { ignoreProgress, type OnProgress } from '../../core/values/on-progress.ts';
import type { Labels } from './filter-labels.ts';
import { LISTS } from '../query/lexicon.ts';
import type { LexiconFile } from '../query/index-format.ts';
import { traitBits } from '../query/record-id.ts';
import type { SearchRecord } from './record.ts';
import { transcodeIndex } from './transcode-index.ts';
import type { DictionaryShards } from './dictionary-shards.ts';
import { LANG } from '../../strings/index.ts';

/** Writes `pagefind/` and `search/vocabulary.json` under `outDir`. Throws if the engine reports an error. */
export async function writeIndex(
  records: readonly SearchRecord[],
  { longest, lists }: DictionaryShards,
  labels: Labels,
  outDir: string,
  count: OnProgress = ignoreProgress,
): Promise<void> {
  const temp = await mkdtemp(join(tmpdir(), 'cheongsajin-index-'));
  try {
    const index = await openIndex();
    // Records with equal traits are adjacent, so that run-length encoding keeps their list short.
    const inOrder = records.toSorted((a, b) => traitBits(a.traits) - traitBits(b.traits));
    for (const [i, record] of inOrder.entries()) {
      await add(index, record);
      count(i + 1, inOrder.length);
    }
    // To a folder: as one message, the files of a large site would be longer than a string can be.
    const { errors } = await index.writeFiles({ outputPath: temp });
    throwOnErrors('writing the index', errors);
    const words = LISTS.flatMap((list) =>
      lists[list].texts.map((text, at) => ({ path: `words/${list}-${at}.txt`, content: Buffer.from(text) })),
    );
    const { build, table, each, files } = transcodeIndex(temp, inOrder, labels, words);
    for (const { path, content } of files) await write(join(outDir, 'pagefind', build, path), content);
    const starts = Object.fromEntries(LISTS.map((list) => [list, lists[list].starts])) as LexiconFile['starts'];
    const lexicon: LexiconFile = { records: records.length, build, table, each, longest, starts };
    await write(join(outDir, 'search', 'vocabulary.json'), `${JSON.stringify(lexicon)}\n`);
  } catch (cause) {
    throw new Error('the search index could not be built', { cause });
  } finally {
    await close();
    await rm(temp, { recursive: true, force: true });
  }
}

async function openIndex(): Promise<PagefindIndex> {
  const { errors, index } = await createIndex({ forceLanguage: LANG, writePlayground: false });
  throwOnErrors('opening the index', errors);
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
    asked: record.asked.join(' '),
  };
  const { errors } = await index.addCustomRecord({
    url: `/${record.url}`,
    // Pagefind passes over a record that has no text.
    content: record.content === '' ? record.title : record.content,
    language: LANG,
    meta: Object.fromEntries(Object.entries(meta).filter(([, text]) => text !== '')),
  });
  throwOnErrors(`adding ${record.url}`, errors);
}

function throwOnErrors(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind, ${step}: ${errors.join('; ')}`);
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
