/**
 * Work that depends on nothing but its input, kept between builds by a digest of it: pictures, packed files. What is kept
 * is what would be made, byte for byte. A machine that builds for others may store the folder; see docs/scale.md.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where builds of this project keep what they made. Builds and tests run from the project's root. */
export const keptFolder = (): string => join(process.cwd(), 'node_modules', '.cache', 'cheongsajin');

/** What was asked for since the process began, whoever asked: a build has the modules of pages twice. */
const shared = globalThis as typeof globalThis & { cheongsajinAsked?: Set<string> };
export const askedFor = (): Set<string> => (shared.cheongsajinAsked ??= new Set());

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
  askedFor().add(digest);
  try {
    return readFileSync(path);
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
