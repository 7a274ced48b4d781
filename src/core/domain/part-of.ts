/** Whether a claim is about one of the things that another counts. */
import { byKey } from '../values/by-key.ts';
import { cached } from '../values/cached.ts';
import { fullRef } from '../values/id.ts';
import type { Register, RegisteredClaim } from './register.ts';

/** `marine + ai + materials`: a sum holds what its parts hold; a difference or a mean does not. */
const SUM = /^[\w\s+]+$/;

/**
 * Whether `claim` is part of `whole`, directly or through claims between them, sums of counts among those.
 * `undefined` where a claim on the way is not in the register, so that it is unknown.
 */
export function isMemberOf(register: Register, claim: RegisteredClaim, whole: RegisteredClaim): boolean | undefined {
  const seen = new Set<string>();
  const next = [claim.ref];
  let broken = false;
  for (let ref = next.pop(); ref !== undefined; ref = next.pop()) {
    if (ref === whole.ref && seen.size > 0) return true;
    if (seen.has(ref)) continue;
    seen.add(ref);
    const found = register.claims.get(ref);
    if (found === undefined) {
      broken = true;
      continue;
    }
    if (found.part_of !== undefined) next.push(fullRef(found.part_of, found.profile));
    next.push(...(sumsByPart(register).get(ref) ?? []));
  }
  return broken ? undefined : false;
}

/** The counts that were added up from each; sought out once a register. */
const sumsByPart = cached((register: Register): ReadonlyMap<string, readonly string[]> => {
  const sums = [...register.claims.values()].flatMap(({ kind, profile, derivation, ref }) => {
    if (kind !== 'count' || derivation === undefined || !SUM.test(derivation.arithmetic)) return [];
    const parts = new Set(Object.values(derivation.from).map((input) => fullRef(input, profile)));
    return [...parts].map((part) => [part, ref] as const);
  });
  return byKey(sums);
});
