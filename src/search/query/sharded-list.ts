/** A sorted list in parts, of which a reader loads those that a look-up falls into. The build writes it, the browser reads it. */

/**
 * What ends a row's key: `~` a word that stands only among synonyms, `!` a word of running text alone, `@` the name of a place, `=` a phrase's group, `:` what
 * a key leads to, `<` the beginning of a word whose end is the key. No key holds one.
 */
const MARK = /[~!@=:<]/u;

export interface CutShards {
  /** Where each part begins: the shortest text not below the keys of the part before. */
  readonly starts: readonly string[];
  readonly texts: readonly string[];
}

export function keyOf(row: string): string {
  const at = row.search(MARK);
  return at === -1 ? row : row.slice(0, at);
}

/** Parts of some `size` rows. Rows with the same key lie in one part. */
export function cutShards(rows: Iterable<string>, size: number): CutShards {
  const sorted = [...new Set(rows)].toSorted((a, b) => compare(keyOf(a), keyOf(b)) || compare(a, b));
  const parts: string[][] = [];
  for (const [at, row] of sorted.entries()) {
    const part = parts.at(-1);
    if (part === undefined || (part.length >= size && keyOf(row) !== keyOf(sorted[at - 1] ?? ''))) parts.push([row]);
    else part.push(row);
  }
  const starts = parts.map((part, at) =>
    at === 0 ? '' : apart(keyOf(part[0] ?? ''), keyOf(parts[at - 1]?.at(-1) ?? '')),
  );
  return { starts, texts: parts.map(packRows) };
}

/** Each row gives only what differs from the one before: how many letters they share, in one digit, and the rest. */
export function packRows(rows: readonly string[]): string {
  let before = '';
  return rows
    .map((row) => {
      let shared = 0;
      while (shared < 35 && shared < before.length && before[shared] === row[shared]) shared += 1;
      before = row;
      return `${shared.toString(36)}${row.slice(shared)}`;
    })
    .join('\n');
}

export function unpackRows(text: string): string[] {
  let before = '';
  return text === ''
    ? []
    : text.split('\n').map((row) => (before = before.slice(0, Number.parseInt(row.charAt(0), 36)) + row.slice(1)));
}

/** The list as far as it is loaded. A look-up beyond that finds nothing, and is remembered. */
export class ShardedList {
  readonly #starts: readonly string[];
  readonly #fetch: (part: number) => Promise<string>;
  readonly #rows = new Map<number, readonly (readonly [key: string, row: string])[]>();
  readonly #missing = new Set<number>();
  /** How many look-ups met a part that is not there. */
  misses = 0;

  constructor(starts: readonly string[], fetchText: (part: number) => Promise<string>) {
    this.#starts = starts;
    this.#fetch = fetchText;
  }

  /** Rows with just this key. */
  at(key: string): string[] {
    return this.between(key, key);
  }

  /** Rows whose key begins so. */
  beginning(prefix: string): string[] {
    return this.between(prefix, `${prefix}\uffff`);
  }

  /** Rows with keys from the one to the other, both included. */
  between(from: string, to: string): string[] {
    const found: string[] = [];
    for (let part = Math.max(0, this.#partOf(from)); part < this.#starts.length; part += 1) {
      if ((this.#starts[part] ?? '') > to) break;
      const rows = this.#rows.get(part);
      if (rows === undefined) {
        this.#missing.add(part);
        this.misses += 1;
      } else for (const [key, row] of rows) if (key >= from && key <= to) found.push(row);
    }
    return found;
  }

  /** Loads what was looked for and not there; resolves to whether there was any such. */
  async fill(): Promise<boolean> {
    const wanted = [...this.#missing];
    this.#missing.clear();
    await Promise.all(
      wanted.map(async (part) => {
        const rows = unpackRows(await this.#fetch(part));
        this.#rows.set(
          part,
          rows.map((row) => [keyOf(row), row] as const),
        );
      }),
    );
    return wanted.length > 0;
  }

  /** The last part that begins at the key or before it. */
  #partOf(key: string): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? '') <= key) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** By code units, in the build and in every browser alike. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The shortest beginning of a text that another, below it, lacks. */
export function apart(text: string, other: string): string {
  const letters = Array.from(text);
  let length = 1;
  while (length < letters.length && other.startsWith(letters.slice(0, length).join(''))) length += 1;
  return letters.slice(0, length).join('');
}
