/** What must hold of content/search/synonyms.yaml. */
import { issueIn, type Issue } from '../../issue.ts';
import type { SourceFile } from '../../reader/source-file.ts';
import { valueAt } from '../../reader/zod-introspection.ts';
import { nameKey, repeatsOf } from '../repeats.ts';
import type { Rule } from '../rule.ts';

export const searchWordRule: Rule = {
  name: 'search-words',
  description: 'A word is listed in one group of synonyms only.',
  scope: ['synonyms'],
  emits: ['duplicate-id', 'duplicate-word'],
  check: ({ synonyms }) => (synonyms?.data === undefined ? [] : duplicates(synonyms)),
};

/** Repeated ids and words; a word in two groups would silently join them. */
function duplicates(file: SourceFile): Issue[] {
  const groups = listAt(file.data, 'groups').map((group, i) => ({
    id: valueAt(group, ['id']),
    at: ['groups', i],
    group,
  }));
  const words = groups.flatMap(({ id, at, group }, i) =>
    listAt(group, 'words').map((word, j) => ({
      word,
      at: [...at, 'words', j],
      groupId: typeof id === 'string' ? id : `#${i + 1}`,
    })),
  );
  const lineOf = (at: readonly PropertyKey[]): number => file.locate(at).line;
  return [
    ...repeatsOf(groups, ({ id }) => (typeof id === 'string' ? id : undefined)).map(({ item, first }) => {
      const line = lineOf([...first.at, 'id']);
      return issueIn(file, [...item.at, 'id'], 'duplicate-id', [
        `the id of the group is already used on line ${line}`,
        `move these words to the group on line ${line}, or give this group another id`,
      ]);
    }),
    ...repeatsOf(words, ({ word }) => (typeof word === 'string' ? nameKey(word) : undefined)).map(({ item, first }) =>
      issueIn(file, item.at, 'duplicate-word', [
        `the word is already listed in the group "${first.groupId}" on line ${lineOf(first.at)}`,
        'keep it in one group, or join the two groups into one',
      ]),
    ),
  ];
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = valueAt(value, [key]);
  return Array.isArray(list) ? list : [];
}
