/** Shared by the commands: the project's root, its content, and the printing of issues. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { parseContent, type ParsedContent } from '../../content/parsed-content.ts';
import { foldersOf, relabel, shownNames, type FolderName, type Folders } from '../../content/reader/folders.ts';
import { fileIssue, formatIssue, visible, type Issue } from '../../content/issue.ts';
import { leftBehind, readContent } from '../../content/reader/read-files.ts';
import { runRules } from '../../content/rules/run-rules.ts';
import type { Original } from '../../content/verification.ts';
import { UsageError, type Options } from './options.ts';

export const ROOT = join(import.meta.dirname, '..', '..', '..');

/** The folder of original documents, when the environment names one. */
export const originalsFolder = (): string | undefined => process.env.CHEONGSAJIN_ORIGINALS || undefined;

/** The folders of content, and their names in output. */
export interface Tree {
  readonly folders: Folders;
  readonly names: Folders;
}

/** The folders given by `--content` and `--seeds`, or the project's own. Throws a UsageError where there is no such folder. */
export function treeOf(options: Options): Tree {
  const own = foldersOf(ROOT);
  const folder = (name: FolderName): string => {
    const given = options.text(name);
    if (given === undefined) return own[name];
    const path = resolve(given);
    if (!existsSync(path) || !statSync(path).isDirectory())
      throw new UsageError(`--${name}: there is no folder ${given}`);
    return path;
  };
  const folders = { content: folder('content'), seeds: folder('seeds') };
  return { folders, names: shownNames(folders, ROOT, process.cwd()) };
}

/** The absolute path of e.g. `content/glossary.yaml` in a tree. */
export function absolutePath({ folders }: Tree, path: string): string {
  const [folder, ...rest] = path.split('/');
  return join(folders[folder as FolderName], ...rest);
}

/** Writes a file, and makes the folders that it lies in. */
export function writeFile(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

export function loadContent(folders: Folders = foldersOf(ROOT)): ParsedContent {
  return parseContent(readContent(ROOT, folders));
}

/** Every issue of a tree, with the paths of its files on disk. */
export function issuesIn(content: ParsedContent, { names }: Tree): Issue[] {
  const issues = runRules(content);
  // A wrong, empty folder would have no issues.
  if (issues.length === 0 && content.profiles.length === 0)
    issues.push(
      fileIssue('content/profiles', 'no-profile', [
        'there are no profiles',
        'npm run new -- profile ID writes the first',
      ]),
    );
  return issues.map((issue) => relabel(issue, names));
}

export function readOriginal(folder: string, document: string): Original | undefined {
  const path = join(folder, document);
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  return { sha256: fingerprint(bytes), text: bytes.toString('utf8') };
}

/** The SHA-256 of a document's bytes, as `sha256sum` prints it. */
export const fingerprint = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const countOf = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Says of what was passed over that it was; to stderr, since it is no result. */
export function notePassedOver(folders: Folders = foldersOf(ROOT)): void {
  for (const path of leftBehind(folders))
    console.error(`note  ${visible(path)}: passed over, as a file of the machine or of an editor`);
}

/** Prints all issues and one closing line; returns whether there were none. */
export function report(issues: readonly Issue[], done: string, otherwise = 'nothing was built'): boolean {
  for (const issue of issues) console.error(formatIssue(issue));
  if (issues.length === 0) console.log(done);
  else console.error(`\n${countOf(issues.length, 'error')} in the content; ${otherwise}.`);
  return issues.length === 0;
}
