/** Brotli and gzip beside every file of text, so that a host need not compress each answer anew. */
import { copyFileSync, constants as fileConstants, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { OnProgress } from '../../core/values/on-progress.ts';
import { digestOf, keptFile } from '../../exports/keep.ts';
import { isText } from '../hosting/headers.ts';
import { filesIn } from '../site-checks/read-site.ts';

/** In bytes: what fits into one packet is as fast without. */
const LEAST = 1400;

const withBrotli = promisify<Uint8Array, object, Buffer>(brotliCompress);
const withGzip = promisify<Uint8Array, object, Buffer>(gzip);
/** How hard the packers work. Brotli’s best takes twenty times as long as a level in the middle, and is a sixth smaller. */
const EFFORT = { best: { br: constants.BROTLI_MAX_QUALITY, gz: 9 }, quick: { br: 6, gz: 6 } } as const;
type Effort = keyof typeof EFFORT;
/**
 * Of more text than this, some forty places, only what a reader waits for is packed at its best; and of that so much, so that
 * a large site does not take hours.
 */
const MUCH = 64e6;
const MOST_AT_BEST = 12e6;
/** What all pages need, the words of the search, the main pages, and the pages of themes and places, in this order. */
const WAITED_FOR = [/^(?:assets|pagefind)\//, /^(?:[^/]+\/)?index\.html$/, /^(?:themes|profiles)\/[^/]+\/index\.html$/];

/** Writes `….br` and `….gz` where they are smaller; tells how many files it has seen. */
export async function compress(folder: string, count: OnProgress, much = MUCH): Promise<void> {
  const names = filesIn(folder);
  const there = new Set(names);
  const files = names
    .filter((file) => isText(file) && !there.has(`${file}.br`))
    .map((file) => ({ file, size: statSync(join(folder, file)).size }));
  const isMuch = files.reduce((sum, { size }) => sum + size, 0) > much;
  const first = WAITED_FOR.flatMap((pattern) => files.filter(({ file }) => pattern.test(file)));
  const best = new Set<string>();
  let left = MOST_AT_BEST;
  for (const { file, size } of isMuch ? first : []) if ((left -= size) >= 0) best.add(file);
  let done = 0;
  const work = async (): Promise<void> => {
    for (let next = files.pop(); next !== undefined; next = files.pop()) {
      const { file, size } = next;
      if (size >= LEAST) await compressFile(join(folder, file), isMuch && !best.has(file) ? 'quick' : 'best');
      count((done += 1), names.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

const BY = `${process.versions.brotli} ${process.versions.zlib}`;

async function compressFile(path: string, effort: Effort): Promise<void> {
  // One after the other is faster than through promises: what was packed before needs no more than a copy.
  const bytes = readFileSync(path);
  const packers = {
    br: (level: number) => withBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: level } }),
    gz: (level: number) => withGzip(bytes, { level }),
  };
  const digest = digestOf(bytes);
  for (const ending of ['br', 'gz'] as const) {
    const level = EFFORT[effort][ending];
    const packed = await keptFile(digestOf(ending, BY, String(level), digest), () => packers[ending](level));
    if (statSync(packed).size < bytes.length) copyFileSync(packed, `${path}.${ending}`, fileConstants.COPYFILE_FICLONE);
  }
}
