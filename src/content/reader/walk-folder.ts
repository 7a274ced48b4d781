/** What lies in a folder of content: plain files, and what else there is and is not read. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileIssue, type Issue } from '../issue.ts';

export interface FolderEntry {
  /** The path by which the checks know the file. */
  readonly path: string;
  readonly absolute: string;
  readonly kind: 'file' | 'link' | 'folder' | 'deep' | 'closed' | 'other';
}

/** No file that is read lies deeper than two folders. */
const DEEPEST = 12;

/** Everything under a folder, in the order of names. `hasPlace` tells whether a file of that path is read. */
export function filesUnder(
  name: string,
  root: string,
  hasPlace: (path: string) => boolean,
  folder = root,
  depth = 0,
): FolderEntry[] {
  const as = (kind: FolderEntry['kind'], absolute: string): FolderEntry => ({
    path: [name, ...relative(root, absolute).split(sep)].join('/'),
    absolute,
    kind,
  });
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    if (depth === 0) throw error;
    return [as('closed', folder)];
  }
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const absolute = join(folder, entry.name);
      if (entry.isFile()) return [as('file', absolute)];
      if (entry.isSymbolicLink()) return [as('link', absolute)];
      if (!entry.isDirectory()) return [as('other', absolute)];
      const found = as('folder', absolute);
      if (depth === DEEPEST) return [{ ...found, kind: 'deep' }];
      return [...(hasPlace(found.path) ? [found] : []), ...filesUnder(name, root, hasPlace, absolute, depth + 1)];
    });
}

const NO_FILE: Readonly<Record<Exclude<FolderEntry['kind'], 'file'>, readonly [message: string, remedy: string]>> = {
  link: ['is a link, so it is not read', 'put the file itself here, not a link to it'],
  folder: ['is a folder, but a file is expected', 'rename the folder, and put a file of this name here'],
  deep: ['is a folder deeper than any file that is read', 'move what it holds to where it belongs, or remove it'],
  closed: ['is a folder that cannot be read', 'make it readable by everyone'],
  other: ['is not a plain file, so it is not read', 'put a file here: nothing else is read'],
};

/** Why what is no plain file is not read. */
export const unreadEntryIssues = ({ path, kind }: FolderEntry): Issue[] =>
  kind === 'file' ? [] : [fileIssue(path, 'stray-file', ...NO_FILE[kind])];
