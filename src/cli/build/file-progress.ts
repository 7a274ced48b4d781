/** Tells how many files another process has written, as it writes them. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** In milliseconds. */
const LOOK = 1000;
/** Of a large site, looking takes seconds: it is left at least this many times as long in peace. */
const PEACE = 20;

/** The files in a folder and all below it, without those of one folder in it; none where there is no folder. */
export async function countFiles(folder: string, without?: string): Promise<number> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const left = without === undefined ? undefined : join(folder, without);
    return entries.filter((entry) => entry.isFile() && !(left !== undefined && entry.parentPath.startsWith(left)))
      .length;
  } catch {
    return 0;
  }
}

/** Tells again and again until the work is done; gives what the work gives. */
export async function tellingFiles<T>(
  folder: string,
  tell: (files: number) => void,
  work: () => Promise<T>,
  every = LOOK,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let isDone = false;
  const look = async (): Promise<void> => {
    const start = performance.now();
    const files = await countFiles(folder);
    if (isDone) return;
    if (files > 0) tell(files);
    timer = setTimeout(() => void look(), Math.max(every, (performance.now() - start) * PEACE));
  };
  timer = setTimeout(() => void look(), every);
  try {
    return await work();
  } finally {
    isDone = true;
    clearTimeout(timer);
  }
}
