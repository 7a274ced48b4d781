/** What a new record leaves to its writer: a field that says itself what to write. */
import { formatPath, type Issue } from './issue.ts';
import type { SourceFile } from './reader/source-file.ts';

const SHAPE = /^TO FILL\b(?:\s*\((.*)\))?/s;

/** The words that stand for a value still to be written, e.g. `TO FILL (the short name of the place)`. */
export const placeholder = (what: string): string => `TO FILL (${what})`;

export const isPlaceholder = (value: unknown): value is string => typeof value === 'string' && SHAPE.test(value);

interface Placeholder {
  readonly at: readonly PropertyKey[];
  readonly text: string;
}

const DEEPEST = 16;

/** Whether any is there at all: most records are written, and their paths need not be put together. */
function containsPlaceholder(part: unknown, depth = 0): boolean {
  if (typeof part === 'string') return isPlaceholder(part);
  if (typeof part !== 'object' || part === null || depth > DEEPEST) return false;
  return Object.values(part).some((entry) => containsPlaceholder(entry, depth + 1));
}

/** Every field and entry of a record, as YAML gives it, that is still to be written. */
export function placeholdersIn(value: unknown): Placeholder[] {
  if (!containsPlaceholder(value)) return [];
  const found: Placeholder[] = [];
  const visit = (part: unknown, at: readonly PropertyKey[]): void => {
    if (isPlaceholder(part)) found.push({ at, text: part });
    // No field of any record lies so deep; an alias can make a value that holds itself.
    else if (at.length > DEEPEST) return;
    else if (Array.isArray(part)) part.forEach((entry, i) => visit(entry, [...at, i]));
    else if (typeof part === 'object' && part !== null)
      for (const [key, entry] of Object.entries(part)) visit(entry, [...at, key]);
  };
  visit(value, []);
  return found;
}

/** What a placeholder asks for; without words of its own, the value of its field. */
export function remedyOf(text: string): string {
  const what = SHAPE.exec(text)?.[1]?.trim() ?? '';
  return what === '' ? 'write the value in its place' : `write ${what}`;
}

export function placeholderIssue(file: SourceFile, field: readonly PropertyKey[], text: string): Issue {
  return {
    file: file.path,
    ...file.locate(field),
    field: formatPath(field),
    value: text,
    rule: 'to-fill',
    message: 'is still to be written',
    remedy: remedyOf(text),
  };
}
