/** A content file with the place of everything in it, so that an error can point at its line. */
import type { Root } from 'mdast';
import { isAlias, isScalar, visit, type Document } from 'yaml';
import { lineColumns, type LineColumn } from './line-column.ts';
import { hiddenAt } from '../../core/values/hidden-characters.ts';
import type { Issue } from '../issue.ts';
import { readFastYaml } from './fast-yaml.ts';
import { textsCutShort, yamlFaults } from './yaml-syntax-errors.ts';
import { parse, placesIn } from './yaml-positions.ts';
import { formatNumber } from '../../strings/index.ts';
import { plainDecimal } from '../../core/values/plain-decimal.ts';

export interface SourceFile {
  /** Path from the project's root. */
  readonly path: string;
  /** The YAML data: a whole YAML file, or an MDX file's frontmatter. */
  readonly data: unknown;
  /** Where a field stands; the nearest enclosing one when it is missing. */
  locate(field: readonly PropertyKey[]): LineColumn;
  /** The parsed prose of an MDX file, positions counted from the file's first line. */
  readonly prose?: Root;
  /** The text from which the prose was parsed: what was escaped, the tree does not tell. */
  readonly written?: string;
}

/** The YAML of a file or a frontmatter block. `firstLine` is the file's line on which the YAML begins, from 1. */
export function readYaml(path: string, text: string, firstLine = 1): { file: SourceFile; issues: Issue[] } {
  const long = lineTooLong(path, text, firstLine);
  if (long !== undefined)
    return { file: { path, data: undefined, locate: () => ({ line: firstLine, column: 1 }) }, issues: [long] };
  const plain = readFastYaml(text);
  const { data, issues } = plain === undefined ? readStrictly(path, text, firstLine) : { data: plain, issues: [] };
  const cut = issues.length > 0 ? [] : textsCutShort(text);
  const placeOf = lineColumns(text, firstLine);
  return {
    file: { path, data, locate: placesIn(text, firstLine, plain !== undefined) },
    issues: [
      ...issues,
      ...cut.map(({ at, ...fault }) => ({ file: path, ...placeOf(at), field: '', rule: 'yaml', ...fault })),
    ],
  };
}

/** In characters: ten times the longest text that any field takes. */
const LONGEST_LINE = 20_000;

/** The parser's time grows with the square of a line that holds nothing but signs. */
function lineTooLong(path: string, text: string, firstLine: number): Issue | undefined {
  const rows = text.split('\n');
  const index = rows.findIndex((row) => row.length > LONGEST_LINE);
  const row = rows[index];
  return row === undefined
    ? undefined
    : {
        file: path,
        line: firstLine + index,
        column: 1,
        field: '',
        value: row,
        rule: 'yaml',
        message: `the line has ${formatNumber(row.length)} characters, but at most ${formatNumber(LONGEST_LINE)} are read`,
        remedy: 'put each entry of a list on a line of its own, and shorten the text: no field takes that many',
      };
}

