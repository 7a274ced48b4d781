/**
 * Links from prose to the glossary: the first paragraph that uses a term leads to its entry, once, without the writer
 * doing anything. Where that paragraph has the term marked with its Hangul (`<Term>`), the link is there; else on
 * its words; else, where the words are a link to a claim already, on a reference mark after it.
 */
import type { Nodes, Parents, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Term } from '../schema/glossary.ts';
import { fullRef } from '../values/id.ts';
import type { Register } from './register.ts';
import { formatBound } from './format-claim.ts';
import { termFinder, type FindTerms } from './term-words.ts';

export interface TermLexicon {
  readonly register: Register;
  readonly terms: readonly Term[];
}

type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** How good a place for the link is, best first. */
const KINDS = ['marked', 'words', 'claim'] as const;

interface LinkTarget {
  readonly kind: (typeof KINDS)[number];
  readonly term: Term;
  readonly node: Nodes;
  readonly parent: Parents;
  /** Within the node's own text. */
  readonly start: number;
  readonly end: number;
}

/** Words in quotation marks are a document's own, and may be the very slip that an entry warns of. */
const QUOTED = /“[^”]*”|"[^"]*"/gu;

/** Headings name what follows; links lead elsewhere already. */
const NO_LINKS_WITHIN: readonly string[] = ['heading', 'link', 'inlineCode', 'code', 'yaml'];

/**
 * Puts the links into a tree of prose: `TermLink` components with the term's `id` and `name`, and on a `Term` the
 * attributes `entry` and `name`. `within` is the profile in which short claim ids are read.
 */
export function linkTerms(prose: Root, lexicon: TermLexicon, within: string | undefined): void {
  const find = termFinder(lexicon.terms);
  const linked = new Set<string>();
  const chosen: LinkTarget[] = [];
  for (const block of blocksOf(prose)) {
    const places = targetsIn(block, lexicon, find, within).filter(({ term }) => !linked.has(term.id));
    for (const kind of KINDS)
      for (const place of places.filter((each) => each.kind === kind)) {
        if (linked.has(place.term.id)) continue;
        linked.add(place.term.id);
        chosen.push(place);
      }
  }
  for (const node of new Set(chosen.map((place) => place.node)))
    linkWithin(
      node,
      chosen.filter((place) => place.node === node).toSorted((a, b) => a.start - b.start),
    );
}

interface Block {
  readonly node: Nodes;
  readonly parent: Parents;
}

/** The paragraphs at any depth, in order; a component on a line of its own counts as one. */
function blocksOf(prose: Root): Block[] {
  const blocks: Block[] = [];
  visit(prose, (node, _, parent) => {
    if (parent === undefined) return undefined;
    if (NO_LINKS_WITHIN.includes(node.type)) return SKIP;
    if (node.type !== 'paragraph' && node.type !== 'mdxJsxFlowElement') return undefined;
    blocks.push({ node, parent });
    return SKIP;
  });
  return blocks;
}

function targetsIn(block: Block, lexicon: TermLexicon, find: FindTerms, within: string | undefined): LinkTarget[] {
  const places: LinkTarget[] = [];
  const look = (node: Nodes, parent: Parents): void => {
    if (NO_LINKS_WITHIN.includes(node.type)) return;
    if (node.type === 'text') {
      const quoted = [...node.value.matchAll(QUOTED)].map(
        (match) => [match.index, match.index + match[0].length] as const,
      );
      for (const { term, start, end } of find(node.value))
        if (!term.everyday && !quoted.some(([from, to]) => from < start && end < to))
          places.push({ kind: 'words', term, node, parent, start, end });
    } else if (!isComponent(node)) {
      if ('children' in node) for (const child of node.children) look(child, node);
    } else if (node.name === 'Term') {
      const term = lexicon.terms.find(({ name }) => name.ko !== undefined && name.ko === attribute(node, 'ko'));
      if (term !== undefined) places.push({ kind: 'marked', term, node, parent, start: 0, end: 0 });
    } else if (node.name === 'Claim') {
      for (const term of termsOfClaim(node, lexicon, find, within))
        places.push({ kind: 'claim', term, node, parent, start: 0, end: 0 });
    }
  };
  look(block.node, block.parent);
  return places;
}

/**
 * The terms that a bound claim shows. Words of the writer's own are read as prose is; a name that the claim brings
 * along uses a term only where the glossary says so: a proper name may hold the same words by chance.
 */
function termsOfClaim(node: Component, { register }: TermLexicon, find: FindTerms, within: string | undefined): Term[] {
  const ref = fullRef(attribute(node, 'id') ?? '', within);
  const claim = register.claims.get(ref);
  if (claim === undefined) return [];
  const show = attribute(node, 'show');
  const own = show === undefined && node.children.length > 0;
  const uses = find(own ? toString(node) : (formatBound(register, claim, show) ?? ''));
  return uses.flatMap(({ term }) => (term.claims.includes(ref) || (own && !term.everyday) ? term : []));
}

const isComponent = (node: Nodes): node is Component =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

function attribute(node: Component, name: string): string | undefined {
  const found = node.attributes.find((entry) => entry.type === 'mdxJsxAttribute' && entry.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** All places are of one node; those of a text lie one after the other. */
function linkWithin(node: Nodes, places: readonly LinkTarget[]): void {
  const parent = places[0]?.parent;
  if (parent === undefined) return;
  const index = parent.children.indexOf(node as never);
  const put = (...nodes: readonly Nodes[]): void => {
    parent.children.splice(index, 1, ...(nodes as never[]));
  };
  if (node.type === 'text') {
    const parts: Nodes[] = [];
    let done = 0;
    for (const { term, start, end } of places) {
      parts.push({ type: 'text', value: node.value.slice(done, start) });
      parts.push(termLink(term, node.value.slice(start, end)));
      done = end;
    }
    put(...parts, { type: 'text', value: node.value.slice(done) });
  } else if (places[0]?.kind === 'claim') {
    put(node, ...places.map(({ term }) => termLink(term)));
  } else if (isComponent(node)) {
    for (const { term } of places.slice(0, 1))
      node.attributes.push(plainAttribute('entry', term.id), plainAttribute('name', term.name.en));
  }
}

function termLink(term: Term, words?: string): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name: 'TermLink',
    attributes: [plainAttribute('id', term.id), plainAttribute('name', term.name.en)],
    children: words === undefined ? [] : [{ type: 'text', value: words }],
  };
}

const plainAttribute = (name: string, value: string): MdxJsxTextElement['attributes'][number] => ({
  type: 'mdxJsxAttribute',
  name,
  value,
});
