import { closestMatch } from '../../../core/values/closest-match.ts';
import { fileIssue } from '../../issue.ts';
import { repeatsOf } from '../repeats.ts';
import { issueAt, type Rule } from '../rule.ts';

export const placeKinds: Rule = {
  name: 'place-kinds',
  description:
    'A kind is listed once in content/kinds.yaml; a profile is of one, and names a parent region where such a place has one.',
  scope: ['profiles', 'kinds'],
  emits: ['unknown-kind', 'region', 'duplicate-id'],
  check: ({ kinds, profiles, issues }) => {
    const ids = kinds.flatMap(({ fields }) => fields.id ?? []);
    const path = 'content/kinds.yaml';
    if (ids.length === 0)
      return profiles.length === 0 || issues.some(({ file }) => file === path)
        ? []
        : [fileIssue(path, 'unknown-kind', ['the file is not there, which says what places are', 'put it back'])];
    const repeated = repeatsOf(kinds, ({ fields }) => fields.id).map(({ item, first }) =>
      issueAt(item, ['id'], 'duplicate-id', [
        `the id is already used on line ${first.file.locate([...first.at, 'id']).line}`,
        'keep one of the two, or give this kind another id',
      ]),
    );
    const ofProfiles = profiles.flatMap((draft) => {
      const { kind, region } = draft.fields;
      if (kind === undefined) return [];
      if (!ids.includes(kind)) {
        const near = closestMatch(kind, ids);
        // Of a kind that no profile is of, the id may be the one that is mistyped.
        const isUsed = profiles.some(({ fields }) => fields.kind === near);
        return issueAt(draft, ['kind'], 'unknown-kind', [
          `there is no such kind of place; there are ${ids.join(', ')}`,
          `write ${near ?? 'one of these'}, or ${near === undefined || isUsed ? 'add the kind to content/kinds.yaml' : `id: ${kind} in content/kinds.yaml, where the slip is there`}`,
        ]);
      }
      const rule = kinds.find(({ fields }) => fields.id === kind)?.fields.region;
      // One that is not sound yet is reported as such.
      if (rule === 'required' && region === undefined && draft.record !== undefined)
        return issueAt(draft, ['region'], 'region', [
          `a ${kind} lies in a region`,
          'add region: with its name and the date that it is true of',
        ]);
      if (rule === 'none' && region !== undefined)
        return [
          issueAt(draft, ['region'], 'region', [`a ${kind} lies in no region`, 'remove region:', region.name.en]),
        ];
      return [];
    });
    return [...repeated, ...ofProfiles];
  },
};
