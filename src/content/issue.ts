import type { SeriesProblem } from '../charts/series-builder.ts';
import { compareCodeUnits } from '../core/values/compare-code-units.ts';
import { HIDDEN_CHARACTERS } from '../core/values/hidden-characters.ts';
import type { SourceFile } from './reader/source-file.ts';
import { valueAt } from './reader/zod-introspection.ts';

/** One thing that is wrong: where, the value there, the rule, and what to type instead. */
export interface Issue {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  /** From 1; 1:1 for what concerns the file as a whole. */
  readonly line: number;
  readonly column: number;
  /** The field as a path, e.g. `claims[3].themes[0]`, or `prose`. Empty for the file as a whole. */
  readonly field: string;
  /** The offending value as written; `undefined` when it is missing. */
  readonly value: unknown;
  /** The rule's name, e.g. `unknown-theme`. */
  readonly rule: string;
  readonly message: string;
  /** What to type instead. */
  readonly remedy: string;
  /** Which of the faults that its rule knows, where others follow from that one; never shown. */
  readonly fault?: SeriesProblem['fault'] | 'not-of-its-document' | 'of-another-kind';
  /** What is known and much like the value, and so probably meant; never shown but in the remedy. */
  readonly meant?: string | undefined;
}

/** What is wrong, what to type instead, and what is shown, where that is not what stands there. */
export type Words = readonly [message: string, remedy: string, value?: unknown];

/** An issue that concerns a file as a whole. */
export const fileIssue = (path: string, rule: string, [message, remedy]: Words): Issue => ({
  file: path,
  line: 1,
  column: 1,
  field: '',
  value: path,
  rule,
  message,
  remedy,
});

/** An issue at a field of a file. */
export function issueIn(
  file: SourceFile,
  path: readonly PropertyKey[],
  rule: string,
  [message, remedy, value = valueAt(file.data, path)]: Words,
): Issue {
  return { file: file.path, ...file.locate(path), field: formatPath(path), value, rule, message, remedy };
}

const MAX_VALUE = 120;

/** The value as JSON on one line, hidden characters escaped, truncated to {@link MAX_VALUE} characters. */
export function showValue(value: unknown): string {
  if (value === undefined) return '(missing)';
  const text = visible(asJson(value));
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text;
}

function asJson(value: unknown): string {
  try {
    return JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'bigint' || (typeof part === 'number' && !Number.isFinite(part)) ? String(part) : part,
    );
  } catch {
    // YAML aliases can make a value that contains itself, or one nested too deeply to stringify.
    return '(a value that cannot be written out)';
  }
}

const MAX_TEXT = 1000;

const HIDDEN = new RegExp(HIDDEN_CHARACTERS.source, 'gu');

/** Control and invisible characters and direction marks as escapes, so that a file's text cannot control the terminal. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (mark) => {
    const code = (mark.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    return code.length > 4 ? `\\u{${code}}` : `\\u${code}`;
  });
}

const printable = (...parts: readonly string[]): string =>
  parts.map((text) => visible(text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text)).join('');

/** Printed in place of the field of an issue of the whole file. */
const WHOLE_FILE = '(file)';

/**
 * One issue on one line, as people and editors read it:
 * `file:line:column  rule  field: value — what is wrong; what to write instead`.
 */
export function formatIssue(issue: Issue): string {
  return printable(
    `${issue.file}:${issue.line}:${issue.column}  ${issue.rule}  ${issue.field === '' ? WHOLE_FILE : issue.field}: `,
    showValue(issue.value),
    ` — ${issue.message}; ${issue.remedy}`,
  );
}

/** `['claims', 3, 'themes', 0]` as `claims[3].themes[0]`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  );
}

/** Sorts by file and position, so that two runs print the same. */
export function byPosition(a: Issue, b: Issue): number {
  return compareCodeUnits(a.file, b.file) || a.line - b.line || a.column - b.column || compareCodeUnits(a.rule, b.rule);
}
