/** Which values of one filter each record has. Loaded only when the reader opens the filters or uses one. */
import type { FacetFile } from '../query/index-format.ts';
import { recordNumber } from '../query/record-id.ts';

export class FacetIndex {
  readonly values: FacetFile['values'];
  readonly #sets: FacetFile['sets'];
  readonly #setOf: Uint32Array;

  constructor({ values, sets, runs }: FacetFile) {
    this.values = values;
    this.#sets = sets;
    const counts = runs.filter((_, at) => at % 2 === 1);
    this.#setOf = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
    let from = 0;
    for (const [at, count] of counts.entries()) {
      this.#setOf.fill(runs[2 * at] ?? 0, from, from + count);
      from += count;
    }
  }

  /** Positions in `values`. */
  positionsOf(id: string): readonly number[] {
    return this.#sets[this.#setOf[recordNumber(id)] ?? -1] ?? [];
  }

  positionOf(value: string): number {
    return this.values.findIndex(([id]) => id === value);
  }
}
