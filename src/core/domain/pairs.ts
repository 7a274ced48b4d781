/** Which places have a page that lays them side by side, and where it is. */
import type { Register } from './register.ts';

/** Two profile ids, sorted. */
export type Pair = readonly [string, string];

/**
 * Pairs grow with the square of the places: 40 places make 780 pages, 1,000 would make half a million.
 * Up to so many places every pair has its page; beyond, only pairs that a profile itself relates to each other,
 * whose number grows with the places alone.
 */
export const MOST_PLACES_IN_ALL_PAIRS = 40;

const sorted = (a: string, b: string): Pair => (a < b ? [a, b] : [b, a]);

/** The id of a pair in URLs, whatever the order of the two: `busan-and-changwon`. */
export function pairId(a: string, b: string): string {
  return sorted(a, b).join('-and-');
}

/** Every pair that has a page, sorted. Throws when two pairs would share an address. */
export function pairsIn(register: Register, most = MOST_PLACES_IN_ALL_PAIRS): Pair[] {
  const ids = [...register.profiles.keys()];
  const pairs =
    ids.length <= most
      ? ids.flatMap((a, i) => ids.slice(i + 1).map((b) => sorted(a, b)))
      : [...register.profiles.values()].flatMap(({ id, relationships }) =>
          relationships.flatMap(({ profile }) =>
            profile === undefined || profile === id ? [] : [sorted(id, profile)],
          ),
        );
  const byId = new Map<string, Pair>();
  for (const pair of pairs) {
    const id = pairId(...pair);
    const known = byId.get(id);
    // Ids may hold "-and-" themselves, so that a pair of pairs might read alike.
    if (known !== undefined && known.join(' ') !== pair.join(' '))
      throw new Error(`${known.join(' with ')} and ${pair.join(' with ')} would share the address ${id}`);
    byId.set(id, pair);
  }
  return [...byId].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

/** The places that one place is laid beside, sorted. */
export function partnersOf(register: Register, id: string): string[] {
  return pairsIn(register)
    .filter((pair) => pair.includes(id))
    .map(([a, b]) => (a === id ? b : a))
    .toSorted();
}
