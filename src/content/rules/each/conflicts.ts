import { fullRef } from '../../../core/values/id.ts';
import { issueAt, type Rule } from '../rule.ts';

export const conflicts: Rule = {
  name: 'conflicts',
  description: 'A contradiction is shown at both claims: a reader may land on either.',
  scope: ['claims'],
  emits: ['one-sided-conflict'],
  check: ({ claims }) => {
    const drafts = new Map(claims.map((draft) => [`${draft.profile}/${draft.id}`, draft]));
    const named = (ref: string): readonly string[] => {
      const { fields, profile } = drafts.get(ref) ?? {};
      return (fields?.conflicts_with ?? []).map((other) => fullRef(other, profile));
    };
    return claims.flatMap((draft) => {
      const own = `${draft.profile}/${draft.id}`;
      return named(own).flatMap((other, i) =>
        // One that names itself meant another, perhaps this one.
        other === own || !drafts.has(other) || [own, other].some((ref) => named(other).includes(ref))
          ? []
          : issueAt(
              draft,
              ['conflicts_with', i],
              'one-sided-conflict',
              `the claim ${other} does not name this one in return`,
              `add conflicts_with: [${own}] to the claim ${other}`,
              other,
            ),
      );
    });
  },
};
