/** An imprint, with whatever the test cares about put over it; and a drawing read back. */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { widthOf } from '../../src/charts/text-layout.ts';
import type { Imprint } from '../../src/exports/imprint.ts';

export function anImprint(fields: Partial<Imprint> = {}): Imprint {
  return {
    label: 'Testville, chart 3',
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

const attribute = (element: Drawn, name: string): number => Number(element.attributes.get(name));

/** Lettering that leaves the frame or runs into other lettering, by the advance of its face. */
export function faultsInCard(svg: string): string[] {
  const boxes = elementsIn(svg)
    .filter(({ name }) => name === 'text')
    .map((element) => {
      const size = attribute(element, 'font-size');
      const hangul = /\p{Script=Hangul}/u.test(element.text);
      const width = Array.from(element.text).reduce(
        (sum, one) => sum + (/\p{Script=Hangul}/u.test(one) ? 0.892 * size : widthOf(one, size)),
        0,
      );
      const x = attribute(element, 'x') - (element.attributes.get('text-anchor') === 'middle' ? width / 2 : 0);
      const y = attribute(element, 'y');
      return {
        text: element.text,
        left: x,
        right: x + width,
        top: y - size * (hangul ? 0.88 : 0.8),
        bottom: y + size * 0.25,
      };
    });
  const out = boxes.filter(({ left, right, top, bottom }) => left < 40 || right > 1160 || top < 40 || bottom > 600);
  const over = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} × ${b.text}`),
  );
  return [...out.map(({ text }) => `${text} leaves the frame`), ...over];
}
