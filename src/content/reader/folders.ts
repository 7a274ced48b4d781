/** The folders of content: content/ and seeds/ in the project's root by default, or those of another tree. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Issue } from '../issue.ts';

/** The two folders, as absolute paths. */
export interface Folders {
  readonly content: string;
  readonly seeds: string;
}

export type FolderName = keyof Folders;
export const FOLDERS: readonly FolderName[] = ['content', 'seeds'];

export const foldersOf = (root: string): Folders => ({ content: join(root, 'content'), seeds: join(root, 'seeds') });

/**
 * The folders' names for output: `content` and `seeds` for the project's own, otherwise the path relative to the working
 * directory, or the absolute path of a folder outside it.
 */
export function shownNames(folders: Folders, root: string, cwd: string): Folders {
  const own = foldersOf(root);
  const shown = (name: FolderName): string => {
    const path = resolve(folders[name]);
    if (path === own[name]) return name;
    const local = relative(cwd, path);
    const short = local === '' ? '.' : local.startsWith('..') || isAbsolute(local) ? path : local;
    return short.split(sep).join('/');
  };
  return { content: shown('content'), seeds: shown('seeds') };
}

/** A path such as `content/glossary.yaml` with the folder's name for output. */
export function shownPath(path: string, names: Folders): string {
  const [, folder, rest] = /^(content|seeds)(\/.*)?$/s.exec(path) ?? [];
  return folder === undefined ? path : `${names[folder as FolderName]}${rest ?? ''}`;
}

/** The issue with every path in it rewritten for another tree, so that it names the file on disk. */
export function relabel(issue: Issue, names: Folders): Issue {
  if (FOLDERS.every((name) => names[name] === name)) return issue;
  const within = (text: string): string =>
    text.replace(/(?<![\w./-])(content|seeds)(?=\/[\w<])/g, (_, folder: FolderName) => names[folder]);
  return {
    ...issue,
    file: shownPath(issue.file, names),
    value: issue.value === issue.file ? shownPath(issue.file, names) : issue.value,
    message: within(issue.message),
    remedy: within(issue.remedy),
  };
}
