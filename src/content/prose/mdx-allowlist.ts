/**
 * The allowlist of syntax nodes in prose, shared by the rule that reports issues and the guard inside Astro's compiler.
 * Everything that is not on it is refused; nothing is stripped.
 */
import { toString } from 'mdast-util-to-string';
import type { Nodes, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { urlFault } from '../../core/values/url-fault.ts';
import { hiddenAt } from '../../core/values/hidden-characters.ts';
import { findMalformedMarkdown } from './malformed-markdown.ts';
import { componentFaults } from './component-allowlist.ts';
import { proseFault, hiddenCharacterFaults, confusableFaults, type ProseFault } from './prose-fault.ts';
import { isComponent } from './prose.ts';
import { nestingFaults, sourceOf } from './prose-nesting.ts';
import { nameOf, remedyFor } from './prose-messages.ts';

const PLAIN = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'link',
  'list',
  'listItem',
  'blockquote',
  'break',
]);

/** Whether a URL is a path from the site's root. The rule checks whether there is such a page. */
export const isInternalLink = (url: string): boolean => /^\/(?![/\\])/.test(url);

/** The source of a text node, with escaped characters and character references (but those of braces) replaced by spaces. */
function withoutEscapes(node: Text, source: string | undefined): string {
  const { start, end } = node.position ?? {};
  const raw = source?.slice(start?.offset, end?.offset);
  return raw === undefined || start?.offset === undefined
    ? node.value
    : raw
        .replace(/\\[!-/:-@[-`{-~]/g, '  ')
        .replace(/&(?:\w{2,31}|#\d{1,7}|#x[\da-f]{1,6});/gi, (match) =>
          BRACE.test(match) ? match : ' '.repeat(match.length),
        );
}

/** A brace written as a character reference is an attempt to hide it: a literal one is written \\{. */
const BRACE = /^&(?:#0*12[35]|#x0*7[bd]|[lr](?:cub|brace));$/i;

/** Everything in the tree that is not plain prose, in document order. `source`: the text from which it was parsed. */
export function proseFaults(root: Root, source?: string): ProseFault[] {
  const faults: ProseFault[] = [];
  visit(root, (node, index, parent) => {
    faults.push(...nestingFaults(node));
    if (isComponent(node)) {
      faults.push(...componentFaults(node));
      return undefined;
    }
    if (!PLAIN.has(node.type)) {
      const message = `prose may not contain ${nameOf(node.type)}`;
      faults.push(proseFault(node, 'prose', [message, remedyFor(node), sourceOf(node)]));
      return SKIP;
    }
    if (node.type === 'text')
      faults.push(
        ...hiddenCharacterFaults(node, node.value, true),
        ...markdownFaults(node, withoutEscapes(node, source), index === 0 && parent?.type === 'paragraph'),
        ...confusableFaults(node, node.value),
      );
    if (node.type === 'listItem' && typeof node.checked === 'boolean')
      faults.push(
        proseFault(node, 'prose', [
          'prose may not contain checkboxes',
          'remove the brackets: a list entry has only words',
          node.checked ? '[x]' : '[ ]',
        ]),
      );
    if (node.type === 'link')
      faults.push(
        ...hiddenCharacterFaults(node, node.title ?? '', false),
        ...titleFaults(node, node.title ?? ''),
        ...linkFaults(node, node.url),
        ...otherHostFaults(node, toString(node), node.url),
      );
    return undefined;
  });
  return faults;
}

function markdownFaults(node: Text, text: string, opens: boolean): ProseFault[] {
  return findMalformedMarkdown(text, opens).map(({ offset, ...match }) => ({
    node,
    ...match,
    before: text.slice(0, offset),
  }));
}

/** Braces in a link title are harmless as HTML, but would be code if the title were moved into MDX. */
function titleFaults(node: Nodes, title: string): ProseFault[] {
  const match = /[{}<>`]/.exec(title);
  return match === null
    ? []
    : [
        proseFault(node, 'link', [
          `the title of a link contains "${match[0]}"`,
          'write it in plain words, or leave the title out',
          title,
        ]),
      ];
}

function linkFaults(node: Nodes, url: string): ProseFault[] {
  const message = isInternalLink(url)
    ? hiddenAt(url) !== -1 || /[\\\t\r\n]/.test(url)
      ? 'a URL may not contain backslashes, control characters or direction marks'
      : /["'<>`{}\s]/.test(url)
        ? 'a URL may not contain spaces, brackets or quotes'
        : undefined
    : /^(?:https:|mailto:)/i.test(url)
      ? urlFault(url)
      : 'a link must lead to a page of this site or to an https URL';
  return message === undefined
    ? []
    : [
        proseFault(node, 'link', [
          message,
          /^http:\/\/[^/\\]/i.test(url)
            ? `write ${url.replace(/^http:/i, 'https:')}, if it answers there`
            : 'write /profiles/<id>/ for a page here, https://… for one elsewhere',
          url,
        ]),
      ];
}

/** A reader takes the words of a link for its address where they look like one. */
function otherHostFaults(node: Nodes, words: string, url: string): ProseFault[] {
  const hostOf = (text: string): string | undefined => {
    const found =
      /^[^\p{L}\p{N}]*(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?![\p{L}\p{N}-]|\.\p{L})/iu.exec(text) ??
      // Within a sentence, where a blank may be missing behind its point, only what ends as hosts do.
      /(?<![\p{L}\p{N}.-])((?:[\p{L}\p{N}-]+\.)+(?:[a-z]{2}|com|net|org|gov|edu|info|test))(?![\p{L}\p{N}-]|\.\p{L})/u.exec(
        text,
      );
    const host = found?.[1];
    return host?.toLowerCase().replace(/^www\./, '');
  };
  const [said, real] = [hostOf(words), hostOf(url)];
  return said === undefined || said === real
    ? []
    : [
        proseFault(node, 'link', [
          `the words of the link name the host ${said}, and it leads to ${real ?? 'a page of this site'}`,
          'name in the words what the link leads to',
          url,
        ]),
      ];
}
