import { fullRef } from '../../../core/values/id.ts';
import { refOf } from '../../parsed-content.ts';
import { issueAt, type Rule } from '../rule.ts';

export const partOfCycles: Rule = {
  name: 'part-of-cycles',
  description:
    'No claim is part of itself, directly or through others, or of a person elsewhere, and none contradicts itself.',
  scope: ['claims'],
  emits: ['part-of-itself', 'part-of-person', 'conflicts-with-itself'],
  check: ({ claims }) => {
    const wholes = new Map(
      claims.flatMap((draft) =>
        draft.fields.part_of === undefined
          ? []
          : [[refOf(draft), fullRef(draft.fields.part_of, draft.profile)] as const],
      ),
    );
    const cycles = cyclesIn(wholes);
    const people = new Map(claims.flatMap((draft) => (draft.fields.kind === 'person' ? [[refOf(draft), draft]] : [])));
    const remedy = 'name the claim that counts or contains it, or remove part_of:';
    return claims.flatMap((draft) => {
      const { id, part_of: whole = '', conflicts_with: others = [] } = draft.fields;
      const own = refOf(draft);
      const isOwn = (ref: string): boolean => fullRef(ref, draft.profile) === own;
      const isElsewhere = (people.get(wholes.get(own) ?? '')?.profile ?? draft.profile) !== draft.profile;
      const through = isOwn(whole) ? '' : `, which is in the end part of ${id ?? ''}`;
      return [
        cycles.has(own)
          ? issueAt(draft, ['part_of'], 'part-of-itself', [`${id ?? ''} is part of ${whole}${through}`, remedy])
          : [],
        isElsewhere
          ? issueAt(draft, ['part_of'], 'part-of-person', [`${whole} is a person of another place`, remedy])
          : [],
        others.flatMap((other, i) =>
          isOwn(other)
            ? issueAt(draft, ['conflicts_with', i], 'conflicts-with-itself', [
                'the claim is listed as contradicting itself',
                'name the other claim; describe a contradiction within one text under notes:',
              ])
            : [],
        ),
      ].flat();
    });
  },
};

/** The claims on a cycle of part_of; each claim is visited once. */
function cyclesIn(wholes: ReadonlyMap<string, string>): ReadonlySet<string> {
  const cycles = new Set<string>();
  const walked = new Set<string>();
  for (const start of wholes.keys()) {
    const path: string[] = [];
    const indexes = new Map<string, number>();
    let at: string | undefined = start;
    while (at !== undefined && !walked.has(at) && !indexes.has(at)) {
      indexes.set(at, path.length);
      path.push(at);
      at = wholes.get(at);
    }
    const from = at === undefined ? undefined : indexes.get(at);
    if (from !== undefined) for (const ref of path.slice(from)) cycles.add(ref);
    for (const ref of path) walked.add(ref);
  }
  return cycles;
}
