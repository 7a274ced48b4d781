/**
 * Work that depends on nothing but its input, kept between builds by a digest of it: pictures, packed files. What is kept
 * is what would be made, byte for byte. A machine that builds for others may store the folder; see docs/scale.md.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where builds of this project keep what they made. Builds and tests run from the project's root. */
export const keptFolder = (): string => join(process.cwd(), 'node_modules', '.cache', 'cheongsajin');

/** What no build asked for in so long is cleared, in milliseconds. */
const LONG = 30 * 24 * 3600 * 1000;
const DAY = 24 * 3600 * 1000;

export const digestOf = (...parts: readonly (string | Uint8Array)[]): string => digestOfAll(parts);

/** `digestOf`, of parts that need not be there all at once. */
export function digestOfAll(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  // So that no two lists of parts read alike.
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex');
}

/** The bytes kept under a digest of everything that they depend on, else those made now. */
export async function kept(digest: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const folder = join(keptFolder(), digest.slice(0, 2));
  const path = join(folder, digest);
  try {
    const bytes = readFileSync(path);
    if (Date.now() - statSync(path).mtimeMs > DAY) utimesSync(path, new Date(), new Date());
    return bytes;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const bytes = await make();
  mkdirSync(folder, { recursive: true });
  // Whole or not at all, whoever else builds at the same time.
  writeFileSync(`${path}-${process.pid}`, bytes);
  renameSync(`${path}-${process.pid}`, path);
  return bytes;
}

/** Clears what no build has asked for in a month. */
export function clearKept(now = Date.now()): void {
  mkdirSync(keptFolder(), { recursive: true });
  for (const entry of readdirSync(keptFolder(), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && now - statSync(path).mtimeMs > LONG) rmSync(path, { force: true });
  }
}
