/**
 * A remark plugin that keeps links for what a reader would want to open. Words bound to a claim that is no number and no
 * date are shown as plain words, and a small paragraph mark at the end of their sentence leads to the claim.
 */
import { relative, sep } from 'node:path';
import type { Paragraph, PhrasingContent, Root, Text } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { QUANTITY_KINDS } from '../../core/schema/claim.ts';
import { notedRegister } from '../../core/domain/noted-register.ts';
import type { Register } from '../../core/domain/register.ts';
import { fullRef } from '../../core/values/id.ts';
import { checkedContent } from '../checked-content.ts';
import { attribute } from '../prose/prose.ts';

/** The end of a sentence, with the quotation marks and brackets that close there. */
const SENTENCE_END = /[.!?][”’")\]]*(?=\s|$)/u;
const NUMBERS: readonly string[] = [...QUANTITY_KINDS, 'date'];

/** Whether words bound to the claim are shown without a link. */
function isQuiet(node: MdxJsxTextElement, register: Register, within: string | undefined): boolean {
  const claim = register.claims.get(fullRef(attribute(node, 'id') ?? '', within));
  return (
    node.children.length > 0 &&
    claim !== undefined &&
    !NUMBERS.includes(claim.kind) &&
    attribute(node, 'open') === undefined
  );
}

const set = (node: MdxJsxTextElement, name: string, value: string): void =>
  void node.attributes.push({ type: 'mdxJsxAttribute', name, value });

/** Marks quiet claims of a tree of prose, and adds `<Cite ids="…" />` where their sentences end. */
export function citeSentences(prose: Root, register: Register, within: string | undefined): void {
  visit(prose, 'paragraph', (paragraph: Paragraph) => {
    const children: PhrasingContent[] = [];
    let quiet: string[] = [];
    const cite = (): void => {
      if (quiet.length === 0) return;
      const mark: MdxJsxTextElement = { type: 'mdxJsxTextElement', name: 'Cite', attributes: [], children: [] };
      set(mark, 'ids', [...new Set(quiet)].join(' '));
      children.push(mark);
      quiet = [];
    };
    for (const child of paragraph.children) {
      if (child.type !== 'text') {
        visit(child, 'mdxJsxTextElement', (node) => {
          if (node.name !== 'Claim') return;
          if (!isQuiet(node, register, within)) return;
          set(node, 'quiet', 'yes');
          quiet.push(attribute(node, 'id') ?? '');
        });
        children.push(child);
        continue;
      }
      let rest = child.value;
      for (let end = SENTENCE_END.exec(rest); end !== null && quiet.length > 0; end = SENTENCE_END.exec(rest)) {
        const at = end.index + end[0].length;
        children.push({ type: 'text', value: rest.slice(0, at) } satisfies Text);
        cite();
        rest = rest.slice(at);
      }
      if (rest !== '') children.push({ ...child, value: rest });
    }
    cite();
    paragraph.children = children;
  });
}

export function remarkSentenceCitations() {
  return (prose: Root, file: { readonly path?: string }): void => {
    const path = relative(process.cwd(), file.path ?? '')
      .split(sep)
      .join('/');
    const [, folder, id] = /^content\/(profiles|themes)\/([^/.]+)/.exec(path) ?? [];
    if (folder === undefined) return;
    const { register } = checkedContent(process.cwd()).content;
    citeSentences(prose, notedRegister(register), folder === 'profiles' ? id : undefined);
  };
}
