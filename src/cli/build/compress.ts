/** Brotli and gzip beside every file of text, so that a host need not compress each answer anew. */
import { statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { OnProgress } from '../../core/values/on-progress.ts';
import { digestOf, kept } from '../../exports/keep.ts';
import { isText } from '../hosting/headers.ts';
import { filesIn } from '../site-checks/read-site.ts';

/** In bytes: what fits into one packet is as fast without. */
const LEAST = 1400;

const withBrotli = promisify<Uint8Array, object, Buffer>(brotliCompress);
const withGzip = promisify<Uint8Array, object, Buffer>(gzip);
/**
 * Of more text than this, some fifty places, only what a reader waits for is packed at its best: Brotli’s best takes twenty
 * times as long as the level before its last three, and is a seventh smaller.
 */
const MUCH = 64e6;
const QUICK = 8;
/** Pages of places and themes and the main pages, what all pages need, and the words of the search. */
const WAITED_FOR = /^(?:[^/]+\/)?index\.html$|^(?:profiles|themes)\/[^/]+\/index\.html$|^(?:assets|pagefind)\//;

/** Writes `….br` and `….gz` where they are smaller; tells how many files it has seen. */
export async function compress(folder: string, count: OnProgress, much = MUCH): Promise<void> {
  const names = filesIn(folder);
  const there = new Set(names);
  const files = names
    .filter((file) => isText(file) && !there.has(`${file}.br`))
    .map((file) => ({ file, size: statSync(join(folder, file)).size }));
  const isMuch = files.reduce((sum, { size }) => sum + size, 0) > much;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let next = files.pop(); next !== undefined; next = files.pop()) {
      const { file, size } = next;
      if (size >= LEAST) await compressFile(join(folder, file), isMuch && !WAITED_FOR.test(file) ? QUICK : BEST);
      count((done += 1), names.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

const BEST = constants.BROTLI_MAX_QUALITY;
const BY = `${process.versions.brotli} ${process.versions.zlib}`;

async function compressFile(path: string, quality: number): Promise<void> {
  const bytes = await readFile(path);
  const packers = {
    br: () => withBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    gz: () => withGzip(bytes, { level: 9 }),
  };
  for (const [ending, pack] of Object.entries(packers)) {
    const packed = await kept(digestOf(ending, BY, String(quality), bytes), pack);
    if (packed.length < bytes.length) await writeFile(`${path}.${ending}`, packed);
  }
}
