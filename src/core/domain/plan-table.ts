/** The plan as a table: of each part of the outline its money, its deadlines and its projects. */
import type { Outcome } from '../schema/claim.ts';
import type { Dated } from '../schema/dated.ts';
import { endOf } from '../values/partial-date.ts';
import { latestReport } from './reports.ts';
import { promisesIn } from './promises.ts';
import { mustGetClaim, type Register, type RegisteredClaim, type RegisteredProfile } from './register.ts';

interface PlanDeadline {
  readonly claim: RegisteredClaim;
  readonly due: Dated;
  /** What a later document reports of it. */
  readonly outcome: Outcome | undefined;
}

export interface PlanPart {
  /** What names the part. */
  readonly claim: RegisteredClaim;
  /** Budgets and national shares that the source prints for it, rates apart. */
  readonly money: readonly RegisteredClaim[];
  /** One a day, the soonest first. The end of a period stands only where nothing of the part has a deadline of its own. */
  readonly deadlines: readonly PlanDeadline[];
  readonly projects: readonly RegisteredClaim[];
}

export interface PlanTable {
  /** What looks ahead. */
  readonly parts: readonly PlanPart[];
  /** Parts without a promise or an aim, and achievements that the source reports. */
  readonly others: readonly PlanPart[];
}

/** Roles of money that is to be spent, in contrast to output or exports. */
const SPENT: readonly (string | undefined)[] = ['budget', 'national-share'];

/** What the place says of itself; what it expects or asks of others makes no part of its plan. */
const AHEAD: readonly (string | undefined)[] = ['promise', 'vision'];

/** The outline of a profile as rows. */
export function planTable(register: Register, profile: RegisteredProfile): PlanTable {
  const get = (ref: string): RegisteredClaim => mustGetClaim(register, ref, profile.id);
  const parts = profile.outline.parts.map((part) => {
    const claims = [
      ...new Set(
        [part.claim, ...part.claims, ...part.projects.flatMap(({ claim, claims }) => [claim, ...claims])].map(get),
      ),
    ];
    const row: PlanPart = {
      claim: get(part.claim),
      money: claims.filter(
        (claim) =>
          claim.kind === 'money' &&
          claim.basis === 'printed' &&
          claim.reports_on === undefined &&
          // An amount for each of something is no sum of the part.
          claim.per === undefined &&
          SPENT.includes(claim.role),
      ),
      deadlines: deadlinesOf(register, claims),
      projects: part.projects.map(({ claim }) => get(claim)),
    };
    return { row, isAhead: row.claim.kind !== 'achievement' && claims.some(({ plan }) => AHEAD.includes(plan?.kind)) };
  });
  return {
    parts: parts.filter(({ isAhead }) => isAhead).map(({ row }) => row),
    others: parts.filter(({ isAhead }) => !isAhead).map(({ row }) => row),
  };
}

function deadlinesOf(register: Register, claims: readonly RegisteredClaim[]): PlanDeadline[] {
  const dated = promisesIn(register, claims).flatMap(({ claim, plan, due }) =>
    due === undefined ? [] : [{ claim, due, isPeriod: plan.period !== undefined }],
  );
  const own = dated.filter(({ isPeriod }) => !isPeriod);
  return [...Map.groupBy(own.length > 0 ? own : dated, ({ due }) => endOf(due.date)).values()].flatMap(([first]) =>
    first === undefined
      ? []
      : [{ claim: first.claim, due: first.due, outcome: latestReport(register, first.claim)?.outcome }],
  );
}
