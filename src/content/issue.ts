import { HIDDEN_CHARACTERS } from '../core/values/hidden-characters.ts';

/** What a check has to say: where, what stands there, which rule, and what to type instead. */
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
}

/** An issue of a file as a whole. */
export const fileIssue = (path: string, rule: string, message: string, remedy: string): Issue => ({
  file: path,
  line: 1,
  column: 1,
  field: '',
  value: path,
  rule,
  message,
  remedy,
});

const LONGEST_VALUE = 120;

/** The value on one line, control characters made visible, cut where it grows long. */
export function showValue(value: unknown): string {
  if (value === undefined) return '(missing)';
  const text = visible(asJson(value));
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

function asJson(value: unknown): string {
  try {
    return JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'bigint' || (typeof part === 'number' && !Number.isFinite(part)) ? String(part) : part,
    );
  } catch {
    // YAML can make a value that holds itself, or one nested beyond any use.
    return '(a value that cannot be written out)';
  }
}

const LONGEST_TEXT = 1000;

const HIDDEN = new RegExp(HIDDEN_CHARACTERS.source, 'gu');

/** Control characters, invisible ones and direction marks as escapes: what a file holds must not steer the reader's terminal. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (mark) => {
    const code = (mark.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    return code.length > 4 ? `\\u{${code}}` : `\\u${code}`;
  });
}

const told = (...parts: readonly string[]): string =>
  parts.map((text) => visible(text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text)).join('');

/** Stands where an issue concerns no field. */
const WHOLE_FILE = '(file)';

/**
 * One issue as maintainers and their editors read it, on one line:
 * `file:line:column  rule  field: value — what is wrong; what to write instead`.
 */
export function formatIssue(issue: Issue): string {
  return told(
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

/** By file, then by place, so that two runs print the same. */
export function byPosition(a: Issue, b: Issue): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
