/** Placeholders: the values of a new record that say what its writer must fill in. */
import { issueIn, type Issue } from './issue.ts';
import type { SourceFile } from './reader/source-file.ts';

const SHAPE = /^TO FILL\b(?:\s*\((.*)\))?/s;

/** The text in place of a value still to be written, e.g. `TO FILL (the short name of the place)`. */
export const placeholder = (what: string): string => `TO FILL (${what})`;

export const isPlaceholder = (value: unknown): value is string => typeof value === 'string' && SHAPE.test(value);

interface Placeholder {
  readonly at: readonly PropertyKey[];
  readonly text: string;
}

const MAX_DEPTH = 16;

/** Whether there is any. Most records have none, and this is cheaper than building the path of every field. */
function containsPlaceholder(part: unknown, depth = 0): boolean {
  if (typeof part === 'string') return isPlaceholder(part);
  if (typeof part !== 'object' || part === null || depth > MAX_DEPTH) return false;
  return Object.values(part).some((entry) => containsPlaceholder(entry, depth + 1));
}

/** Every placeholder in the YAML data of a record. */
export function placeholdersIn(value: unknown): Placeholder[] {
  if (!containsPlaceholder(value)) return [];
  const found: Placeholder[] = [];
  const visit = (part: unknown, at: readonly PropertyKey[]): void => {
    if (isPlaceholder(part)) found.push({ at, text: part });
    // No schema is as deep; an alias can make a value that contains itself.
    else if (at.length > MAX_DEPTH) return;
    else if (Array.isArray(part)) part.forEach((entry, i) => visit(entry, [...at, i]));
    else if (typeof part === 'object' && part !== null)
      for (const [key, entry] of Object.entries(part)) visit(entry, [...at, key]);
  };
  visit(value, []);
  return found;
}

/** What the placeholder says to write. */
export function remedyOf(text: string): string {
  const what = SHAPE.exec(text)?.[1]?.trim() ?? '';
  return what === '' ? 'write the value in its place' : `write ${what}`;
}

export const placeholderIssue = (file: SourceFile, field: readonly PropertyKey[], text: string): Issue =>
  issueIn(file, field, 'to-fill', ['is still to be written', remedyOf(text)]);
