/** Reads the content folders into memory: every file, its data and its faults. The only I/O of the checks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Issue } from './issue.ts';
import { readMdx } from './mdx.ts';
import { readYaml, type SourceFile } from './source-file.ts';

export interface Files {
  /** By profile id. */
  readonly profiles: ReadonlyMap<string, SourceFile>;
  /** By profile id. */
  readonly ledgers: ReadonlyMap<string, SourceFile>;
  readonly themes: ReadonlyMap<string, SourceFile>;
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** What `verify` has seen in the originals; see checks/verified.ts. */
  readonly verified: string;
  /** Faults met while reading. */
  readonly issues: readonly Issue[];
}

const SHELVES = [
  { shelf: 'profiles', shape: /^content\/profiles\/([^/]+)\/profile\.mdx$/ },
  { shelf: 'ledgers', shape: /^content\/profiles\/([^/]+)\/claims\.yaml$/ },
  { shelf: 'themes', shape: /^content\/themes\/([^/]+)\.mdx$/ },
  { shelf: 'sources', shape: /^seeds\/([^/]+)\.yaml$/ },
] as const;

const ALSO_ALLOWED = /^(?:content|seeds)\/(?:README\.md|verified\.txt)$/;

export function readContent(root: string): Files {
  const issues: Issue[] = [];
  const shelves = { profiles: new Map<string, SourceFile>(), ledgers: new Map<string, SourceFile>(), themes: new Map<string, SourceFile>(), sources: new Map<string, SourceFile>() };
  let verified = '';
  for (const path of ['content', 'seeds'].flatMap((folder) => filesUnder(root, join(root, folder)))) {
    const place = SHELVES.map(({ shelf, shape }) => ({ shelf, id: shape.exec(path)?.[1] })).find(({ id }) => id !== undefined);
    if (path === 'seeds/verified.txt') verified = readFileSync(join(root, path), 'utf8');
    if (place?.id === undefined) {
      if (!ALSO_ALLOWED.test(path)) {
        issues.push({
          file: path,
          line: 1,
          column: 1,
          field: '',
          value: path,
          rule: 'stray-file',
          message: 'nothing reads a file of this name here, so it would be lost in silence',
          remedy: 'profiles are content/profiles/<id>/profile.mdx and claims.yaml, themes content/themes/<id>.mdx, sources seeds/<id>.yaml',
        });
      }
      continue;
    }
    const text = readFileSync(join(root, path), 'utf8').replace(/^\uFEFF/, '');
    const read = path.endsWith('.mdx') ? readMdx(path, text) : readYaml(path, text);
    issues.push(...read.issues);
    shelves[place.shelf].set(place.id, read.file);
  }
  return { ...shelves, verified, issues };
}

function filesUnder(root: string, folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesUnder(root, path);
      return [relative(root, path).split(sep).join('/')];
    });
}
