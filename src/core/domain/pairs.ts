/** Which two places have a page that lays them side by side, and where it is; any others are put together in the browser. */
import { byKey } from '../values/by-key.ts';
import { cached } from '../values/cached.ts';
import type { Register } from './register.ts';

/** Two profile ids, sorted. */
export type Pair = readonly [string, string];

/** Pages of pairs that a place has, besides those that profiles ask for: beyond, they would be a site of their own. */
const MOST_PAIRS_OF_ONE = 10;

const sorted = (a: string, b: string): Pair => (a < b ? [a, b] : [b, a]);

/** The id of a pair in URLs, whatever the order of the two: `busan-and-changwon`. */
export function pairId(a: string, b: string): string {
  return sorted(a, b).join('-and-');
}

interface Pairs {
  readonly all: readonly Pair[];
  /** The other one of each pair, by place. */
  readonly partners: ReadonlyMap<string, readonly string[]>;
}

/**
 * Every pair that has a page, sorted: two that each name the other among their first ten relationships, and those that a
 * profile asks for. Pairs grow with the places and not with their square, and no page goes because other places came.
 */
export function pairsIn(register: Register): readonly Pair[] {
  return allPairs(register).all;
}

/** The places that one place is laid beside, sorted. */
export function partnersOf(register: Register, id: string): readonly string[] {
  return allPairs(register).partners.get(id) ?? [];
}

const allPairs = cached((register: Register): Pairs => {
  const byId = new Map<string, Pair>();
  const profiles = [...register.profiles.values()];
  const named = new Map(
    profiles.map(({ id, relationships }) => {
      const others = new Set(relationships.flatMap(({ profile }) => (profile === id ? [] : (profile ?? []))));
      return [id, new Set([...others].slice(0, MOST_PAIRS_OF_ONE))];
    }),
  );
  const pairs = profiles.flatMap(({ id, compare_with }) => {
    const mutual = [...(named.get(id) ?? [])].filter((other) => named.get(other)?.has(id));
    return [...compare_with, ...mutual].map((other) => [id, other] as const);
  });
  for (const [id, other] of pairs)
    if (id !== other && register.profiles.has(other)) byId.set(pairId(id, other), sorted(id, other));
  const all = [...byId].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
  const sides = all.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]);
  return { all, partners: byKey(sides.toSorted(([, a], [, b]) => (a < b ? -1 : 1))) };
});
