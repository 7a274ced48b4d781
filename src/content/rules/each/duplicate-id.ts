import { isDeepStrictEqual } from 'node:util';
import { hasClaim, refOf } from '../../parsed-content.ts';
import { repeatsOf } from '../repeats.ts';
import { issueAt, type Rule } from '../rule.ts';

export const duplicateId: Rule = {
  name: 'duplicate-id',
  description: 'A claim id is used once in its claims.yaml: it is a permalink.',
  scope: ['claims'],
  emits: ['duplicate-id'],
  check: (content) =>
    repeatsOf(content.claims, (draft) => draft.fields.id && refOf(draft)).map(({ item, first }) => {
      // Copied with its id in place of its own, which was published.
      const published = content.published.get(item.profile)?.claims.keys() ?? [];
      const [gone, ...others] = [...published].filter((id) => !hasClaim(content, item.profile, id));
      return issueAt(item, ['id'], 'duplicate-id', [
        `the id is already used on line ${first.file.locate([...first.at, 'id']).line}`,
        isDeepStrictEqual(item.fields, first.fields)
          ? 'remove one of the two: they say the same'
          : gone !== undefined && others.length === 0
            ? `write id: ${gone} at the one of the two that had it`
            : `give this claim another id, e.g. ${item.id}-2 or a more descriptive one`,
      ]);
    }),
};
