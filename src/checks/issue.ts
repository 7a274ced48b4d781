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

const LONGEST_VALUE = 120;

/** The value on one line, control characters made visible, cut where it grows long. */
export function showValue(value: unknown): string {
  if (value === undefined) return '(missing)';
  const text = JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? String(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

/** One issue as maintainers read it. */
export function formatIssue(issue: Issue): string {
  return [
    `${issue.file}:${issue.line}:${issue.column}${issue.field === '' ? '' : `  ${issue.field}`}`,
    `  value   ${showValue(issue.value)}`,
    `  rule    ${issue.rule}: ${issue.message}`,
    `  remedy  ${issue.remedy}`,
  ].join('\n');
}

/** `['claims', 3, 'themes', 0]` as `claims[3].themes[0]`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  );
}

/** By file, then by place, so that two runs print the same. */
export function byPlace(a: Issue, b: Issue): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
