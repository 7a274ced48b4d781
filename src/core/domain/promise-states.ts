/** Where each promise stands on a day: by its deadline, and by what sources report. Nothing here judges a promise. */
import { fullRef } from '../values/id.ts';
import { endOf, startOf } from '../values/partial-date.ts';
import { deadlineStatus } from './calendar.ts';
import { promisesIn, type PromiseEntry } from './promises.ts';
import {
  claimsOfProfile,
  mustGetSource,
  type Register,
  type RegisteredClaim,
  type RegisteredProfile,
  type RegisteredSource,
} from './register.ts';

/** `ahead` holds whatever has not passed, the running year too; `done` is what a source reports, never a date. */
export const PROMISE_STATES = ['done', 'past', 'ahead', 'undated'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

export interface StandingPromise extends PromiseEntry {
  readonly state: PromiseState;
  /** Sources on the same place that appeared after its deadline had passed: they may say what became of it. */
  readonly later: readonly RegisteredSource[];
}

export interface PlacePromises {
  readonly profile: RegisteredProfile;
  /** Dated ones first, soonest first. */
  readonly promises: readonly StandingPromise[];
  readonly counts: Readonly<Record<PromiseState, number>>;
}

/** The promises of each place, or of one, as they stand on a day. */
export function promisesByPlace(register: Register, day: string, only?: string): PlacePromises[] {
  return [...register.profiles.values()]
    .filter(({ id }) => only === undefined || id === only)
    .map((profile) => {
      const promises = promisesIn(register, claimsOfProfile(register, profile.id)).map((promise): StandingPromise => ({
        ...promise,
        state: stateOf(register, promise, day),
        later: laterSources(register, promise),
      }));
      return { profile, promises, counts: countStates(promises) };
    });
}

/** How many promises are in each state. */
export function countStates(promises: readonly { readonly state: PromiseState }[]): Record<PromiseState, number> {
  const counts = { done: 0, past: 0, ahead: 0, undated: 0 };
  for (const { state } of promises) counts[state] += 1;
  return counts;
}

/** The year in which a deadline ends; empty where there is none. */
export const dueYear = ({ due }: PromiseEntry): string => (due === undefined ? '' : endOf(due.date).slice(0, 4));

/** The state of one that no source reports done. */
export function stateByDate(due: string | undefined, day: string): PromiseState {
  if (due === undefined) return 'undated';
  return deadlineStatus(due, day).state === 'past' ? 'past' : 'ahead';
}

function stateOf(register: Register, { claim, due }: PromiseEntry, day: string): PromiseState {
  return isReportedDone(register, claim) ? 'done' : stateByDate(due?.date, day);
}

/** Whether its source reports it done, or a later source does in a claim that repeats it. */
function isReportedDone(register: Register, claim: RegisteredClaim): boolean {
  if (claim.plan?.reported === 'done') return true;
  const said = endOf(mustGetSource(register, claim.source).published.date);
  return claimsOfProfile(register, claim.profile).some(
    ({ same_as, plan, profile, source }) =>
      plan?.reported === 'done' &&
      same_as !== undefined &&
      fullRef(same_as, profile) === claim.ref &&
      startOf(mustGetSource(register, source).published.date) > said,
  );
}

function laterSources(register: Register, { claim, due }: PromiseEntry): RegisteredSource[] {
  if (due === undefined) return [];
  const ids = new Set(claimsOfProfile(register, claim.profile).map(({ source }) => source));
  return [...ids]
    .map((id) => mustGetSource(register, id))
    .filter(({ published }) => startOf(published.date) > endOf(due.date));
}
