import { closestMatch } from '../../../core/values/closest-match.ts';
import { routes } from '../../../core/domain/routes.ts';
import { querySet } from '../../../core/schema/query-set.ts';
import { formatPath, type Issue } from '../../issue.ts';
import type { Rule } from '../rule.ts';

export const queries: Rule = {
  name: 'queries',
  description: 'A query by which the search is measured wants records that exist.',
  scope: ['queries'],
  emits: ['unknown-address'],
  check: ({ queries: file, register, claims, profiles, themes, sources }) => {
    const read = querySet.safeParse(file?.data);
    if (file === undefined || !read.success) return [];
    const known = new Set([
      ...claims.map(({ profile, id }) => routes.claim({ profile, id })),
      ...[...profiles.map(({ id }) => id), ...register.profiles.keys()].map((id) => `profiles/${id}/`),
      ...themes.map(({ id }) => `themes/${id}/`),
      ...sources.map(({ id }) => `sources/${id}/`),
    ]);
    return Object.entries(read.data).flatMap(([name, list]) =>
      list.flatMap(({ want }, i) =>
        want.flatMap((address, j): Issue[] => {
          if (known.has(address)) return [];
          const at = [name, i, 'want', j];
          const suggestion = closestMatch(address, known);
          return [
            {
              file: file.path,
              ...file.locate(at),
              field: formatPath(at),
              value: address,
              rule: 'unknown-address',
              message: 'no record has this address',
              remedy:
                suggestion === undefined ? 'name a record that is there, or remove the query' : `write "${suggestion}"`,
            },
          ];
        }),
      ),
    );
  },
};
