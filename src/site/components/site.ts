/** What every component needs to know of where the site lives. */
import { routes, under } from '../../core/domain/routes.ts';
import type { RegisteredClaim, RegisteredProfile } from '../../core/domain/register.ts';
import { LANG, ui } from '../../strings/index.ts';

/** The base path the site was built for, with a closing slash. */
export const BASE = under(import.meta.env.BASE_URL, '');

/** A path of this site as an address: `href('about/')`. */
export const href = (path: string): string => under(BASE, path);

/** A claim's permalink. */
export const claimHref = (claim: Pick<RegisteredClaim, 'profile' | 'id'>): string => href(routes.claim(claim));

/** The address in full where the site knows its own, for what leaves it; else from the root of its host. */
export const absolute = (path: string, site: URL | undefined): string =>
  site === undefined ? path : new URL(path, site).href;

/** A page as a link names it: its name, and its path within the site. */
export type Crumb = readonly [label: string, path: string];

/** The way to a page of a place. */
export const placeCrumbs = ({ id, name }: Pick<RegisteredProfile, 'id' | 'name'>): Crumb[] => [
  [ui.nav.profiles, routes.profiles],
  [name.en, routes.profile(id)],
];

/** The pages before and after one of a row, as links name them. */
export const around = <T>(row: readonly T[], at: number, crumbOf: (item: T) => Crumb): (Crumb | undefined)[] =>
  [row[at - 1], row[at + 1]].map((item) => item && crumbOf(item));

/** The colour of the page, as the token of this name; for what reads no style sheet. */
export const PAPER = { light: '#f5f7f6', dark: '#0b2742' };

/** The languages that the site is built in; each but the first under a path of its own. */
const LOCALES = [LANG];

/** The addresses of a page in each language and for all others, once there is more than one. */
export const alternatesOf = (
  path: string,
  locales: readonly string[] = LOCALES,
): readonly (readonly [string, string])[] =>
  locales.length < 2
    ? []
    : [...locales.map((lang, i) => [lang, i === 0 ? path : `${lang}/${path}`] as const), ['x-default', path]];
