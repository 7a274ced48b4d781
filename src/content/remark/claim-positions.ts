/** A remark plugin that gives each bound claim its position in the file, so that an error while rendering can name it. */
import { relative, sep } from 'node:path';
import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';

/** Adds `at="content/…/profile.mdx:12:3"` to every `<Claim>`. Must run after the guard, which allows no such attribute. */
export function remarkClaimPositions() {
  return (prose: Root, file: { readonly path?: string }): void => {
    const path = relative(process.cwd(), file.path ?? '')
      .split(sep)
      .join('/');
    visit(prose, (node) => {
      if ((node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') || node.name !== 'Claim') return;
      const { line, column } = node.position?.start ?? {};
      if (line === undefined || column === undefined) return;
      node.attributes.push({ type: 'mdxJsxAttribute', name: 'at', value: `${path}:${line}:${column}` });
    });
  };
}
