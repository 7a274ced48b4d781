/** A content file with the position of every field, so that an issue can point at its line. */
import type { Root } from 'mdast';
import { CST, isAlias, isScalar, Lexer, visit, type Document } from 'yaml';
import { lineColumns, type LineColumn } from './line-column.ts';
import { workedOut, type Recall } from '../../core/values/cached.ts';
import { hiddenAt } from '../../core/values/hidden-characters.ts';
import type { Issue } from '../issue.ts';
import { readFastYaml } from './fast-yaml.ts';
import { truncatedTexts, yamlFaults } from './yaml-syntax-errors.ts';
import { parseYaml, positionsIn } from './yaml-positions.ts';
import { formatNumber } from '../../strings/index.ts';
import { plainDecimal } from '../../core/values/plain-decimal.ts';

export interface SourceFile {
  /** Path from the project's root. */
  readonly path: string;
  /** The YAML data: a whole YAML file, or an MDX file's frontmatter. */
  readonly data: unknown;
  /** The position of a field, or of the nearest enclosing one when it is missing. */
  locate(field: readonly PropertyKey[]): LineColumn;
  /** The parsed prose of an MDX file, positions counted from the file's first line. */
  readonly prose?: Root;
  /** The text from which the prose was parsed; the tree does not record which characters were escaped. */
  readonly proseText?: string;
}

/** An issue of the YAML syntax, by its offset in the text. */
interface SyntaxFault {
  readonly at: number;
  readonly value: unknown;
  readonly message: string;
  readonly remedy: string;
  /** `yaml` when not given. */
  readonly rule?: string;
}

/**
 * The YAML of a file or a frontmatter block. `firstLine` is the file's line on which the YAML begins, from 1; `again` gives
 * the text once more where a position in it is asked for; `recall` knows what was read before.
 */
export function readYaml(
  path: string,
  text: string,
  firstLine = 1,
  again = (): string => text,
  recall: Recall<unknown> = workedOut,
): { file: SourceFile; issues: Issue[] } {
  const long = overlongLine(text);
  const plain = long === undefined ? recall(`${path}\n${text}`, () => readFastYaml(text)) : undefined;
  const heavy = long ?? (plain === undefined ? nestedTooDeeply(text) : undefined);
  const strict = heavy === undefined && plain === undefined ? readStrictly(path, text, firstLine) : undefined;
  const faults = heavy ?? truncatedTexts(text);
  const issues = [...(strict?.issues ?? [])];
  if (issues.length === 0 && faults.length > 0) issues.push(...asIssues(path, lineColumns(text, firstLine), faults));
  return {
    file: {
      path,
      data: plain ?? strict?.data,
      locate:
        heavy === undefined
          ? positionsIn(again, firstLine, plain !== undefined)
          : () => ({ line: firstLine, column: 1 }),
    },
    issues,
  };
}

const asIssues = (path: string, at: (offset: number) => LineColumn, faults: readonly SyntaxFault[]): Issue[] =>
  faults.map(({ at: offset, value, rule = 'yaml', message, remedy }) => ({
    file: path,
    ...at(offset),
    field: '',
    value,
    rule,
    message,
    remedy,
  }));

/** In characters: ten times the longest text that any field may have. */
const MAX_LINE = 20_000;

/** The parser's time grows with the square of the length of a line of punctuation, so such a file is not parsed. */
function overlongLine(text: string): SyntaxFault[] | undefined {
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.length > MAX_LINE)
      return [
        {
          at,
          value: line,
          message: `the line has ${formatNumber(line.length)} characters, but at most ${formatNumber(MAX_LINE)} are read`,
          remedy: 'put each entry of a list on a line of its own, and shorten the text: no field takes that many',
        },
      ];
    at += line.length + 1;
  }
  return undefined;
}

const tooDeep = (text: string, at: number): SyntaxFault => ({
  at,
  value: text.slice(at, at + 1),
  message: 'is nested too deeply to be read',
  remedy: 'no field is more than a few levels deep: close the brackets, or put the text in double quotes',
});

/** In levels, of brackets or of dashes on a line: ten times what any field has. */
const MAX_NESTING = 50;
const OPENS = ['[', '{', '-', '?'];
const CLOSES = [']', '}'];
/** What the lexer puts in before a text, and at the ends of things, has no length. */
const MARKS: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];

/** The parser's time grows with the square of the depth, over lines too, so what is deeper is not parsed. */
function nestedTooDeeply(text: string): SyntaxFault[] | undefined {
  let [at, brackets, dashes] = [0, 0, 0];
  let before = '';
  for (const token of new Lexer().lex(text)) {
    const isMark = MARKS.includes(token);
    if (before !== CST.SCALAR && !isMark) {
      const step = Number(OPENS.includes(token)) - Number(CLOSES.includes(token));
      if (token.includes('\n')) dashes = 0;
      else if (/^[-?]$/.test(token)) dashes += step;
      else brackets = Math.max(0, brackets + step);
    }
    if (brackets > MAX_NESTING || dashes > MAX_NESTING) return [tooDeep(text, at)];
    before = token;
    if (!isMark) at += token.length;
  }
  return undefined;
}

