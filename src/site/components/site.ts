/** What every component needs to know of where the site lives. */
import { routes, under } from '../../core/domain/routes.ts';
import type { RegisteredClaim } from '../../core/domain/register.ts';

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
