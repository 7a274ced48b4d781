/** Every file under /api/v1/ as plain data; see schema/public-data.ts for their shapes. */
import { dateOf } from '../schema/dated.ts';
import type { ChartSpec } from '../schema/chart.ts';
import type { Term } from '../schema/glossary.ts';
import type { Envelope, PublicData } from '../schema/public-data.ts';
import { TABLE_NAMES } from '../schema/public-tables.ts';
import { data as t, formatPartialDate, quoted, ui } from '../../strings/index.ts';
import { cached } from '../values/cached.ts';
import { fullRef } from '../values/id.ts';
import { chartsIn } from './charts.ts';
import { exportClaim, exportDate, exportSource } from './export.ts';
import { claimLabel, fillTemplate, isQuantity } from './format-claim.ts';
import { correctionsOf, formerIds, newsOf, type History } from './history.ts';
import { marksOf } from './marks.ts';
import { followUp, promisesByPlace, type StandingPromise } from './promise-states.ts';
import {
  claimsOfProfile,
  claimsOfTheme,
  mustGetClaim,
  mustGetProfile,
  type Register,
  type RegisteredClaim,
  type RegisteredProfile,
  type RegisteredSource,
} from './register.ts';
import { deadlineHistory } from './reports.ts';
import { routes } from './routes.ts';
import { allDocumentsOf, publisherOf, titleOf } from './sources.ts';

/** What the files are made of. */
export interface Publication {
  readonly register: Register;
  readonly history: History;
  readonly terms: readonly Term[];
  /** `2026-11-28`: the day that the content speaks of. */
  readonly day: string;
  /** A path as an address from the root of the host. */
  readonly href: (path: string) => string;
  /** The host, where the site knows its own. */
  readonly site: string | undefined;
}

/** A path as an address that leaves the site: in full where it knows its own. */
export const fullAddress = ({ href, site }: Publication, path: string): string =>
  site === undefined ? href(path) : new URL(href(path), site).href;

/** How a document is named beside data. */
export const citationOf = (source: RegisteredSource): string =>
  `${publisherOf(source)}, ${quoted(titleOf(source))}, ${formatPartialDate(source.published.date)}`;

/** What each file begins with. */
function envelope(
  publication: Publication,
  name: string,
  title: string,
  documents: readonly RegisteredSource[] = [...publication.register.sources.values()],
): Envelope {
  return {
    $schema: fullAddress(publication, routes.schema(name)),
    title,
    as_of: publication.day,
    licence: ui.figures.licenceName,
    licence_url: t.licenceUrl,
    credit: creditOf(publication),
    site: publication.site ?? null,
    documents: documents.map((source) => ({
      id: source.id,
      citation: citationOf(source),
      link: source.link?.url ?? null,
    })),
  };
}

/** How the site asks to be named. */
export const creditOf = (publication: Publication): string => t.credit(homeOf(publication));

/** How the data as a whole is cited. */
export const citeData = (publication: Publication): string =>
  t.page.citeText(homeOf(publication), publication.day.slice(0, 4), formatPartialDate(publication.day));

/** The page of the data, where the site knows its own address. */
const homeOf = (publication: Publication): string | undefined =>
  publication.site === undefined ? undefined : fullAddress(publication, routes.data);

export function indexData(publication: Publication): PublicData<'index'> {
  const { register, terms, history, href } = publication;
  const promises = promisesByPlace(register, publication.day).flatMap((place) => place.promises);
  const claims = [...register.claims.values()];
  const json = (name: Exclude<keyof typeof t.files, 'index' | 'profile'>, records: number) => ({
    title: t.files[name],
    url: href(routes.api(name)),
    schema: href(routes.schema(name)),
    type: 'application/json',
    records,
  });
  const counts = { claims: claims.length, promises: promises.length, sources: register.sources.size };
  const other = (file: string, title: string, type: string, records: number | null = null) => ({
    title,
    url: href(routes.dataFile(file)),
    schema: null,
    type,
    records,
  });
  return {
    ...envelope(publication, 'index', t.files.index, []),
    files: [
      json('profiles', register.profiles.size),
      json('claims', counts.claims),
      json('promises', counts.promises),
      json('reports', claims.filter(({ outcome }) => outcome !== undefined).length),
      json('themes', register.themes.size),
      json('sources', counts.sources),
      json('charts', chartsIn(register).length),
      json('glossary', terms.length),
      json('changes', history.changes.length + newsOf(register, history, publication.day).length),
      ...TABLE_NAMES.map((name) => other(`${name}.csv`, t.tables[name], 'text/csv', counts[name])),
      other('datapackage.json', t.package, 'application/json'),
      other('cheongsajin.zip', t.archive, 'application/zip'),
    ],
    places: [...register.profiles.values()].map(({ id, name }) => ({
      id,
      name: name.en,
      data: href(routes.api(`profiles/${id}`)),
      claims_data: href(routes.api(`claims/${id}`)),
      claims: claimsOfProfile(register, id).length,
    })),
  };
}

