/** Checks nesting in prose: browsers treat a link in a link, for one, in different ways. */
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Words } from '../issue.ts';
import { proseFault, type ProseFault } from './prose-fault.ts';
import { isComponent } from './prose.ts';

/** Blocks that a link or component may not contain. */
const BLOCKS = new Set(['heading', 'list', 'blockquote']);

/** What a link, a claim or a term may not contain, and headings and links without words. */
export function nestingFaults(node: Nodes): ProseFault[] {
  if (node.type === 'heading' && toString(node).trim() === '' && !holdsComponent(node))
    return [
      proseFault(node, 'prose', [
        'the heading has no words',
        'write its words after the # characters, or remove it',
        '#'.repeat(node.depth),
      ]),
    ];
  if (node.type === 'link' && toString(node).trim() === '' && !holdsComponent(node))
    return [proseFault(node, 'link', ['the link has no words', `write [words](${node.url})`, node.url])];
  const outer = node.type === 'link' ? 'a link' : isComponent(node) ? nameOf(node.name) : undefined;
  if (outer === undefined || !('children' in node)) return [];
  const faults: ProseFault[] = [];
  const beside = 'put one beside the other instead';
  const outside = 'put headings, lists and quotes outside of it';
  for (const child of node.children)
    visit(child, (inner: Nodes) => {
      const push = (...words: Words): void => void faults.push(proseFault(inner, 'prose', words));
      if (inner.type === 'link') push(`a link is nested in ${outer}`, beside, inner.url);
      else if (isComponent(inner) && /^(?:Claim|Term|Chart)$/.test(inner.name ?? ''))
        push(`a component is nested in ${outer}`, beside, `<${inner.name ?? ''}>`);
      else if (BLOCKS.has(inner.type)) push(`${outer} contains more than words`, outside, toString(inner));
    });
  return faults;
}

const nameOf = (name: string | null): string | undefined =>
  name === 'Claim' || name === 'Term' || name === 'Chart' ? `<${name}>` : undefined;

function holdsComponent(node: Nodes): boolean {
  let found = false;
  visit(node, (inner: Nodes) => {
    if (
      isComponent(inner) ||
      inner.type === 'mdxTextExpression' ||
      inner.type === 'inlineCode' ||
      inner.type === 'image'
    )
      found = true;
  });
  return found;
}

/** A node's Markdown, as far as the tree has it. */
export function sourceOf(node: Nodes): string {
  switch (node.type) {
    case 'image':
      return `![${node.alt ?? ''}](${node.url})`;
    case 'imageReference':
      return `![${node.alt ?? ''}][${node.label ?? node.identifier}]`;
    case 'linkReference':
      return `[${toString(node)}][${node.label ?? node.identifier}]`;
    case 'definition':
      return `[${node.label ?? node.identifier}]: ${node.url}`;
    case 'footnoteReference':
      return `[^${node.label ?? node.identifier}]`;
    case 'footnoteDefinition':
      return `[^${node.label ?? node.identifier}]: ${toString(node)}`;
    case 'thematicBreak':
      return '---';
    default:
      return 'value' in node && typeof node.value === 'string' ? node.value : toString(node);
  }
}
