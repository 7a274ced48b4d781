/** `npm run check -- --fix`: fixes what is safe to fix, and reports what it did. */
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { shownPath } from '../../content/reader/folders.ts';
import { pathsOf } from '../../content/reader/read-files.ts';
import { readMdx } from '../../content/reader/read-mdx.ts';
import { readYaml } from '../../content/reader/source-file.ts';
import { profile } from '../../core/schema/profile.ts';
import { source } from '../../core/schema/source.ts';
import { theme } from '../../core/schema/theme.ts';
import { term } from '../../core/schema/glossary.ts';
import { absolutePath, type Tree } from '../shared/workspace.ts';
import { CLAIM_ORDER, orderFields, schemaOrder, type FieldOrder, type Reordered } from './field-order.ts';
import { tidyText, yamlOf } from './tidy-text.ts';

interface Order {
  readonly fields: FieldOrder;
  /** The list of the records, where a file has several. */
  readonly list?: string;
}

/** By path; figures and synonyms are short and left as written. */
const ORDERS: readonly (readonly [shape: RegExp, order: Order])[] = [
  [/^content\/profiles\/[^/]+\/claims\.yaml$/, { fields: CLAIM_ORDER, list: 'claims' }],
  [/^content\/profiles\/[^/]+\/profile\.mdx$/, { fields: schemaOrder(profile.shape) }],
  [/^content\/themes\/[^/]+\.mdx$/, { fields: schemaOrder(theme.shape) }],
  [/^content\/glossary\.yaml$/, { fields: schemaOrder(term.shape), list: 'terms' }],
  [/^seeds\/(?!exceptions\.yaml$)[^/]+\.yaml$/, { fields: schemaOrder(source.shape) }],
];

/** Fixes the files of a tree on disk; returns a line for each file that was changed or could not be. */
export function fixContent(tree: Tree): string[] {
  const { folders, names } = tree;
  return pathsOf(folders).flatMap((path) => {
    if (!/\.(?:yaml|mdx)$/.test(path)) return [];
    const absolute = absolutePath(tree, path);
    const bytes = readFileSync(absolute);
    const text = bytes.toString('utf8');
    // Invalid UTF-8 would be lost when written back.
    if (!Buffer.from(text).equals(bytes)) return [`not fixed  ${shownPath(path, names)}: it is not UTF-8`];
    const fixed = fixText(path, text);
    if (fixed === undefined)
      return [`not fixed  ${shownPath(path, names)}: its YAML cannot be read; the check says where`];
    if (fixed.text === text) return [];
    writeFileSync(absolute, fixed.text);
    return [`fixed  ${shownPath(path, names)}: ${fixed.done.join(', ')}`];
  });
}

/** One file's fixed text; `undefined` where it cannot be parsed. */
export function fixText(path: string, text: string): { text: string; done: readonly string[] } | undefined {
  const tidied = tidyText(path, text);
  if (tidied === undefined) return undefined;
  const order = ORDERS.find(([shape]) => shape.test(path))?.[1];
  const ordered = order === undefined ? undefined : orderIn(path, tidied.text, order);
  // Fields are reordered only where the parsed data is provably the same.
  if (ordered === undefined || ordered.lines.length === 0 || !sameData(path, tidied.text, ordered.text)) return tidied;
  return {
    text: ordered.text,
    done: [...tidied.done, `order of fields on line ${ordered.lines.join(', ')}`],
  };
}

function orderIn(path: string, text: string, { fields, list }: Order): Reordered {
  const { yaml, at } = yamlOf(path, text);
  const ordered = orderFields(yaml, fields, list);
  const before = text.slice(0, at).split('\n').length - 1;
  return {
    text: text.slice(0, at) + ordered.text + text.slice(at + yaml.length),
    lines: ordered.lines.map((line) => line + before),
  };
}

function sameData(path: string, before: string, after: string): boolean {
  const read = path.endsWith('.mdx') ? readMdx : readYaml;
  const [a, b] = [read(path, before).file.data, read(path, after).file.data];
  return a !== undefined && isDeepStrictEqual(a, b);
}