function placeData(publication: Publication, profile: RegisteredProfile): PublicData<'profiles'>['profiles'][number] {
  const { register, href, day } = publication;
  const { id } = profile;
  const fill = (text: string): string => fillTemplate(register, text, id);
  const claims = claimsOfProfile(register, id);
  return {
    id,
    name: profile.name,
    official: profile.official ?? null,
    kind: profile.kind,
    region: profile.region ?? null,
    coordinates: profile.coordinates,
    as_of: exportDate(profile.as_of),
    summary: fill(profile.summary),
    answer: {
      what: fill(profile.answer.what),
      by_when: fill(profile.answer.by_when),
      how_much: fill(profile.answer.how_much),
      how_firm: fill(profile.answer.how_firm),
    },
    themes: profile.themes,
    claims: claims.length,
    promises: promisesByPlace(register, day, id).flatMap(({ promises }) => promises).length,
    reports: claims.filter(({ outcome }) => outcome !== undefined).length,
    sources: allDocumentsOf(register, id).map((source) => source.id),
    url: href(routes.profile(id)),
    data: href(routes.api(`profiles/${id}`)),
    claims_data: href(routes.api(`claims/${id}`)),
  };
}

export const profilesData = (publication: Publication): PublicData<'profiles'> => ({
  ...envelope(publication, 'profiles', t.files.profiles),
  profiles: [...publication.register.profiles.values()].map((profile) => placeData(publication, profile)),
});

export function profileData(publication: Publication, id: string): PublicData<'profile'> {
  const { register } = publication;
  const profile = mustGetProfile(register, id);
  const fill = (text: string): string => fillTemplate(register, text, id);
  const refs = (some: readonly string[]): string[] => some.map((ref) => fullRef(ref, id));
  return {
    ...envelope(publication, 'profile', t.ofPlace(profile.name.en), allDocumentsOf(register, id)),
    profile: {
      ...placeData(publication, profile),
      glance: profile.glance.map(({ claim, label, note }) => ({
        claim: fullRef(claim, id),
        label: fill(label),
        note: note === undefined ? null : fill(note),
      })),
      outline: {
        heading: fill(profile.outline.heading),
        parts: profile.outline.parts.map((part) => ({
          claim: fullRef(part.claim, id),
          claims: refs(part.claims),
          projects: part.projects.map(({ claim, claims }) => ({ claim: fullRef(claim, id), claims: refs(claims) })),
        })),
      },
      relationships: profile.relationships.map((each) => ({
        profile: each.profile ?? null,
        place: each.place ?? null,
        kind: each.kind,
        text: fill(each.text),
        claims: refs(each.claims),
      })),
      charts: profile.charts.map((chart) => chart.id),
      notes: profile.notes.map((note) => ({ ...note, text: fill(note.text) })),
    },
  };
}

/** Of each claim once: many files hold it. */
const claimData = cached(({ register, history, href }: Publication) =>
  cached((claim: RegisteredClaim) => exportClaim(register, claim, href, formerIds(history, claim))),
);

/** All statements, or those of one place. */
export function claimsData(publication: Publication, id?: string): PublicData<'claims'> {
  const { register } = publication;
  const claims = id === undefined ? [...register.claims.values()] : claimsOfProfile(register, id);
  const title = id === undefined ? t.files.claims : t.statementsOf(mustGetProfile(register, id).name.en);
  return {
    ...envelope(publication, 'claims', title, id === undefined ? undefined : allDocumentsOf(register, id)),
    claims: claims.map(claimData(publication)),
  };
}

function promiseData(
  { register, href }: Publication,
  promise: StandingPromise,
): PublicData<'promises'>['promises'][number] {
  const { claim, plan, announced, due, state, reports, ofParts } = promise;
  const fill = (text: string): string => fillTemplate(register, text, claim.profile);
  return {
    id: claim.ref,
    profile: claim.profile,
    promise: fill(plan.promise),
    statement: fill(claim.statement),
    aim: isQuantity(claim) ? claimLabel(claim) : null,
    announced: announced.date,
    announced_basis: announced.basis,
    deadline: due?.date ?? null,
    deadline_basis: typeof plan.deadline === 'object' ? plan.deadline.basis : plan.deadline,
    deadline_reasoning: due?.basis === 'inferred' ? due.reasoning : null,
    period: plan.period === undefined ? null : fullRef(plan.period, claim.profile),
    condition: plan.condition === undefined ? null : fill(plan.condition),
    state,
    reported: plan.reported,
    follow_up: followUp(promise),
    looked: plan.looked ?? null,
    reports: reports.map((report) => report.claim.ref),
    part_reports: ofParts.map((report) => report.claim.ref),
    latest_outcome: reports.at(-1)?.outcome ?? null,
    latest_deadline: deadlineHistory(register, claim).findLast(({ is }) => is === 'deadline')?.date.date ?? null,
    basis: claim.basis,
    marks: [...marksOf(register, claim)],
    source: claim.source,
    themes: claim.themes,
    url: href(routes.claim(claim)),
  };
}

