/**
 * The only door to the content. Pages ask here for the register and for rendered prose; nothing unsound passes.
 * Records are read once, by the reader that the checks use; astro:content renders the prose.
 */
import { getEntry, render } from 'astro:content';
import { understand } from './checks/content.ts';
import { formatIssue } from './checks/issue.ts';
import { readContent } from './checks/read.ts';
import { runRules } from './checks/run.ts';
import type { Register } from './domain/register.ts';

let register: Register | undefined;

/** The checked register. Throws with every issue when the content is unsound. */
export function loadRegister(): Register {
  // While one edits, each page load reads afresh; a build reads once.
  if (register === undefined || import.meta.env.DEV) {
    const content = understand(readContent(process.cwd()));
    const issues = runRules(content);
    if (issues.length > 0) throw new Error(`The content is unsound.\n\n${issues.map(formatIssue).join('\n\n')}`);
    register = content.register;
  }
  return register;
}

type Rendered = Awaited<ReturnType<typeof render>>;

/** The prose of a profile or theme as a component, and its headings. */
export async function renderProse(collection: 'profiles' | 'themes', id: string): Promise<Rendered> {
  const entry = await getEntry(collection, id);
  if (entry === undefined) throw new Error(`no ${collection} entry ${id}`);
  return render(entry);
}
