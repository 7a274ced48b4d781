/** The words of the promises, wherever they are drawn or listed; apart from the others because a script says some too. */
import { countOf, formatNumber } from './format.ts';

export const promises = {
  title: 'Promises',
  description:
    'Every promise of every place: what is promised, by when, what its source reports, and whether the date has passed.',
  states: {
    done: 'reported done',
    past: 'deadline passed',
    ahead: 'deadline still ahead',
    undated: 'no deadline',
  },
  /** Where no later source speaks of any whose deadline has passed. */
  pastUnreported: 'deadline passed, no later source here',
  /** Of a deadline that no document prints as it stands here. */
  workedOut: 'deadline worked out by us',
  squares: {
    all: 'Every promise is a square',
    count: (n: number) => countOf(n, 'promise'),
    /** What a square says: the promise, and where it stands. */
    one: (promise: string, state: string) => `${promise}: ${state}`,
    /** Said of a bar in place of squares. */
    bar: (counts: readonly (readonly [number, string])[]) =>
      counts.map(([n, state]) => `${formatNumber(n)} ${state}`).join(', '),
    places: (n: number) => `${formatNumber(n)} places`,
    asOf: (day: string) => `The state is computed from the date, for ${day}.`,
  },
} as const;
