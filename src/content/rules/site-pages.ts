/** The pages that a site of this content has, and those that were published, as far as content can name them. */
import { pairId, pairsIn } from '../../core/domain/pairs.ts';
import { placeOrders } from '../../core/domain/place-lists.ts';
import { routes } from '../../core/domain/routes.ts';
import { cached } from '../../core/values/cached.ts';
import { slug } from '../../core/values/slug.ts';
import { valueAt } from '../reader/zod-introspection.ts';
import type { ParsedContent } from '../parsed-content.ts';
import { mayLackCharts, unparsedRecords } from './unparsed-records.ts';

/** Of every site, whatever its content. */
export const MAIN_PAGES: readonly string[] = [
  ...[routes.home, routes.profiles, routes.themes, routes.sources, routes.search, routes.promises, routes.others],
  ...[routes.compare, routes.figures, routes.changes, routes.cite(), routes.glossary, routes.data, routes.about],
  routes.accessibility,
];

/** By their addresses; of lists the first. */
export const pagesThere = cached(
  ({ profiles, themes, sources, terms, register }: ParsedContent): ReadonlySet<string> =>
    new Set([
      ...MAIN_PAGES,
      ...[routes.table, ...placeOrders(register).map(({ path }) => path)],
      ...pairsIn(register).map((pair) => routes.pair(pairId(...pair))),
      ...profiles.flatMap(({ id }) =>
        [routes.profile, routes.profileCharts, routes.statements, routes.compared, routes.cite].map((to) => to(id)),
      ),
      ...themes.map(({ id }) => routes.theme(id)),
      ...sources.map(({ id }) => routes.source(id)),
      // Of an invalid id that is told, and not that what it was meant to be is missing.
      ...terms.map(({ id, file, at }) => {
        const written = valueAt(file.data, [...at, 'id']);
        return routes.term(typeof written === 'string' ? slug(written) : id);
      }),
      ...[...register.figures, ...[...register.profiles.values()].flatMap(({ charts }) => charts)].flatMap(({ id }) => [
        routes.figure(id),
        routes.embed(id),
      ]),
    ]),
);

export const sitePages = cached(
  (content: ParsedContent): ReadonlySet<string> => new Set([...content.addresses, ...pagesThere(content)]),
);

/** Whether an anchor of the glossary is to be a term: where it can be read; its other anchors hold an underscore. */
export const mustBeTerm = ({ terms }: ParsedContent, anchor: string | undefined): anchor is string =>
  anchor !== undefined && terms.length > 0 && !anchor.includes('_');

/** Whether a path leads to a page, in the glossary to a term. Files are not judged: the build finds those that are missing. */
export function isPage(content: ParsedContent, path: string): boolean {
  const [page = '', anchor] = path.split('#');
  const pages = sitePages(content);
  if (page === routes.glossary && mustBeTerm(content, anchor)) return pages.has(path);
  const { profiles, themes, sources } = unparsedRecords(content);
  const [, pair = ''] = /^compare\/(.+)\/$/.exec(page) ?? [];
  return (
    (page !== '' && !page.endsWith('/')) ||
    pages.has(page) ||
    // The later pages of a list.
    pages.has(page.replace(/\d+\/$/, '')) ||
    page.startsWith('data/fields/') ||
    pair.split('-and-').filter((id) => pages.has(routes.profile(id))).length > 1 ||
    // Of records that cannot be read that is told, and not what of them is missing.
    (/^(?:figures|embed|compare)\//.test(page) && mayLackCharts(content)) ||
    [profiles, themes, sources].some((ids) => ids.has(page.split('/')[1] ?? ''))
  );
}