/** The data of any YAML, by the parser that tracks positions; `undefined` where there are issues. */
export function readStrictly(path: string, text: string, firstLine = 1): { data: unknown; issues: Issue[] } {
  const { document, at } = parseYaml(text, firstLine);
  const faults: SyntaxFault[] = [...syntaxFaults(text, document), ...prototypeKeys(text, document)];
  if (faults.length === 0) faults.push(...ambiguousNumbers(document));
  let data: unknown;
  try {
    data = faults.length === 0 ? document.toJS({ maxAliasCount: 50 }) : undefined;
  } catch (error) {
    const alias = failingAlias(document);
    faults.push({
      at: alias,
      value: text.slice(alias).split(/[\s,\]}]/, 1)[0],
      // Aliases of aliases multiply; the parser counts them.
      message: String(error).includes('Excessive')
        ? 'the aliases multiply: written out, they would fill the memory'
        : 'the alias refers to nothing: there is no anchor of this name before it',
      remedy: 'write the values out instead of repeating them by alias; put a text that begins with * in double quotes',
    });
  }
  faults.push(...hiddenOutsideValues(text, document));
  return { data, issues: asIssues(path, at, faults) };
}

function syntaxFaults(text: string, { errors, warnings }: Document): SyntaxFault[] {
  // An unknown tag (!!js/function) is only a warning to the parser; records have plain values only.
  const all = [...errors, ...warnings];
  const overflow = all.find(({ message }) => message.startsWith('Maximum call stack'))?.pos[0];
  const faults: SyntaxFault[] = overflow === undefined ? yamlFaults(text, all) : [tooDeep(text, overflow)];
  const directive = /^(?:\uFEFF?(?:[ \t]*(?:#.*)?\n)*)(?=%)/.exec(text)?.[0].length;
  if (directive !== undefined)
    faults.push({
      at: directive,
      value: text.slice(directive).split('\n', 1)[0],
      message: 'a line that begins with % is a YAML directive, which changes how the file is read',
      remedy: 'remove it, and the line of --- below it',
    });
  return faults;
}

/** Keys that reach Object.prototype; many readers of data drop the first silently. */
const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype'];

function prototypeKeys(text: string, document: Document): SyntaxFault[] {
  // An escape such as "\\u005f" may spell any of them.
  if (!PROTOTYPE_KEYS.some((key) => text.includes(key)) && !text.includes('\\')) return [];
  const faults: SyntaxFault[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || !PROTOTYPE_KEYS.includes(String(key.value))) return;
      const value = String(key.value);
      const message = `there is no field "${value}" anywhere`;
      faults.push({ at: key.range?.[0] ?? 0, value, rule: 'unknown-field', message, remedy: 'remove it' });
    },
  });
  return faults;
}

/** The offset of the first alias without an anchor, or of the first alias. */
function failingAlias(document: Document): number {
  let first: number | undefined;
  let unresolved: number | undefined;
  const anchors = new Set<string>();
  visit(document, {
    Node: (_, node) => {
      if ('anchor' in node && typeof node.anchor === 'string') anchors.add(node.anchor);
      if (!isAlias(node)) return;
      first ??= node.range?.[0];
      if (!anchors.has(node.source)) unresolved ??= node.range?.[0];
    },
  });
  return unresolved ?? first ?? 0;
}

/** Numbers that every YAML parser reads alike; `0x14`, `024` and `2e1` are other numbers, or texts, to some. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)?(?:\.\d*)?$/;

function ambiguousNumbers(document: Document): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  visit(document, {
    Scalar: (_, { value, source = '', range }) => {
      if (typeof value !== 'number' || PLAIN_NUMBER.test(source)) return;
      const digits = plainDecimal(value, 20);
      faults.push({
        at: range?.[0] ?? 0,
        value: source,
        message: `${source} is written in a form that YAML parsers read in different ways`,
        remedy: `write ${Number.isFinite(value) ? digits : 'the number in digits'}, or put it in double quotes where it is a text`,
      });
    },
  });
  return faults;
}

/** Invisible characters in comments and between values; those within values are reported by the schemas. */
function hiddenOutsideValues(text: string, document: Document): SyntaxFault[] {
  if (hiddenAt(text) === -1) return [];
  const units = text.split('');
  visit(document, {
    Scalar: (_, { range }) => {
      if (range) units.fill(' ', range[0], range[1]);
    },
  });
  const at = hiddenAt(units.join(''));
  if (at === -1) return [];
  return [
    {
      at,
      value: String.fromCodePoint(text.codePointAt(at) ?? 0),
      rule: 'hidden-character',
      message: 'there is a control character, an invisible character or a direction mark outside the values',
      remedy: 'delete it; it may be invisible in your editor',
    },
  ];
}
