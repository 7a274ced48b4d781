/** Which values of one filter each record has. Loaded when a reader narrows results, never before. */
import { recordNumber } from '../query/record-id.ts';

/** facets/<filter>.json */
export interface FacetFile {
  /** In the order in which they are offered. */
  readonly values: readonly (readonly [id: string, label: string])[];
  /** The values that records have together, as places in that list. */
  readonly sets: readonly (readonly number[])[];
  /** Record after record: a place in the list of sets, and how many records running have it. */
  readonly runs: readonly number[];
}

export class FacetIndex {
  readonly #values: FacetFile['values'];
  readonly #sets: FacetFile['sets'];
  readonly #setOf: Uint32Array;

  constructor({ values, sets, runs }: FacetFile) {
    this.#values = values;
    this.#sets = sets;
    const counts = runs.filter((_, at) => at % 2 === 1);
    this.#setOf = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
    let from = 0;
    for (const [at, count] of counts.entries()) {
      this.#setOf.fill(runs[2 * at] ?? 0, from, from + count);
      from += count;
    }
  }

  get values(): FacetFile['values'] {
    return this.#values;
  }

  /** Places in the list of values. */
  placesOf(id: string): readonly number[] {
    return this.#sets[this.#setOf[recordNumber(id)] ?? -1] ?? [];
  }

  placeOf(value: string): number {
    return this.#values.findIndex(([id]) => id === value);
  }
}
