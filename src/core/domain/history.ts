/** What was published, when, and what became of it: corrections of ours apart from news. */
import type { Change } from '../schema/change.ts';
import { OUTCOMES } from '../schema/claim.ts';
import type { Forward } from '../schema/forward.ts';
import type { PublishedClaim } from '../schema/published.ts';
import { changes as t, formatNumber, formatPartialDate, quoted, ui } from '../../strings/index.ts';
import { chartsIn } from './charts.ts';
import { claimLabel, fillTemplate } from './format-claim.ts';
import { claimsOfProfile, mustGetProfile, mustGetSource, type Register, type RegisteredClaim } from './register.ts';
import { planOf } from './reports.ts';
import { compareCodeUnits } from '../values/compare-code-units.ts';
import { partsOf } from '../values/id.ts';
import { parsePartialDate } from '../values/partial-date.ts';
import { routes } from './routes.ts';
import { publisherOf, titleOf } from './sources.ts';

type RecordedChange = Change & { readonly id: string };

export interface History {
  readonly changes: readonly RecordedChange[];
  readonly forwards: readonly Forward[];
  /** By profile, every claim that it ever published. */
  readonly published: ReadonlyMap<string, readonly PublishedClaim[]>;
}

/** A claim that a change names: what it is called, and where it is or was. */
interface NamedClaim {
  readonly label: string;
  readonly path: string;
}

interface Told {
  /** Permanent: the anchor on /changes/, and what feeds know it by. */
  readonly id: string;
  readonly day: string;
  readonly title: string;
  /** What a feed says beside the title. */
  readonly text: string;
  /** The page that it is about. */
  readonly path: string;
  readonly places: readonly string[];
  readonly themes: readonly string[];
}

export interface Correction extends Told {
  readonly change: RecordedChange;
}

export interface News extends Told {
  /** Reports on plans that came with it. */
  readonly reports: readonly RegisteredClaim[];
}

const newestFirst = (a: Told, b: Told): number => compareCodeUnits(b.day, a.day) || compareCodeUnits(a.id, b.id);

const union = <T>(lists: readonly (readonly T[])[]): T[] => [...new Set(lists.flat())];

/** Changes of what was published, the newest first. */
export function correctionsOf(register: Register, history: History): Correction[] {
  return history.changes
    .map((change): Correction => {
      const claims = (change.claims ?? []).map((ref) => named(register, history, ref));
      const path = change.page ?? claims[0]?.path ?? routes.changes;
      const refs = change.claims ?? [];
      return {
        id: change.id,
        day: change.date,
        change,
        path,
        title: t.correctionTitle(
          change.withdrawn === true,
          subjectsOf(register, refs, path),
          claims.map(({ label }) => label),
        ),
        text: `${change.what} ${t.why[change.why]}.${change.was === undefined ? '' : ` ${wasAndNow(change)}`}`,
        places: idsOf(refs, path),
        themes: union(refs.map((ref) => themesOf(register, history, ref))),
      };
    })
    .toSorted(newestFirst);
}

/** `Was: value 2; now: value 3.` */
export function wasAndNow({ was, now }: Pick<Change, 'was' | 'now'>): string {
  const words = (values: Change['was']): string =>
    typeof values === 'object'
      ? Object.entries(values)
          .map(([field, value]) => t.field(field, value === null ? t.nothing : shownValue(field, value)))
          .join(', ')
      : (values ?? '');
  return t.wasAndNow(words(was), words(now));
}

const VALUES = new Map(Object.entries(t.values));

function shownValue(field: string, value: string): string {
  const outcome = OUTCOMES.find((one) => one === value);
  if (field === 'outcome' && outcome !== undefined) return ui.outcomes[outcome];
  const worded = /^(?:plan|deadline|new_deadline|reported)$/.test(field) ? VALUES.get(value) : undefined;
  if (worded !== undefined) return worded;
  if (field === 'value') return /^-?\d+(?:\.\d+)?$/.test(value) ? formatNumber(Number(value)) : value;
  const isDate = /deadline|happened|date/.test(field) && parsePartialDate(value) !== undefined;
  return isDate ? formatPartialDate(value) : value;
}

function idsOf(refs: readonly string[], path = ''): string[] {
  const [, page] = /^profiles\/([^/]+)\//.exec(path) ?? [];
  return union([refs.map((ref) => ref.slice(0, ref.indexOf('/'))), page === undefined ? [] : [page]]);
}

/** The ids of the places whose claims or pages a change is about. */
export const placesOfChange = ({ claims = [], page }: Change): string[] => idsOf(claims, page);

/** What a change is about, by name: places, a theme, or a chart. */
const subjectsOf = (register: Register, refs: readonly string[], path: string): string[] => [
  ...idsOf(refs, path).map((id) => register.profiles.get(id)?.name.en ?? id),
  ...[...register.themes.values()].flatMap(({ id, name }) => (routes.theme(id) === path ? [name.en] : [])),
  ...chartsIn(register).flatMap(({ id, title, within }) =>
    routes.figure(id) === path ? [quoted(fillTemplate(register, title, within))] : [],
  ),
];

const publishedOf = ({ published }: History, ref: string): PublishedClaim | undefined => {
  const { profile, id } = partsOf(ref);
  return published.get(profile)?.find((claim) => claim.id === id);
};

