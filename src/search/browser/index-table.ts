/** Which chunk of the index holds a term. */
import type { TableFile } from '../query/index-format.ts';
import { lastNotAfter } from '../query/sharded-list.ts';

export class IndexTable {
  readonly #file: TableFile;
  /** Loads a shard of the table: the first words of its chunks. */
  readonly #rows: (part: string) => Promise<readonly string[]>;

  constructor(file: TableFile, rows: (part: string) => Promise<readonly string[]>) {
    this.#file = file;
    this.#rows = rows;
  }

  /** Numbers of the chunks for words from `from` to `to`, `most` of them; at least the one where `from` would be. */
  async partsFor(from: string, to: string, most: number): Promise<number[]> {
    const { size, starts } = this.#file;
    const found: number[] = [];
    let part = Math.max(0, lastNotAfter(starts, from));
    while (part < starts.length && found.length < most && (found.length === 0 || (starts[part] ?? '') <= to)) {
      const rows = await this.#rows(String(part));
      const first = found.length === 0 ? Math.max(0, lastNotAfter(rows, from)) : 0;
      for (let at = first; at < rows.length && found.length < most; at += 1)
        if (at === first && found.length === 0) found.push(part * size + at);
        else if ((rows[at] ?? '') <= to) found.push(part * size + at);
        else return found;
      part += 1;
    }
    return found;
  }
}
