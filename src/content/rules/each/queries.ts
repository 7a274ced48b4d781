import { closestMatch } from '../../../core/values/closest-match.ts';
import { routes } from '../../../core/domain/routes.ts';
import { querySet } from '../../../core/schema/query-set.ts';
import type { SourceFile } from '../../reader/source-file.ts';
import { fileIssue, issueIn, type Issue } from '../../issue.ts';
import type { Rule } from '../rule.ts';
import { hasNameless, mayLackCharts, unparsedRecords } from '../unparsed-records.ts';

export const queries: Rule = {
  name: 'queries',
  description: 'A query by which the search is measured wants records that exist.',
  scope: ['queries', 'keptOut', 'glossary'],
  emits: ['unknown-address'],
  check: (content) => {
    const { queries: tuned, keptOut, register, claims, profiles, themes, sources, terms } = content;
    const unread = unparsedRecords(content);
    // Of a record that cannot be read that is told, and not what of it is missing.
    const isUnread = (address: string): boolean => {
      const [, folder = '', id = ''] = /^(\w+)\/([^/]+)/.exec(address) ?? [];
      return folder === 'profiles'
        ? unread.profiles.has(id) || unread.ledgers.has(id) || hasNameless(content, id)
        : folder === 'figures'
          ? mayLackCharts(content)
          : folder === 'glossary'
            ? unread.terms.has(folder) || terms.length === 0
            : unread[folder === 'themes' ? folder : 'sources'].has(id);
    };
    const known = new Set([
      ...claims.map(({ profile, id }) => routes.claim({ profile, id })),
      ...[...profiles.map(({ id }) => id), ...register.profiles.keys()].map((id) => `profiles/${id}/`),
      ...themes.map(({ id }) => `themes/${id}/`),
      ...sources.map(({ id }) => `sources/${id}/`),
      ...terms.map(({ id }) => routes.term(id)),
      ...[...register.figures, ...[...register.profiles.values()].flatMap(({ charts }) => charts)].map(({ id }) =>
        routes.figure(id),
      ),
      ...PAGES,
    ]);
    const isGone = terms.length === 0 && !unread.terms.has('glossary');
    const wantsTerm = JSON.stringify(isGone ? [tuned?.data, keptOut?.data] : []).includes(`"${routes.glossary}#`);
    return [
      ...(wantsTerm
        ? [
            fileIssue('content/glossary.yaml', 'unknown-address', [
              'is not there, and queries lead to its terms',
              'put it back',
            ]),
          ]
        : []),
      ...[tuned, keptOut].flatMap((file) => issuesOf(file, known, isUnread)),
    ];
  },
};

/** Pages of the site itself; their sections have addresses of their own. */
const PAGES = [routes.glossary, routes.figures, routes.promises, routes.compare, routes.sources, routes.about];

function issuesOf(
  file: SourceFile | undefined,
  known: ReadonlySet<string>,
  isUnread: (address: string) => boolean,
): Issue[] {
  const read = querySet.safeParse(file?.data);
  if (file === undefined || !read.success) return [];
  return Object.entries(read.data).flatMap(([name, list]) =>
    list.flatMap(({ want }, i) =>
      want.flatMap((address, j): Issue[] => {
        if (known.has(address) || address.startsWith(`${routes.about}#`) || isUnread(address)) return [];
        const at = [name, i, 'want', j];
        const suggestion = closestMatch(address, known);
        const remedy =
          suggestion === undefined ? 'name a record that is there, or remove the query' : `write "${suggestion}"`;
        return [issueIn(file, at, 'unknown-address', ['no record has this address', remedy])];
      }),
    ),
  );
}
