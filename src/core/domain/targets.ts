/** Promises that can be checked against a calendar or a measure, and how many cannot. */
import { NO_DEADLINE } from '../schema/claim.ts';
import { endOf, startOf } from '../values/partial-date.ts';
import type { NoDeadline } from './calendar.ts';
import { promisesIn, type PromiseEntry } from './promises.ts';
import {
  claimsOfProfile,
  mustGetSource,
  type Register,
  type RegisteredProfile,
  type RegisteredSource,
} from './register.ts';
import { isQuantity } from './format-claim.ts';

export interface Target extends PromiseEntry {
  /** Whether the promise names a quantity. */
  readonly measured: boolean;
  /** Sources on the same place that appeared after its date had passed: they may say what became of it. */
  readonly later: readonly RegisteredSource[];
}

/** Every promise with a date or a measurable aim; dated ones first, soonest first, then by place and ledger. */
export function targetsIn(register: Register): Target[] {
  const places = [...register.profiles.keys()];
  const targets = promisesIn(register, [...register.claims.values()]).flatMap((promise): Target[] => {
    const measured = isQuantity(promise.claim);
    if (promise.due === undefined && !measured) return [];
    return [{ ...promise, measured, later: laterSources(register, promise) }];
  });
  const rank = ({ claim }: Target): number => places.indexOf(claim.profile);
  return [
    ...targets.filter(({ due }) => due !== undefined),
    ...targets.filter(({ due }) => due === undefined).toSorted((a, b) => rank(a) - rank(b)),
  ];
}

function laterSources(register: Register, { claim, due }: PromiseEntry): RegisteredSource[] {
  if (due === undefined) return [];
  const ids = new Set(claimsOfProfile(register, claim.profile).map(({ source }) => source));
  return [...ids]
    .map((id) => mustGetSource(register, id))
    .filter(({ published }) => startOf(published.date) > endOf(due.date));
}

export interface PlaceTally {
  readonly profile: RegisteredProfile;
  readonly promises: number;
  readonly dated: number;
  /** Promises without a date, by why. */
  readonly undated: Readonly<Record<NoDeadline, number>>;
  /** How many of them all are targets. */
  readonly targets: number;
}

/** For each place, how many promises carry a date, and of the others why they carry none. */
export function tallyOfPlaces(register: Register): PlaceTally[] {
  const targets = targetsIn(register);
  return [...register.profiles.values()].map((profile) => {
    const promises = promisesIn(register, claimsOfProfile(register, profile.id));
    const why = (reason: NoDeadline): number => promises.filter(({ plan }) => plan.deadline === reason).length;
    return {
      profile,
      promises: promises.length,
      dated: promises.filter(({ due }) => due !== undefined).length,
      undated: Object.fromEntries(NO_DEADLINE.map((reason) => [reason, why(reason)])) as Record<NoDeadline, number>,
      targets: targets.filter(({ claim }) => claim.profile === profile.id).length,
    };
  });
}
