/** Fixes of whitespace, line endings and Unicode that need no understanding of the content. */
import { isPair, isScalar, parseDocument, visit, type Node } from 'yaml';

export interface Tidied {
  readonly text: string;
  /** What was done, in a few words each. */
  readonly done: readonly string[];
}

type Range = readonly [from: number, to: number];

const FRONTMATTER = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(\r?\n---[ \t]*(?:\r?\n|$))/;

/** The YAML of a file and where it begins: the whole of it, or an MDX file's frontmatter. */
export function yamlOf(path: string, text: string): { readonly yaml: string; readonly at: number } {
  if (!path.endsWith('.mdx')) return { yaml: text, at: 0 };
  const [, fence = '', yaml = ''] = FRONTMATTER.exec(text) ?? [];
  return { yaml, at: fence.length };
}

/**
 * NFC, line feeds, no trailing spaces, one line break at the end of the file. Text under `printed:` is left exactly as
 * copied. `undefined` where the YAML cannot be parsed, so that those texts cannot be located.
 */
export function tidyText(path: string, text: string): Tidied | undefined {
  const { yaml, at } = yamlOf(path, text);
  const printed = printedRanges(yaml, at);
  if (printed === undefined) return undefined;
  const prose = path.endsWith('.mdx') ? at + yaml.length : Infinity;
  const done = new Set<string>();
  const parts: string[] = [];
  let end = 0;
  for (const [from, to] of [...printed, [text.length, text.length] as const]) {
    parts.push(tidyPart(text.slice(end, from), end, prose, done, from === text.length), text.slice(from, to));
    end = to;
  }
  return { text: parts.join(''), done: [...done] };
}

function printedRanges(yaml: string, at: number): Range[] | undefined {
  const document = parseDocument(yaml, { schema: 'core', resolveKnownTags: false, logLevel: 'error' });
  if (document.errors.length > 0) return undefined;
  const ranges: Range[] = [];
  visit(document, {
    Pair: (_, pair) => {
      if (!isPair(pair) || !isScalar(pair.key) || pair.key.value !== 'printed') return;
      const range = (pair.value as Node | null)?.range;
      if (range) ranges.push([at + range[0], at + range[1]]);
    },
  });
  return ranges.toSorted((a, b) => a[0] - b[0]);
}

/** `last`: the part reaches to the end of the file. `prose`: where, in the file, Markdown begins. */
function tidyPart(text: string, offset: number, prose: number, done: Set<string>, last: boolean): string {
  let result = text;
  const step = (what: string, change: (before: string) => string): void => {
    const after = change(result);
    if (after !== result) done.add(what);
    result = after;
  };
  // The start of the Markdown is an offset in the unchanged text.
  const cut = Math.max(0, Math.min(text.length, prose - offset));
  const tidyEnds = (part: string, markdown: boolean): string =>
    // Two spaces at the end of a line of Markdown are an intended line break.
    part.replace(/[ \t]+(?=\r?\n|$)/g, (spaces, index: number, whole: string) => {
      const atEnd = index + spaces.length === whole.length;
      if (atEnd && !last) return spaces;
      const blankLine = index === 0 || whole[index - 1] === '\n';
      return markdown && !blankLine && spaces.length > 1 ? spaces : '';
    });
  step('trailing spaces', (part) => tidyEnds(part.slice(0, cut), false) + tidyEnds(part.slice(cut), true));
  if (offset === 0) step('byte order mark', (part) => part.replace(/^\uFEFF/, ''));
  step('line endings', (part) => part.replace(/\r\n/g, '\n'));
  step('composed characters (NFC)', (part) => part.normalize('NFC'));
  if (last)
    step('the end of the file', (part) => (part === '' && offset === 0 ? part : `${part.replace(/\n+$/, '')}\n`));
  return result;
}
