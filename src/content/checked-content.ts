/**
 * The project's content, read and checked once a process. The build command, Astro's configuration and the collections
 * run in module graphs of their own, so what they share is kept on the global object.
 */
import { resolve } from 'node:path';
import type { Recall } from '../core/values/cached.ts';
import type { Issue } from './issue.ts';
import { parseContent, type ParsedContent } from './parsed-content.ts';
import { foldersOf } from './reader/folders.ts';
import { readContent, type FileMemory } from './reader/read-files.ts';
import { runRules } from './rules/run-rules.ts';

export interface CheckedContent {
  readonly content: ParsedContent;
  /** Empty where the content is sound. */
  readonly issues: readonly Issue[];
}

interface State {
  readonly root: string;
  readonly memory: FileMemory;
  checked?: CheckedContent | undefined;
}

const shared = globalThis as typeof globalThis & { cheongsajinContent?: State };

/** The content under the project's root, and every issue in it. After a change, only changed files are read again; `recall` knows what was parsed before. */
export function checkedContent(folder: string, recall?: Recall<unknown>): CheckedContent {
  const root = resolve(folder);
  const known = shared.cheongsajinContent;
  const state: State = known?.root === root ? known : { root, memory: new Map() };
  shared.cheongsajinContent = state;
  if (state.checked === undefined) {
    const content = parseContent(readContent(root, foldersOf(root), state.memory, recall));
    state.checked = { content, issues: runRules(content) };
  }
  return state.checked;
}

/** Files may have changed: whoever asks next has the content as it is then. */
export function contentChanged(): void {
  if (shared.cheongsajinContent !== undefined) shared.cheongsajinContent.checked = undefined;
}
