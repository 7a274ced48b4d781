/** Positions of the fields of a YAML text, from the parser that tracks lines and columns. */
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
import { cached } from '../../core/values/cached.ts';
import { lineColumns, type LineColumn } from './line-column.ts';
import { yamlSections, type YamlSection } from './yaml-sections.ts';

export interface Parsed {
  readonly document: Document;
  /** Converts an offset in the text to a position. */
  readonly at: (offset: number) => LineColumn;
}

/** `firstLine` is the file's line on which the text begins, from 1. */
export function parseYaml(text: string, firstLine: number): Parsed {
  const counter = new LineCounter();
  const document = parseOrReport(text, counter);
  document.errors.push(...duplicateKeys(document));
  const at = (offset: number): LineColumn => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  return { document, at };
}

/** A text whose nesting overflows the stack becomes a document with the error that the parser gives for deep nesting. */
function parseOrReport(text: string, lineCounter: LineCounter): Document {
  try {
    return parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      // The parser's own check compares each key with all before it, in quadratic time.
      uniqueKeys: false,
      stringKeys: true,
      // Given, so that a %YAML directive in the file cannot change it.
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

function duplicateKeys(document: Document): YAMLParseError[] {
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
 * Looks up the position of a field, or of the nearest enclosing one when it is missing. Most files are valid and never need
 * a position, and texts and syntax trees are large: they are made on demand, the tree of one section only where the text is
 * plain YAML, and only the latest are kept.
 */
export function positionsIn(
  read: () => string,
  firstLine: number,
  isPlain: boolean,
): (field: readonly PropertyKey[]) => LineColumn {
  return (field) => {
    latest = latest?.read === read ? latest : opened(read, firstLine, isPlain);
    const { text, positionAt, sectionOf } = latest;
    const section = sectionOf(field, text) ?? { text, at: 0, field };
    // An entry of a list stands where its section begins, behind its hyphen: nothing needs to be parsed for that.
    const [hyphen] =
      section.field.length === 1 && section.field[0] === 0 ? (/^ *- +(?=\w)/.exec(section.text) ?? []) : [];
    if (hyphen !== undefined) return positionAt(section.at + hyphen.length);
    if (latest.tree?.section.at !== section.at || latest.tree.section.text !== section.text) {
      const { line } = positionAt(section.at);
      latest.tree = { section, line, parsed: parseYaml(section.text, line) };
    }
    return locate(latest.tree.parsed, section.field, latest.tree.line);
  };
}

interface Opened {
  readonly read: () => string;
  readonly text: string;
  readonly positionAt: ReturnType<typeof lineColumns>;
  readonly sectionOf: ReturnType<typeof yamlSections>;
  tree?: { readonly section: YamlSection; readonly line: number; readonly parsed: Parsed };
}

let latest: Opened | undefined;

function opened(read: () => string, firstLine: number, isPlain: boolean): Opened {
  const text = read();
  const sectionOf = isPlain ? yamlSections(text) : (): undefined => undefined;
  return { read, text, positionAt: lineColumns(text, firstLine), sectionOf };
}

/** The pairs of a record by key, the first of each; cached, since a record may have thousands and an issue in each. */
const pairsIn = cached((node: { readonly items: readonly unknown[] }): ReadonlyMap<unknown, unknown> => {
  const pairs = new Map<unknown, unknown>();
  for (const item of node.items)
    if (isPair(item) && isScalar(item.key) && !pairs.has(item.key.value)) pairs.set(item.key.value, item);
  return pairs;
});

function locate({ document, at }: Parsed, field: readonly PropertyKey[], firstLine: number): LineColumn {
  let node: unknown = document.contents;
  let position: LineColumn = { line: firstLine, column: 1 };
  const note = (target: unknown): void => {
    const range = (target as Node | null | undefined)?.range;
    if (range) position = at(range[0]);
  };
  note(node);
  for (const key of field) {
    if (!isCollection(node)) break;
    // Entries of a list are found by index: a ledger may have thousands.
    const pair = isSeq(node) ? undefined : pairsIn(node).get(key);
    const next = isPair(pair) ? pair.value : typeof key === 'number' ? node.items[key] : undefined;
    if (next === undefined || (!isPair(pair) && next === null)) break;
    // The key is on the line that a maintainer looks for; a block value may begin on the next.
    note(isPair(pair) ? pair.key : next);
    node = next;
  }
  return position;
}
