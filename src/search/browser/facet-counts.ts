/** Which results pass the chosen filters, and how many would pass each further one. */
import { FILTERS, type FilterName, type Filters } from './address.ts';
import type { FacetIndex } from './facet-index.ts';

export type FacetOf = (name: FilterName) => Promise<FacetIndex>;

/** Of one filter any value will do; of several filters each must be met. `but` is left out of account. */
export async function testOf(filters: Filters, facetOf: FacetOf, but?: FilterName): Promise<(id: string) => boolean> {
  const tests = await Promise.all(
    FILTERS.filter((name) => name !== but && filters[name].length > 0).map(async (name) => {
      const facet = await facetOf(name);
      const wanted = new Set(filters[name].map((value) => facet.placeOf(value)));
      return (id: string) => facet.placesOf(id).some((place) => wanted.has(place));
    }),
  );
  return (id) => tests.every((test) => test(id));
}

export interface Counted {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export type FacetCounts = ReadonlyMap<FilterName, readonly Counted[]>;

/** For each value, how many of the ids have it and pass the filters of the other facets. Values of none are left out, unless chosen. */
export async function countFacets(ids: readonly string[], filters: Filters, facetOf: FacetOf): Promise<FacetCounts> {
  const counted = FILTERS.map(async (name) => {
    const [facet, test] = await Promise.all([facetOf(name), testOf(filters, facetOf, name)]);
    const counts = new Map<number, number>(
      filters[name].map((value) => [facet.placeOf(value), 0] as const).filter(([place]) => place !== -1),
    );
    for (const id of ids)
      if (test(id)) for (const place of facet.placesOf(id)) counts.set(place, (counts.get(place) ?? 0) + 1);
    const rows = [...counts].toSorted(([a], [b]) => a - b);
    return [
      name,
      rows.flatMap(([place, count]) => {
        const [value, label] = facet.values[place] ?? [];
        return value === undefined || label === undefined ? [] : [{ value, label, count }];
      }),
    ] as const;
  });
  return new Map(await Promise.all(counted));
}
