/** Writes the search index and the site's vocabulary into the built site. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { ignoreProgress, type OnProgress } from '../../core/values/on-progress.ts';
import type { Labels } from './filter-labels.ts';
import { LISTS } from '../query/lexicon.ts';
import type { LexiconFile } from '../query/index-format.ts';
import { traitBits } from '../query/record-id.ts';
import { batchesOf, closePagefind, engineIn, packBatch, pagefindFiles, readBatch, textOf } from './index-batch.ts';
import { KNOWN_PAGEFIND } from './pagefind-version.ts';
import type { SearchRecord } from './record.ts';
import { transcodeIndex, type NumberedBatch } from './transcode-index.ts';
import type { DictionaryShards } from './dictionary-shards.ts';

/** Gives what was kept of an input, else what is made now. */
export type Keep = (input: readonly string[], make: () => Promise<Uint8Array>) => Promise<Uint8Array>;

/** Writes `pagefind/` and `search/vocabulary.json` under `outDir`. Throws if the engine reports an error. */
export async function writeIndex(
  records: readonly SearchRecord[],
  { longest, lists }: DictionaryShards,
  labels: Labels,
  outDir: string,
  count: OnProgress = ignoreProgress,
  keep: Keep = (_, make) => make(),
): Promise<void> {
  try {
    // Records with equal traits are adjacent, so that run-length encoding keeps their list short.
    const inOrder = records.toSorted((a, b) => traitBits(a.traits) - traitBits(b.traits));
    const textsOf = (numbers: readonly number[]): string[] =>
      numbers.flatMap((at) => inOrder.slice(at, at + 1)).map(textOf);
    const batches: NumberedBatch[] = [];
    let done = 0;
    for (const numbers of batchesOf(inOrder)) {
      const texts = textsOf(numbers);
      const bytes = await keep(texts, async () => packBatch(await pagefindFiles(texts), texts));
      batches.push({ ...readBatch(bytes), numbers });
      count((done += numbers.length), inOrder.length);
    }
    const engine = await keep([KNOWN_PAGEFIND], async () => engineIn(await pagefindFiles(textsOf([0]))));
    const packed = await keep([KNOWN_PAGEFIND, 'br'], () => Promise.resolve(brotliCompressSync(engine)));
    const words = LISTS.flatMap((list) =>
      lists[list].texts.map((text, at) => ({ path: `words/${list}-${at}.txt`, content: Buffer.from(text) })),
    );
    const { build, table, each, files } = transcodeIndex(batches, inOrder, [engine, packed], labels, words);
    for (const { path, content } of files) await write(join(outDir, 'pagefind', build, path), content);
    const starts = Object.fromEntries(LISTS.map((list) => [list, lists[list].starts])) as LexiconFile['starts'];
    const lexicon: LexiconFile = { records: records.length, build, table, each, longest, starts };
    await write(join(outDir, 'search', 'vocabulary.json'), `${JSON.stringify(lexicon)}\n`);
  } catch (cause) {
    throw new Error('the search index could not be built', { cause });
  } finally {
    await closePagefind();
  }
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
