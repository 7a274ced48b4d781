/** Rules across records, one per file. */
import type { ParsedContent, ParsedRecord } from '../parsed-content.ts';
import { issueIn, type Issue, type Words } from '../issue.ts';
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
export const issueAt = (
  { file, at }: Pick<ParsedRecord<unknown>, 'file' | 'at'>,
  field: readonly PropertyKey[],
  rule: string,
  words: Words,
): Issue => issueIn(file, [...at, ...field], rule, words);

/** Whether a field stands in the file, valid or not. */
export const isWritten = ({ file, at }: Pick<ParsedRecord<unknown>, 'file' | 'at'>, field: string): boolean =>
  valueAt(file.data, [...at, field]) !== undefined;

/** Issues of dates held against the day of their document: of many alike, that day is the wrong one. */
export const againstDocument = (issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => ({ ...issue, fault: 'not-of-its-document' }));
