/** Reads the content folders into memory: every file, its data and its faults. The only I/O of the checks. */
import { readFileSync, statSync } from 'node:fs';
import { id } from '../../core/schema/id.ts';
import { slug } from '../../core/values/slug.ts';
import { FOLDERS, foldersOf, type Folders } from './folders.ts';
import { encodingIssues, NOT_UTF8 } from './encoding.ts';
import { fileIssue, type Issue } from '../issue.ts';
import { readMdx } from './read-mdx.ts';
import { readYaml, type SourceFile } from './source-file.ts';
import { filesUnder, unreadEntryIssues, type FolderEntry } from './walk-folder.ts';
import { formatNumber } from '../../strings/index.ts';

export interface RawContent {
  /** By profile id. */
  readonly profiles: ReadonlyMap<string, SourceFile>;
  /** By profile id. */
  readonly ledgers: ReadonlyMap<string, SourceFile>;
  readonly themes: ReadonlyMap<string, SourceFile>;
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** content/search/synonyms.yaml; a site may do without. */
  readonly synonyms?: SourceFile | undefined;
  /** content/search/queries.yaml; a site may do without. */
  readonly queries?: SourceFile | undefined;
  /** content/glossary.yaml; a site may do without. */
  readonly glossary?: SourceFile | undefined;
  /** content/figures.yaml: charts across places; a site may do without. */
  readonly figures?: SourceFile | undefined;
  /** content/expectations.yaml: what must stay true of the documents at hand; a site may do without. */
  readonly expectations?: SourceFile | undefined;
  /** seeds/exceptions.yaml: what no claim carries and why; a site may do without. */
  readonly exceptions?: SourceFile | undefined;
  /** What `verify` has seen in the originals; see checks/verified.ts. */
  readonly verified: string;
  /** Faults met while reading. */
  readonly issues: readonly Issue[];
}

const SHELVES = [
  { shelf: 'profiles', shape: /^content\/profiles\/([^/]+)\/profile\.mdx$/ },
  { shelf: 'ledgers', shape: /^content\/profiles\/([^/]+)\/claims\.yaml$/ },
  { shelf: 'themes', shape: /^content\/themes\/([^/]+)\.mdx$/ },
  { shelf: 'synonyms', shape: /^content\/search\/(synonyms)\.yaml$/ },
  { shelf: 'queries', shape: /^content\/search\/(queries)\.yaml$/ },
  { shelf: 'glossary', shape: /^content\/(glossary)\.yaml$/ },
  { shelf: 'figures', shape: /^content\/(figures)\.yaml$/ },
  { shelf: 'expectations', shape: /^content\/(expectations)\.yaml$/ },
  { shelf: 'exceptions', shape: /^seeds\/(exceptions)\.yaml$/ },
  { shelf: 'sources', shape: /^seeds\/([^/]+)\.yaml$/ },
] as const;

type Shelf = (typeof SHELVES)[number]['shelf'];
/** Shelves that are one file. */
const SINGLE = ['synonyms', 'queries', 'glossary', 'figures', 'expectations', 'exceptions'] as const;
type SingleShelf = (typeof SINGLE)[number];
const isSingle = (shelf: Shelf): shelf is SingleShelf => (SINGLE as readonly string[]).includes(shelf);

const ALSO_ALLOWED = /^(?:content|seeds)\/(?:README\.md|verified\.txt)$/;

/** In bytes: more than ten times the longest ledger. A bigger file is no ledger, and reading it would take minutes. */
const MOST_BYTES = 2_000_000;
/** The record of what was seen in the originals grows with all ledgers together. */
const mostIn = (path: string): number => (path === 'seeds/verified.txt' ? 100 * MOST_BYTES : MOST_BYTES);

function tooBig(path: string, size: number): Issue {
  return fileIssue(
    path,
    'file-size',
    `has ${formatNumber(size)} bytes, but at most ${formatNumber(mostIn(path))} are read`,
    'if it is the right file, split it in two; no ledger is a tenth as long',
  );
}

/** Ten thousand profiles have three times as many. More are another folder, such as a disk, and would never end. */
const MOST_FILES = 50_000;

const tooMany = ({ path }: FolderEntry): Issue =>
  fileIssue(
    path,
    'stray-file',
    `comes after ${formatNumber(MOST_FILES)} other files, and no more are read`,
    'give the content folder itself, and keep other files elsewhere',
  );

const hasPlace = (path: string): boolean => ALSO_ALLOWED.test(path) || SHELVES.some(({ shape }) => shape.test(path));

const WHERE_FILES_GO =
  'profiles are content/profiles/<id>/profile.mdx and claims.yaml, themes content/themes/<id>.mdx, sources seeds/<id>.yaml';

