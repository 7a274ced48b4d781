/** Reads an MDX file as data: frontmatter and a syntax tree. Nothing in it is ever run here. */
import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Issue } from './issue.ts';
import { readYaml, type SourceFile } from './source-file.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkCjkFriendly).use(remarkMdx);

interface MdxFault {
  readonly reason?: string;
  readonly message?: string;
  readonly line?: number;
  readonly column?: number;
  readonly place?: { start?: { line: number; column: number }; line?: number; column?: number };
}

/** Frontmatter, prose and faults of one MDX text. */
export function readMdx(path: string, text: string): { file: SourceFile; issues: Issue[] } {
  const block = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  const yaml = readYaml(path, block?.[1] ?? '', 2);
  const issues = [...yaml.issues];
  if (block === null) {
    issues.push({
      file: path,
      line: 1,
      column: 1,
      field: '',
      value: text.split('\n')[0] ?? '',
      rule: 'frontmatter',
      message: 'the file must begin with frontmatter between two lines of ---',
      remedy: 'begin the file with ---, the fields, and --- on a line of its own',
    });
  }
  try {
    const prose: Root = parser.parse(text);
    return { file: { ...yaml.file, prose }, issues };
  } catch (error) {
    const fault = error as MdxFault;
    issues.push({
      file: path,
      line: fault.line ?? fault.place?.start?.line ?? fault.place?.line ?? 1,
      column: fault.column ?? fault.place?.start?.column ?? fault.place?.column ?? 1,
      field: 'prose',
      value: text.split('\n')[(fault.line ?? fault.place?.line ?? 1) - 1],
      rule: 'mdx',
      message: fault.reason ?? fault.message ?? 'cannot be read as MDX',
      remedy: 'close every <Claim … /> with "/>", and write "<" and "{" in words: prose is plain text and components',
    });
    return { file: yaml.file, issues };
  }
}
