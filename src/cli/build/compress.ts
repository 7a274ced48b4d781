/** Brotli and gzip beside every file of text, so that a host need not compress each answer anew. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { OnProgress } from '../../core/values/on-progress.ts';
import { digestOf, kept } from '../../exports/keep.ts';
import { isText } from '../hosting/headers.ts';
import { filesIn } from '../site-checks/read-site.ts';

/** In bytes: what fits into one packet is as fast without. */
const LEAST = 1400;

const withBrotli = promisify<Uint8Array, object, Buffer>(brotliCompress);
const withGzip = promisify<Uint8Array, object, Buffer>(gzip);
/** By the ending of what they write. At their best, which is what the budgets of pages are measured by. */
const PACKERS = {
  br: (bytes: Uint8Array) => withBrotli(bytes, {}),
  gz: (bytes: Uint8Array) => withGzip(bytes, { level: 9 }),
};
const BY = `${process.versions.brotli} ${process.versions.zlib} best`;

/** Writes `….br` and `….gz` where they are smaller. */
export async function compress(folder: string, count: OnProgress): Promise<void> {
  const names = filesIn(folder);
  const there = new Set(names);
  const files = names.filter((file) => isText(file) && !there.has(`${file}.br`));
  let done = 0;
  const work = async (): Promise<void> => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      await compressFile(join(folder, file));
      count((done += 1), names.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

async function compressFile(path: string): Promise<void> {
  if ((await stat(path)).size < LEAST) return;
  const bytes = await readFile(path);
  for (const [ending, pack] of Object.entries(PACKERS)) {
    const packed = await kept(digestOf(ending, BY, bytes), () => pack(bytes));
    if (packed.length < bytes.length) await writeFile(`${path}.${ending}`, packed);
  }
}
