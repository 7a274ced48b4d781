/** Where the fields of a YAML text stand, by the parser that knows lines and columns. */
import {
  Document,
  isCollection,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  YAMLParseError,
  type Node,
} from 'yaml';
import { lineColumns, type LineColumn } from './line-column.ts';
import { yamlSections, type YamlSection } from './yaml-sections.ts';

export interface Parsed {
  readonly document: Document;
  /** The place of an offset in the text. */
  readonly at: (offset: number) => LineColumn;
}

/** `firstLine` is the file's line on which the text begins, from 1. */
export function parse(text: string, firstLine: number): Parsed {
  const counter = new LineCounter();
  // The schema is named so that a %YAML directive in the file cannot change how it is read.
  const document = parsed(text, counter);
  document.errors.push(...keysTwice(document));
  const at = (offset: number): LineColumn => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  return { document, at };
}

/** What is nested too deeply for the parser is a document with that error, as is what it finds too deep itself. */
function parsed(text: string, lineCounter: LineCounter): Document {
  try {
    return parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      // The parser holds each key against all before it, which takes a square of their number.
      uniqueKeys: false,
      stringKeys: true,
      schema: 'core',
      resolveKnownTags: false,
      logLevel: 'error',
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const document = new Document();
    document.errors.push(new YAMLParseError([0, 1], 'RESOURCE_EXHAUSTION', error.message));
    return document;
  }
}

function keysTwice(document: Document): YAMLParseError[] {
  const errors: YAMLParseError[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const [from = 0, to = 1] = key.range ?? [];
        if (keys.has(key.value))
          errors.push(new YAMLParseError([from, to], 'DUPLICATE_KEY', 'A field name is used twice.'));
        keys.add(key.value);
      }
    },
  });
  return errors;
}

/**
 * Looks up the place of a field; that of the nearest enclosing one when it is missing. Most files are sound and never asked
 * for a place, and trees are large: one is made when a place is asked for, of no more than a part where the text was read
 * as plain, and only the newest is kept.
 */
export function placesIn(
  text: string,
  firstLine: number,
  isPlain: boolean,
): (field: readonly PropertyKey[]) => LineColumn {
  const placeOf = lineColumns(text, firstLine);
  let partOf: ((field: readonly PropertyKey[]) => YamlSection | undefined) | undefined;
  return (field) => {
    partOf ??= isPlain ? yamlSections(text) : () => undefined;
    const part = partOf(field) ?? { text, at: 0, field };
    if (newest?.whole !== text || newest.part.at !== part.at || newest.part.text !== part.text) {
      const { line } = placeOf(part.at);
      newest = { whole: text, part, line, parsed: parse(part.text, line) };
    }
    return locate(newest.parsed, part.field, newest.line);
  };
}

let newest: { whole: string; part: YamlSection; line: number; parsed: Parsed } | undefined;

const indexed = new WeakMap<object, ReadonlyMap<unknown, unknown>>();

/** The pairs of a record by their keys, the first of each: one record may have thousands, and a fault in each. */
function pairsIn(node: { readonly items: readonly unknown[] }): ReadonlyMap<unknown, unknown> {
  const known = indexed.get(node);
  if (known !== undefined) return known;
  const pairs = new Map<unknown, unknown>();
  for (const item of node.items)
    if (isPair(item) && isScalar(item.key) && !pairs.has(item.key.value)) pairs.set(item.key.value, item);
  indexed.set(node, pairs);
  return pairs;
}

function locate({ document, at }: Parsed, field: readonly PropertyKey[], firstLine: number): LineColumn {
  let node: unknown = document.contents;
  let place: LineColumn = { line: firstLine, column: 1 };
  const note = (found: unknown): void => {
    const range = (found as Node | null | undefined)?.range;
    if (range) place = at(range[0]);
  };
  note(node);
  for (const key of field) {
    if (!isCollection(node)) break;
    // Entries of a list are found by their number: a ledger may have thousands.
    const pair = isSeq(node) ? undefined : pairsIn(node).get(key);
    const next = isPair(pair) ? pair.value : typeof key === 'number' ? node.items[key] : undefined;
    if (next === undefined || (!isPair(pair) && next === null)) break;
    // The key stands on the line a maintainer looks for; a block value may begin on the next.
    note(isPair(pair) ? pair.key : next);
    node = next;
  }
  return place;
}
