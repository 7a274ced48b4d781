/** How promises are drawn: a square each while they fit, else a bar a place, else a bar a region. */
import { FEW_PLACES, MOST_ROWS } from './many.ts';
import { regionOf } from './register.ts';
import { countStates, type PlacePromises, type PromiseState, type StandingPromise } from './promise-states.ts';

/** With more, or with more places, squares would not stand in one screen nor in the page's first flight. */
const MOST_SQUARES = 180;

export interface PromiseRow {
  /** The place; none for a region. */
  readonly id: string | undefined;
  readonly name: string;
  readonly places: number;
  readonly total: number;
  readonly counts: Readonly<Record<PromiseState, number>>;
  readonly promises: readonly StandingPromise[];
}

/** Whether each promise can have a square of its own. */
export function squaresFit(places: readonly PlacePromises[]): boolean {
  return places.length <= FEW_PLACES && places.reduce((sum, { promises }) => sum + promises.length, 0) <= MOST_SQUARES;
}

/** A row a place; where places are very many, a row a region, in the order of the regions' names. */
export function rowsOf(places: readonly PlacePromises[]): PromiseRow[] {
  if (places.length <= MOST_ROWS)
    return places.map(({ profile, promises, counts }) => ({
      id: profile.id,
      name: profile.name.en,
      places: 1,
      total: promises.length,
      counts,
      promises,
    }));
  const regions = Map.groupBy(places, ({ profile }) => regionOf(profile));
  return [...regions]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, some]) => {
      const promises = some.flatMap((place) => place.promises);
      return {
        id: undefined,
        name,
        places: some.length,
        total: promises.length,
        counts: countStates(promises),
        promises,
      };
    });
}
