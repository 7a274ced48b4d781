/** How a source document is called and cited. */
import { inEnglish } from '../schema/bilingual.ts';
import { compareCodeUnits } from '../values/compare-code-units.ts';
import { endOf } from '../values/partial-date.ts';
import type { Group } from './many.ts';
import { claimsOfProfile, type Register, type RegisteredSource } from './register.ts';

/** Its printed title, our English of one in Korean, or the editor's working title where none is printed. */
export function titleOf({ title, id }: RegisteredSource): string {
  return title.en ?? title.printed ?? title.given ?? id;
}

/** Its publisher in English. */
export const publisherOf = ({ publisher }: Pick<RegisteredSource, 'publisher'>): string => inEnglish(publisher);

/** Whether only a public page is at hand, so that nothing from it was held against a stored copy. */
export const isPageOnly = ({ page }: Pick<RegisteredSource, 'page'>): boolean => page !== undefined;

/** The documents that a place's plans are drawn from, and those that only report what became of them. */
export function documentsOf(
  register: Register,
  profile: string,
): { readonly plan: readonly RegisteredSource[]; readonly later: readonly RegisteredSource[] } {
  const claims = claimsOfProfile(register, profile);
  const sourcesOf = (some: typeof claims): RegisteredSource[] =>
    [...new Set(some.map(({ source }) => source))].flatMap((id) => register.sources.get(id) ?? []);
  // A document that reports, and promises nothing itself, is a later one, whatever else it says.
  const reporting = new Set(claims.flatMap(({ source, reports_on }) => (reports_on === undefined ? [] : source)));
  const plan = sourcesOf(claims.filter((claim) => claim.plan !== undefined || !reporting.has(claim.source)));
  return { plan, later: sourcesOf(claims).filter((source) => !plan.includes(source)) };
}

/** All documents by the last year that their date may mean, the newest first. */
export function documentsByYear(register: Register): Group<RegisteredSource>[] {
  const day = ({ published }: RegisteredSource): string => endOf(published.date);
  const sorted = [...register.sources.values()].toSorted((a, b) => compareCodeUnits(day(b), day(a)));
  return [...Map.groupBy(sorted, (source) => day(source).slice(0, 4))].map(([name, items]) => ({ name, items }));
}

/** All of them, those of the plans first. */
export function allDocumentsOf(register: Register, profile: string): RegisteredSource[] {
  const { plan, later } = documentsOf(register, profile);
  return [...plan, ...later];
}

/** The most documents that one place's plans are drawn from, and whether any place has later ones. */
export function documentCounts(register: Register): { readonly most: number; readonly later: boolean } {
  const places = [...register.profiles.keys()].map((id) => documentsOf(register, id));
  return {
    most: Math.max(1, ...places.map(({ plan }) => plan.length)),
    later: places.some(({ later }) => later.length > 0),
  };
}

/** The last day that the newest source may mean: what a build reckons from when nothing else is known. */
export function newestSourceDay(register: Register): string {
  const days = [...register.sources.values()].map(({ published }) => endOf(published.date)).toSorted();
  const newest = days.at(-1);
  if (newest === undefined) throw new Error('no source in the register');
  return newest;
}
