/** All promises as they are listed: by the year they are due, cut into pages, and what is said once above the list. */
import { cached } from '../values/cached.ts';
import { dueForLook } from './freshness.ts';
import { groupIndex, groupPages, ON_A_PAGE, type Group, type ListPage } from './many.ts';
import { dueYear, promisesByPlace, type PlacePromises, type StandingPromise } from './promise-states.ts';
import type { Register } from './register.ts';

export interface PromiseList {
  readonly day: string;
  /** Places with promises. */
  readonly places: readonly PlacePromises[];
  readonly all: readonly StandingPromise[];
  /** By year, the soonest first, those without a deadline under an empty name; within a year by place. */
  readonly pages: readonly ListPage<Group<StandingPromise>>[];
  readonly years: ReturnType<typeof groupIndex>;
  /** References of those that are due for another look. */
  readonly due: ReadonlySet<string>;
  /** When most of a place was announced: said with its name, and of a promise only where it differs. */
  readonly announcedAt: ReadonlyMap<string, string>;
  /** What most sources report is said once, above the list. */
  readonly usual: StandingPromise['plan']['reported'];
}

/** Read once a build: each page of the list asks for it. */
export const promiseList = (register: Register, day: string): PromiseList => listsOf(register)(day);

const listsOf = cached((register: Register) => cached((day: string) => listAll(register, day)));

function listAll(register: Register, day: string): PromiseList {
  const places = promisesByPlace(register, day).filter(({ promises }) => promises.length > 0);
  const all = places.flatMap(({ promises }) => promises);
  const groups = [...Map.groupBy(all, dueYear)]
    .map(([name, items]) => ({ name, items }))
    .toSorted((a, b) => (a.name === '' ? 1 : b.name === '' ? -1 : a.name < b.name ? -1 : 1));
  const pages = groupPages(groups, ON_A_PAGE.promises);
  return {
    day,
    places,
    all,
    pages,
    years: groupIndex(groups, pages),
    due: new Set(places.flatMap((place) => dueForLook(register, place, day).map(({ claim }) => claim.ref))),
    announcedAt: new Map(
      places.map(({ profile, promises }) => [
        profile.id,
        mostOf(promises.map(({ announced }) => announced.date)) ?? profile.as_of.date,
      ]),
    ),
    usual: mostOf(all.map(({ plan }) => plan.reported)) ?? 'planned',
  };
}

/** The most common of them. */
function mostOf<T>(all: readonly T[]): T | undefined {
  return [...Map.groupBy(all, (one) => one)].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
