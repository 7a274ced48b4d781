/** What is promised, by when; apart from what is expected, demanded or hoped for, and each thing once. */
import type { PlanKind } from '../schema/claim.ts';
import type { Dated } from '../schema/dated.ts';
import { fullRef } from '../values/id.ts';
import { endOf } from '../values/partial-date.ts';
import { mustGetClaim, type Register, type RegisteredClaim } from './register.ts';

export interface PromiseEntry {
  readonly claim: RegisteredClaim;
  readonly plan: NonNullable<RegisteredClaim['plan']>;
  /** When it was announced; by default the date of its source. */
  readonly announced: Dated;
  readonly due: Dated | undefined;
}

/**
 * Every plan of one kind among the claims, each thing once: a repeat is left out, and so is a part of a plan of the same
 * kind, unless it has a deadline of its own. Dated ones first, soonest first, then the undated in ledger order.
 */
export function promisesIn(
  register: Register,
  claims: readonly RegisteredClaim[],
  kind: PlanKind = 'promise',
): PromiseEntry[] {
  const promises = claims.flatMap((claim): PromiseEntry[] => {
    const { plan } = claim;
    const source = register.sources.get(claim.source);
    // Of a source that is missing or not sound a rule of the check tells.
    if (plan?.kind !== kind || source === undefined) return [];
    if (claim.same_as !== undefined || holderOf(register, claim, kind) !== undefined) return [];
    return [
      {
        claim,
        plan,
        announced: plan.announced ?? source.published,
        due: typeof plan.deadline === 'object' ? plan.deadline : undefined,
      },
    ];
  });
  const end = ({ due }: PromiseEntry): string => (due === undefined ? '9999' : endOf(due.date));
  return promises.toSorted((a, b) => (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : a.claim.number - b.claim.number));
}

/** The plan of the same kind, such as 71 projects, that holds this one already: directly or by way of other claims. */
function holderOf(register: Register, claim: RegisteredClaim, kind: PlanKind): RegisteredClaim | undefined {
  const deadline = claim.plan?.deadline;
  if (typeof deadline === 'object' && claim.plan?.period === undefined) return undefined;
  const seen = new Set([claim.ref]);
  for (let at: RegisteredClaim | undefined = claim; at.part_of !== undefined;) {
    at = register.claims.get(fullRef(at.part_of, at.profile));
    if (at === undefined || seen.has(at.ref)) return undefined;
    if (at.plan?.kind === kind) return at;
    seen.add(at.ref);
  }
  return undefined;
}

/** The plan in whose row this one is counted: itself, unless another of its kind holds it. */
export function countedIn(register: Register, claim: RegisteredClaim): RegisteredClaim {
  const seen = new Set<string>();
  let at = claim;
  for (let next: RegisteredClaim | undefined = claim; next !== undefined && !seen.has(next.ref);) {
    at = next;
    seen.add(at.ref);
    next = at.plan === undefined ? undefined : holderOf(register, at, at.plan.kind);
  }
  return at;
}

export interface DeadlineCounts {
  /** Promises whose deadline the document prints. */
  readonly printed: number;
  /** Promises whose deadline is worked out, that of a period which covers several plans too. */
  readonly inferred: number;
}

/** How many deadlines there are, by how each is known. */
export function countDeadlines(promises: readonly PromiseEntry[]): DeadlineCounts {
  const by = (basis: Dated['basis']): number => promises.filter(({ due }) => due?.basis === basis).length;
  return { printed: by('printed'), inferred: by('inferred') };
}

/** One period that the source sets over several plans. */
export interface Period {
  readonly claim: RegisteredClaim;
  readonly end: Dated;
  readonly covers: number;
}

/** The periods that cover some of these plans, each once. */
export function periodsOf(register: Register, plans: readonly PromiseEntry[]): Period[] {
  const covered = Map.groupBy(
    plans.filter(({ plan, due }) => plan.period !== undefined && due !== undefined),
    ({ claim, plan }) => fullRef(plan.period ?? '', claim.profile),
  );
  return [...covered].flatMap(([ref, some]) => {
    const [end] = some.flatMap(({ due }) => due ?? []);
    return end === undefined ? [] : [{ claim: mustGetClaim(register, ref), end, covers: some.length }];
  });
}
