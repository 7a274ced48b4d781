/** The style sheets of drawings written into a drawing, for whatever reads SVG but no CSS. */
import { styleIn, styleSheet, type StyleSheet, type Styled } from './match-styles.ts';
import { readProjectFile } from './files.ts';
import { resolveTokens, tokensOf, type Scheme } from './tokens.ts';

export interface ResolveOptions {
  readonly scheme: Scheme;
  /** The whole address that links within are relative to; without one they stay as they are. */
  readonly address?: string | undefined;
}

/** Rules about a drawing's place on a page; a file has no page. */
const ABOUT_THE_PAGE = new Set([
  'block-size',
  'container-type',
  'cursor',
  'display',
  'font-variant-numeric',
  'inline-size',
  'max-inline-size',
  'outline',
  'outline-offset',
  'overflow',
]);
/** What attributes of SVG can say, of that which drawings are styled by. */
const ATTRIBUTES = new Set([
  ...['fill', 'fill-opacity', 'font-family', 'font-size', 'font-style', 'font-weight', 'letter-spacing', 'opacity'],
  ...['paint-order', 'stroke', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'stroke-opacity'],
  ...['stroke-width', 'text-anchor'],
]);

/** Every text as it was last read, since a sheet is understood once and drawings are many. */
const known = new Map<string, StyleSheet>();

/** The drawing with every colour, line and face on the elements themselves, and neither style sheet nor class left. */
export function resolveStyles(svg: string, { scheme, address }: ResolveOptions): string {
  const texts = ['tokens', 'charts', 'images'].map((name) => readProjectFile(`src/site/styles/${name}.css`));
  const key = [scheme, ...texts].join('\n');
  let sheet = known.get(key);
  if (sheet === undefined) {
    const [tokens = '', ...rules] = texts;
    sheet = styleSheet(resolveTokens(rules.join(''), tokensOf(tokens), scheme));
    known.set(key, sheet);
  }
  return styleInline(svg, sheet, address);
}

/** One tag of markup that `charts/svg.ts` wrote, and the words after it. */
const TAG = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>([^<]*)/g;

/** `resolveStyles` for any sheet without custom properties. Rules within `@media` and such, and for pointers, are left out. */
export function styleInline(svg: string, css: string | StyleSheet, address?: string): string {
  if (!/<svg\b[^>]*>/.test(svg)) throw new Error('no svg element to style');
  const sheet = typeof css === 'string' ? styleSheet(css) : css;
  const site = address !== undefined && URL.canParse(address) ? address : undefined;
  const out: string[] = [];
  const open: (Styled & { readonly start: number; readonly attributes: ReadonlyMap<string, string> })[] = [];
  for (const [, isEnd, name = '', written = '', isEmpty, words = ''] of svg.matchAll(TAG)) {
    if (isEnd !== '') {
      const element = open.pop();
      out.push(`</${name}>`);
      if (element?.name === 'text') haloAsCopy(out, element.start, element.attributes);
    } else {
      const attributes = new Map(
        [...written.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
      );
      const element = styleIn(sheet, open.at(-1), name, attributes.get('class') ?? '');
      for (const [property, value] of element.style)
        if (ATTRIBUTES.has(property)) attributes.set(property, value.replaceAll('"', '&quot;'));
        else if (!ABOUT_THE_PAGE.has(property))
          throw new Error(`${property}: ${value} cannot be said in SVG without a style sheet`);
      attributes.delete('class');
      const href = attributes.get('href');
      if (name === 'a' && href !== undefined && site !== undefined)
        attributes.set('href', new URL(href.replaceAll('&amp;', '&'), site).href.replaceAll('&', '&amp;'));
      if (isEmpty === '') open.push({ ...element, start: out.length, attributes });
      out.push(tag(name, attributes, isEmpty));
    }
    // Between elements there are only the lines that they were written in.
    if (/\S/.test(words)) out.push(words);
  }
  return out.join('');
}

const tag = (name: string, attributes: ReadonlyMap<string, string>, end = ''): string =>
  `<${name}${[...attributes].map(([key, value]) => ` ${key}="${value}"`).join('')}${end}>`;

/** Programs for slides and documents ignore `paint-order` and would draw the halo over the text. */
function haloAsCopy(out: string[], start: number, attributes: ReadonlyMap<string, string>): void {
  if (attributes.get('paint-order') !== 'stroke') return;
  const stroke = attributes.get('stroke') ?? 'none';
  const without = (...names: readonly string[]): Map<string, string> =>
    new Map([...attributes].filter(([name]) => !names.includes(name)));
  const inner = out.slice(start + 1).join('');
  const text = tag('text', without('paint-order', 'stroke', 'stroke-width', 'stroke-linejoin')) + inner;
  const halo = tag('text', without('paint-order').set('fill', stroke).set('aria-hidden', 'true')) + inner;
  out.splice(start, out.length, ...(stroke === 'none' ? [text] : [halo, text]));
}
