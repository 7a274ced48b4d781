/**
 * Reads the plain YAML of which sound files consist, more than ten times as fast as the parser that knows lines and columns.
 * A ledger has a hundred and fifty claims, and a thousand ledgers are to be checked while one waits.
 */
import { CORE_SCHEMA, load } from 'js-yaml';
import { hiddenAt } from '../../core/values/hidden-characters.ts';

/** What only the strict parser may judge, since readers of YAML differ over it. Rather too much than too little: the price is only time. */
const NOT_PLAIN = new RegExp(
  [
    // Tabs, escapes, and line ends of other kinds.
    /[\t\r\\\u0085\u2028\u2029\uFEFF]/,
    // Anchors, aliases, tags, explicit keys, directives and marks between documents.
    /(?:^|[\s[{,:-])(?:[&*!](?=\S|$)|\?)/,
    /^(?:%|---|\.\.\.)/,
    // Entries of a list that begin on another line.
    /^[ -]*- *$/,
    // What some read as numbers, or as others: 1_000, 0b11, 1e3, +1, -.5, -0, .inf, 024.
    /(?:^|[\s[{,:])(?:[-+]?\.?\d(?:[\d.]*[_eE]|[box])|\+\d|[-+][.0]|\.[A-Za-z])/,
    /(?:^ *|[:,] +|(?:^|\s)- +|[[{] *)[-+]?0\d/,
    /\[[^[\]\n"']*,[-+]?0\d/,
    // Comments without a blank before them.
    /["'\]},[{]#/,
    // Quotes that end on another line.
    /(?:^|[\s[{,:-])"[^"\n]*$/,
    /(?:^|[\s[{,:-])'(?:[^'\n]|'')*$/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'm',
);

/** The data, or `undefined` where the text is not plain, not sound, or empty: then the strict parser has the word. */
export function readFastYaml(text: string): unknown {
  if (NOT_PLAIN.test(text) || hiddenAt(text) !== -1 || !hasPlainBrackets(text)) return undefined;
  try {
    const data = load(text, { schema: CORE_SCHEMA });
    // A list taken for a key has no value: every value that is missing must have been written so.
    const written = text.match(/: null$/gm)?.length ?? 0;
    return typeof data === 'object' && hasPlainKeys(data) && countNulls(data) === written ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Keys as records have them: none that merges, is missing, or reaches what all records share. */
const PLAIN_KEY = /^(?!(?:null|true|false|constructor|prototype)$)[a-z][a-z0-9_-]*$/;

function hasPlainKeys(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Array.isArray(value)
    ? value.every(hasPlainKeys)
    : Object.entries(value).every(([key, entry]) => PLAIN_KEY.test(key) && hasPlainKeys(entry));
}

function countNulls(value: unknown): number {
  if (value === null) return 1;
  if (typeof value !== 'object') return 0;
  return Object.values(value).reduce<number>((count, entry) => count + countNulls(entry), 0);
}

/**
 * Whether brackets close on the line that opens them, or are set as formatters set them: the opening one last on its line,
 * the closing one first, and all between them deeper than the line that opens.
 */
function hasPlainBrackets(text: string): boolean {
  /** For each open bracket, the least indent of what belongs to it. */
  const open: number[] = [];
  for (const line of text.split('\n')) {
    const indent = line.search(/[^ ]/);
    if (indent === -1) continue;
    const least = open.at(-1);
    if (least !== undefined && indent < least) return false;
    const closes = /^ *[\]}]/.test(line);
    const opens = /[[{]$/.test(line);
    const surplus = Number(opens) - Number(closes);
    const isOdd = (row: string): boolean => surplusIn(row) !== surplus || /[\]}]\s*:/.test(row);
    if (isOdd(line) && isOdd(line.replace(/"[^"]*"|'(?:[^']|'')*'/g, ''))) return false;
    if (closes && open.pop() === undefined) return false;
    if (opens) open.push(leastWithin(line));
  }
  return true;
}

/** The least indent of what stands in the bracket that the line opens: deeper than the key or the dash before it. */
function leastWithin(line: string): number {
  const lead = /^ *(?:- +)*/.exec(line)?.[0] ?? '';
  if (lead.length < line.length - 1) return lead.length + 1;
  return lead.includes('-') ? lead.lastIndexOf('-') + 1 : lead.length;
}

/** How many more brackets a line opens than it closes. */
function surplusIn(line: string): number {
  let surplus = 0;
  for (const sign of line.match(/[[\]{}]/g) ?? []) surplus += sign === '[' || sign === '{' ? 1 : -1;
  return surplus;
}
