/** Lists a content folder: its plain files, and the entries that cannot be read as such. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileIssue, type Issue } from '../issue.ts';

export interface FolderEntry {
  /** From the folder's name, e.g. `content/glossary.yaml`, wherever the folder is on disk. */
  readonly path: string;
  readonly absolute: string;
  readonly kind: 'file' | 'link' | 'folder' | 'deep' | 'closed' | 'other';
}

/** In folders. The files that are read are at most two folders deep. */
const MAX_DEPTH = 12;

/** Everything in a folder, sorted by name. `isRead`: whether a file of that path is read. */
export function filesUnder(
  name: string,
  root: string,
  isRead: (path: string) => boolean,
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
      const own = as('folder', absolute);
      if (depth === MAX_DEPTH) return [{ ...own, kind: 'deep' }];
      return [...(isRead(own.path) ? [own] : []), ...filesUnder(name, root, isRead, absolute, depth + 1)];
    });
}

/** What the machine or an editor leaves beside files: of macOS and Windows, swap and backup files, locks. */
const LEFT_BEHIND =
  /(?:^|\/)(?:\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini|\.directory|\.#[^/]*|#[^/]*#|[^/]*~|\.[^/]*\.sw[a-p]|4913|[^/]+\.(?:bak|orig|tmp)|\.nfs[^/]*|\.~lock\.[^/]*)$/;

/** Whether an entry is nobody's content, so that it is passed over with a note and no error. */
export const isLeftBehind = ({ path, kind }: FolderEntry): boolean => kind !== 'folder' && LEFT_BEHIND.test(path);

const REASONS: Readonly<Record<Exclude<FolderEntry['kind'], 'file'>, readonly [message: string, remedy: string]>> = {
  link: ['is a link, so it is not read', 'put the file itself here, not a link to it'],
  folder: ['is a folder, but a file is expected', 'rename the folder, and put a file of this name here'],
  deep: ['is a folder deeper than any file that is read', 'move what it holds to where it belongs, or remove it'],
  closed: ['is a folder that cannot be read', 'make it readable by everyone'],
  other: ['is not a plain file, so it is not read', 'put a file here: nothing else is read'],
};

/** Why an entry that is not a plain file is not read. */
export const unreadEntryIssues = ({ path, kind }: FolderEntry): Issue[] =>
  kind === 'file' ? [] : [fileIssue(path, 'stray-file', REASONS[kind])];
