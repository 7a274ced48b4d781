import type { ParsedClaim } from '../../parsed-content.ts';
import { issueAt, type Rule } from '../rule.ts';

export const duplicateId: Rule = {
  name: 'duplicate-id',
  description: 'A claim id is used once in its ledger: it is a permalink.',
  scope: ['claims'],
  emits: ['duplicate-id'],
  check: ({ claims }) => {
    const seen = new Map<string, ParsedClaim>();
    return claims.flatMap((draft) => {
      const id = draft.fields.id;
      if (id === undefined) return [];
      const ref = `${draft.profile}/${id}`;
      const before = seen.get(ref);
      if (before === undefined) {
        seen.set(ref, draft);
        return [];
      }
      return [
        issueAt(
          draft,
          ['id'],
          'duplicate-id',
          id,
          `the id is already used on line ${before.file.locate([...before.at, 'id']).line}`,
          `give this claim another id, e.g. ${id}-2 or a more descriptive one`,
        ),
      ];
    });
  },
};
