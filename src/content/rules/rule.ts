/** Rules across records, one per file. */
import type { ParsedContent, ParsedRecord } from '../parsed-content.ts';
import { formatPath, type Issue } from '../issue.ts';
import { valueAt } from '../reader/zod-introspection.ts';

/** Where a rule may report issues: collections of records, and the prose of profiles and themes. */
export const SCOPES = [
  'claims',
  'profiles',
  'themes',
  'sources',
  'glossary',
  'kinds',
  'figures',
  'synonyms',
  'queries',
  'keptOut',
  'exceptions',
  'expectations',
  'verified',
  'changes',
  'forwards',
  'published',
  'prose',
] as const;
type Scope = (typeof SCOPES)[number];

export interface Rule {
  /** The name of the rule's file in rules/each/. */
  readonly name: string;
  /** What must hold, for the table in content/README.md. */
  readonly description: string;
  /** Where its issues are. */
  readonly scope: readonly Scope[];
  /** The `rule` names of its issues; it may use no other. */
  readonly emits: readonly string[];
  readonly check: (content: ParsedContent) => Issue[];
}

/** An issue at a field of a record. */
export function issueAt<T>(
  draft: ParsedRecord<T>,
  field: readonly PropertyKey[],
  rule: string,
  message: string,
  remedy: string,
  /** What is shown, where that is not what stands there. */
  value?: unknown,
): Issue {
  const path = [...draft.at, ...field];
  const stands = value ?? valueAt(draft.file.data, path);
  return {
    file: draft.file.path,
    ...draft.file.locate(path),
    field: formatPath(path),
    value: stands,
    rule,
    message,
    remedy,
  };
}

/** Issues of dates held against the day of their document: of many alike, that day is the wrong one. */
export const againstDocument = (issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => ({ ...issue, fault: 'not-of-its-document' }));
