/** Finds pages of a built site whose social card does not exist. */
import type { Check } from './page-facts.ts';

/** Pages without og:image, such as embeds, need no card. */
export const pagesWithoutCard: Check = ({ base, files }) => ({
  page: ({ file, metas }) => {
    const image = metas['og:image'];
    if (image === undefined) return [];
    const { pathname } = new URL(image, 'http://site.invalid');
    const path = decodeURIComponent(pathname);
    if (path.startsWith(base) && files.has(path.slice(base.length))) return [];
    return [{ file, message: `has no social card at ${path}: give the page an entry in src/exports/cards.ts` }];
  },
});
