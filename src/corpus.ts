/**
 * The only door to the content. Pages ask here for the register and for rendered prose; nothing unsound passes.
 * Records are read once, by the reader that the checks use; astro:content renders the prose.
 */
import { getEntry, render } from 'astro:content';
import { understand } from './checks/content.ts';
import { formatIssue } from './checks/issue.ts';
import { readContent } from './checks/read.ts';
import { runRules } from './checks/run.ts';
import { isDay } from './domain/calendar.ts';
import type { Register } from './domain/register.ts';
import { newestSourceDay } from './domain/targets.ts';
import type { Term } from './schema/glossary.ts';

interface Corpus {
  readonly register: Register;
  readonly terms: readonly Term[];
}

let corpus: Corpus | undefined;

/** The checked content. Throws with every issue when it is unsound. */
function loadCorpus(): Corpus {
  // While one edits, each page load reads afresh; a build reads once.
  if (corpus === undefined || import.meta.env.DEV) {
    const content = understand(readContent(process.cwd()));
    const issues = runRules(content);
    if (issues.length > 0) throw new Error(`The content is unsound.\n\n${issues.map(formatIssue).join('\n')}`);
    corpus = { register: content.register, terms: content.terms.flatMap(({ record }) => record ?? []) };
  }
  return corpus;
}

export function loadRegister(): Register {
  return loadCorpus().register;
}

/** The glossary, in no order. */
export function loadTerms(): readonly Term[] {
  return loadCorpus().terms;
}

/** The day that pages reckon dates from: an input of the build, so that builds repeat; see commands/content-date.ts. */
export function contentDay(): string {
  const given = process.env.CONTENT_DATE ?? '';
  return isDay(given) ? given : newestSourceDay(loadRegister());
}

type Rendered = Awaited<ReturnType<typeof render>>;

/** The prose of a profile or theme as a component, and its headings. */
export async function renderProse(collection: 'profiles' | 'themes', id: string): Promise<Rendered> {
  const entry = await getEntry(collection, id);
  if (entry === undefined) throw new Error(`no ${collection} entry ${id}`);
  return render(entry);
}
