/**
 * What a computation reads of the content, as keys: `claims/busan/value` is that field of all claims of a place, and a star in
 * its place that of all places; `history` has no parts. A page is made again only where something that it read has changed;
 * see cli/build/kept-pages.ts.
 */

/** Beyond so many places of one field, it counts as read of all: a list across places changes with any of them. */
const FEW = 8;

/** On the global object, since a build has this module in two module graphs: its own and that of the pages. */
const shared = globalThis as typeof globalThis & { cheongsajinReads?: { open: Set<string> | undefined } };
const state = (shared.cheongsajinReads ??= { open: undefined });

/** Says that what is computed now depends on this. */
export const read = (key: string): void => void state.open?.add(key);

/** As `cacheKey` of a path: its address says what it is of, and all else is read from the register while it is rendered. */
export const BY_ADDRESS = 'by address';

export interface Noted<T> {
  readonly value: T;
  readonly reads: ReadonlySet<string>;
}

/** What some work resolves to, and what it read; nothing else may be noted until it has ended. */
export async function notingPage<T>(work: () => Promise<T>): Promise<Noted<T>> {
  const reads = (state.open = new Set<string>());
  try {
    return { value: await work(), reads: inShort(reads) };
  } finally {
    state.open = undefined;
  }
}

/** What some work comes to, and what it read, which whoever called for it has read too. */
export function noting<T>(work: () => T): Noted<T> {
  const outer = state.open;
  const own = (state.open = new Set<string>());
  try {
    const value = work();
    const reads = inShort(own);
    for (const key of reads) outer?.add(key);
    return { value, reads };
  } finally {
    state.open = outer;
  }
}

/** With one key of all for many places of a field. */
function inShort(reads: ReadonlySet<string>): ReadonlySet<string> {
  if (reads.size <= FEW) return reads;
  const byField = Map.groupBy(reads, (key) => key.replace(/(?<=\/).*(?=\/)/, '*'));
  return new Set([...byField].flatMap(([all, keys]) => (keys.length > FEW || keys.includes(all) ? [all] : keys)));
}
