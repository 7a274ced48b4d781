/** A sorted list of lines in shards, loaded when a look-up falls into them. The build writes it, the browser reads it. */
import { compareCodeUnits } from '../../core/values/compare-code-units.ts';

/**
 * Characters that end a line's key; no key contains one. `~` a word that occurs only as a synonym, `!` only in running
 * text, `@` the name of a city, `=` a phrase's group, `:` the value of a key, `<` the beginning of a word whose end is the key.
 */
const KEY_END = /[~!@=:<]/u;

export interface CutShards {
  /** First key of each shard, shortened as far as it still sorts after the shard before. */
  readonly starts: readonly string[];
  readonly texts: readonly string[];
}

export function lineKey(line: string): string {
  const withKey = line.search(KEY_END);
  return withKey === -1 ? line : line.slice(0, withKey);
}

/** Shards of about `size` lines. Lines with the same key are in one shard. */
export function cutShards(lines: Iterable<string>, size: number): CutShards {
  const sorted = [...new Set(lines)].toSorted(
    (a, b) => compareCodeUnits(lineKey(a), lineKey(b)) || compareCodeUnits(a, b),
  );
  const shards: string[][] = [];
  for (const [at, line] of sorted.entries()) {
    const shard = shards.at(-1);
    if (shard === undefined || (shard.length >= size && lineKey(line) !== lineKey(sorted[at - 1] ?? '')))
      shards.push([line]);
    else shard.push(line);
  }
  const starts = shards.map((shard, at) =>
    at === 0 ? '' : shortestSeparator(lineKey(shard[0] ?? ''), lineKey(shards[at - 1]?.at(-1) ?? '')),
  );
  return { starts, texts: shards.map(packLines) };
}

/** Front coding: each line is the length of the prefix shared with the line before, as one base-36 digit, and the rest. */
export function packLines(lines: readonly string[]): string {
  let before = '';
  return lines
    .map((line) => {
      let shared = 0;
      while (shared < 35 && shared < before.length && before[shared] === line[shared]) shared += 1;
      before = line;
      return `${shared.toString(36)}${line.slice(shared)}`;
    })
    .join('\n');
}

export function unpackLines(text: string): string[] {
  let before = '';
  return text === ''
    ? []
    : text.split('\n').map((line) => (before = before.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1)));
}

/** The loaded part of a list. A look-up outside it finds nothing and marks the shard as missing. */
export class ShardedList {
  readonly #starts: readonly string[];
  readonly #fetch: (shard: number) => Promise<string>;
  readonly #rows = new Map<number, readonly (readonly [key: string, row: string])[]>();
  readonly #missing = new Set<number>();
  /** Number of look-ups that needed a missing shard. */
  missCount = 0;

  constructor(starts: readonly string[], fetchText: (shard: number) => Promise<string>) {
    this.#starts = starts;
    this.#fetch = fetchText;
  }

  /** Lines with exactly this key. */
  at(key: string): string[] {
    return this.inRange(key, key);
  }

  /** Lines whose key begins with the prefix. */
  withPrefix(prefix: string): string[] {
    return this.inRange(prefix, `${prefix}\uffff`);
  }

  /** Lines with keys from `from` to `to`, both inclusive. */
  inRange(from: string, to: string): string[] {
    const found: string[] = [];
    for (let shard = Math.max(0, lastNotAfter(this.#starts, from)); shard < this.#starts.length; shard += 1) {
      if ((this.#starts[shard] ?? '') > to) break;
      const lines = this.#rows.get(shard);
      if (lines === undefined) {
        this.#missing.add(shard);
        this.missCount += 1;
      } else for (const [key, line] of lines) if (key >= from && key <= to) found.push(line);
    }
    return found;
  }

  /** Loads the missing shards; resolves to whether there were any. */
  async loadMissing(): Promise<boolean> {
    const wanted = [...this.#missing];
    this.#missing.clear();
    await Promise.all(
      wanted.map(async (shard) => {
        const lines = unpackLines(await this.#fetch(shard));
        // What a host sends in place of a file that it lost must not read as words that nobody has.
        if (this.#starts.length > 1 && lineKey(lines[0] ?? '') < (this.#starts[shard] || ' '))
          throw new Error(`part ${shard} of a list is damaged`);
        this.#rows.set(
          shard,
          lines.map((line) => [lineKey(line), line] as const),
        );
      }),
    );
    return wanted.length > 0;
  }
}

/** The shortest prefix of `text` that sorts after `other`, which sorts before it. */
export function shortestSeparator(text: string, other: string): string {
  const characters = Array.from(text);
  let length = 1;
  while (length < characters.length && other.startsWith(characters.slice(0, length).join(''))) length += 1;
  return characters.slice(0, length).join('');
}

/** Index of the last text that is not after `wanted`; -1 if none. */
export function lastNotAfter(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
