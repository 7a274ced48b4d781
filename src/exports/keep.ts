/**
 * Work that depends on nothing but its input, kept between builds by a digest of it: pictures, packed files, layouts of citations. What is kept
 * is what would be made, byte for byte. A machine that builds for others may store the folder; see docs/scale.md.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Recall } from '../core/values/cached.ts';

/** Where builds of this project keep what they made; under `pages/` what is trusted by what it was made from, as it cannot be seen to be whole. Builds and tests run from the project's root. */
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
  return readFileSync(await keptFile(digest, make));
}

/** The file in which they are kept: to be copied, not changed. */
export async function keptFile(digest: string, make: () => Promise<Uint8Array>): Promise<string> {
  const path = placeOf(digest);
  if (!existsSync(path)) keep(path, await make());
  return path;
}

/** `kept`, of a text that is made without waiting. */
export function keptText(digest: string, make: () => string): string {
  const path = placeOf(digest);
  if (!existsSync(path)) keep(path, make());
  return readFileSync(path, 'utf8');
}

function placeOf(digest: string): string {
  askedFor().add(digest);
  return join(keptFolder(), digest.slice(0, 2), digest);
}

function keep(path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  // Whole or not at all, whoever else builds at the same time.
  writeFileSync(`${path}-${process.pid}`, bytes);
  renameSync(`${path}-${process.pid}`, path);
}

/** Small results that are many, kept in a few files: a file for each would take longer than the work. */
export class KeptResults<T> {
  readonly #folder: string;
  readonly #code: string;
  readonly #known = new Map<string, T>();
  readonly #asked = new Map<string, T>();

  /** `name`: what they are; `code`: a digest of all that they depend on besides their input. They must be what JSON can hold. */
  constructor(name: string, code: string) {
    this.#folder = join(keptFolder(), 'pages', name);
    this.#code = code;
    for (const part of PARTS)
      for (const [digest, result] of Object.entries(readParts(join(this.#folder, part))))
        this.#known.set(digest, result as T);
  }

  readonly recall: Recall<T> = (input, make) => {
    const digest = digestOf(this.#code, input);
    const result = this.#known.get(digest) ?? make();
    if (result !== undefined) this.#asked.set(digest, result);
    return result;
  };

  /** Keeps those that were asked for, and forgets all others. */
  save(): void {
    mkdirSync(this.#folder, { recursive: true });
    const [before, now] = [this.#known, this.#asked].map((all) => Map.groupBy(all, ([digest]) => digest.slice(0, 1)));
    for (const part of PARTS) {
      const results = now?.get(part) ?? [];
      // After a small change most files would be written as they are.
      const isSame = results.length === before?.get(part)?.length && results.every(([one]) => this.#known.has(one));
      if (isSame) askedFor().add(part);
      else writeFileSync(join(this.#folder, part), JSON.stringify(Object.fromEntries(results)));
    }
  }
}

/** No text may be longer than half a gigabyte. */
const PARTS = '0123456789abcdef'.split('');

/** What a file of JSON holds; nothing where there is none, or where a build that was ended wrote half of it. */
export function readParts(path: string): object {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as object;
  } catch {
    return {};
  }
}

/** In milliseconds: builds of other settings may ask for what this one did not. */
const LONG = 30 * 24 * 3600 * 1000;

/** Clears what was made a month ago or more and what this process did not ask for, so that the folder does not grow for ever. */
export function clearKept(now: number, folder = keptFolder()): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) clearKept(now, path);
    else if (entry.isFile() && !askedFor().has(entry.name) && now - statSync(path).mtimeMs > LONG)
      rmSync(path, { force: true });
  }
}
