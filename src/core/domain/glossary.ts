/** The terms of the glossary by the claims that use them. */
import type { Term } from '../schema/glossary.ts';

/** The terms that each claim uses, or misprints, by its full reference. */
export function termsByClaim(terms: readonly Term[]): ReadonlyMap<string, readonly Term[]> {
  const found = new Map<string, Term[]>();
  for (const term of terms)
    for (const ref of new Set([...term.claims, ...term.slips.flatMap(({ claims }) => claims)]))
      found.set(ref, [...(found.get(ref) ?? []), term]);
  return found;
}
