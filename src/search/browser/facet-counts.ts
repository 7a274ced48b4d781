/** Which results pass the chosen filters, and how many results each value would give. */
import { FILTERS, type FilterName } from '../query/index-format.ts';
import type { Filters } from './request-url.ts';
import type { FacetIndex } from './facet-index.ts';

export type LoadFacet = (name: FilterName) => Promise<FacetIndex>;

/** Values of one filter are alternatives; different filters must all match. The filter `except` is ignored. */
export async function filterTest(
  filters: Filters,
  loadFacet: LoadFacet,
  except?: FilterName,
): Promise<(id: string) => boolean> {
  const tests = await Promise.all(
    FILTERS.filter((name) => name !== except && filters[name].length > 0).map(async (name) => {
      const facet = await loadFacet(name);
      const wanted = new Set(filters[name].map((value) => facet.positionOf(value)));
      return (id: string) => facet.positionsOf(id).some((position) => wanted.has(position));
    }),
  );
  return (id) => tests.every((test) => test(id));
}

export interface FacetCount {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export type FacetCounts = ReadonlyMap<FilterName, readonly FacetCount[]>;

/** For each value, the number of ids that have it and pass the other filters. Values with none are omitted unless chosen. */
export async function countFacets(
  ids: readonly string[],
  filters: Filters,
  loadFacet: LoadFacet,
): Promise<FacetCounts> {
  const counted = FILTERS.map(async (name) => {
    const [facet, test] = await Promise.all([loadFacet(name), filterTest(filters, loadFacet, name)]);
    const counts = new Map<number, number>(
      filters[name].map((value) => [facet.positionOf(value), 0] as const).filter(([position]) => position !== -1),
    );
    for (const id of ids)
      if (test(id)) for (const position of facet.positionsOf(id)) counts.set(position, (counts.get(position) ?? 0) + 1);
    const rows = [...counts].toSorted(([a], [b]) => a - b);
    return [
      name,
      rows.flatMap(([position, count]) => {
        const [value, label] = facet.values[position] ?? [];
        return value === undefined || label === undefined ? [] : [{ value, label, count }];
      }),
    ] as const;
  });
  return new Map(await Promise.all(counted));
}
