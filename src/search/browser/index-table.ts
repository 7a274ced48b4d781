/** Where in the index a term stands. The table of its parts lies in parts itself, so that a query loads little of it. */

export interface TableFile {
  /** Parts of the index that one part of the table tells of. */
  readonly size: number;
  /** The first word of each part of the table. */
  readonly starts: readonly string[];
}

export class IndexTable {
  readonly #file: TableFile;
  /** The first words of the parts of the index, for one part of the table. */
  readonly #rows: (part: string) => Promise<readonly string[]>;

  constructor(file: TableFile, rows: (part: string) => Promise<readonly string[]>) {
    this.#file = file;
    this.#rows = rows;
  }

  /** The numbers of the parts in which words from the one to the other stand or would stand, `most` of them. */
  async partsFor(from: string, to: string, most: number): Promise<number[]> {
    const { size, starts } = this.#file;
    const found: number[] = [];
    let part = Math.max(0, last(starts, from));
    while (part < starts.length && found.length < most && (found.length === 0 || (starts[part] ?? '') <= to)) {
      const rows = await this.#rows(String(part));
      const first = found.length === 0 ? Math.max(0, last(rows, from)) : 0;
      for (let at = first; at < rows.length && found.length < most; at += 1)
        if (at === first && found.length === 0) found.push(part * size + at);
        else if ((rows[at] ?? '') <= to) found.push(part * size + at);
        else return found;
      part += 1;
    }
    return found;
  }
}

/** The last place whose text is not after the wanted one; -1 where there is none. */
function last(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
