/** Reads an MDX file as data: frontmatter and a syntax tree. Nothing in it is ever run here. */
import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Issue } from '../issue.ts';
import { mdxFault } from './mdx-messages.ts';
import { readYaml, type SourceFile } from './source-file.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkCjkFriendly).use(remarkMdx);

interface MdxFault {
  readonly reason?: string;
  readonly message?: string;
  readonly line?: number;
  readonly column?: number;
  readonly place?: { start?: { line: number; column: number }; line?: number; column?: number };
}

/** Several times what any profile needs. */
const MOST_CHARACTERS = 100_000;
const MOST_IN_A_BLOCK = 6_000;
const DEEPEST_BLOCK = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$)){7}/;

/** What would keep the parser busy for minutes: its time grows with the square of a block, and worse with nesting. */
function tooHeavy(text: string, frontmatter: string): Pick<Issue, 'line' | 'value' | 'message' | 'remedy'> | undefined {
  if (text.length > MOST_CHARACTERS) {
    return {
      line: 1,
      value: text.length,
      message: `the file has ${text.length} characters, more than ${MOST_CHARACTERS}`,
      remedy: 'prose has at most 1,500 words: cut it, or make it another profile',
    };
  }
  let size = 0;
  const start = frontmatter.split('\n').length - 1;
  for (const [index, row] of text.slice(frontmatter.length).split('\n').entries()) {
    const line = start + index + 1;
    size = row.trim() === '' ? 0 : size + row.length;
    if (size > MOST_IN_A_BLOCK)
      return {
        line,
        value: row,
        message: `the paragraph has more than ${MOST_IN_A_BLOCK} characters`,
        remedy: 'break it into paragraphs with empty lines',
      };
    if (DEEPEST_BLOCK.test(row))
      return {
        line,
        value: row,
        message: 'lists and quotes are nested too deeply',
        remedy: 'nest lists and quotes at most six deep',
      };
  }
  return undefined;
}

/** Frontmatter, prose and faults of one MDX text. */
export function readMdx(path: string, text: string): { file: SourceFile; issues: Issue[] } {
  const block = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  const yaml = readYaml(path, block?.[1] ?? '', 2);
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
    // What is frontmatter and what is prose cannot be told.
    return { file: { ...yaml.file, data: undefined }, issues };
  }
  const early = /^(?:---|\+\+\+)/m.exec(block[1] ?? '');
  if (early !== null)
    issues.push({
      file: path,
      // Astro ends the frontmatter here, and would compile what follows.
      line: 2 + (block[1] ?? '').slice(0, early.index).split('\n').length - 1,
      column: 1,
      field: '',
      value: early[0],
      rule: 'frontmatter',
      message: `a line of the frontmatter begins with ${early[0]}, which ends it for other parsers`,
      remedy: 'indent the line, or put the text in double quotes on the line of its field',
    });
  const heavy = tooHeavy(text, block[0]);
  if (heavy !== undefined)
    return {
      file: yaml.file,
      issues: [...issues, { file: path, column: 1, field: 'prose', rule: 'prose-size', ...heavy }],
    };
  try {
    const prose: Root = parser.parse(text);
    return { file: { ...yaml.file, prose, proseText: text }, issues };
  } catch (error) {
    const fault = error as MdxFault;
    const { line, column } = placeOf(fault);
    const row = text.split('\n')[line - 1] ?? '';
    const reason =
      fault.reason ??
      (error instanceof RangeError ? 'is nested too deeply to be read' : fault.message) ??
      'cannot be read as MDX';
    issues.push({ file: path, line, field: 'prose', value: row, rule: 'mdx', ...mdxFault(reason, row, column) });
    return { file: yaml.file, issues };
  }
}

/** Of a component left open, the parser tells the place only in its words: `Expected a closing tag for … (7:1-7:20)`. */
function placeOf(fault: MdxFault): { line: number; column: number } {
  const words = fault.reason ?? fault.message ?? '';
  const told = /\((\d+):(\d+)/.exec(words);
  const at = fault.line === undefined ? (fault.place?.start ?? fault.place) : fault;
  if (at?.line !== undefined && !(told !== null && words.startsWith('Expected a closing tag')))
    return { line: at.line, column: at.column ?? 1 };
  return { line: Number(told?.[1] ?? 1), column: Number(told?.[2] ?? 1) };
}
