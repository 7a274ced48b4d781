/** Where the fields of a YAML text stand, by the parser that knows lines and columns. */
import { isCollection, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { partsOf, type Part } from './plain-parts.ts';

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Parsed {
  readonly document: Document;
  /** The place of an offset in the text. */
  readonly at: (offset: number) => Place;
}

/** `firstLine` is the file's line on which the text begins, from 1. */
export function parse(text: string, firstLine: number): Parsed {
  const counter = new LineCounter();
  // The schema is named so that a %YAML directive in the file cannot change how it is read.
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: true,
    schema: 'core',
    resolveKnownTags: false,
    logLevel: 'error',
  });
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  return { document, at };
}

/**
 * Looks up the place of a field; that of the nearest enclosing one when it is missing. Most files are sound and never asked
 * for a place, and trees are large: one is made when a place is asked for, of no more than a part where the text was read
 * as plain, and only the newest is kept.
 */
export function placesIn(text: string, firstLine: number, isPlain: boolean): (field: readonly PropertyKey[]) => Place {
  let partOf: ((field: readonly PropertyKey[]) => Part | undefined) | undefined;
  return (field) => {
    partOf ??= isPlain ? partsOf(text) : () => undefined;
    const part = partOf(field) ?? { text, at: 0, field };
    if (newest?.whole !== text || newest.part.at !== part.at || newest.part.text !== part.text) {
      const line = firstLine + text.slice(0, part.at).split('\n').length - 1;
      newest = { whole: text, part, line, parsed: parse(part.text, line) };
    }
    return locate(newest.parsed, part.field, newest.line);
  };
}

let newest: { whole: string; part: Part; line: number; parsed: Parsed } | undefined;

function locate({ document, at }: Parsed, field: readonly PropertyKey[], firstLine: number): Place {
  let node: unknown = document.contents;
  let place: Place = { line: firstLine, column: 1 };
  const note = (found: unknown): void => {
    const range = (found as Node | null | undefined)?.range;
    if (range) place = at(range[0]);
  };
  note(node);
  for (const key of field) {
    if (!isCollection(node)) break;
    // Entries of a list are found by their number: a ledger may have thousands.
    const pair =
      typeof key === 'number' && isSeq(node)
        ? undefined
        : node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
    const next = isPair(pair) ? pair.value : typeof key === 'number' ? node.items[key] : undefined;
    if (next === undefined || (!isPair(pair) && next === null)) break;
    // The key stands on the line a maintainer looks for; a block value may begin on the next.
    note(isPair(pair) ? pair.key : next);
    node = next;
  }
  return place;
}
