import type { ParsedClaim } from '../../parsed-content.ts';
import type { Issue } from '../../issue.ts';
import { issueAt, type Rule } from '../rule.ts';

export const paragraphs: Rule = {
  name: 'paragraphs',
  description: 'A paragraph number exists in its document, and is named once.',
  scope: ['claims'],
  emits: ['no-such-paragraph', 'repeated'],
  check: ({ claims, sources }) => {
    const counts = new Map(sources.map((draft) => [draft.id, draft.fields.paragraphs]));
    return claims.flatMap((draft) => [...repeated(draft), ...beyond(draft)]);

    function beyond(draft: ParsedClaim): Issue[] {
      const count = draft.fields.source === undefined ? undefined : counts.get(draft.fields.source);
      if (count === undefined) return [];
      return (['paragraphs', 'context'] as const).flatMap((field) =>
        (draft.fields[field] ?? []).flatMap((paragraph, i) =>
          paragraph <= count
            ? []
            : [
                issueAt(
                  draft,
                  [field, i],
                  'no-such-paragraph',
                  paragraph,
                  `${draft.fields.source ?? ''} has ${count} paragraphs`,
                  `write a number from 1 to ${count}: non-blank lines are counted`,
                ),
              ],
        ),
      );
    }
  },
};

/** Of a paragraph named twice, one is another that was meant. */
function repeated(draft: ParsedClaim): Issue[] {
  const seen = new Set<number>();
  return (['paragraphs', 'context'] as const).flatMap((field) =>
    (draft.fields[field] ?? []).flatMap((paragraph, i) => {
      if (!seen.has(paragraph)) {
        seen.add(paragraph);
        return [];
      }
      return [
        issueAt(
          draft,
          [field, i],
          'repeated',
          paragraph,
          `paragraph ${paragraph} is named twice`,
          'remove one; context: lists only paragraphs without the printed words',
        ),
      ];
    }),
  );
}
