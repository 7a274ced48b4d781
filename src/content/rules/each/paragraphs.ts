import type { ParsedClaim } from '../../parsed-content.ts';
import { repeatsOf } from '../repeats.ts';
import { issueAt, type Rule } from '../rule.ts';

export const paragraphs: Rule = {
  name: 'paragraphs',
  description: 'A paragraph number exists in its document, and is named once.',
  scope: ['claims'],
  emits: ['no-such-paragraph', 'repeated'],
  check: ({ claims, sources }) => {
    const counts = new Map(sources.map((draft) => [draft.id, draft.fields.paragraphs]));
    return claims.flatMap((draft) => {
      const { source = '' } = draft.fields;
      const numbers = numbersOf(draft);
      const count = counts.get(source) ?? Infinity;
      return [
        // One of two equal numbers is usually meant to be another.
        ...repeatsOf(numbers, ({ paragraph }) => paragraph).map(({ item: { field, paragraph } }) =>
          issueAt(
            draft,
            field,
            'repeated',
            paragraph,
            `paragraph ${paragraph} is named twice`,
            'remove one; context: lists only paragraphs without the printed words',
          ),
        ),
        ...numbers
          .filter(({ paragraph }) => paragraph > count)
          .map(({ field, paragraph }) =>
            issueAt(
              draft,
              field,
              'no-such-paragraph',
              paragraph,
              `${source} has ${count} paragraphs`,
              `write a number from 1 to ${count}: non-blank lines are counted`,
            ),
          ),
      ];
    });
  },
};

const numbersOf = ({ fields }: ParsedClaim): { readonly field: [string, number]; readonly paragraph: number }[] =>
  (['paragraphs', 'context'] as const).flatMap((name) =>
    (fields[name] ?? []).map((paragraph, i) => ({ field: [name, i], paragraph })),
  );
