/** Finds pages of a built site whose social card does not exist. */
import { ignoreProgress, type OnProgress } from '../../core/values/on-progress.ts';
import { attr, type BuiltSite, type Fault } from './read-site.ts';

/** Pages without og:image, such as embeds, need no card. */
export function pagesWithoutCard({ base, files, pages }: BuiltSite, count: OnProgress = ignoreProgress): Fault[] {
  return pages.flatMap(({ file, elements }, i): Fault[] => {
    count(i + 1, pages.length);
    const meta = elements.find((one) => one.tagName === 'meta' && attr(one, 'property') === 'og:image');
    const image = meta === undefined ? undefined : attr(meta, 'content');
    if (image === undefined) return [];
    const { pathname } = new URL(image, 'http://site.invalid');
    const path = decodeURIComponent(pathname);
    if (path.startsWith(base) && files.has(path.slice(base.length))) return [];
    return [{ file, message: `has no social card at ${path}: give the page an entry in src/exports/cards.ts` }];
  });
}
