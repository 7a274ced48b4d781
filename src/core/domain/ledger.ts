/** The ledger as readers browse it: claims in groups of what they are about. */
import type { ClaimKind } from '../schema/claim.ts';
import type { RegisteredClaim } from './register.ts';

export const CLAIM_GROUPS = ['figures', 'dates', 'projects', 'people', 'aims', 'remarks'] as const;
export type ClaimGroup = (typeof CLAIM_GROUPS)[number];

const GROUP_OF: Record<ClaimKind, ClaimGroup> = {
  money: 'figures',
  area: 'figures',
  length: 'figures',
  share: 'figures',
  ratio: 'figures',
  count: 'figures',
  rank: 'figures',
  duration: 'figures',
  date: 'dates',
  event: 'dates',
  project: 'projects',
  facility: 'projects',
  place: 'projects',
  programme: 'projects',
  law: 'projects',
  person: 'people',
  organisation: 'people',
  pillar: 'aims',
  objective: 'aims',
  measure: 'aims',
  principle: 'aims',
  achievement: 'remarks',
  remark: 'remarks',
};

/** Non-empty groups in a fixed order; within a group, claims stay in the order of their ledger. */
export function groupClaims(claims: readonly RegisteredClaim[]): { group: ClaimGroup; claims: RegisteredClaim[] }[] {
  return CLAIM_GROUPS.map((group) => ({
    group,
    claims: claims.filter((claim) => GROUP_OF[claim.kind] === group),
  })).filter((entry) => entry.claims.length > 0);
}
