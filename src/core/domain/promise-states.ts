/** Where each promise stands on a day: by its deadline, and by what sources report. Nothing here judges a promise. */
import type { Outcome } from '../schema/claim.ts';
import { comparePartialDates, endOf } from '../values/partial-date.ts';
import { deadlineStatus } from './calendar.ts';
import { promisesIn, type PromiseEntry } from './promises.ts';
import { reportsOn, reportsOnParts, type Report, type ReportOnPart } from './reports.ts';
import { claimsOfProfile, type Register, type RegisteredProfile } from './register.ts';

/** What sources report; never a date. */
export const REPORTED_STATES = ['done', 'going', 'delayed', 'changed'] as const;
/** By the calendar alone: `ahead` holds whatever has not passed, the running year too. */
const CALENDAR_STATES = ['past', 'ahead', 'undated'] as const;
export type CalendarState = (typeof CALENDAR_STATES)[number];
/** As drawn: what is reported comes before what the calendar says. */
export const PROMISE_STATES = [...REPORTED_STATES, ...CALENDAR_STATES] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

const STATE_OF: Readonly<Record<Outcome, PromiseState | undefined>> = {
  kept: 'done',
  'kept-late': 'done',
  'under-way': 'going',
  delayed: 'delayed',
  changed: 'changed',
  cancelled: 'changed',
  // Nothing is known, so the calendar speaks.
  'not-known': undefined,
};

export interface StandingPromise extends PromiseEntry {
  readonly state: PromiseState;
  readonly byDate: CalendarState;
  /** What later documents report of it, the oldest first. */
  readonly reports: readonly Report[];
  /** What is last reported of its parts, which have no row: it changes no state, since a part is not the whole. */
  readonly ofParts: readonly ReportOnPart[];
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
      const promises = promisesIn(register, claimsOfProfile(register, profile.id)).map((promise): StandingPromise => {
        const reports = reportsOn(register, promise.claim);
        const byDate = stateByDate(promise.due?.date, day);
        return {
          ...promise,
          byDate,
          reports,
          ofParts: reportsOnParts(register, promise.claim),
          state: reportedState(promise, reports) ?? byDate,
        };
      });
      return { profile, promises, counts: countStates(promises) };
    });
}

/** How many promises are in each state. */
export function countStates(promises: readonly { readonly state: PromiseState }[]): Record<PromiseState, number> {
  const counts = { done: 0, going: 0, delayed: 0, changed: 0, past: 0, ahead: 0, undated: 0 };
  for (const { state } of promises) counts[state] += 1;
  return counts;
}

/** The year in which a deadline ends; empty where there is none. */
export const dueYear = ({ due }: PromiseEntry): string => (due === undefined ? '' : endOf(due.date).slice(0, 4));

/** What the calendar says of a deadline. */
export function stateByDate(due: string | undefined, day: string): CalendarState {
  if (due === undefined) return 'undated';
  return deadlineStatus(due, day).state === 'past' ? 'past' : 'ahead';
}

/** What is reported last; `undefined` where nothing is, or nothing that can be told. */
export function reportedState({ plan }: PromiseEntry, reports: readonly Report[]): PromiseState | undefined {
  const latest = reports.at(-1);
  return latest === undefined ? (plan.reported === 'done' ? 'done' : undefined) : STATE_OF[latest.outcome];
}

/** How far it is known what became of a promise: reported of it or of a part, looked for without finding anything, or not looked for. */
export function followUp({ plan, reports, ofParts }: Pick<StandingPromise, 'plan' | 'reports' | 'ofParts'>): FollowUp {
  if (reports.length > 0) return 'reported';
  return ofParts.length > 0 ? 'part' : plan.looked === undefined ? 'none' : 'looked';
}
export type FollowUp = 'reported' | 'part' | 'looked' | 'none';

/** Whether a later document says where it stands as a whole. */
export const hasOutcome = ({ reports }: Pick<StandingPromise, 'reports'>): boolean =>
  STATE_OF[reports.at(-1)?.outcome ?? 'not-known'] !== undefined;

/** Whether it is reported done, and after its deadline. */
export const isLate = ({ reports }: Pick<StandingPromise, 'reports'>): boolean =>
  reports.at(-1)?.outcome === 'kept-late';

/** The day of the newest document that reports on any of them, or on a part: nothing later is known here. */
export const newestReport = (promises: readonly StandingPromise[]): string | undefined =>
  promises
    .flatMap(({ reports, ofParts }) => [...reports, ...ofParts].map(({ source }) => source.published.date))
    .toSorted(comparePartialDates)
    .at(-1);

/** The classes of its square: its state, whether its date is ours, and whether a part alone is reported on. */
export const squareOf = (promise: StandingPromise): (string | false)[] => [
  promise.state !== 'undated' && promise.state,
  promise.due?.basis === 'inferred' && 'guess',
  followUp(promise) === 'part' && 'partly',
];

/** Whether nothing is reported of a promise or of a part of it, and nobody has looked for it. */
export const isUnlooked = (promise: StandingPromise): boolean =>
  followUp(promise) === 'none' && promise.state !== 'done';
