/**
 * The only door to the content. Pages ask here for the register and for rendered prose; nothing unsound passes.
 * Records are read once, by the reader that the checks use; astro:content renders the prose.
 */
import { join } from 'node:path';
import { getEntry, render } from 'astro:content';
import { parseContent } from '../content/parsed-content.ts';
import { formatIssue, type Issue } from '../content/issue.ts';
import { readContent } from '../content/reader/read-files.ts';
import { runRules } from '../content/rules/run-rules.ts';
import { isDay } from '../core/domain/calendar.ts';
import type { Register } from '../core/domain/register.ts';
import { newestSourceDay } from '../core/domain/targets.ts';
import type { Term } from '../core/schema/glossary.ts';

interface Corpus {
  readonly register: Register;
  readonly terms: readonly Term[];
}

let corpus: Corpus | undefined;

/** The checked content. Throws with every issue when it is unsound. */
function loadCorpus(): Corpus {
  // While one edits, each page load reads afresh; a build reads once.
  if (corpus === undefined || import.meta.env.DEV) {
    const content = parseContent(readContent(process.cwd()));
    const issues = runRules(content);
    const [first] = issues;
    if (first !== undefined) throw unsound(first, issues);
    corpus = { register: content.register, terms: content.terms.flatMap(({ record }) => record ?? []) };
  }
  return corpus;
}

/** Every issue in one error; the error page of `npm run dev` opens the first in the editor. */
function unsound(first: Issue, issues: readonly Issue[]): Error {
  const count = issues.length === 1 ? 'one error' : `${issues.length} errors`;
  return Object.assign(new Error(`The content is unsound: ${count}.\n\n${issues.map(formatIssue).join('\n')}`), {
    loc: { file: join(process.cwd(), first.file), line: first.line, column: first.column },
  });
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
