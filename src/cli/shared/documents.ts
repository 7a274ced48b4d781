/** Finds an original by its source's id, its file name, or a path. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ParsedContent } from '../../content/parsed-content.ts';
import { didYouMean } from './did-you-mean.ts';
import { paragraphsOf } from '../../core/values/paragraphs.ts';
import { fingerprint, originalsFolder } from './workspace.ts';
import { UsageError } from './options.ts';

export const noOriginals = 'CHEONGSAJIN_ORIGINALS names no folder, so there were no originals to read.';

export interface Document {
  /** The id of its source, or the file name of a document without a record. */
  readonly source: string;
  readonly file: string;
  readonly sha256: string;
  readonly paragraphs: readonly string[];
}

/** Reads a document from disk; `undefined` where there is no such file. */
function readDocument(path: string): Omit<Document, 'source'> | undefined {
  if (!existsSync(path) || !statSync(path).isFile()) return undefined;
  const bytes = readFileSync(path);
  return {
    file: basename(path),
    sha256: fingerprint(bytes),
    paragraphs: paragraphsOf(bytes.toString('utf8')),
  };
}

/** Reads a document by its path, or by its name in the folder of originals. */
export function findDocument(word: string): Omit<Document, 'source'> | undefined {
  const folder = originalsFolder();
  return readDocument(word) ?? (folder === undefined ? undefined : readDocument(join(folder, word)));
}

/** The document that a command's argument names. Throws a UsageError that says what to type. */
export function documentOf(content: ParsedContent, word: string): Document {
  const folder = originalsFolder();
  const record = content.sources.find(({ id, fields }) => id === word || fields.document === word);
  if (record?.fields.document !== undefined) {
    if (folder === undefined) throw new UsageError(`${word}: ${noOriginals} Set it, or give the path of the document.`);
    const found = readDocument(join(folder, record.fields.document));
    if (found === undefined) throw new UsageError(`${word}: the folder of originals has no ${record.fields.document}`);
    return { source: record.id, ...found };
  }
  const found = findDocument(word);
  if (found === undefined) {
    const ids = content.sources.map(({ id }) => id);
    throw new UsageError(
      `There is no source and no file ${JSON.stringify(word)}${didYouMean(word, ids, `; the sources are ${ids.join(', ')}`)}`,
    );
  }
  // A document given by its path is identified by its fingerprint, whatever its file name is.
  const same = content.sources.find(({ fields }) => fields.sha256 === found.sha256);
  return { source: same?.id ?? found.file, ...found };
}
