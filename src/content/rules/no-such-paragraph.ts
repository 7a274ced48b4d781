import type { Issue } from '../issue.ts';
import { issueAt } from './rule.ts';

/** A paragraph beyond the last of its document. */
export const noSuchParagraph = (
  draft: Parameters<typeof issueAt>[0],
  {
    field,
    source,
    paragraph,
    count,
  }: {
    readonly field: Parameters<typeof issueAt>[1];
    readonly source: string;
    readonly paragraph: number;
    /** How many the document has. */
    readonly count: number;
  },
): Issue =>
  issueAt(
    draft,
    field,
    'no-such-paragraph',
    paragraph,
    `${source} has ${count} paragraphs`,
    `write a number from 1 to ${count}: non-blank lines are counted`,
  );
