/** A content file with the place of everything in it, so that an error can point at its line. */
import type { Root } from 'mdast';
import { isScalar, visit, type Document } from 'yaml';
import { hiddenAt } from '../values/hidden-characters.ts';
import type { Issue } from './issue.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { textsCutShort, yamlFaults } from './yaml-faults.ts';
import { parse, placesIn, type Place } from './yaml-places.ts';

export interface SourceFile {
  /** Path from the project's root. */
  readonly path: string;
  /** The YAML data: a whole YAML file, or an MDX file's frontmatter. */
  readonly data: unknown;
  /** Where a field stands; the nearest enclosing one when it is missing. */
  locate(field: readonly PropertyKey[]): Place;
  /** The parsed prose of an MDX file, positions counted from the file's first line. */
  readonly prose?: Root;
}

/** The YAML of a file or a frontmatter block. `firstLine` is the file's line on which the YAML begins, from 1. */
export function readYaml(path: string, text: string, firstLine = 1): { file: SourceFile; issues: Issue[] } {
  const plain = readPlainYaml(text);
  const { data, issues } = plain === undefined ? readStrictly(path, text, firstLine) : { data: plain, issues: [] };
  const cut = issues.length > 0 ? [] : textsCutShort(text);
  return {
    file: { path, data, locate: placesIn(text, firstLine, plain !== undefined) },
    issues: [
      ...issues,
      ...cut.map(({ at, ...fault }) => {
        const rows = text.slice(0, at).split('\n');
        const place = { line: firstLine + rows.length - 1, column: (rows.at(-1)?.length ?? 0) + 1 };
        return { file: path, ...place, field: '', rule: 'yaml', ...fault };
      }),
    ],
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
          remedy: 'no field lies deeper than a few levels: close the brackets, or put the text in double quotes',
        }))
      : yamlFaults(text, faults).map(({ at: offset, ...fault }) => ({
          file: path,
          ...at(offset),
          field: '',
          rule: 'yaml',
          ...fault,
        }));
  issues.push(...prototypeKeys(path, text, document, at));
  let data: unknown;
  try {
    data = issues.length === 0 ? document.toJS({ maxAliasCount: 50 }) : undefined;
  } catch (error) {
    issues.push({
      file: path,
      line: firstLine,
      column: 1,
      field: '',
      value: undefined,
      rule: 'yaml',
      message: error instanceof Error ? error.message : String(error),
      remedy: 'write the values out instead of repeating them by alias',
    });
  }
  issues.push(...hiddenBesideValues(path, text, document, at));
  return { data, issues };
}

/** Keys by which a record could reach what all records share; readers of data pass the first over in silence. */
const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype'];

function prototypeKeys(path: string, text: string, document: Document, at: (offset: number) => Place): Issue[] {
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

/** What cannot be seen in comments and between values; within values, their schemas tell of it. */
function hiddenBesideValues(path: string, text: string, document: Document, at: (offset: number) => Place): Issue[] {
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
      message: 'a control character, an invisible one or a direction mark stands outside the values',
      remedy: 'delete it; it may be invisible in your editor',
    },
  ];
}

const isTooDeep = (message: string): boolean => message.startsWith('Maximum call stack');
