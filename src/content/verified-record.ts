/**
 * seeds/verified/<source>.txt: what `verify` has seen in one original, a file a source so that two people who add
 * documents change no line of each other's. The first line is the document's SHA-256, each other one a quoted text and
 * the paragraph that holds it.
 */

export interface VerifiedRecord {
  readonly path: string;
  readonly text: string;
  /** Of the document in which the lines were seen. */
  readonly sha256: string;
  /** As `lineFor` writes them; the first is line 2 of the file. */
  readonly lines: readonly string[];
}

/** What vouches for words in a paragraph. */
export const lineFor = (words: string, paragraph: number): string => `¶${paragraph} ${words}`;

export const verifiedPath = (source: string): string => `seeds/verified/${source}.txt`;

/** Git may check a record out, or Windows save it, with a byte order mark or CRLF. */
export function readVerified(path: string, text: string): VerifiedRecord {
  const clean = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const [sha256 = '', ...lines] = clean.trimEnd().split('\n');
  return { path, text: clean, sha256, lines };
}

const paragraphOf = (line: string): number => Number(/^¶(\d+) /.exec(line)?.[1]);

/** The text of a record, in the order of the document. */
export function writeVerified(sha256: string, lines: Iterable<string>): string {
  const sorted = [...new Set(lines)].toSorted(
    (a, b) => paragraphOf(a) - paragraphOf(b) || (a < b ? -1 : a > b ? 1 : 0),
  );
  return `${[sha256, ...sorted].join('\n')}\n`;
}
