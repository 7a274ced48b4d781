import { isDeepStrictEqual } from 'node:util';
import { refOf } from '../../parsed-content.ts';
import { repeatsOf } from '../repeats.ts';
import { issueAt, type Rule } from '../rule.ts';

export const duplicateId: Rule = {
  name: 'duplicate-id',
  description: 'A claim id is used once in its claims.yaml: it is a permalink.',
  scope: ['claims'],
  emits: ['duplicate-id'],
  check: ({ claims }) =>
    repeatsOf(claims, (draft) => draft.fields.id && refOf(draft)).map(({ item, first }) =>
      issueAt(
        item,
        ['id'],
        'duplicate-id',
        `the id is already used on line ${first.file.locate([...first.at, 'id']).line}`,
        isDeepStrictEqual(item.fields, first.fields)
          ? 'remove one of the two: they say the same'
          : `give this claim another id, e.g. ${item.id}-2 or a more descriptive one`,
      ),
    ),
};
