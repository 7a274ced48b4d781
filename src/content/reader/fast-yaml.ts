/**
 * Parses the plain subset of YAML that valid files use; everything else is left to the strict parser (`yaml`). Two parsers,
 * because neither does alone: over 1,000 profiles of 165 claims the check takes 33 s of processor time with both and 73 s
 * with `yaml` alone (35 and 160 s where the files are full of mistakes), while js-yaml stops at the first error and does
 * not know where keys, tags and comments are.
 */
import { CORE_SCHEMA, load } from 'js-yaml';
import { hiddenAt } from '../../core/values/hidden-characters.ts';

/**
 * Syntax that YAML parsers may read differently, left to the strict parser. A false match costs only time. Each begins with
 * its rarest sign and looks back from there, which takes half the time.
 */
const NOT_PLAIN = new RegExp(
  [
    // Tabs, escapes but those of a quote, and line ends of other kinds.
    /[\t\r\u0085\u2028\u2029\uFEFF]|\\(?!")/,
    // Anchors, aliases, tags, explicit keys, directives and document markers.
    /(?:[&*!](?=\S|$)|\?)(?<=(?:^|[\s[{,:-]).)/,
    /^(?:%|---|\.\.\.)/,
    // List entries whose value begins on the next line.
    /- *$(?<=^[ -]*)/,
    // Numbers whose value differs between parsers: 1_000, 0b11, 1e3, +1, -.5, -0, .inf, 024.
    /\d(?:[\d.]*[_eE]|[box])(?<=(?:^|[\s[{,:])[-+]?\.?\d(?:[\d.]*[_eE]|[box]))/,
    /(?:\+\d|[-+][.0]|\.[A-Za-z])(?<=(?:^|[\s[{,:])..)/,
    /0\d(?<=(?:^ *|[:,] +|(?:^|\s)- +|[[{] *)[-+]?0\d)/,
    /\[[^[\]\n"']*,[-+]?0\d/,
    // Comments without a space before them.
    /["'\]},[{]#/,
    // Quotes that end on another line: the last of an odd number.
    /"[^"\n]*$(?<=^(?:[^"\n]*"[^"\n]*")*(?:[^"\n]*[\s[{,:-])?"[^"\n]*)/,
    /'(?:[^'\n]|'')*$(?<=(?:^|[\s[{,:-])'(?:[^'\n]|'')*)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'm',
);

/** The data; `undefined` where the text is not plain, invalid or empty, so that the strict parser must decide. */
export function readFastYaml(text: string): unknown {
  if (NOT_PLAIN.test(text) || hiddenAt(text) !== -1 || !hasPlainBrackets(text)) return undefined;
  try {
    const data = load(text, { schema: CORE_SCHEMA });
    // A flow collection misread as a key has the value null: every null must be one that was typed.
    const written = text.match(/: null$/gm)?.length ?? 0;
    if (typeof data !== 'object' || !hasPlainKeys(data) || countNulls(data) !== written) return undefined;
    // Its texts are pieces of the whole, which they would keep in memory; these are their own.
    return JSON.parse(JSON.stringify(data)) as unknown;
  } catch {
    return undefined;
  }
}

/** Field names as schemas have them: no merge keys, no null, and none that reaches Object.prototype. */
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
 * Whether each bracket is closed on its own line, or laid out as formatters do: the opening one last on its line, the
 * closing one first, and everything between indented deeper than the opening line.
 */
function hasPlainBrackets(text: string): boolean {
  /** For each open bracket, the smallest indent that its content may have. */
  const open: number[] = [];
  for (const line of text.split('\n')) {
    const indent = line.search(/[^ ]/);
    if (indent === -1) continue;
    const minimum = open.at(-1);
    if (minimum !== undefined && indent < minimum) return false;
    const closes = /^ *[\]}]/.test(line);
    const opens = /[[{]$/.test(line);
    const surplus = Number(opens) - Number(closes);
    const isOdd = (code: string): boolean => surplusIn(code) !== surplus || /[\]}]\s*:/.test(code);
    if (isOdd(line) && isOdd(line.replace(/"[^"]*"|'(?:[^']|'')*'/g, ''))) return false;
    if (closes && open.pop() === undefined) return false;
    if (opens) open.push(contentIndent(line));
  }
  return true;
}

/** The smallest indent of the content of the bracket that the line opens: deeper than the key or dash before it. */
function contentIndent(line: string): number {
  const lead = /^ *(?:- +)*/.exec(line)?.[0] ?? '';
  if (lead.length < line.length - 1) return lead.length + 1;
  return lead.includes('-') ? lead.lastIndexOf('-') + 1 : lead.length;
}

/** How many more brackets a line opens than it closes. */
function surplusIn(line: string): number {
  let surplus = 0;
  for (const bracket of line.match(/[[\]{}]/g) ?? []) surplus += bracket === '[' || bracket === '{' ? 1 : -1;
  return surplus;
}
