/** What documents expect, demand, hope for and date without promising it, in one list that is cut into pages. */
import { PLAN_KINDS, type PlanKind } from '../schema/claim.ts';
import { cached } from '../values/cached.ts';
import { groupPages, ON_A_PAGE, type Group, type ListPage } from './many.ts';
import { periodsOf, promisesIn, type Period, type PromiseEntry } from './promises.ts';
import type { Register } from './register.ts';
import { timelineOf, type TimelineEntry } from './timeline.ts';

type OtherKind = Exclude<PlanKind, 'promise'>;

interface OtherPlans {
  readonly kinds: readonly { readonly kind: OtherKind; readonly count: number; readonly periods: readonly Period[] }[];
  readonly documents: number;
  readonly events: number;
  /** Under the name of a kind of plan, by place; under `dates`, dates that are no deadlines. */
  readonly pages: readonly ListPage<Group<PromiseEntry | TimelineEntry>>[];
}

/** Read once a build: each page of the list asks for it. */
export const otherPlans = cached((register: Register): OtherPlans => {
  const claims = [...register.claims.values()];
  const places = [...register.profiles.keys()];
  const kinds = PLAN_KINDS.flatMap((kind) => {
    if (kind === 'promise') return [];
    const byPlace = Map.groupBy(promisesIn(register, claims, kind), ({ claim }) => claim.profile);
    const plans = places.flatMap((id) => byPlace.get(id) ?? []);
    return plans.length === 0 ? [] : [{ kind, plans, count: plans.length, periods: periodsOf(register, plans) }];
  });
  const dates = timelineOf(register).filter(({ kind }) => kind !== 'due');
  const documents = dates.filter(({ kind }) => kind === 'announced').length;
  return {
    kinds,
    documents,
    events: dates.length - documents,
    pages: groupPages<PromiseEntry | TimelineEntry>(
      [...kinds.map(({ kind, plans }) => ({ name: kind, items: plans })), { name: 'dates', items: dates }],
      ON_A_PAGE.others,
    ),
  };
});
