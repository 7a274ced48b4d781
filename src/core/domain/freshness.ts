/** When a place was last looked after, and which of its promises are due for another look. */
import type { Change } from '../schema/change.ts';
import { endOf } from '../values/partial-date.ts';
import { placesOfChange } from './history.ts';
import { deadlineHistory, FINAL } from './reports.ts';
import type { PlacePromises, StandingPromise } from './promise-states.ts';
import { claimsOfProfile, mustGetSource, type Register } from './register.ts';

/** In years: what was looked up longer ago is looked up again. */
const REVIEW = 1;

/** The last day on which somebody looked after a place: for what became of a promise, at a page, or to mend what we had published. */
export function lookedAfter(register: Register, changes: readonly Change[], profile: string): string | undefined {
  return [
    ...claimsOfProfile(register, profile).flatMap(({ plan, source }) => [
      plan?.looked?.date,
      mustGetSource(register, source).page?.seen,
    ]),
    ...changes.flatMap((change) => (placesOfChange(change).includes(profile) ? change.date : [])),
  ]
    .filter((day) => day !== undefined)
    .toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : 1))
    .at(-1);
}

/** The promises of a place that are due for another look. */
export const dueForLook = (register: Register, { promises }: PlacePromises, day: string): StandingPromise[] =>
  promises.filter((promise) => isDueForLook(register, promise, day));

/** Whether a promise is due for another look: its last known deadline has passed since somebody looked, or that was long ago. */
function isDueForLook(register: Register, { claim, state, reports }: StandingPromise, day: string): boolean {
  if (FINAL.includes(reports.at(-1)?.outcome) || (reports.length === 0 && state === 'done')) return false;
  const looks = [claim.plan?.looked?.date, ...reports.map(({ source }) => source.page?.seen ?? source.published.date)];
  const last = looks
    .flatMap((look) => (look === undefined ? [] : endOf(look)))
    .toSorted()
    .at(-1);
  const deadline = deadlineHistory(register, claim).findLast(({ is }) => is === 'deadline');
  const hasPassed = deadline !== undefined && endOf(deadline.date.date) < day;
  if (last === undefined) return hasPassed;
  const isOld = `${Number(last.slice(0, 4)) + REVIEW}${last.slice(4)}` < day;
  return isOld || (hasPassed && last <= endOf(deadline.date.date));
}
