/** An imprint, with whatever the test cares about put over it; and a drawing read back. */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Imprint } from '../../src/exports/imprint.ts';

export function anImprint(fields: Partial<Imprint> = {}): Imprint {
  return {
    id: 'test-figure',
    label: 'Testville · Figure 3',
    title: 'What is seen',
    summary: 'The same in a sentence.',
    caveats: ['Read slowly.', 'Draft figures.'],
    source: 'City of Testville: A plan',
    asOf: '10 November 2025',
    licence: 'CC BY 4.0',
    permalink: 'https://site.test/figures/test-figure/',
    ...fields,
  };
}

export interface Drawn {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** From the root down to the element itself. */
  readonly path: readonly Drawn[];
  readonly text: string;
}

/** Every element of a drawing, in its order. */
export function elementsIn(svg: string): Drawn[] {
  const found: Drawn[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ChildNode, path: readonly Drawn[]): void => {
    if (!('tagName' in node)) return;
    const drawn = {
      name: node.tagName,
      attributes: new Map(node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value])),
      path,
      text: node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
    };
    found.push(drawn);
    for (const child of node.childNodes) walk(child, [...path, drawn]);
  };
  for (const node of parseFragment(svg.replace(/^<\?xml[^>]*>\s*/, '')).childNodes) walk(node, []);
  return found;
}

/** All lettering, without the halos beneath it. */
export function lettersOf(svg: string): string {
  return elementsIn(svg)
    .flatMap(({ name, attributes, text }) =>
      name === 'text' && attributes.get('aria-hidden') !== 'true' ? [text] : [],
    )
    .join(' ');
}

/** A presentation attribute as it comes down to an element. */
export function inherited({ attributes, path }: Drawn, name: string): string | undefined {
  return attributes.get(name) ?? path.findLast((above) => above.attributes.has(name))?.attributes.get(name);
}
