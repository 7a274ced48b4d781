/** Where the content lies: by default in content/ and seeds/ under the project's root, or in another tree. */
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
 * The folders' names as they are to be printed: `content` and `seeds` for the project's own, else the path from where
 * the command runs, or the whole path of a folder that lies elsewhere.
 */
export function shownNames(folders: Folders, root: string, cwd: string): Folders {
  const own = foldersOf(root);
  const shown = (name: FolderName): string => {
    const path = resolve(folders[name]);
    if (path === own[name]) return name;
    const near = relative(cwd, path);
    const short = near === '' ? '.' : near.startsWith('..') || isAbsolute(near) ? path : near;
    return short.split(sep).join('/');
  };
  return { content: shown('content'), seeds: shown('seeds') };
}

/** A path such as `content/glossary.yaml`, with the folder's printed name in place of its own. */
export function shownPath(path: string, names: Folders): string {
  const [, folder, rest] = /^(content|seeds)(\/.*)?$/s.exec(path) ?? [];
  return folder === undefined ? path : `${names[folder as FolderName]}${rest ?? ''}`;
}

/** The issue as it reads for another tree: every path in it leads to where the file really is. */
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
