/** The rows of the tables of schema/public-tables.ts. */
import type { TableName, TableRow } from '../schema/public-tables.ts';
import { endOf, isOpen, startOf } from '../values/partial-date.ts';
import { ui } from '../../strings/index.ts';
import type { ClaimData, SourceData } from './export.ts';
import { claimsData, creditOf, fullAddress, promisesData, sourcesData, type Publication } from './public-data.ts';
import { mustGetProfile, mustGetSource, type RegisteredSource } from './register.ts';
import { routes } from './routes.ts';
import { publisherOf, titleOf } from './sources.ts';

const joined = (some: readonly (string | number)[]): string | null => (some.length === 0 ? null : some.join(' '));
const remarksOf = (notes: ClaimData['notes']): string | null =>
  joined(notes.map(({ kind, text }) => `${ui.noteKinds[kind]}: ${text}`));
/** The last day of what has one. */
const latest = (date: string | null): string | null => (date === null || isOpen(date) ? null : endOf(date));

function originOf(source: RegisteredSource) {
  return {
    source_publisher: publisherOf(source),
    source_title: titleOf(source),
    source_date: source.published.date,
    source_date_basis: source.published.basis,
    source_link: source.link?.url ?? null,
  };
}

const oursOf = (publication: Publication, path: string) => ({
  page: fullAddress(publication, path),
  licence: ui.figures.licenceName,
  credit: creditOf(publication),
});

const claimPath = (ref: string): string => {
  const [profile = '', id = ''] = ref.split('/');
  return routes.claim({ profile, id });
};

function claimRow(publication: Publication, claim: ClaimData): TableRow<'claims'> {
  const date = claim.kind === 'date' ? String(claim.value) : null;
  const value = typeof claim.value === 'number' ? claim.value : null;
  return {
    claim_id: claim.id,
    place_id: claim.profile,
    place: mustGetProfile(publication.register, claim.profile).name.en,
    kind: claim.kind,
    label: claim.label,
    statement: claim.statement,
    value,
    value_to: claim.value_to,
    unit: claim.unit,
    per: claim.per,
    qualifier: claim.qualifier,
    value_krw: claim.unit === 'KRW' ? value : null,
    scope: claim.scope,
    measured_against: claim.base,
    date,
    date_earliest: date === null ? null : startOf(date),
    date_latest: latest(date),
    name_en: claim.name?.en ?? null,
    name_ko: claim.name?.ko ?? null,
    basis: claim.basis,
    caveats: joined(claim.marks),
    remarks: remarksOf(claim.notes),
    printed: claim.printed,
    passage: claim.passage,
    paragraphs: joined(claim.paragraphs),
    arithmetic: claim.derivation?.arithmetic ?? null,
    money_role: claim.money_role,
    payer: claim.payer,
    themes: joined(claim.themes),
    plan_kind: claim.plan_kind,
    promise: claim.promise,
    deadline: claim.deadline,
    deadline_latest: latest(claim.deadline),
    deadline_basis: claim.deadline_basis,
    reported: claim.reported,
    latest_outcome: claim.latest_outcome,
    latest_deadline: claim.latest_deadline,
    reports_on: claim.reports_on,
    outcome: claim.outcome,
    same_as: claim.same_as,
    part_of: claim.part_of,
    conflicts_with: joined(claim.conflicts_with),
    source_id: claim.source,
    ...originOf(mustGetSource(publication.register, claim.source)),
    ...oursOf(publication, claimPath(claim.id)),
  };
}

function promiseRow(
  publication: Publication,
  promise: ReturnType<typeof promisesData>['promises'][number],
): TableRow<'promises'> {
  return {
    claim_id: promise.id,
    place_id: promise.profile,
    place: mustGetProfile(publication.register, promise.profile).name.en,
    promise: promise.promise,
    statement: promise.statement,
    aim: promise.aim,
    announced: promise.announced,
    announced_basis: promise.announced_basis,
    deadline: promise.deadline,
    deadline_latest: latest(promise.deadline),
    deadline_basis: promise.deadline_basis,
    deadline_reasoning: promise.deadline_reasoning,
    condition: promise.condition,
    state: promise.state,
    state_as_of: publication.day,
    reported: promise.reported,
    follow_up: promise.follow_up,
    looked: promise.looked?.date ?? null,
    latest_outcome: promise.latest_outcome,
    latest_deadline: promise.latest_deadline,
    latest_report_id: promise.reports.at(-1) ?? null,
    part_report_ids: joined(promise.part_reports),
    basis: promise.basis,
    caveats: joined(promise.marks),
    themes: joined(promise.themes),
    source_id: promise.source,
    ...originOf(mustGetSource(publication.register, promise.source)),
    ...oursOf(publication, claimPath(promise.id)),
  };
}

function sourceRow(publication: Publication, source: SourceData): TableRow<'sources'> {
  return {
    source_id: source.id,
    title: titleOf(mustGetSource(publication.register, source.id)),
    title_printed: source.title,
    publisher: source.publisher,
    publisher_ko: source.publisher_ko,
    section: source.section,
    reporter: source.reporter,
    date: source.date.value,
    date_latest: endOf(source.date.value),
    basis: source.date.basis,
    date_reasoning: source.date.reasoning,
    language: source.language,
    translation: source.translation.status,
    link: source.link?.url ?? null,
    page_seen: source.page_seen,
    sha256: source.sha256,
    paragraphs: source.paragraphs,
    caveats: joined(source.marks),
    remarks: remarksOf(source.notes),
    claims: source.claims,
    ...oursOf(publication, routes.source(source.id)),
  };
}

/** The rows of a table; those of a name are in the order of its columns. */
export function tableRows(publication: Publication, table: TableName): TableRow<TableName>[] {
  switch (table) {
    case 'claims':
      return claimsData(publication).claims.map((claim) => claimRow(publication, claim));
    case 'promises':
      return promisesData(publication).promises.map((promise) => promiseRow(publication, promise));
    case 'sources':
      return sourcesData(publication).sources.map((source) => sourceRow(publication, source));
    default:
      return table satisfies never;
  }
}
