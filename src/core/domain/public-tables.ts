/** The rows of the tables of schema/public-tables.ts. */
import type { TableName, TableRow } from '../schema/public-tables.ts';
import { partsOf } from '../values/id.ts';
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

function claimRow(publication: Publication, claim: ClaimData): TableRow<'claims'> {
  const date = claim.kind === 'date' ? String(claim.value) : null;
  const value = typeof claim.value === 'number' ? claim.value : null;
  return {
    ...claim,
    claim_id: claim.id,
    place_id: claim.profile,
    place: mustGetProfile(publication.register, claim.profile).name.en,
    value,
    value_krw: claim.unit === 'KRW' ? value : null,
    measured_against: claim.base,
    date,
    date_earliest: date === null ? null : startOf(date),
    date_latest: latest(date),
    name_en: claim.name?.en ?? null,
    name_ko: claim.name?.ko ?? null,
    caveats: joined(claim.marks),
    remarks: remarksOf(claim.notes),
    paragraphs: joined(claim.paragraphs),
    arithmetic: claim.derivation?.arithmetic ?? null,
    themes: joined(claim.themes),
    deadline_latest: latest(claim.deadline),
    conflicts_with: joined(claim.conflicts_with),
    source_id: claim.source,
    ...originOf(mustGetSource(publication.register, claim.source)),
    ...oursOf(publication, routes.claim(partsOf(claim.id))),
  };
}

function promiseRow(
  publication: Publication,
  promise: ReturnType<typeof promisesData>['promises'][number],
): TableRow<'promises'> {
  return {
    ...promise,
    claim_id: promise.id,
    place_id: promise.profile,
    place: mustGetProfile(publication.register, promise.profile).name.en,
    deadline_latest: latest(promise.deadline),
    state_as_of: publication.day,
    looked: promise.looked?.date ?? null,
    latest_report_id: promise.reports.at(-1) ?? null,
    part_report_ids: joined(promise.part_reports),
    caveats: joined(promise.marks),
    themes: joined(promise.themes),
    source_id: promise.source,
    ...originOf(mustGetSource(publication.register, promise.source)),
    ...oursOf(publication, routes.claim(partsOf(promise.id))),
  };
}

function sourceRow(publication: Publication, source: SourceData): TableRow<'sources'> {
  return {
    ...source,
    source_id: source.id,
    title: titleOf(mustGetSource(publication.register, source.id)),
    title_printed: source.title,
    date: source.date.value,
    date_latest: endOf(source.date.value),
    basis: source.date.basis,
    date_reasoning: source.date.reasoning,
    translation: source.translation.status,
    link: source.link?.url ?? null,
    caveats: joined(source.marks),
    remarks: remarksOf(source.notes),
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