/** The name by which a file would be read, where only its capitals or the spelling of its ending stand in the way. */
function otherwiseCalled(path: string): string {
  const meant = path
    .toLowerCase()
    .replace(/\.yml$/, '.yaml')
    .replace(/\.md$/, '.mdx')
    .replace(/^(content\/profiles\/[^/]+\/)index\.mdx$/, '$1profile.mdx');
  return SHELVES.some(({ shape }) => shape.test(meant)) ? `rename it to ${meant}` : WHERE_FILES_GO;
}

/** Reads the folders under the project's root, or those given; whichever they are, paths begin with `content/` and `seeds/`. */
export function readContent(root: string, folders: Folders = foldersOf(root)): RawContent {
  const found = FOLDERS.flatMap((name) => filesUnder(name, folders[name], hasPlace));
  const unread: Issue[] = found.slice(MOST_FILES).slice(0, 1).map(tooMany);
  const texts = found.slice(0, MOST_FILES).flatMap(({ path, absolute, kind }) => {
    if (kind !== 'file') return [];
    // What nothing reads is told by its name.
    if (!hasPlace(path)) return [[path, ''] as const];
    try {
      const { size } = statSync(absolute);
      if (size <= mostIn(path)) return [[path, readFileSync(absolute, 'utf8')] as const];
      unread.push(tooBig(path, size));
      return [];
    } catch {
      // A name that is no UTF-8, a file without leave to read it, one longer than a text can be.
      unread.push(
        fileIssue(
          path,
          'stray-file',
          'cannot be read',
          'give it a short name of small Latin letters, digits and hyphens, and make it readable by everyone',
        ),
      );
      return [];
    }
  });
  const files = groupByCollection(texts);
  const links = found.slice(0, MOST_FILES).flatMap(unreadEntryIssues);
  return { ...files, issues: [...files.issues, ...unread, ...links] };
}

/** The paths of all plain files in the folders, beginning with `content/` and `seeds/`. */
export function pathsOf(folders: Folders): string[] {
  return FOLDERS.flatMap((name) => filesUnder(name, folders[name], hasPlace)).flatMap(({ path, kind }) =>
    kind === 'file' ? [path] : [],
  );
}

/** Puts each text in its place by its path; what has no place is an issue. */
export function groupByCollection(texts: Iterable<readonly [path: string, text: string]>): RawContent {
  const issues: Issue[] = [];
  const shelves = {
    profiles: new Map<string, SourceFile>(),
    ledgers: new Map<string, SourceFile>(),
    themes: new Map<string, SourceFile>(),
    sources: new Map<string, SourceFile>(),
  };
  const single: Partial<Record<SingleShelf, SourceFile>> = {};
  let verified = '';
  for (const [path, raw] of texts) {
    if (path === 'seeds/verified.txt') {
      issues.push(...encodingIssues(path, raw));
      // As Git may check it out, or Windows save it.
      verified = raw.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
    }
    const place = SHELVES.map(({ shelf, shape }) => ({ shelf, id: shape.exec(path)?.[1] })).find(
      ({ id }) => id !== undefined,
    );
    if (place?.id === undefined) {
      if (!ALSO_ALLOWED.test(path)) {
        issues.push(
          fileIssue(
            path,
            'stray-file',
            'no file of this name is read here, so it would be ignored silently',
            otherwiseCalled(path),
          ),
        );
      }
      continue;
    }
    if (!id.safeParse(place.id).success) {
      const better = slug(place.id);
      issues.push(
        fileIssue(
          path,
          'file-name',
          `"${place.id}" cannot be an id: ids come from file names and are small Latin letters, digits and single hyphens, at most 64`,
          `rename it${better === '' ? '' : `, e.g. to "${better}"`}`,
        ),
      );
    }
    if (raw.length > mostIn(path)) {
      issues.push(tooBig(path, raw.length));
      continue;
    }
    const text = raw.replace(/^\uFEFF/, '');
    const encoding = encodingIssues(path, text);
    issues.push(...encoding);
    // Every letter would be told as another fault.
    if (encoding.some(({ message }) => message === NOT_UTF8)) {
      const file: SourceFile = { path, data: undefined, locate: () => ({ line: 1, column: 1 }) };
      if (isSingle(place.shelf)) single[place.shelf] = file;
      else shelves[place.shelf].set(place.id, file);
      continue;
    }
    const read = path.endsWith('.mdx') ? readMdx(path, text) : readYaml(path, text);
    issues.push(...read.issues);
    if (isSingle(place.shelf)) single[place.shelf] = read.file;
    else shelves[place.shelf].set(place.id, read.file);
  }
  return { ...shelves, ...single, verified, issues };
}
