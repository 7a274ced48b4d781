/** What later documents report of a plan: apart from what its own document reports, and from what the calendar says. */
import type { Outcome } from '../schema/claim.ts';
import type { Dated } from '../schema/dated.ts';
import { byKey } from '../values/by-key.ts';
import { cached } from '../values/cached.ts';
import { fullRef } from '../values/id.ts';
import { endOf } from '../values/partial-date.ts';
import { deadlineStatus } from './calendar.ts';
import { countedIn } from './promises.ts';
import { mustGetClaim, type Register, type RegisteredClaim, type RegisteredSource } from './register.ts';

export interface Report {
  readonly claim: RegisteredClaim;
  readonly source: RegisteredSource;
  readonly outcome: Outcome;
}

/** What later documents report of a plan, the oldest first. */
export const reportsOn = (register: Register, { ref }: Pick<RegisteredClaim, 'ref'>): readonly Report[] =>
  reportsIn(register).get(ref) ?? [];

const reportsIn = cached((register: Register): ReadonlyMap<string, readonly Report[]> => {
  const all = [...register.claims.values()].flatMap((claim): Report[] => {
    // The checks ask too, of ledgers whose source may be missing.
    const source = register.sources.get(claim.source);
    return claim.reports_on === undefined || claim.outcome === undefined || source === undefined
      ? []
      : [{ claim, source, outcome: claim.outcome }];
  });
  const day = ({ source }: Report): string => endOf(source.published.date);
  return Map.groupBy(
    all.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.claim.number - b.claim.number)),
    ({ claim }) => fullRef(claim.reports_on ?? '', claim.profile),
  );
});

export interface ReportOnPart extends Report {
  /** The part that it reports on, which has no row of its own. */
  readonly part: RegisteredClaim;
}

/** What is last reported of each part that is counted in this plan, in the order of the ledger. */
export const reportsOnParts = (register: Register, { ref }: Pick<RegisteredClaim, 'ref'>): readonly ReportOnPart[] =>
  reportsOnPartsIn(register).get(ref) ?? [];

const reportsOnPartsIn = cached((register: Register): ReadonlyMap<string, readonly ReportOnPart[]> => {
  const parts = [...register.claims.values()].flatMap((part) => {
    const report = part.plan === undefined ? undefined : latestReport(register, part);
    const row = report === undefined ? part : countedIn(register, part);
    return report === undefined || row.ref === part.ref ? [] : [[row.ref, { ...report, part }] as const];
  });
  return byKey(parts);
});

/** The newest report on a plan: what is last known of it. */
export const latestReport = (register: Register, plan: Pick<RegisteredClaim, 'ref'>): Report | undefined =>
  reportsOn(register, plan).at(-1);

/** The plan that a claim reports on. */
export const planOf = (register: Register, claim: RegisteredClaim): RegisteredClaim | undefined =>
  claim.reports_on === undefined ? undefined : mustGetClaim(register, claim.reports_on, claim.profile);

/** Nothing more can become of it. */
export const FINAL: readonly (Outcome | undefined)[] = ['kept', 'kept-late', 'cancelled'];

/** The new deadline that a report gives, where it has passed on a day and no later report on the plan has come. */
export function passedDeadline(register: Register, claim: RegisteredClaim, day: string): Dated | undefined {
  const { new_deadline: moved, outcome } = claim;
  if (typeof moved !== 'object' || FINAL.includes(outcome) || deadlineStatus(moved.date, day).state !== 'past')
    return undefined;
  const plan = planOf(register, claim);
  return plan === undefined || latestReport(register, plan)?.claim === claim ? moved : undefined;
}

export interface DeadlineStep {
  /** The claim that gives it: the plan itself, or a report. */
  readonly claim: RegisteredClaim;
  readonly date: Dated;
  readonly is: 'deadline' | 'done';
}

/** The deadlines of a plan as document after document gave them, and the day on which it was carried out. */
export function deadlineHistory(register: Register, plan: RegisteredClaim): DeadlineStep[] {
  const own = plan.plan?.deadline;
  const steps = (claim: RegisteredClaim, date: Dated | string | undefined, is: DeadlineStep['is']): DeadlineStep[] =>
    typeof date === 'object' ? [{ claim, date, is }] : [];
  return [
    ...steps(plan, own, 'deadline'),
    ...reportsOn(register, plan).flatMap(({ claim }) => [
      ...steps(claim, claim.new_deadline, 'deadline'),
      ...steps(claim, claim.happened, 'done'),
    ]),
  ];
}
