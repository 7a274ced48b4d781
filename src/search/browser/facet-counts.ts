/** Which results pass the chosen filters, and how many would pass each further one. */
import { FILTERS, type FilterName, type Filters } from './address.ts';
import type { Engine } from './engine.ts';

/** The ids of all records with one value of one filter. */
export type Passing = (name: FilterName, value: string) => Promise<ReadonlySet<string>>;

/** Asks the engine once for each value. */
export function passer({ passing }: Pick<Engine, 'passing'>): Passing {
  const kept = new Map<string, Promise<ReadonlySet<string>>>();
  return (name, value) => {
    const key = `${name} ${value}`;
    const found = kept.get(key) ?? passing({ [name]: [value] }).then((ids) => ids ?? new Set<string>());
    kept.set(key, found);
    return found;
  };
}

/** Of one filter any value will do; of several filters each must be met. `but` is left out of account. */
export async function testOf(filters: Filters, passing: Passing, but?: FilterName): Promise<(id: string) => boolean> {
  const sets = await Promise.all(
    FILTERS.filter((name) => name !== but && filters[name].length > 0).map((name) =>
      Promise.all(filters[name].map((value) => passing(name, value))),
    ),
  );
  return (id) => sets.every((any) => any.some((ids) => ids.has(id)));
}

export type FacetCounts = ReadonlyMap<FilterName, ReadonlyMap<string, number>>;

/** For each value, how many of the ids have it and pass the filters of the other facets. */
export async function countFacets(
  ids: readonly string[],
  filters: Filters,
  values: Readonly<Record<FilterName, readonly string[]>>,
  passing: Passing,
): Promise<FacetCounts> {
  const counted = FILTERS.map(async (name) => {
    const test = await testOf(filters, passing, name);
    const left = ids.filter(test);
    const counts = values[name].map(async (value) => {
      const having = await passing(name, value);
      return [value, left.filter((id) => having.has(id)).length] as const;
    });
    return [name, new Map(await Promise.all(counts))] as const;
  });
  return new Map(await Promise.all(counted));
}
