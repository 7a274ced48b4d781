/** The few facts of each place that can be put in one table: how its promises are dated, funded and named. */
import { NAMED_KINDS, PLAN_KINDS, type PlanKind } from '../schema/claim.ts';
import { fullRef } from '../values/id.ts';
import { parseTemplate } from '../values/template.ts';
import { isMemberOf } from './part-of.ts';
import { hasOutcome, reportedState } from './promise-states.ts';
import { countDeadlines, promisesIn, type DeadlineCounts, type PromiseEntry } from './promises.ts';
import { reportsOn } from './reports.ts';
import {
  claimsOfProfile,
  mustGetProfile,
  type Register,
  type RegisteredClaim,
  type RegisteredProfile,
} from './register.ts';

export interface PlaceFacts {
  readonly profile: RegisteredProfile;
  /** How many plans there are of each kind, each thing once. */
  readonly kinds: Readonly<Record<PlanKind, number>>;
  /** Of its promises. */
  readonly deadlines: DeadlineCounts;
  /** Promises of which a later source says where they stand. */
  readonly reported: number;
  /** Promises that are reported done. */
  readonly done: number;
  /** Promises for which the document prints a budget. */
  readonly budgeted: number;
  /** The largest number of promised things that the document counts and of which it names some. */
  readonly named: { readonly named: number; readonly counted: RegisteredClaim } | undefined;
  /** The promise with the latest deadline. */
  readonly latest: PromiseEntry | undefined;
}

export function placeFacts(register: Register, id: string): PlaceFacts {
  const claims = claimsOfProfile(register, id);
  const plans = (kind: PlanKind): PromiseEntry[] => promisesIn(register, claims, kind);
  const promises = plans('promise');
  const budgets = claims.filter(
    (claim) =>
      claim.kind === 'money' && claim.role === 'budget' && claim.basis === 'printed' && claim.reports_on === undefined,
  );
  return {
    profile: mustGetProfile(register, id),
    kinds: Object.fromEntries(PLAN_KINDS.map((kind) => [kind, plans(kind).length])) as Record<PlanKind, number>,
    deadlines: countDeadlines(promises),
    reported: promises.filter(({ claim }) => hasOutcome({ reports: reportsOn(register, claim) })).length,
    done: promises.filter((promise) => reportedState(promise, reportsOn(register, promise.claim)) === 'done').length,
    budgeted: promises.filter(({ claim }) => budgets.some((budget) => isBudgetOf(register, budget, claim))).length,
    named: namedOfCounted(register, claims),
    latest: promises.findLast(({ due }) => due !== undefined),
  };
}

/** A sum is of a promise that it is itself, that it or a claim of its statement is part of, or whose things it is counted beside. */
function isBudgetOf(register: Register, budget: RegisteredClaim, promise: RegisteredClaim): boolean {
  const bound = parseTemplate(budget.statement).flatMap((part) =>
    part.type === 'claim' ? (register.claims.get(fullRef(part.ref, budget.profile)) ?? []) : [],
  );
  return (
    [budget, ...bound].some((claim) => claim.ref === promise.ref || isMemberOf(register, claim, promise) === true) ||
    (promise.kind === 'count' && promise.part_of !== undefined && promise.part_of === budget.part_of)
  );
}

function namedOfCounted(register: Register, claims: readonly RegisteredClaim[]): PlaceFacts['named'] {
  const isPromised = (claim: RegisteredClaim): boolean => claim.plan?.kind === 'promise';
  const counts = claims.flatMap((counted) => {
    if (counted.kind !== 'count' || counted.basis !== 'printed' || counted.reports_on !== undefined) return [];
    const members = claims.filter(
      (claim) =>
        (NAMED_KINDS as readonly string[]).includes(claim.kind) && isMemberOf(register, claim, counted) === true,
    );
    const about = isPromised(counted) || members.some(isPromised);
    return about && members.length > 0 && members.length <= counted.value
      ? [{ named: members.length, counted, value: counted.value }]
      : [];
  });
  const most = Math.max(0, ...counts.map(({ value }) => value));
  return counts.find(({ value }) => value === most);
}
