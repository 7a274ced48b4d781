import type { Issue } from '../issue.ts';
import { issueAt } from './rule.ts';

/** A paragraph beyond the last of its document, which has so many. */
export const noSuchParagraph = (
  draft: Parameters<typeof issueAt>[0],
  field: Parameters<typeof issueAt>[1],
  source: string,
  count: number,
): Issue =>
  issueAt(
    draft,
    field,
    'no-such-paragraph',
    `${source} has ${count} paragraphs`,
    `write a number from 1 to ${count}: non-blank lines are counted`,
  );