export const promisesData = (publication: Publication): PublicData<'promises'> => ({
  ...envelope(publication, 'promises', t.files.promises),
  promises: promisesByPlace(publication.register, publication.day)
    .flatMap(({ promises }) => promises)
    .map((promise) => promiseData(publication, promise)),
});

export function reportsData(publication: Publication): PublicData<'reports'> {
  const { register, href } = publication;
  return {
    ...envelope(publication, 'reports', t.files.reports),
    reports: [...register.claims.values()].flatMap((claim) => {
      const source = register.sources.get(claim.source);
      if (claim.reports_on === undefined || claim.outcome === undefined || source === undefined) return [];
      const plan = mustGetClaim(register, claim.reports_on, claim.profile);
      return {
        id: claim.ref,
        profile: claim.profile,
        reports_on: plan.ref,
        promise: fillTemplate(register, plan.plan?.promise ?? claimLabel(plan), plan.profile),
        outcome: claim.outcome,
        statement: fillTemplate(register, claim.statement, claim.profile),
        new_deadline: dateOf(claim.new_deadline) ?? null,
        happened: typeof claim.happened === 'object' ? claim.happened.date : (claim.happened ?? null),
        passage: claim.passage ?? null,
        basis: claim.basis,
        marks: [...marksOf(register, claim)],
        source: claim.source,
        date: exportDate(source.published),
        url: href(routes.claim(claim)),
      };
    }),
  };
}

export function themesData(publication: Publication): PublicData<'themes'> {
  const { register, href } = publication;
  return {
    ...envelope(publication, 'themes', t.files.themes),
    themes: [...register.themes.values()].map(({ id, name, question, answer, answers }) => ({
      id,
      name,
      question,
      answer: answer === undefined ? null : fillTemplate(register, answer),
      answers: answers.map(({ profile, text, claim }) => ({
        profile,
        text: fillTemplate(register, text),
        claim: claim ?? null,
      })),
      claims: claimsOfTheme(register, id).length,
      url: href(routes.theme(id)),
    })),
  };
}

export const sourcesData = (publication: Publication): PublicData<'sources'> => ({
  ...envelope(publication, 'sources', t.files.sources),
  sources: [...publication.register.sources.values()].map((source) =>
    exportSource(publication.register, source, publication.href),
  ),
});

/** The claims that a chart names, each once; words for readers name none. */
function claimsIn({ claims }: Register, spec: ChartSpec, within: string | undefined): string[] {
  const found = (value: unknown): string[] => {
    if (typeof value === 'string') return claims.has(fullRef(value, within)) ? [fullRef(value, within)] : [];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, each]) => (key === 'label' || key === 'title' ? [] : found(each)));
  };
  return [...new Set(found(spec))];
}

export function chartsData(publication: Publication): PublicData<'charts'> {
  const { register, href } = publication;
  return {
    ...envelope(publication, 'charts', t.files.charts),
    charts: chartsIn(register).map(({ id, spec, title, within }) => {
      const fill = (text: string): string => fillTemplate(register, text, within);
      return {
        id,
        profile: within ?? null,
        form: spec.form,
        title: fill(title),
        subtitle: spec.subtitle === undefined ? null : fill(spec.subtitle),
        caveats: spec.caveats.map(fill),
        claims: claimsIn(register, spec, within),
        url: href(routes.figure(id)),
        files: { svg: href(routes.figureFile(id, 'svg')), csv: href(routes.figureFile(id, 'csv')) },
      };
    }),
  };
}

export function glossaryData(publication: Publication): PublicData<'glossary'> {
  const { register, terms, href } = publication;
  return {
    ...envelope(publication, 'glossary', t.files.glossary),
    terms: terms.map((term) => ({
      id: term.id,
      name: term.name,
      explanation: fillTemplate(register, term.explanation),
      outside: term.outside ?? null,
      claims: term.claims,
      slips: term.slips.map(({ printed, means, claims }) => ({
        printed,
        means: fillTemplate(register, means),
        claims,
      })),
      url: href(routes.term(term.id)),
    })),
  };
}

export function changesData(publication: Publication): PublicData<'changes'> {
  const { register, history, day, href } = publication;
  return {
    ...envelope(publication, 'changes', t.files.changes),
    corrections: correctionsOf(register, history).map(({ id, day: date, title, path, places, themes, change }) => ({
      id,
      date,
      title,
      url: href(path),
      profiles: [...places],
      themes: [...themes],
      claims: change.claims ?? [],
      page: change.page ?? null,
      what: change.what,
      why: change.why,
      withdrawn: change.withdrawn === true,
      was: change.was ?? null,
      now: change.now ?? null,
    })),
    news: newsOf(register, history, day).map(({ id, day: date, title, text, path, places, themes, reports }) => ({
      id,
      date,
      title,
      text,
      url: href(path),
      profiles: [...places],
      themes: [...themes],
      reports: reports.map(({ ref }) => ref),
    })),
    forwards: history.forwards.map(({ from, to, gone, why }) => ({
      from: href(from),
      to: to === undefined ? null : href(to),
      gone: gone ?? null,
      why: why ?? null,
    })),
  };
}
