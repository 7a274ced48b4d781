/** Writes which values of each filter the records have; see browser/facet-index.ts. */
import { FILTERS } from '../browser/address.ts';
import type { FacetFile } from '../browser/facet-index.ts';
import type { Labels } from './labels.ts';
import type { SearchRecord } from './record.ts';
import type { IndexFile } from './index-file.ts';

/** `inOrder`: the records as the index numbers them. */
export function facetFiles(inOrder: readonly SearchRecord[], labels: Labels): IndexFile[] {
  return FILTERS.map((name) => {
    const values = [...labels[name]];
    const placeOf = new Map(values.map(([id], at) => [id, at]));
    const sets = new Map<string, number>();
    const runs: number[] = [];
    for (const { url, filters } of inOrder) {
      const places = (filters[name] ?? []).map((value) => {
        const place = placeOf.get(value);
        if (place === undefined) throw new Error(`${url} has the ${name} ${value}, which has no label`);
        return place;
      });
      const key = places.toSorted((a, b) => a - b).join(' ');
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
