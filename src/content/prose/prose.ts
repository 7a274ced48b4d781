/** The prose of MDX files and its nodes, as the rules see them. */
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { cached } from '../../core/values/cached.ts';
import type { ParsedContent, ParsedRecord } from '../parsed-content.ts';
import type { Issue } from '../issue.ts';

export type Component = MdxJsxFlowElement | MdxJsxTextElement;

export interface Prose {
  readonly draft: ParsedRecord<unknown>;
  readonly root: Root;
  readonly kind: 'profile' | 'theme';
  /** The profile within which short claim ids are read. */
  readonly within: string | undefined;
  readonly numberedNames: readonly string[];
}

export function allProse(content: ParsedContent): Prose[] {
  const of = (
    kind: Prose['kind'],
    draft: ParsedRecord<unknown>,
    numberedNames: readonly string[] | undefined,
  ): Prose[] =>
    draft.file.prose === undefined
      ? []
      : [
          {
            draft,
            root: draft.file.prose,
            kind,
            within: kind === 'profile' ? draft.id : undefined,
            numberedNames: numberedNames ?? [],
          },
        ];
  return [
    ...content.profiles.flatMap((draft) => of('profile', draft, draft.fields.numbered_names)),
    ...content.themes.flatMap((draft) => of('theme', draft, draft.fields.numbered_names)),
  ];
}

/** Every node of the tree in document order, walked once for all rules. */
export const nodesOf = cached((root: Root): readonly Nodes[] => {
  const nodes: Nodes[] = [];
  visit(root, (node) => void nodes.push(node));
  return nodes;
});

export const isComponent = (node: Nodes): node is Component =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** A component's attribute, if it is plain text. */
export function attribute(node: Component, name: string): string | undefined {
  const found = node.attributes.find((entry) => entry.type === 'mdxJsxAttribute' && entry.name === name);
  return found !== undefined && typeof found.value === 'string' ? found.value : undefined;
}

export function issueInProse(
  prose: Prose,
  node: Nodes | undefined,
  rule: string,
  value: unknown,
  message: string,
  remedy: string,
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
