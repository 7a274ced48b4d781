/** When a claim falls due. */
import type { Dated } from '../schema/dated.ts';
import type { RegisteredClaim } from './register.ts';

/** The date a claim points at: its own, or its plan's deadline. */
export function dueDateOf(claim: RegisteredClaim): Dated | undefined {
  if (typeof claim.plan?.deadline === 'object') return claim.plan.deadline;
  if (claim.kind !== 'date') return undefined;
  return claim.date_basis === 'printed'
    ? { date: claim.value, basis: 'printed' }
    : { date: claim.value, basis: 'inferred', reasoning: claim.reasoning ?? '' };
}
