/** Keeps the folder of what builds keep from growing for ever. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { askedFor, keptFolder } from '../../exports/keep.ts';

/** In milliseconds: builds of other settings may ask for what this one did not. */
const LONG = 30 * 24 * 3600 * 1000;

/** Clears what was made a month ago or more and what this process did not ask for. */
export function clearKept(now = Date.now()): void {
  if (!existsSync(keptFolder())) return;
  for (const entry of readdirSync(keptFolder(), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !askedFor().has(entry.name) && now - statSync(path).mtimeMs > LONG)
      rmSync(path, { force: true });
  }
}
