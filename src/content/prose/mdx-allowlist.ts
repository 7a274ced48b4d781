/**
 * What a tree of prose may hold: the one list, for the rule that reports and for the guard that stands before Astro's
 * compiler. Everything that is not on it is refused, and nothing is stripped.
 */
import type { Nodes, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { urlFault } from '../../core/values/url-fault.ts';
import { hiddenAt } from '../../core/values/hidden-characters.ts';
import { findMalformedMarkdown } from './malformed-markdown.ts';
import { componentFaults } from './component-allowlist.ts';
import { hiddenCharacterFaults, confusableFaults, type ProseFault } from './prose-fault.ts';
import { isComponent } from './prose.ts';
import { nestingFaults, sourceOf } from './prose-nesting.ts';
import { nameOf, remedyFor } from './prose-messages.ts';

const PLAIN = new Set([
  'root',
  'yaml',
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

/** An address of a page of this site, from its root; whether there is such a page is for the rule to tell. */
export const isInternalLink = (url: string): boolean => /^\/(?![/\\])/.test(url);

/** What was typed for a text, each escaped sign and each character reference but those of braces as a blank. */
function asWritten(node: Text, written: string | undefined): string {
  const { start, end } = node.position ?? {};
  const raw = written?.slice(start?.offset, end?.offset);
  return raw === undefined || start?.offset === undefined
    ? node.value
    : raw
        .replace(/\\[!-/:-@[-`{-~]/g, '  ')
        .replace(/&(?:\w{2,31}|#\d{1,7}|#x[\da-f]{1,6});/gi, (found) =>
          BRACE.test(found) ? found : ' '.repeat(found.length),
        );
}

/** Nobody writes a brace like this but to hide it; who means one writes \\{. */
const BRACE = /^&(?:#0*12[35]|#x0*7[bd]|[lr](?:cub|brace));$/i;

/** Everything in the tree that is not plain prose, in its order. `written`: the text from which it was parsed. */
export function proseFaults(root: Root, written?: string): ProseFault[] {
  const faults: ProseFault[] = [];
  visit(root, (node, index, parent) => {
    faults.push(...nestingFaults(node));
    if (isComponent(node)) {
      faults.push(...componentFaults(node));
      return undefined;
    }
    if (!PLAIN.has(node.type)) {
      faults.push({
        node,
        rule: 'prose',
        value: sourceOf(node),
        message: `prose may not contain ${nameOf(node.type)}`,
        remedy: remedyFor(node),
      });
      return SKIP;
    }
    if (node.type === 'text')
      faults.push(
        ...hiddenCharacterFaults(node, node.value, true),
        ...leftOver(node, asWritten(node, written), index === 0 && parent?.type === 'paragraph'),
        ...confusableFaults(node, node.value),
      );
    if (node.type === 'listItem' && typeof node.checked === 'boolean')
      faults.push({
        node,
        rule: 'prose',
        value: node.checked ? '[x]' : '[ ]',
        message: 'prose may not contain checkboxes',
        remedy: 'remove the brackets: a list entry has only words',
      });
    if (node.type === 'link')
      faults.push(
        ...hiddenCharacterFaults(node, node.title ?? '', false),
        ...inTitle(node, node.title ?? ''),
        ...inLink(node, node.url),
      );
    return undefined;
  });
  return faults;
}

function leftOver(node: Text, text: string, opens: boolean): ProseFault[] {
  return findMalformedMarkdown(text, opens).map(({ offset, ...found }) => ({
    node,
    ...found,
    before: text.slice(0, offset),
  }));
}

/** Braces are words to a page, and code to whoever moves the title. */
function inTitle(node: Nodes, title: string): ProseFault[] {
  const found = /[{}<>`]/.exec(title);
  return found === null
    ? []
    : [
        {
          node,
          rule: 'link',
          value: title,
          message: `the title of a link contains "${found[0]}"`,
          remedy: 'write it in plain words, or leave the title out',
        },
      ];
}

function inLink(node: Nodes, url: string): ProseFault[] {
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
        {
          node,
          rule: 'link',
          value: url,
          message,
          remedy: /^http:\/\/[^/\\]/i.test(url)
            ? `write ${url.replace(/^http:/i, 'https:')}, if it answers there`
            : 'write /profiles/<id>/ for a page here, https://… for one elsewhere',
        },
      ];
}
