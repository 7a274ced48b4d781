/**
 * Everything that the register dates, on one line: documents, deadlines, and events that documents only mention.
 * A date is what a document said; what became of it is not recorded here.
 */
import type { Dated } from '../schema/dated.ts';
import { fullRef } from '../values/id.ts';
import { comparePartialDates } from '../values/partial-date.ts';
import { dueDateOf } from './due-date.ts';
import {
  claimsOfProfile,
  type Register,
  type RegisteredClaim,
  type RegisteredProfile,
  type RegisteredSource,
} from './register.ts';
import { fillWhole } from './format-claim.ts';
import { promisesIn } from './promises.ts';
import { documentsOf, titleOf } from './sources.ts';

/** A document appeared; a promise falls due; or a document mentions a date without promising anything by it. */
const TIMELINE_KINDS = ['announced', 'event', 'due'] as const;
type TimelineKind = (typeof TIMELINE_KINDS)[number];

export interface TimelineEntry {
  readonly kind: TimelineKind;
  readonly dated: Dated;
  readonly place: Pick<RegisteredProfile, 'id' | 'name'>;
  readonly source: Pick<RegisteredSource, 'id' | 'publisher'>;
  /** What was announced, promised or mentioned, in a few words. */
  readonly words: string;
  /** What the date is bound to; `undefined` for a document whose own date no claim states. */
  readonly claim: RegisteredClaim | undefined;
  /** Of what falls due: when that was announced. */
  readonly announced: Dated | undefined;
  /** Of what falls due: the claims that state the date by itself. */
  readonly stated: readonly RegisteredClaim[];
}

/**
 * Every date of the register, or of one place: the earliest first, of dates that begin together the vaguer first, then
 * by place and ledger. What belongs to a record that did not pass its checks is left out.
 */
export function timelineOf(register: Register, place?: string): TimelineEntry[] {
  const places = [...register.profiles.values()].filter(({ id }) => place === undefined || id === place);
  const entries = places.flatMap((profile, order) =>
    entriesOf(register, profile).map((entry) => ({ entry, order, kind: TIMELINE_KINDS.indexOf(entry.kind) })),
  );
  return entries
    .toSorted(
      (a, b) =>
        comparePartialDates(a.entry.dated.date, b.entry.dated.date) ||
        a.order - b.order ||
        a.kind - b.kind ||
        (a.entry.claim?.number ?? 0) - (b.entry.claim?.number ?? 0),
    )
    .map(({ entry }) => entry);
}

/** Of it, documents and deadlines of promises, each thing once: what is counted as a promise elsewhere, and no hopes. */
export function promisesOnTimeline(register: Register, place?: string): TimelineEntry[] {
  const counted = new Set(promisesIn(register, [...register.claims.values()]).map(({ claim }) => claim.ref));
  return timelineOf(register, place).filter(({ kind, claim }) => kind !== 'due' || counted.has(claim?.ref ?? ''));
}

/** The key of an entry in the drawing and in the list: its claim, or its place and document. */
export function keyOf({ claim, place, source }: TimelineEntry): string {
  return claim?.ref ?? `${place.id}/${source.id}`;
}

function entriesOf(register: Register, place: RegisteredProfile): TimelineEntry[] {
  const claims = claimsOfProfile(register, place.id);
  // The day of a report is told with the plan that it reports on.
  const sources = documentsOf(register, place.id).plan;
  const common = { place, announced: undefined, stated: [] } as const;
  const announcements = sources.map((source): TimelineEntry => {
    const claim = claims.find((each) => datesItsSource(each, source));
    return { ...common, kind: 'announced', dated: source.published, source, words: titleOf(source), claim };
  });
  const placed = new Set(announcements.map(({ claim }) => claim));
  const deadlines = claims.flatMap((claim): TimelineEntry[] => {
    const source = register.sources.get(claim.source);
    if (claim.plan === undefined || typeof claim.plan.deadline === 'string' || source === undefined) return [];
    const stated = claims.filter((each) => datesThePlan(each, claim));
    stated.forEach((each) => placed.add(each));
    placed.add(claim);
    const { promise, announced = source.published, deadline } = claim.plan;
    const words = fillWhole(register, promise, place.id);
    return [{ kind: 'due', dated: deadline, place, source, words, claim, announced, stated }];
  });
  const events = claims.flatMap((claim): TimelineEntry[] => {
    const source = register.sources.get(claim.source);
    const isEvent = claim.kind === 'date' && claim.reports_on === undefined && !placed.has(claim);
    const dated = isEvent ? dueDateOf(claim) : undefined;
    if (claim.kind !== 'date' || dated === undefined || source === undefined) return [];
    const words = claim.name?.en ?? fillWhole(register, claim.statement, place.id);
    return [{ ...common, kind: 'event', dated, source, words, claim }];
  });
  return [...announcements, ...deadlines, ...events];
}

/** Whether a claim states when its own document appeared: by convention it is called `published`. */
function datesItsSource(claim: RegisteredClaim, source: RegisteredSource): boolean {
  return (
    claim.kind === 'date' &&
    claim.source === source.id &&
    /^published(?:-|$)/.test(claim.id) &&
    claim.value === source.published.date
  );
}

/** Whether a claim of kind date only states, by itself, the day that a plan is due. */
function datesThePlan(claim: RegisteredClaim, plan: RegisteredClaim): boolean {
  return (
    claim.kind === 'date' &&
    claim.part_of !== undefined &&
    fullRef(claim.part_of, claim.profile) === plan.ref &&
    claim.value === dueDateOf(plan)?.date
  );
}
