/** Reads the content folders into memory: every file, its data and its syntax issues. All I/O of the checks is here. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { id } from '../../core/schema/id.ts';
import { workedOut, type Recall } from '../../core/values/cached.ts';
import { slug } from '../../core/values/slug.ts';
import { FOLDERS, foldersOf, type Folders } from './folders.ts';
import { encodingIssues } from './encoding.ts';
import { fileIssue, type Issue } from '../issue.ts';
import { ADDRESSES, readAddresses, readPublished, type PublishedLedger } from '../published-ledger.ts';
import { ORIGINAL_KEYS, readOriginalKeys, type OriginalKeys } from '../document-key.ts';
import { readVerified, type VerifiedRecord } from '../verified-record.ts';
import { readMdx } from './read-mdx.ts';
import { readYaml, type SourceFile } from './source-file.ts';
import { filesUnder, isLeftBehind, unreadEntryIssues, type FolderEntry } from './walk-folder.ts';
import { formatNumber } from '../../strings/index.ts';

/** Where the files of a collection are; its records have the names of their files or folders. */
const COLLECTIONS = {
  profiles: /^content\/profiles\/([^/]+)\/profile\.mdx$/,
  ledgers: /^content\/profiles\/([^/]+)\/claims\.yaml$/,
  themes: /^content\/themes\/([^/]+)\.mdx$/,
  changes: /^content\/changes\/([^/]+)\.yaml$/,
  sources: /^seeds\/([^/]+)\.yaml$/,
} as const;
type Collection = keyof typeof COLLECTIONS;

/** Collections that are one file, which may not be there. */
const SINGLE = {
  synonyms: 'content/search/synonyms.yaml',
  queries: 'content/search/queries.yaml',
  keptOut: 'content/search/kept-out/queries.yaml',
  glossary: 'content/glossary.yaml',
  kinds: 'content/kinds.yaml',
  figures: 'content/figures.yaml',
  expectations: 'content/expectations.yaml',
  forwards: 'content/forwards.yaml',
  exceptions: 'seeds/exceptions.yaml',
} as const;
type Single = keyof typeof SINGLE;

export type RawContent = Readonly<Record<Collection, ReadonlyMap<string, SourceFile>>> &
  Readonly<Partial<Record<Single, SourceFile | undefined>>> & {
    /** By source, what `verify` has seen in its original. */
    readonly verified: ReadonlyMap<string, VerifiedRecord>;
    /** By SHA-256 of an original, the key that its record is signed with. */
    readonly originalKeys: OriginalKeys;
    /** By profile, what of it was published. */
    readonly published: ReadonlyMap<string, PublishedLedger>;
    /** Every address that was published. */
    readonly addresses: readonly string[];
    /** Issues found while reading. */
    readonly issues: readonly Issue[];
  };

type ReadFile = ReturnType<typeof readYaml>;

/** What was parsed before, by path: a file of the same size and time is not parsed again. */
export type FileMemory = Map<string, { readonly stamp: string; parsed?: ReadFile }>;

/** A file's text, and how to have it again without a byte order mark, so that it need not be held as long as the content. */
type FileText = readonly [path: string, text: string, again?: () => string];

/** The collection of a file, and its id there. */
function placeOf(path: string): { readonly in: Collection | Single; readonly id?: string } | undefined {
  const single = (Object.keys(SINGLE) as Single[]).find((name) => SINGLE[name] === path);
  if (single !== undefined) return { in: single };
  return (Object.keys(COLLECTIONS) as Collection[]).flatMap((name) => {
    const id = COLLECTIONS[name].exec(path)?.[1];
    return id === undefined ? [] : { in: name, id };
  })[0];
}

const VERIFIED = /^seeds\/verified\/([^/]+)\.txt$/;
const PUBLISHED = /^content\/published\/([^/]+)\.jsonl$/;
const ALSO_ALLOWED =
  /^(?:content|seeds)\/README\.md$|^seeds\/verified\/[^/]+\.txt$|^content\/published\/(?:[^/]+\.jsonl|addresses\.txt)$/;

/** Pages of lists, by number and by order, stand beside those of records. */
const TAKEN = /^(?:\d+|kind|a-z|hangul|aux|con|nul|prn|(?:com|lpt)\d)$/;
/** Stands between two places in the address of a pair, so that in their ids two pairs might read alike. */
const AND = /(?:^|-)and(?=-)|-and$/g;

