/** A rule across records: one a file, named, described, and unable to stop the others. */
import type { Content, Draft } from './content.ts';
import { formatPath, type Issue } from './issue.ts';

export interface Rule {
  readonly name: string;
  /** What must hold, for the maintainers' handbook. */
  readonly description: string;
  readonly check: (content: Content) => Issue[];
}

/** An issue at a field of a record. */
export function issueAt<T>(
  draft: Draft<T>,
  field: readonly PropertyKey[],
  rule: string,
  value: unknown,
  message: string,
  remedy: string,
): Issue {
  const path = [...draft.at, ...field];
  return { file: draft.file.path, ...draft.file.locate(path), field: formatPath(path), value, rule, message, remedy };
}
