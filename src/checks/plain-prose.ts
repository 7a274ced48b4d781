/**
 * What a tree of prose may hold: the one list, for the rule that reports and for the guard that stands before Astro's
 * compiler. Everything that is not on it is refused, and nothing is stripped.
 */
import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { addressFault } from '../values/address.ts';
import { hiddenAt } from '../values/hidden-characters.ts';
import { nearest } from '../values/nearest.ts';
import { almostMarkdown } from './almost-markdown.ts';
import { isComponent, type Component } from './prose.ts';
import { inMarkdown, nameOf, remedyFor } from './prose-words.ts';

/** Something in a tree that prose may not hold. */
export interface ProseFault {
  readonly node: Nodes;
  readonly rule: 'prose' | 'link';
  readonly value: unknown;
  readonly message: string;
  readonly remedy: string;
  /** How far into the node's own text it stands. */
  readonly offset?: number;
}

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

/** The components prose may use, with their attributes: plain text, never code. */
const COMPONENTS: Record<string, { readonly required: readonly string[]; readonly optional: readonly string[] }> = {
  Claim: { required: ['id'], optional: ['show'] },
  Term: { required: ['ko'], optional: [] },
};

/** An address of a page of this site, from its root; whether there is such a page is for the rule to tell. */
export const leadsWithin = (url: string): boolean => /^\/(?![/\\])/.test(url);

/** Everything in the tree that is not plain prose, in its order. */
export function faultsInProse(root: Root): ProseFault[] {
  const faults: ProseFault[] = [];
  visit(root, (node) => {
    if (isComponent(node)) {
      faults.push(...inComponent(node));
      return undefined;
    }
    if (!PLAIN.has(node.type)) {
      faults.push({
        node,
        rule: 'prose',
        value: excerpt(node),
        message: `prose may not hold ${nameOf(node.type)}`,
        remedy: remedyFor(node),
      });
      return SKIP;
    }
    if (node.type === 'text')
      faults.push(
        ...hidden(node, node.value, true),
        ...almostMarkdown(node.value).map((found) => ({ node, ...found })),
      );
    if (node.type === 'listItem' && typeof node.checked === 'boolean')
      faults.push({
        node,
        rule: 'prose',
        value: node.checked ? '[x]' : '[ ]',
        message: 'prose may not hold boxes to tick',
        remedy: 'remove the brackets: a list has only its words',
      });
    if (node.type === 'link') faults.push(...hidden(node, node.title ?? '', false), ...inLink(node, node.url));
    return undefined;
  });
  return faults;
}

function hidden(node: Nodes, text: string, own: boolean): ProseFault[] {
  const replaced = text.indexOf('\uFFFD');
  const at = hiddenAt(text) === -1 ? replaced : hiddenAt(text);
  if (at === -1) return [];
  return [
    {
      node,
      rule: 'prose',
      value: String.fromCodePoint(text.codePointAt(at) ?? 0),
      message: 'prose may not hold control characters or direction marks',
      remedy: 'delete it; it may be invisible in your editor',
      ...(own ? { offset: at } : {}),
    },
  ];
}

function inLink(node: Nodes, url: string): ProseFault[] {
  const message = leadsWithin(url)
    ? hiddenAt(url) === -1 && !/[\\\t\r\n]/.test(url)
      ? undefined
      : 'an address may hold no backslashes, control characters or direction marks'
    : /^(?:https:|mailto:)/i.test(url)
      ? addressFault(url)
      : 'a link leads to a page of this site or to an https address';
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

function inComponent(node: Component): ProseFault[] {
  const name = node.name ?? '';
  const fault = (value: unknown, message: string, remedy: string): ProseFault => ({
    node,
    rule: 'prose',
    value,
    message,
    remedy,
  });
  const known = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (known === undefined) {
    const meant = nearest(name, Object.keys(COMPONENTS));
    return [
      fault(
        `<${name}>`,
        'prose may hold no HTML and no component but Claim and Term',
        meant === undefined ? inMarkdown(name) : `write <${meant} …>`,
      ),
    ];
  }
  const allowed = [...known.required, ...known.optional];
  const faults: ProseFault[] = [];
  const present = new Set<string>();
  for (const entry of node.attributes) {
    // Of two, a page would take the last and the checks the first.
    if (entry.type === 'mdxJsxAttribute' && present.has(entry.name))
      faults.push(fault(entry.name, `the attribute "${entry.name}" stands twice`, 'keep one of the two'));
    if (entry.type !== 'mdxJsxAttribute' || (entry.value !== null && typeof entry.value === 'object')) {
      faults.push(
        fault(
          entry.type === 'mdxJsxAttribute' ? entry.name : '{…}',
          'an attribute holds plain text, never code',
          'write name="text"',
        ),
      );
      if (entry.type === 'mdxJsxAttribute') present.add(entry.name);
      continue;
    }
    present.add(entry.name);
    if (!allowed.includes(entry.name)) {
      faults.push(
        fault(
          entry.name,
          `<${name}> has no attribute "${entry.name}"`,
          `write ${nearest(entry.name, allowed) ?? `one of ${allowed.join(', ')}`}`,
        ),
      );
    } else if (entry.value === null || entry.value === '' || entry.value === undefined) {
      faults.push(fault(entry.name, 'the attribute is empty', `write ${entry.name}="…"`));
    } else faults.push(...hidden(node, entry.value, false));
  }
  for (const required of known.required) {
    // An attribute whose name is misspelt is told as that.
    const isMisspelt = [...present].some(
      (other) => !allowed.includes(other) && nearest(other, [required]) !== undefined,
    );
    if (!present.has(required) && !isMisspelt)
      faults.push(fault(`<${name}>`, `<${name}> needs ${required}="…"`, `write <${name} ${required}="…" />`));
  }
  if (name === 'Term' && node.children.length === 0)
    faults.push(
      fault(
        '<Term />',
        'a term needs its English between the tags',
        'write <Term ko="혁신도시">Innovation City</Term>',
      ),
    );
  return faults;
}

function excerpt(node: object): string {
  return 'value' in node && typeof node.value === 'string' ? node.value : 'type' in node ? String(node.type) : '';
}
