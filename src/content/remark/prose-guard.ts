/**
 * A remark plugin inside Astro's compiler, in the build and in `npm run dev`: it checks the very tree that is compiled, and
 * throws where that is not plain prose. The rules have checked the file before; this covers a file that changed in between,
 * and text that two MDX parsers read differently.
 */
import type { Root } from 'mdast';
import { relative, sep } from 'node:path';
import { formatIssue, type Issue } from '../issue.ts';
import { proseFaults } from '../prose/mdx-allowlist.ts';

/** The part of the compiler's file object that is used. */
interface CompiledFile {
  readonly path?: string;
  /** The text from which the tree was parsed. */
  readonly value?: string | Uint8Array;
  readonly data: { readonly astro?: { readonly frontmatter?: Readonly<Record<string, unknown>> | undefined } };
}

/** Prose that is refused, with its position as Astro's error page expects it. */
export class HostileProse extends Error {
  readonly line: number;
  readonly column: number;

  constructor(issues: readonly [Issue, ...Issue[]]) {
    super(`The prose is not compiled.\n\n${issues.map(formatIssue).join('\n')}`);
    this.name = 'HostileProse';
    this.line = issues[0].line;
    this.column = issues[0].column;
  }
}

/** Fields of frontmatter by which Astro would load a module. */
const LOADING = ['layout', 'components', 'url', 'file'] as const;

/** Throws {@link HostileProse}; never changes the tree. */
export function proseGuard(): (tree: Root, file: CompiledFile) => void {
  return (tree, file) => {
    const path = relative(process.cwd(), file.path ?? '')
      .split(sep)
      .join('/');
    const frontmatter = file.data.astro?.frontmatter ?? {};
    const [first, ...others] = [
      ...LOADING.filter((field) => Object.hasOwn(frontmatter, field)).map((field): Issue => ({
        file: path,
        line: 1,
        column: 1,
        field,
        value: frontmatter[field],
        rule: 'unknown-field',
        message: `there is no field "${field}" here`,
        remedy: 'remove it',
      })),
      ...proseFaults(tree, typeof file.value === 'string' ? file.value : undefined).map(
        ({ node, at = node.position?.start, rule, value, message, remedy }): Issue => ({
          file: path,
          line: at?.line ?? 1,
          column: at?.column ?? 1,
          field: 'prose',
          value,
          rule,
          message,
          remedy,
        }),
      ),
    ];
    if (first !== undefined) throw new HostileProse([first, ...others]);
  };
}
