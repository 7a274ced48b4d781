/**
 * seeds/verified/<source>.txt: what `verify` has seen in one original, a file a source so that two people who add
 * documents change no line of each other's. The first line is the document's SHA-256, each other one a quoted text and
 * the paragraph that holds it; the last is the seal of all before it.
 */
import { compareCodeUnits } from '../core/values/compare-code-units.ts';
import { isSealed, sealWith, type Seal } from './document-key.ts';

export interface VerifiedRecord {
  readonly path: string;
  readonly text: string;
  /** Of the document in which the lines were seen. */
  readonly sha256: string;
  /** As `lineFor` writes them; the first is line 2 of the file. */
  readonly lines: readonly string[];
  readonly seal: Seal | undefined;
}

/** What vouches for words in a paragraph. */
export const lineFor = (words: string, paragraph: number): string => `¶${paragraph} ${words}`;

export const verifiedPath = (source: string): string => `seeds/verified/${source}.txt`;

/** Git may check a record out, or Windows save it, with a byte order mark or CRLF. */
export function readVerified(path: string, text: string): VerifiedRecord {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [sha256 = '', ...rows] = clean.trimEnd().split('\n');
  const [, key, signature] = /^signed (\S+) (\S+)$/.exec(rows.at(-1) ?? '') ?? [];
  const seal = key === undefined || signature === undefined ? undefined : { key, signature };
  return { path, text: clean, sha256, lines: seal === undefined ? rows : rows.slice(0, -1), seal };
}

const bodyOf = (sha256: string, lines: readonly string[]): string => [sha256, ...lines].join('\n');

/** Whether nobody but a holder of the document can have written the record; `key` is the document's, where it is known. */
export function isVouchedFor({ sha256, lines, seal }: VerifiedRecord, key = seal?.key): boolean {
  return seal !== undefined && seal.key === key && isSealed(bodyOf(sha256, lines), seal);
}

const paragraphOf = (line: string): number => Number(/^¶(\d+) /.exec(line)?.[1]);

/** The record of what was seen in a document, in its order, sealed with the document's text. */
export function sealVerified(path: string, sha256: string, seen: Iterable<string>, document: string): VerifiedRecord {
  const lines = [...new Set(seen)].toSorted((a, b) => paragraphOf(a) - paragraphOf(b) || compareCodeUnits(a, b));
  const body = bodyOf(sha256, lines);
  const seal = sealWith(document, body);
  return { path, sha256, lines, seal, text: `${body}\nsigned ${seal.key} ${seal.signature}\n` };
}
