/** What must hold of content/search/synonyms.yaml. */
import { formatPath, type Issue } from '../../issue.ts';
import type { Rule } from '../rule.ts';
import type { SourceFile } from '../../reader/source-file.ts';

export const searchWordRule: Rule = {
  name: 'search-words',
  description: 'A word is listed in one group of synonyms only.',
  scope: ['synonyms'],
  emits: ['duplicate-id', 'duplicate-word'],
  check: ({ synonyms }) => (synonyms?.data === undefined ? [] : duplicates(synonyms)),
};

/** Ids and words that stand twice: a word in two groups would silently join them. */
function duplicates(file: SourceFile): Issue[] {
  const groups = listOf(file.data, 'groups');
  const ids = new Map<string, number>();
  const words = new Map<string, { group: string; line: number }>();
  const issues: Issue[] = [];
  groups.forEach((group, i) => {
    const id = (group as { id?: unknown } | null)?.id;
    const at = ['groups', i, 'id'];
    const here = { file: file.path, ...file.locate(at), field: formatPath(at), value: id };
    if (typeof id === 'string') {
      const before = ids.get(id);
      if (before === undefined) ids.set(id, here.line);
      else
        issues.push({
          ...here,
          rule: 'duplicate-id',
          message: `the id of the group is already used on line ${before}`,
          remedy: `move these words to the group on line ${before}, or give this group another id`,
        });
    }
    listOf(group, 'words').forEach((word, j) => {
      if (typeof word !== 'string') return;
      const key = word
        .normalize('NFC')
        .toLowerCase()
        .replace(/[\s-]+/gu, ' ')
        .trim();
      const field = ['groups', i, 'words', j];
      const place = file.locate(field);
      const before = words.get(key);
      if (before === undefined) words.set(key, { group: typeof id === 'string' ? id : `#${i + 1}`, line: place.line });
      else
        issues.push({
          file: file.path,
          ...place,
          field: formatPath(field),
          value: word,
          rule: 'duplicate-word',
          message: `the word is already listed in the group "${before.group}" on line ${before.line}`,
          remedy: 'keep it in one group, or join the two groups into one',
        });
    });
  });
  return issues;
}

function listOf(value: unknown, key: string): readonly unknown[] {
  const list: unknown =
    typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? (value as Record<string, unknown>)[key]
      : undefined;
  return Array.isArray(list) ? list : [];
}
