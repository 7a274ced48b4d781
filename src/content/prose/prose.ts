/** The prose of MDX files and its nodes, as the rules see them. */
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { Profile } from '../../core/schema/profile.ts';
import type { Theme } from '../../core/schema/theme.ts';
import { cached } from '../../core/values/cached.ts';
import type { ParsedContent, ParsedRecord } from '../parsed-content.ts';
import type { Issue, Words } from '../issue.ts';

export type Component = MdxJsxFlowElement | MdxJsxTextElement;

export interface Prose {
  readonly draft: ParsedRecord<unknown>;
  readonly root: Root;
  readonly kind: 'profile' | 'theme';
  /** The profile within which short claim ids are read. */
  readonly within: string | undefined;
  readonly numberedNames: readonly string[];
}

export const allProse = cached((content: ParsedContent): readonly Prose[] =>
  (['profile', 'theme'] as const).flatMap((kind) =>
    content[`${kind}s`].flatMap((draft: ParsedRecord<Profile> | ParsedRecord<Theme>) => {
      const { prose: root } = draft.file;
      const within = kind === 'profile' ? draft.id : undefined;
      return root === undefined ? [] : { draft, root, kind, within, numberedNames: draft.fields.numbered_names ?? [] };
    }),
  ),
);

/** Every node of the tree in document order, walked once for all rules. */
export const nodesOf = cached((root: Root): readonly Nodes[] => {
  const nodes: Nodes[] = [];
  visit(root, (node) => void nodes.push(node));
  return nodes;
});

export const isComponent = (node: Nodes): node is Component =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** What of a node readers see of itself: its text, or that in its attributes. */
export function textsOf(node: Nodes): string[] {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return [node.value];
  if (isComponent(node)) return [attribute(node, 'ko') ?? ''];
  if (node.type !== 'link' && node.type !== 'image') return [];
  return [node.title, node.type === 'image' ? node.alt : undefined].filter((text) => typeof text === 'string');
}

/** A component's attribute, if it is plain text. */
export function attribute(node: Component, name: string): string | undefined {
  const found = node.attributes.find((entry) => entry.type === 'mdxJsxAttribute' && entry.name === name);
  return found !== undefined && typeof found.value === 'string' ? found.value : undefined;
}

export function issueInProse(
  prose: Prose,
  node: Nodes | undefined,
  rule: string,
  [message, remedy, value]: Words,
  /** The part of the node's text before the issue, or its length. */
  before: string | number = '',
): Issue {
  const start = node?.position?.start;
  const text =
    typeof before === 'string'
      ? before
      : node !== undefined && 'value' in node && typeof node.value === 'string'
        ? node.value.slice(0, before)
        : '';
  const rows = text.split('\n');
  const line = (start?.line ?? 1) + rows.length - 1;
  const column = rows.length > 1 ? (rows.at(-1)?.length ?? 0) + 1 : (start?.column ?? 1) + text.length;
  return { file: prose.draft.file.path, line, column, field: 'prose', value, rule, message, remedy };
}
