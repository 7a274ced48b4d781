/** What the browser tests look at, chosen from the content by what it is, since documents come and change. */
import { loadContent } from '../../src/cli/shared/workspace.ts';
import { chartsIn } from '../../src/core/domain/charts.ts';
import { comparableNumbers } from '../../src/core/domain/comparable-numbers.ts';
import { formatClaimKorean } from '../../src/core/domain/format-claim.ts';
import { claimsOfProfile, type RegisteredClaim } from '../../src/core/domain/register.ts';
import { buildSeries } from '../../src/charts/build-series.ts';
import { pairId, pairsIn } from '../../src/core/domain/pairs.ts';
import { promisesIn } from '../../src/core/domain/promises.ts';
import { routes } from '../../src/core/domain/routes.ts';

export const { register } = loadContent();
export const PROFILES = [...register.profiles.values()];

export function mustHave<T>(one: T | undefined, what: string): T {
  if (one === undefined) throw new Error(`the content has no ${what}`);
  return one;
}

export const PROFILE = mustHave(PROFILES[0], 'profile');
export const THEME = mustHave([...register.themes.keys()][0], 'theme');
export const SOURCE = mustHave([...register.sources.keys()].at(-1), 'source');

/** The file names of the documents that a profile was read from. */
export const filesOf = (profile: string): string[] =>
  [...new Set(claimsOfProfile(register, profile).map(({ source }) => source))].flatMap(
    (id) => register.sources.get(id)?.document ?? [],
  );

export const PROMISES = promisesIn(register, [...register.claims.values()]);
/** Of the promises with a date, the last to fall due. */
export const LAST_DUE = mustHave(PROMISES.filter(({ due }) => due !== undefined).at(-1), 'promise with a date');

/** A printed sum of money, with what Koreans call it. */
export const MONEY = mustHave(
  [...register.claims.values()].find(({ kind, basis }) => kind === 'money' && basis === 'printed'),
  'printed sum of money',
);
export const moneyInKorean = (claim: RegisteredClaim): string => formatClaimKorean(claim) ?? '';

/** A chart of blocks, with two of them that differ. */
export const BLOCKS = PROFILES.flatMap((profile) =>
  profile.charts.flatMap((spec) => {
    const { series } = buildSeries(spec, register, profile.id);
    const [one, other] = series.form === 'marimekko' ? [series.rows[0], series.rows.at(-1)] : [];
    return one === undefined || other === undefined ? [] : [{ id: spec.id, profile, one, other }];
  }),
)[0];

/** Two figures of these profiles that may not share an axis, as `profile/claim profile/claim`. */
export const apart = (ids: readonly string[]): string | undefined =>
  ids
    .flatMap((a, i) => ids.slice(i + 1).flatMap((b) => comparableNumbers(register, a, b)))
    .filter(({ verdict }) => !verdict.comparable)
    .map(({ figures }) => figures.map(({ claim }) => claim.ref).join(' '))[0];

/** Of a large collection the first few: the tests of a browser take no longer with more. */
export const LOOKED_AT = PROFILES.slice(0, 6);

/** One address a template, and several profiles, since their content differs most. */
export const PAGES = [
  '',
  'profiles/',
  ...LOOKED_AT.flatMap(({ id }) => [`profiles/${id}/`, `profiles/${id}/statements/`]),
  ...PROFILES.slice(0, 1).map(({ id }) => routes.profileCharts(id)),
  'themes/',
  `themes/${THEME}/`,
  'promises/',
  'promises/?view=place&state=undated',
  'compare/',
  ...pairsIn(register)
    .slice(-1)
    .map(([a, b]) => `compare/${pairId(a, b)}/`),
  `compare/?places=${PROFILES.slice(0, 3)
    .map(({ id }) => id)
    .join(',')}`,
  'figures/',
  ...chartsIn(register)
    .slice(-1)
    .flatMap(({ id }) => [`figures/${id}/`, `embed/${id}/`]),
  'glossary/',
  routes.data,
  routes.fields('claims'),
  routes.table,
  'sources/',
  `sources/${SOURCE}/`,
  'search/',
  routes.cite(),
  routes.cite(PROFILE.id),
  routes.citePage(PROFILE.id, 1),
  'about/',
  'accessibility/',
  'no/such/page/',
];
