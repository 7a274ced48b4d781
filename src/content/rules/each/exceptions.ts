import type { Issue } from '../../issue.ts';
import { issueAt, type Rule } from '../rule.ts';
import { closestMatch } from '../../../core/values/closest-match.ts';
import { unparsedRecords } from '../unparsed-records.ts';

export const exceptions: Rule = {
  name: 'exceptions',
  description: 'An exception names an existing source and paragraph, and is listed once.',
  scope: ['exceptions'],
  emits: ['unknown-source', 'no-such-paragraph', 'repeated'],
  check: (content) => {
    const { exceptions, sources } = content;
    const { sources: unreadSources } = unparsedRecords(content);
    const counts = new Map(sources.map((draft) => [draft.id, draft.fields.paragraphs]));
    const seen = new Map<string, number>();
    return exceptions.flatMap((draft): Issue[] => {
      const { source, paragraphs = [], text } = draft.fields;
      if (source === undefined || unreadSources.has(source)) return [];
      if (!counts.has(source)) {
        const meant = closestMatch(source, counts.keys());
        return [
          issueAt(
            draft,
            ['source'],
            'unknown-source',
            source,
            `there is no source "${source}" in seeds`,
            meant === undefined ? 'name the id of a record in seeds' : `write "${meant}"`,
          ),
        ];
      }
      const count = counts.get(source) ?? Infinity;
      return paragraphs.flatMap((paragraph, i): Issue[] => {
        const key = `${source} ${paragraph} ${text ?? ''}`;
        const before = seen.get(key);
        seen.set(key, before ?? draft.file.locate(draft.at).line);
        if (paragraph > count)
          return [
            issueAt(
              draft,
              ['paragraphs', i],
              'no-such-paragraph',
              paragraph,
              `${source} has ${count} paragraphs`,
              `write a number from 1 to ${count}: non-blank lines are counted`,
            ),
          ];
        return before === undefined || text === undefined
          ? []
          : [
              issueAt(
                draft,
                ['paragraphs', i],
                'repeated',
                paragraph,
                `the exception is already listed on line ${before}`,
                'keep one of the two',
              ),
            ];
      });
    });
  },
};
