import { placeholdersIn } from '../placeholder.ts';
import { issueAt, type Rule } from '../rule.ts';

export const sourcesUsed: Rule = {
  name: 'unused-source',
  description: 'A source is claimed from, and no two records describe one document.',
  check: ({ sources, claims }) =>
    sources.flatMap((draft) => {
      const twin = sources.find(
        (other) =>
          other !== draft &&
          other.id < draft.id &&
          (other.fields.document === draft.fields.document || other.fields.sha256 === draft.fields.sha256) &&
          draft.fields.document !== undefined,
      );
      return [
        // A record that is still being written will have its claims; what it lacks is told field by field.
        ...(claims.some((claim) => claim.fields.source === draft.id) || placeholdersIn(draft.file.data).length > 0
          ? []
          : [
              issueAt(
                draft,
                [],
                'unused-source',
                draft.id,
                'no claim comes from this source',
                'add its claims, or remove the record',
              ),
            ]),
        ...(twin === undefined
          ? []
          : [
              issueAt(
                draft,
                ['document'],
                'duplicate-source',
                draft.fields.document,
                `${twin.id} describes the same document`,
                'keep one of the two records',
              ),
            ]),
      ];
    }),
};
