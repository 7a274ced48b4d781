/** Names of what prose may not contain, and what to write instead. */
import { ownOf } from '../../core/values/own-of.ts';
import type { Nodes } from 'mdast';
import type {} from 'mdast-util-mdx';

const IN_MARKDOWN: Readonly<Record<string, string>> = {
  br: 'begin a new paragraph with an empty line',
  p: 'begin a new paragraph with an empty line',
  b: 'write **words**',
  strong: 'write **words**',
  i: 'write *words*',
  em: 'write *words*',
  a: 'write [words](https://…)',
  h2: 'write ## and the heading',
  h3: 'write ### and the heading',
  ul: 'write a list: a dash and a space before each entry',
  li: 'write a list: a dash and a space before each entry',
  img: 'say it in words: the charts are the only pictures',
  sup: 'write it without markup: m², CO₂ and the like have characters of their own',
  sub: 'write it without markup: m², CO₂ and the like have characters of their own',
};

/** The Markdown for an HTML element. */
export const inMarkdown = (element: string): string =>
  (Object.hasOwn(IN_MARKDOWN, element.toLowerCase()) ? IN_MARKDOWN[element.toLowerCase()] : undefined) ??
  'write it in Markdown';

/** The name of a node type in messages. */
export function nameOf(type: string): string {
  const names: Record<string, string> = {
    mdxjsEsm: 'imports or exports',
    mdxFlowExpression: 'expressions in braces',
    mdxTextExpression: 'expressions in braces',
    html: 'HTML',
    image: 'images',
    code: 'code',
    inlineCode: 'code',
    table: 'tables: the statements and the charts carry them',
    definition: 'link definitions',
    linkReference: 'link references',
    imageReference: 'images',
    thematicBreak: 'horizontal rules',
    delete: 'struck-out words',
    footnoteReference: 'footnotes',
    footnoteDefinition: 'footnotes',
  };
  return ownOf(names, type) ?? type;
}

/** What to write instead of a node. */
export function remedyFor(node: Nodes): string {
  const { type } = node;
  if (type === 'mdxTextExpression' || type === 'mdxFlowExpression') {
    // Claims are bound with braces in YAML.
    const [, id, show] = /^([a-z0-9/-]+)(?:\|([a-z]+))?$/.exec(node.value.trim()) ?? [];
    if (id !== undefined) return `write <Claim id="${id}"${show === undefined ? '' : ` show="${show}"`} />`;
  }
  const known: Readonly<Record<string, string>> = {
    thematicBreak: 'write a heading, or nothing',
    delete: 'remove what no longer applies',
    footnoteReference: 'write the note as a sentence, or under notes: of the claim',
    footnoteDefinition: 'write the note as a sentence, or under notes: of the claim',
    image: 'say it in words: the charts are the only pictures',
    imageReference: 'say it in words: the charts are the only pictures',
    inlineCode: 'write it without the backticks',
  };
  if (known[type] !== undefined) return known[type];
  if (type.startsWith('mdx')) return 'remove it; bind numbers with <Claim id="…" />';
  if (type === 'linkReference' || type === 'definition') return 'write the link in full: [words](/profiles/<id>/)';
  return 'write it as plain paragraphs, lists or quotes';
}
