/** The ledger as readers browse it: claims in groups of what they are about. */
import { QUANTITY_KINDS, type ClaimKind } from '../schema/claim.ts';
import type { RegisteredClaim } from './register.ts';

export const CLAIM_GROUPS = ['figures', 'dates', 'projects', 'people', 'aims', 'remarks'] as const;
export type ClaimGroup = (typeof CLAIM_GROUPS)[number];

const of = <Kind extends ClaimKind>(group: ClaimGroup, kinds: readonly Kind[]) =>
  Object.fromEntries(kinds.map((kind) => [kind, group])) as Record<Kind, ClaimGroup>;

const GROUP_OF: Record<ClaimKind, ClaimGroup> = {
  ...of('figures', QUANTITY_KINDS),
  ...of('dates', ['date', 'event']),
  ...of('projects', ['project', 'facility', 'place', 'programme', 'law']),
  ...of('people', ['person', 'organisation']),
  ...of('aims', ['pillar', 'objective', 'measure', 'principle']),
  ...of('remarks', ['achievement', 'remark']),
};

/** Non-empty groups in a fixed order; within a group, claims stay in the order of their ledger. */
export function groupClaims(claims: readonly RegisteredClaim[]): { group: ClaimGroup; claims: RegisteredClaim[] }[] {
  return CLAIM_GROUPS.map((group) => ({
    group,
    claims: claims.filter((claim) => GROUP_OF[claim.kind] === group),
  })).filter((entry) => entry.claims.length > 0);
}
