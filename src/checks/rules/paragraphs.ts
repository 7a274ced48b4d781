import { issueAt, type Rule } from '../rule.ts';

export const paragraphs: Rule = {
  name: 'paragraphs',
  description: 'A paragraph number lies within its document.',
  scope: ['claims'],
  emits: ['no-such-paragraph'],
  check: ({ claims, sources }) => {
    const counts = new Map(sources.map((draft) => [draft.id, draft.fields.paragraphs]));
    return claims.flatMap((draft) => {
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
    });
  },
};
