/** A rule across records: one a file, named, described, and unable to stop the others. */
import type { ParsedContent, ParsedRecord } from '../parsed-content.ts';
import { formatPath, type Issue } from '../issue.ts';

/** What a rule may look at: records by where they stand, and the prose of profiles and themes. */
export const SCOPES = [
  'claims',
  'profiles',
  'themes',
  'sources',
  'glossary',
  'figures',
  'synonyms',
  'queries',
  'exceptions',
  'expectations',
  'prose',
] as const;
type Scope = (typeof SCOPES)[number];

export interface Rule {
  /** The rule's name, which is that of its file in checks/rules/. */
  readonly name: string;
  /** What must hold, for the table in content/README.md. */
  readonly description: string;
  /** Where its issues stand. */
  readonly scope: readonly Scope[];
  /** The names under which it reports; no other may leave it. */
  readonly emits: readonly string[];
  readonly check: (content: ParsedContent) => Issue[];
}

/** An issue at a field of a record. */
export function issueAt<T>(
  draft: ParsedRecord<T>,
  field: readonly PropertyKey[],
  rule: string,
  value: unknown,
  message: string,
  remedy: string,
): Issue {
  const path = [...draft.at, ...field];
  return { file: draft.file.path, ...draft.file.locate(path), field: formatPath(path), value, rule, message, remedy };
}
