import { fullRef } from '../../../core/values/id.ts';
import { claimsByRef, refOf } from '../../parsed-content.ts';
import { issueAt, type Rule } from '../rule.ts';

export const conflicts: Rule = {
  name: 'conflicts',
  description: 'A contradiction is shown at both claims: a reader may land on either.',
  scope: ['claims'],
  emits: ['one-sided-conflict'],
  check: (content) => {
    const drafts = claimsByRef(content);
    const named = (ref: string): readonly string[] => {
      const { fields, profile } = drafts.get(ref) ?? {};
      return (fields?.conflicts_with ?? []).map((other) => fullRef(other, profile));
    };
    const oneSided = content.claims.flatMap((draft) => {
      const own = refOf(draft);
      return named(own).flatMap((other, i) => {
        const target = drafts.get(other);
        // One that names itself meant another, perhaps this one.
        return target === undefined || other === own || [own, other].some((ref) => named(other).includes(ref))
          ? []
          : { draft, own, other, target, i };
      });
    });
    const rule = 'one-sided-conflict';
    return [...Map.groupBy(oneSided, ({ target }) => target)].flatMap(([target, list]) =>
      list.length > 1
        ? issueAt(target, ['conflicts_with'], rule, [
            `${list.length} claims contradict this one, which does not name them in return`,
            `add conflicts_with: [${list.map(({ own }) => own).join(', ')}]`,
          ])
        : list.map(({ draft, own, other, i }) =>
            issueAt(draft, ['conflicts_with', i], rule, [
              `the claim ${other} does not name this one in return`,
              `add conflicts_with: [${own}] to the claim ${other}`,
              other,
            ]),
          ),
    );
  },
};
