/** What is promised, by when: kept apart by whether a date is stated at all. */
import type { Dated } from '../schema/dated.ts';
import { endOf } from '../values/partial-date.ts';
import type { Register, RegisteredClaim } from './register.ts';
import { mustGetSource } from './register.ts';

export interface PromiseEntry {
  readonly claim: RegisteredClaim;
  readonly plan: NonNullable<RegisteredClaim['plan']>;
  /** When it was announced: as stated, else the date of its source. */
  readonly announced: Dated;
  readonly due: Dated | undefined;
}

/** Every plan among the claims; dated ones first, soonest first, then the undated in ledger order. */
export function promisesIn(register: Register, claims: readonly RegisteredClaim[]): PromiseEntry[] {
  const promises = claims.flatMap((claim): PromiseEntry[] => {
    if (claim.plan === undefined) return [];
    const { deadline, announced } = claim.plan;
    return [
      {
        claim,
        plan: claim.plan,
        announced: announced ?? mustGetSource(register, claim.source).published,
        due: typeof deadline === 'object' ? deadline : undefined,
      },
    ];
  });
  const end = ({ due }: PromiseEntry): string => (due === undefined ? '9999' : endOf(due.date));
  return promises.toSorted((a, b) => (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : a.claim.number - b.claim.number));
}
