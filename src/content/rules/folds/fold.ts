/** What all folds need: how many issues follow from one, and which entry of a list an issue is of. */
import type { Issue } from '../../issue.ts';
import type { ParsedRecord } from '../../parsed-content.ts';

/** An issue with how many more there are for its cause. */
export const withMore = (issue: Issue, more: number): Issue =>
  more === 0
    ? issue
    : { ...issue, message: `${issue.message} (and ${more} more that ${more === 1 ? 'follows' : 'follow'})` };

/** The entry of a list, and the one that an issue is of, as a text to compare. */
export const placeOf = ({ file, at }: ParsedRecord<unknown>): string =>
  `${file.path} ${String(at[0])}[${String(at[1])}]`;
export const entryOf = ({ file, field }: Issue): string => `${file} ${/^\w+\[\d+\]/.exec(field)?.[0] ?? ''}`;