/** In bytes: more than ten times the longest ledger. A bigger file is a mistake, and parsing it would take minutes. */
const MAX_BYTES = 2_000_000;

function tooBig(path: string, size: number): Issue {
  return fileIssue(path, 'file-size', [
    `has ${formatNumber(size)} bytes, but at most ${formatNumber(MAX_BYTES)} are read`,
    'if it is the right file, split it in two; no claims.yaml is a tenth as long',
  ]);
}

/** More than ten thousand profiles have. Beyond this the folder is a mistake, such as a whole disk. */
const MAX_FILES = 50_000;

const tooMany = ({ path }: FolderEntry): Issue =>
  fileIssue(path, 'stray-file', [
    `comes after ${formatNumber(MAX_FILES)} other files, and no more are read`,
    'give the content folder itself, and keep other files elsewhere',
  ]);

const isRead = (path: string): boolean => ALSO_ALLOWED.test(path) || placeOf(path) !== undefined;

const EXPECTED_PATHS =
  'profiles are content/profiles/<id>/profile.mdx and claims.yaml, themes content/themes/<id>.mdx, sources seeds/<id>.yaml';

/** How to rename a file that would be read but for its capitals or the spelling of its extension. */
function renameRemedy(path: string): string {
  const renamed = path
    .toLowerCase()
    .replace(/\.yml$/, '.yaml')
    .replace(/\.md$/, '.mdx')
    .replace(/^(content\/profiles\/[^/]+\/)index\.mdx$/, '$1profile.mdx');
  return placeOf(renamed) !== undefined ? `rename it to ${renamed}` : EXPECTED_PATHS;
}

const entriesOf = (folders: Folders): FolderEntry[] =>
  FOLDERS.flatMap((name) => filesUnder(name, folders[name], isRead));

/** The paths of what the machine or an editor left among the content, which is not read. */
export const leftBehind = (folders: Folders): string[] =>
  entriesOf(folders)
    .filter(isLeftBehind)
    .map(({ path }) => path);

/**
 * Reads the folders in the project's root, or those given; paths begin with `content/` and `seeds/` in either case.
 * With a memory, only what has changed since is read; `recall` knows what was parsed before. CHEONGSAJIN_DEBUG=reads prints a line for each call.
 */
export function readContent(
  root: string,
  folders: Folders = foldersOf(root),
  memory: FileMemory = new Map(),
  recall: Recall<unknown> = workedOut,
): RawContent {
  let reads = 0;
  const entries = entriesOf(folders).filter((entry) => !isLeftBehind(entry));
  const unread: Issue[] = entries.slice(MAX_FILES).slice(0, 1).map(tooMany);
  let all = 0;
  const textOf = ({ path, absolute }: FolderEntry): FileText | undefined => {
    // A stray file is reported by its name; its text is not needed.
    if (!isRead(path)) return [path, ''];
    try {
      const { size, ctimeMs } = statSync(absolute);
      const stamp = `${size} ${ctimeMs}`;
      const known = memory.get(path);
      if (known?.stamp === stamp && known.parsed !== undefined) return [path, ''];
      if (size <= MAX_BYTES) {
        if (known?.stamp !== stamp) {
          reads += 1;
          memory.set(path, { stamp });
        }
        // Somebody who edits may have deleted it meanwhile.
        const again = (): string => (existsSync(absolute) ? withoutMark(readFileSync(absolute, 'utf8')) : '');
        return [path, readFileSync(absolute, 'utf8'), again];
      }
      unread.push(tooBig(path, size));
    } catch {
      // The name is not UTF-8, the file is not readable by this user, or it exceeds the maximum string length.
      unread.push(
        fileIssue(path, 'stray-file', [
          'cannot be read',
          'give it a short name of small Latin letters, digits and hyphens, and make it readable by everyone',
        ]),
      );
    }
    return undefined;
  };
  // One by one: all texts at once would be as large as what is read from them.
  const texts = function* (): Generator<FileText> {
    for (const entry of entries.slice(0, MAX_FILES)) {
      const text = entry.kind === 'file' ? textOf(entry) : undefined;
      if (text === undefined) continue;
      all += 1;
      yield text;
    }
  };
  const files = groupByCollection(texts(), memory, recall);
  if (process.env.CHEONGSAJIN_DEBUG === 'reads') console.error(`content: read ${reads} of ${all} files`);
  const links = entries.slice(0, MAX_FILES).flatMap(unreadEntryIssues);
  const keys = join(root, ORIGINAL_KEYS);
  return {
    ...files,
    originalKeys: readOriginalKeys(existsSync(keys) ? readFileSync(keys, 'utf8') : ''),
    issues: [...files.issues, ...unread, ...links],
  };
}

