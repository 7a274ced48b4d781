/** Claims and sources as public JSON, in the shapes of schema/public-data.ts. */
import { claimsOfSource, type Register, type RegisteredClaim, type RegisteredSource } from './register.ts';
import type { z } from 'zod';
import { inEnglish, inKorean } from '../schema/bilingual.ts';
import { dateOf, type Dated } from '../schema/dated.ts';
import type { claimData, sourceData } from '../schema/public-data.ts';
import { fullRef } from '../values/id.ts';
import { marksOf } from './marks.ts';
import { deadlineHistory, reportsOn } from './reports.ts';
import { routes } from './routes.ts';
import { claimLabel, fillTemplate, isQuantity } from './format-claim.ts';

export type ClaimData = z.output<typeof claimData>;
export type SourceData = z.output<typeof sourceData>;

/** What a claim's `value` is: a number in `unit`, a partial date, or a name. */
function valueOf(claim: RegisteredClaim): number | string | null {
  if (isQuantity(claim) || claim.kind === 'date') return claim.value;
  return claim.name?.en ?? null;
}

/** One claim as plain data; absent things are null, so that every record has every field. */
export function exportClaim(
  register: Register,
  claim: RegisteredClaim,
  urlOf: (path: string) => string,
  formerIds: readonly string[] = [],
): ClaimData {
  const text = (template: string): string => fillTemplate(register, template, claim.profile);
  const withFullRef = <T extends { claim: string }>(each: T): T => ({
    ...each,
    claim: fullRef(each.claim, claim.profile),
  });
  const quantity = isQuantity(claim) ? claim : undefined;
  const name = 'name' in claim ? claim.name : undefined;
  const deadline = claim.plan?.deadline;
  const reports = reportsOn(register, claim);
  return {
    id: claim.ref,
    profile: claim.profile,
    kind: claim.kind,
    label: claimLabel(claim),
    statement: text(claim.statement),
    value: valueOf(claim),
    value_to: quantity?.to ?? null,
    unit: quantity?.unit ?? null,
    per: quantity?.per ?? null,
    value_printed: claim.kind === 'area' ? (claim.original ?? null) : null,
    qualifier: quantity?.qualifier ?? null,
    scope: quantity?.scope === undefined ? null : text(quantity.scope),
    base: quantity?.base === undefined ? null : text(quantity.base),
    name: name ?? null,
    printed: claim.printed ?? null,
    passage: claim.passage ?? null,
    rendering: claim.rendering ?? null,
    marks: [...marksOf(register, claim)],
    money_role: claim.kind === 'money' ? claim.role : null,
    payer: claim.kind === 'money' ? (claim.payer ?? null) : null,
    funders: claim.kind === 'money' ? (claim.funders ?? []).map(withFullRef) : [],
    source: claim.source,
    paragraphs: [...claim.readFrom],
    context: claim.context,
    basis: claim.basis,
    derivation: claim.derivation ?? null,
    editorial: claim.editorial === undefined ? null : { ...claim.editorial, reason: text(claim.editorial.reason) },
    themes: claim.themes,
    deadline: dateOf(deadline) ?? null,
    deadline_basis: typeof deadline === 'object' ? deadline.basis : (deadline ?? null),
    plan_kind: claim.plan?.kind ?? null,
    promise: claim.plan === undefined ? null : text(claim.plan.promise),
    reported: claim.plan?.reported ?? null,
    condition: claim.plan?.condition === undefined ? null : text(claim.plan.condition),
    instalments: (claim.plan?.instalments ?? []).map(withFullRef),
    looked: claim.plan?.looked ?? null,
    reports: reports.map(({ claim: report }) => report.ref),
    latest_outcome: reports.at(-1)?.outcome ?? null,
    latest_deadline: deadlineHistory(register, claim).findLast(({ is }) => is === 'deadline')?.date.date ?? null,
    reports_on: claim.reports_on === undefined ? null : fullRef(claim.reports_on, claim.profile),
    outcome: claim.outcome ?? null,
    new_deadline: dateOf(claim.new_deadline) ?? null,
    happened: typeof claim.happened === 'object' ? claim.happened.date : (claim.happened ?? null),
    same_as: claim.same_as === undefined ? null : fullRef(claim.same_as, claim.profile),
    part_of: claim.part_of === undefined ? null : fullRef(claim.part_of, claim.profile),
    conflicts_with: claim.conflicts_with.map((ref) => fullRef(ref, claim.profile)),
    notes: claim.notes.map((note) => ({ ...note, text: text(note.text) })),
    url: urlOf(routes.claim(claim)),
    former_ids: [...formerIds],
  };
}

export const exportDate = ({ date, basis, ...rest }: Dated) => ({
  value: date,
  basis,
  reasoning: 'reasoning' in rest ? rest.reasoning : null,
});

/** One source record as plain data. */
export function exportSource(
  register: Register,
  source: RegisteredSource,
  urlOf: (path: string) => string,
): SourceData {
  return {
    id: source.id,
    document: source.document ?? null,
    sha256: source.sha256 ?? null,
    paragraphs: source.paragraphs ?? null,
    page_seen: source.page?.seen ?? null,
    title: source.title.printed,
    title_en: source.title.en ?? null,
    working_title: source.title.given ?? null,
    publisher: inEnglish(source.publisher),
    publisher_ko: inKorean(source.publisher) ?? null,
    section: source.section ?? null,
    reporter: source.reporter === undefined ? null : inEnglish(source.reporter),
    reporter_ko: source.reporter === undefined ? null : (inKorean(source.reporter) ?? null),
    language: source.language,
    translation: source.translation,
    date: exportDate(source.published),
    link: source.link ?? null,
    marks: source.marks,
    notes: source.notes,
    claims: claimsOfSource(register, source.id).length,
    url: urlOf(routes.source(source.id)),
  };
}