const themesOf = (register: Register, history: History, ref: string): readonly string[] =>
  register.claims.get(ref)?.themes ?? publishedOf(history, ref)?.themes ?? [];

function named(register: Register, history: History, ref: string): NamedClaim {
  const claim = register.claims.get(ref);
  const { profile, id } = partsOf(ref);
  return {
    label: claim === undefined ? (publishedOf(history, ref)?.label ?? id) : claimLabel(claim),
    path: routes.claim({ profile, id }),
  };
}

/**
 * New profiles, documents and reports, the newest first. What is not in content/published/ yet counts as of `today`, the
 * day that the site speaks of.
 */
export function newsOf(register: Register, history: History, today: string): News[] {
  return [...register.profiles.keys()]
    .flatMap((profile) => newsOfPlace(register, history, profile, today))
    .toSorted(newestFirst);
}

function newsOfPlace(register: Register, history: History, profile: string, today: string): News[] {
  const since = new Map((history.published.get(profile) ?? []).map((claim) => [claim.id, claim.since]));
  const dayOf = (claim: RegisteredClaim): string => since.get(claim.id) ?? today;
  const claims = claimsOfProfile(register, profile);
  const first = (some: readonly RegisteredClaim[]): string => some.map(dayOf).toSorted()[0] ?? today;
  const begun = first(claims);
  const { name } = mustGetProfile(register, profile);
  const own: News = {
    id: `profile-${profile}`,
    day: begun,
    title: t.newProfile(name.en),
    text: t.newProfileText(
      claims.filter((claim) => dayOf(claim) === begun).length,
      new Set(claims.filter((claim) => dayOf(claim) === begun).map(({ source }) => source)).size,
    ),
    path: routes.profile(profile),
    places: [profile],
    themes: union(claims.map(({ themes }) => themes)),
    reports: [],
  };
  const later = [...Map.groupBy(claims, ({ source }) => source)].flatMap(([id, ofSource]) => {
    const source = mustGetSource(register, id);
    const appeared = first(ofSource);
    // Reports that were read out of a document on a later day are news of that day.
    return [...Map.groupBy(ofSource, dayOf)].flatMap(([day, some]): News[] => {
      const reports = some.filter(({ outcome }) => outcome !== undefined);
      const isNew = day === appeared;
      if (day === begun || (!isNew && reports.length === 0)) return [];
      return [
        {
          id: isNew ? `document-${profile}-${id}` : `reports-${profile}-${id}-${day}`,
          day,
          title: (isNew ? t.newDocument : t.newReports)(name.en, titleOf(source)),
          text: [
            t.from(publisherOf(source), formatPartialDate(source.published.date)),
            t.statements(some.length),
            ...reports.map((report) => reportText(register, report)),
          ].join(' '),
          path: isNew ? routes.source(id) : routes.statements(profile),
          places: [profile],
          themes: union(some.map(({ themes }) => themes)),
          reports,
        },
      ];
    });
  });
  return [own, ...later];
}

/** What was promised, and what a document says became of it. */
function reportText(register: Register, report: RegisteredClaim): string {
  const plan = planOf(register, report);
  const promise =
    plan === undefined ? claimLabel(report) : fillTemplate(register, plan.plan?.promise ?? '', plan.profile);
  return t.report(promise, report.outcome === undefined ? '' : ui.outcomes[report.outcome]);
}

/** An anchor of a page that is no longer there. */
export interface FormerAnchor {
  readonly anchor: string;
  readonly label: string;
  /** Where it leads; absent where it was withdrawn. */
  readonly to: string | undefined;
  readonly change: RecordedChange | undefined;
}

/** The anchors that a page once had: those that lead on, and statements that were withdrawn. */
export function formerAnchors(history: History, page: string): FormerAnchor[] {
  const moved = history.forwards.flatMap(({ from, to, why }): FormerAnchor[] =>
    to === undefined || !from.startsWith(`${page}#`)
      ? []
      : [
          {
            anchor: from.slice(page.length + 1),
            label: publishedOf(history, refAt(from) ?? '')?.label ?? why ?? from,
            to,
            change: undefined,
          },
        ],
  );
  const withdrawn = history.changes.flatMap((change): FormerAnchor[] =>
    change.withdrawn !== true
      ? []
      : (change.claims ?? []).flatMap((ref): FormerAnchor[] => {
          const { profile, id } = partsOf(ref);
          return routes.statements(profile) === page
            ? [{ anchor: id, label: publishedOf(history, ref)?.label ?? id, to: undefined, change }]
            : [];
        }),
  );
  return [...moved, ...withdrawn].toSorted((a, b) => (a.anchor < b.anchor ? -1 : 1));
}

/** The claim at an address, where it is that of one. */
function refAt(address: string): string | undefined {
  const [, profile = '', id] = /^profiles\/([^/]+)\/statements\/#(.+)$/.exec(address) ?? [];
  return id === undefined ? undefined : `${profile}/${id}`;
}

/** The ids that a claim once had. */
export const formerIds = ({ forwards }: History, claim: Pick<RegisteredClaim, 'profile' | 'id'>): string[] =>
  forwards.flatMap(({ from, to }) => (to === routes.claim(claim) ? (refAt(from) ?? []) : []));
