import type { Issue } from '../../issue.ts';
import type { ParsedClaim, ParsedContent } from '../../parsed-content.ts';
import { repeatsOf } from '../repeats.ts';
import { issueAt, type Rule } from '../rule.ts';

export const paragraphs: Rule = {
  name: 'paragraphs',
  description: 'A paragraph number exists in its document, and is named once.',
  scope: ['claims', 'sources'],
  emits: ['no-such-paragraph', 'repeated'],
  check: ({ claims, sources }) => {
    const counts = new Map(sources.map((draft) => [draft.id, draft.fields.paragraphs]));
    const short = tooFew(claims, sources);
    const told = new Set(short.map(({ id }) => id));
    return [
      ...short.map(({ issue }) => issue),
      ...claims.flatMap((draft) => {
        const { source = '' } = draft.fields;
        const numbers = numbersOf(draft);
        const count = counts.get(source) ?? Infinity;
        return [
          // One of two equal numbers is usually meant to be another.
          ...repeatsOf(numbers, ({ paragraph }) => paragraph).map(({ item: { field, paragraph } }) =>
            issueAt(draft, field, 'repeated', [
              `paragraph ${paragraph} is named twice`,
              'remove one; context: lists only paragraphs without the printed words',
            ]),
          ),
          ...numbers
            .filter(({ paragraph }) => paragraph > count && !told.has(source))
            .map(({ field }) => noSuchParagraph(draft, field, source, count)),
        ];
      }),
    ];
  },
};

/** A paragraph beyond the last of its document, which has so many. */
export const noSuchParagraph = (
  draft: Parameters<typeof issueAt>[0],
  field: Parameters<typeof issueAt>[1],
  source: string,
  count: number,
): Issue =>
  issueAt(draft, field, 'no-such-paragraph', [
    `${source} has ${count} paragraphs`,
    `write a number from 1 to ${count}: non-blank lines are counted`,
  ]);

/** As many claims of one source are not wrong each: its own number is. */
const MANY = 3;

/** The sources that have more paragraphs than they say, as their claims show; told once, at the source. */
export function tooFew(
  claims: ParsedContent['claims'],
  sources: ParsedContent['sources'],
): { id: string; issue: Issue }[] {
  const bySource = Map.groupBy(claims, ({ fields }) => fields.source);
  return sources.flatMap((source) => {
    const { paragraphs: count } = source.fields;
    if (count === undefined) return [];
    const beyond = (bySource.get(source.id) ?? [])
      .map((draft) => Math.max(0, ...numbersOf(draft).map(({ paragraph }) => paragraph)))
      .filter((paragraph) => paragraph > count);
    if (beyond.length < MANY) return [];
    const most = Math.max(...beyond);
    const message = `${beyond.length} claims name paragraphs beyond it, up to ${most}`;
    const remedy = `count its non-blank lines again: write paragraphs: ${most} or more`;
    return [{ id: source.id, issue: issueAt(source, ['paragraphs'], 'no-such-paragraph', [message, remedy]) }];
  });
}

const numbersOf = ({ fields }: ParsedClaim): { readonly field: [string, number]; readonly paragraph: number }[] =>
  (['paragraphs', 'context'] as const).flatMap((name) =>
    (fields[name] ?? []).map((paragraph, i) => ({ field: [name, i], paragraph })),
  );