/** The data of any YAML by the parser that knows where everything stands; `undefined` where it has faults. */
export function readStrictly(path: string, text: string, firstLine = 1): { data: unknown; issues: Issue[] } {
  const { document, at } = parse(text, firstLine);
  // A tag (!!js/function) is only a warning to the parser; here nothing but plain values is meant.
  const faults = [...document.errors, ...document.warnings];
  const tooDeep = faults.filter(({ message }) => isTooDeep(message)).slice(0, 1);
  const issues: Issue[] =
    tooDeep.length > 0
      ? tooDeep.map((error) => ({
          file: path,
          ...at(error.pos[0]),
          field: '',
          value: text.slice(error.pos[0], error.pos[0] + 1),
          rule: 'yaml',
          message: 'is nested too deeply to be read',
          remedy: 'no field is more than a few levels deep: close the brackets, or put the text in double quotes',
        }))
      : yamlFaults(text, faults).map(({ at: offset, ...fault }) => ({
          file: path,
          ...at(offset),
          field: '',
          rule: 'yaml',
          ...fault,
        }));
  const directive = /^(?:\uFEFF?(?:[ \t]*(?:#.*)?\n)*)(?=%)/.exec(text)?.[0].length;
  if (directive !== undefined)
    issues.push({
      file: path,
      ...at(directive),
      field: '',
      value: text.slice(directive).split('\n', 1)[0],
      rule: 'yaml',
      message: 'a line that begins with % is a YAML directive, which changes how the file is read',
      remedy: 'remove it, and the line of --- below it',
    });
  issues.push(...prototypeKeys(path, text, document, at), ...(issues.length > 0 ? [] : oddNumbers(path, document, at)));
  let data: unknown;
  try {
    data = issues.length === 0 ? document.toJS({ maxAliasCount: 50 }) : undefined;
  } catch (error) {
    issues.push({
      file: path,
      ...at(aliasAt(document)),
      field: '',
      value: text.slice(aliasAt(document)).split(/[\s,\]}]/, 1)[0],
      rule: 'yaml',
      // Aliases of aliases multiply; the parser counts them.
      message: String(error).includes('Excessive')
        ? 'the aliases multiply: written out, they would fill the memory'
        : 'the alias refers to nothing: there is no anchor of this name before it',
      remedy: 'write the values out instead of repeating them by alias; put a text that begins with * in double quotes',
    });
  }
  issues.push(...hiddenBesideValues(path, text, document, at));
  return { data, issues };
}

/** Keys by which a record could reach what all records share; readers of data pass the first over in silence. */
const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype'];

function prototypeKeys(path: string, text: string, document: Document, at: (offset: number) => LineColumn): Issue[] {
  // An escape such as "\\u005f" spells any of them.
  if (!PROTOTYPE_KEYS.some((key) => text.includes(key)) && !text.includes('\\')) return [];
  const issues: Issue[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || !PROTOTYPE_KEYS.includes(String(key.value))) return;
      const value = String(key.value);
      issues.push({
        file: path,
        ...at(key.range?.[0] ?? 0),
        field: '',
        value,
        rule: 'unknown-field',
        message: `there is no field "${value}" anywhere`,
        remedy: 'remove it',
      });
    },
  });
  return issues;
}

/** The first alias that nothing stands for; else the first of all. */
function aliasAt(document: Document): number {
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

/** As everybody reads them: `0x14`, `024` and `2e1` are other numbers, or texts, to other readers of YAML. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)?(?:\.\d*)?$/;

function oddNumbers(path: string, document: Document, at: (offset: number) => LineColumn): Issue[] {
  const issues: Issue[] = [];
  visit(document, {
    Scalar: (_, { value, source = '', range }) => {
      if (typeof value !== 'number' || PLAIN_NUMBER.test(source)) return;
      const digits = plainDecimal(value, 20);
      issues.push({
        file: path,
        ...at(range?.[0] ?? 0),
        field: '',
        value: source,
        rule: 'yaml',
        message: `${source} is written in a form that YAML parsers read in different ways`,
        remedy: `write ${Number.isFinite(value) ? digits : 'the number in digits'}, or put it in double quotes where it is a text`,
      });
    },
  });
  return issues;
}

/** What cannot be seen in comments and between values; within values, their schemas tell of it. */
function hiddenBesideValues(
  path: string,
  text: string,
  document: Document,
  at: (offset: number) => LineColumn,
): Issue[] {
  if (hiddenAt(text) === -1) return [];
  const units = text.split('');
  visit(document, {
    Scalar: (_, { range }) => {
      if (range) units.fill(' ', range[0], range[1]);
    },
  });
  const found = hiddenAt(units.join(''));
  if (found === -1) return [];
  return [
    {
      file: path,
      ...at(found),
      field: '',
      value: String.fromCodePoint(text.codePointAt(found) ?? 0),
      rule: 'hidden-character',
      message: 'there is a control character, an invisible character or a direction mark outside the values',
      remedy: 'delete it; it may be invisible in your editor',
    },
  ];
}

const isTooDeep = (message: string): boolean => message.startsWith('Maximum call stack');
