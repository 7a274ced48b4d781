/** The words of prose, with bound claims spelled out: what the search reads. */
import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import { mustGetClaim, type Register } from './register.ts';
import { formatBound } from './format-claim.ts';

export interface TextSection {
  readonly title: string;
  /** The heading's anchor; empty for text before the first heading. */
  readonly slug: string;
  readonly text: string;
}

/** Prose cut at its headings. Anchors are those that the rendered page gives the same headings. */
export function textSections(register: Register, prose: Root, within: string | undefined): TextSection[] {
  const slugger = new GithubSlugger();
  const sections: { title: string; slug: string; parts: string[] }[] = [{ title: '', slug: '', parts: [] }];
  for (const node of prose.children) {
    if (node.type === 'heading') {
      const title = toString(node);
      sections.push({ title, slug: slugger.slug(title), parts: [] });
    } else {
      sections.at(-1)?.parts.push(textOfNode(register, node, within));
    }
  }
  return sections
    .map(({ title, slug, parts }) => ({ title, slug, text: parts.join(' ').replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

function textOfNode(register: Register, node: Nodes, within: string | undefined): string {
  if (node.type === 'text') return node.value;
  const inner = 'children' in node ? node.children.map((child) => textOfNode(register, child, within)).join('') : '';
  // Blocks end where the next begins; inline parts run on.
  if (['paragraph', 'listItem', 'blockquote'].includes(node.type)) return `${inner} `;
  if ((node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') || node.name !== 'Claim' || inner !== '')
    return inner;
  const value = (name: string): string | undefined => {
    const attribute = node.attributes.find((entry) => entry.type === 'mdxJsxAttribute' && entry.name === name);
    return typeof attribute?.value === 'string' ? attribute.value : undefined;
  };
  const claim = mustGetClaim(register, value('id') ?? '', within);
  return formatBound(register, claim, value('show')) ?? '';
}
