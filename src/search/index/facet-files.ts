/** The files that say which filter values each record has. */
import { FILTERS, ORDERS, type FacetFile, type OrderFile } from '../query/index-format.ts';
import type { Labels } from './filter-labels.ts';
import type { SearchRecord } from './record.ts';

/** A file of the index, by its path within the folder of the index. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** `inOrder`: the records in the order of their numbers in the index. */
export function facetFiles(inOrder: readonly SearchRecord[], labels: Labels): IndexFile[] {
  return FILTERS.map((name) => {
    const values = [...labels[name]];
    const positionOf = new Map(values.map(([id], at) => [id, at]));
    const sets = new Map<string, number>();
    const runs: number[] = [];
    for (const { url, filters } of inOrder) {
      const positions = (filters[name] ?? []).map((value) => {
        const position = positionOf.get(value);
        if (position === undefined) throw new Error(`${url} has the ${name} ${value}, which has no label`);
        return position;
      });
      const key = positions.toSorted((a, b) => a - b).join(' ');
      const set = sets.get(key) ?? sets.size;
      sets.set(key, set);
      const last = runs.length - 2;
      if (last >= 0 && runs[last] === set) runs[last + 1] = (runs[last + 1] ?? 0) + 1;
      else runs.push(set, 1);
    }
    const file: FacetFile = {
      values,
      sets: [...sets.keys()].map((key) => (key === '' ? [] : key.split(' ').map(Number))),
      runs,
    };
    return { path: `facets/${name}.json`, content: Buffer.from(JSON.stringify(file)) };
  });
}

/** The numbers that results are put in order by. */
export function orderFiles(inOrder: readonly SearchRecord[]): IndexFile[] {
  return ORDERS.map((name) => {
    const file: OrderFile = inOrder.map(({ order }) => order?.[name] ?? 0);
    return { path: `order/${name}.json`, content: Buffer.from(JSON.stringify(file)) };
  });
}