/** The paths of all plain files in the folders; they begin with `content/` and `seeds/`. */
export function pathsOf(folders: Folders): string[] {
  return FOLDERS.flatMap((name) => filesUnder(name, folders[name], isRead)).flatMap(({ path, kind }) =>
    kind === 'file' ? [path] : [],
  );
}

/** Why a file or folder cannot have this name, and what to do. */
function nameFault(name: string, collection: string): readonly [message: string, remedy: string] | undefined {
  const better = slug(name);
  const apart = collection === 'profiles' ? slug(name.replaceAll(AND, '')) : name;
  if (!id.safeParse(name).success)
    return [
      `"${name}" cannot be an id: ids come from file names and are small Latin letters, digits and single hyphens, at most 64`,
      `rename it${better === '' ? '' : `, e.g. to "${better}"`}`,
    ];
  return TAKEN.test(name) || apart !== name
    ? [
        `"${name}" cannot be an id: the site's own lists or pairs of places have that address, or Windows has a device of that name`,
        `rename it, e.g. to "${apart === name ? `${name}-1` : apart}"`,
      ]
    : undefined;
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

/** Sorts the texts into collections by path; a file of no collection is an issue. */
export function groupByCollection(
  texts: Iterable<FileText>,
  memory?: FileMemory,
  recall: Recall<unknown> = workedOut,
): RawContent {
  const issues: Issue[] = [];
  const collections: Record<Collection, Map<string, SourceFile>> = {
    profiles: new Map(),
    ledgers: new Map(),
    themes: new Map(),
    changes: new Map(),
    sources: new Map(),
  };
  const single: Partial<Record<Single, SourceFile>> = {};
  const verified = new Map<string, VerifiedRecord>();
  const published = new Map<string, PublishedLedger>();
  const addresses: string[] = [];
  for (const [path, raw, again] of texts) {
    const [, seen] = VERIFIED.exec(path) ?? [];
    if (seen !== undefined) {
      issues.push(...encodingIssues(path, raw));
      verified.set(seen, readVerified(path, raw));
    }
    const [, of] = PUBLISHED.exec(path) ?? [];
    if (of !== undefined) published.set(of, readPublished(path, raw));
    if (path === ADDRESSES) addresses.push(...readAddresses(raw));
    const place = placeOf(path);
    if (place === undefined) {
      if (!ALSO_ALLOWED.test(path)) {
        issues.push(
          fileIssue(path, 'stray-file', [
            'no file of this name is read here, so it would be ignored silently',
            renameRemedy(path),
          ]),
        );
      }
      continue;
    }
    const misnamed = place.id === undefined ? undefined : nameFault(place.id, place.in);
    if (misnamed !== undefined) issues.push(fileIssue(path, 'file-name', misnamed));
    if (raw.length > MAX_BYTES) {
      issues.push(tooBig(path, raw.length));
      continue;
    }
    const keep = (file: SourceFile): void => {
      if (place.id === undefined) single[place.in as Single] = file;
      else collections[place.in as Collection].set(place.id, file);
    };
    const text = withoutMark(raw);
    const encoding = encodingIssues(path, text);
    issues.push(...encoding);
    // In such a file an error would be reported at every character.
    if (encoding.length > 0) {
      keep({ path, data: undefined, locate: () => ({ line: 1, column: 1 }) });
      continue;
    }
    const known = memory?.get(path);
    const read =
      known?.parsed ??
      (path.endsWith('.mdx') ? readMdx(path, text, again, recall) : readYaml(path, text, 1, again, recall));
    if (known !== undefined) known.parsed = read;
    issues.push(...read.issues);
    keep(read.file);
  }
  return { ...collections, ...single, verified, originalKeys: new Map(), published, addresses, issues };
}
