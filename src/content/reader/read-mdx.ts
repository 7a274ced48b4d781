/** Reads an MDX file as data: frontmatter and a syntax tree. Nothing in it is run here. */
import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { workedOut, type Recall } from '../../core/values/cached.ts';
import type { Issue } from '../issue.ts';
import { mdxFault } from './mdx-messages.ts';
import { readYaml, type SourceFile } from './source-file.ts';
import { CONFLICT, CONFLICTING } from './yaml-syntax-errors.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).use(remarkMdx);

interface ParserError {
  readonly reason?: string;
  readonly message?: string;
  readonly line?: number;
  readonly column?: number;
  readonly place?: { start?: { line: number; column: number }; line?: number; column?: number };
}

/** Several times what any profile needs. */
const MAX_CHARACTERS = 100_000;
const MAX_BLOCK = 6_000;
const TOO_DEEP = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$)){7}/;

/** Rejects what would keep the parser busy for minutes: its time grows with the square of a block, and more with nesting. */
function tooHeavy(text: string, frontmatter: string): Pick<Issue, 'line' | 'value' | 'message' | 'remedy'> | undefined {
  if (text.length > MAX_CHARACTERS) {
    return {
      line: 1,
      value: text.length,
      message: `the file has ${text.length} characters, more than ${MAX_CHARACTERS}`,
      remedy: 'prose has at most 1,500 words: cut it, or make it another profile',
    };
  }
  let size = 0;
  const start = frontmatter.split('\n').length - 1;
  for (const [index, content] of text.slice(frontmatter.length).split('\n').entries()) {
    const line = start + index + 1;
    size = content.trim() === '' ? 0 : size + content.length;
    if (size > MAX_BLOCK)
      return {
        line,
        value: content,
        message: `the paragraph has more than ${MAX_BLOCK} characters`,
        remedy: 'break it into paragraphs with empty lines',
      };
    if (TOO_DEEP.test(content))
      return {
        line,
        value: content,
        message: 'lists and quotes are nested too deeply',
        remedy: 'nest lists and quotes at most six deep',
      };
  }
  return undefined;
}

const FRONTMATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

const frontmatterOf = (read: () => string) => (): string => FRONTMATTER.exec(read())?.[1] ?? '';

/** Frontmatter, prose and issues of one MDX text; `again` gives the text once more, `recall` knows what was read before. */
export function readMdx(
  path: string,
  text: string,
  again?: () => string,
  recall: Recall<unknown> = workedOut,
): { file: SourceFile; issues: Issue[] } {
  const block = FRONTMATTER.exec(text);
  const yaml = readYaml(path, block?.[1] ?? '', 2, again && frontmatterOf(again), recall);
  const issues = [...yaml.issues];
  if (block === null) {
    const [first = ''] = text.split('\n');
    const isOpen = /^---[ \t]*\r?$/.test(first);
    issues.push({
      file: path,
      line: 1,
      column: 1,
      field: '',
      value: first,
      rule: 'frontmatter',
      message: isOpen
        ? 'the frontmatter is not closed'
        : 'the file must begin with frontmatter between two lines of ---',
      remedy: isOpen
        ? 'write --- on a line of its own between the fields and the prose'
        : 'begin the file with ---, the fields, and --- on a line of its own',
    });
    // Without its end, frontmatter cannot be separated from prose.
    return { file: { ...yaml.file, data: undefined }, issues };
  }
  const early = /^(?:---|\+\+\+)/m.exec(block[1] ?? '');
  if (early !== null)
    issues.push({
      file: path,
      // Astro ends the frontmatter here, and would compile the rest of it.
      line: 2 + (block[1] ?? '').slice(0, early.index).split('\n').length - 1,
      column: 1,
      field: '',
      value: early[0],
      rule: 'frontmatter',
      message: `a line of the frontmatter begins with ${early[0]}, which ends it for other parsers`,
      remedy: 'indent the line, or put the text in double quotes on the line of its field',
    });
  const lines = text.split('\n');
  const conflict = lines.findIndex((content) => CONFLICT.test(content));
  if (conflict >= block[0].split('\n').length - 1) {
    const at = { file: path, line: conflict + 1, column: 1, field: 'prose', value: lines[conflict] };
    return { file: yaml.file, issues: [...issues, { ...at, rule: 'mdx', ...CONFLICTING }] };
  }
  const heavy = tooHeavy(text, block[0]);
  if (heavy !== undefined)
    return {
      file: yaml.file,
      issues: [...issues, { file: path, column: 1, field: 'prose', rule: 'prose-size', ...heavy }],
    };
  try {
    // With empty lines for those of the frontmatter, which the parser would go through sign by sign.
    const proseText = block[0].replace(/[^\n]+/g, '') + text.slice(block[0].length);
    // As JSON has it, whether it was kept or not.
    const parse = (): unknown => JSON.parse(JSON.stringify(parser.parse(proseText)));
    const prose = recall(`prose ${path}\n${text}`, parse) as Root;
    return { file: { ...yaml.file, prose, proseText }, issues };
  } catch (error) {
    const parserError = error as ParserError;
    const { line, column } = positionOf(parserError);
    const content = text.split('\n')[line - 1] ?? '';
    const reason =
      parserError.reason ??
      (error instanceof RangeError ? 'is nested too deeply to be read' : parserError.message) ??
      'cannot be read as MDX';
    issues.push({
      file: path,
      line,
      field: 'prose',
      value: content,
      rule: 'mdx',
      ...mdxFault(reason, content, column),
    });
    return { file: yaml.file, issues };
  }
}

/** For an unclosed component the parser gives the position only in its message: `Expected a closing tag for … (7:1-7:20)`. */
function positionOf(parserError: ParserError): { line: number; column: number } {
  const words = parserError.reason ?? parserError.message ?? '';
  const match = /\((\d+):(\d+)/.exec(words);
  const at = parserError.line === undefined ? (parserError.place?.start ?? parserError.place) : parserError;
  if (at?.line !== undefined && !(match !== null && words.startsWith('Expected a closing tag')))
    return { line: at.line, column: at.column ?? 1 };
  return { line: Number(match?.[1] ?? 1), column: Number(match?.[2] ?? 1) };
}
