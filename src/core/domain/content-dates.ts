/** On which day what the site says last changed, as its records tell: the time of a build says nothing of the content. */
import { cached } from '../values/cached.ts';
import { correctionsOf, type History } from './history.ts';
import { claimsOfProfile, claimsOfSource, claimsOfTheme, type Register, type RegisteredClaim } from './register.ts';

export interface ContentDates {
  readonly claim: (claim: RegisteredClaim) => string;
  readonly place: (id: string) => string;
  readonly source: (id: string) => string;
  readonly theme: (id: string) => string;
  /** Of everything. */
  readonly site: () => string;
}

const latest = (days: readonly string[], least: string): string =>
  days.reduce((last, day) => (day > last ? day : last), least);

/** `today`: the day that the build speaks of, which is that of what is not in content/published/ yet. */
export function contentDates(register: Register, history: History, today: string): ContentDates {
  const corrections = correctionsOf(register, history);
  const corrected = new Map(
    corrections.toReversed().flatMap(({ change, day }) => (change.claims ?? []).map((ref) => [ref, day] as const)),
  );
  const since = new Map<string, string>(
    [...history.published].flatMap(([place, claims]) =>
      claims.map((one) => [`${place}/${one.id}`, one.since] as const),
    ),
  );
  const claim = cached(({ ref, plan }: RegisteredClaim): string =>
    latest(
      [corrected.get(ref), plan?.looked?.date].flatMap((day) => (day !== undefined && day <= today ? day : [])),
      since.get(ref) ?? today,
    ),
  );
  const of = (claims: readonly RegisteredClaim[], more: readonly string[] = []): string => {
    const all = [...claims.map(claim), ...more];
    return all.length === 0 ? today : latest(all, '');
  };
  return {
    claim,
    place: (id) =>
      of(
        claimsOfProfile(register, id),
        corrections.filter(({ places }) => places.includes(id)).map(({ day }) => day),
      ),
    source: (id) => of(claimsOfSource(register, id)),
    theme: (id) => of(claimsOfTheme(register, id)),
    site: () =>
      of(
        [...register.claims.values()],
        corrections.map(({ day }) => day),
      ),
  };
}
