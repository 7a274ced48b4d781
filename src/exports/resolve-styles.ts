/** The style sheets of drawings written into a drawing, for whatever reads SVG but no CSS. */
import { optimize, type CustomPlugin, type XastChild, type XastElement } from 'svgo';
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

/** The drawing with every colour, line and face on the elements themselves, and neither style sheet nor class left. */
export function resolveStyles(svg: string, { scheme, address }: ResolveOptions): string {
  const [tokens, charts, images] = ['tokens', 'charts', 'images'].map((name) =>
    readProjectFile(`src/site/styles/${name}.css`),
  ) as [string, string, string];
  return styleInline(svg, resolveTokens(charts + images, tokensOf(tokens), scheme), address);
}

/** `resolveStyles` for any sheet without custom properties. Rules within `@media` and such, and for pointers, are left out. */
export function styleInline(svg: string, css: string, address?: string): string {
  const [root = ''] = /<svg\b[^>]*>/.exec(svg) ?? [];
  if (root === '') throw new Error('no svg element to style');
  const { data } = optimize(
    svg.replace(root, () => `${root}<style><![CDATA[${css}]]></style>`),
    {
      multipass: false,
      plugins: [
        // Media queries are left out by naming none but the empty one.
        { name: 'inlineStyles', params: { onlyMatchedOnce: false, useMqs: [''] } },
        'removeStyleElement',
        'convertStyleToAttrs',
        dropPageStyles,
        haloAsCopy,
        ...(address !== undefined && URL.canParse(address) ? [absoluteLinks(address)] : []),
      ],
    },
  );
  return data;
}

const dropPageStyles: CustomPlugin = {
  name: 'dropPageStyles',
  fn: () => ({
    element: {
      enter: (node) => {
        for (const [property = '', value = ''] of (node.attributes.style ?? '').split(';').map((row) => row.split(':')))
          if (property !== '' && !ABOUT_THE_PAGE.has(property))
            throw new Error(`${property}: ${value} cannot be said in SVG without a style sheet`);
        for (const name of ['style', 'class', ...ABOUT_THE_PAGE]) Reflect.deleteProperty(node.attributes, name);
      },
    },
  }),
};

/** Programs for slides and documents ignore `paint-order` and would draw the halo over the text. */
const haloAsCopy: CustomPlugin = {
  name: 'haloAsCopy',
  fn: () => ({
    element: {
      exit: (node, parent) => {
        if (node.name !== 'text') return;
        const { stroke = 'none', 'paint-order': order } = node.attributes;
        if (order !== 'stroke') return;
        const halo: XastElement = {
          ...node,
          attributes: { ...node.attributes, fill: stroke, 'aria-hidden': 'true' },
          children: node.children.map((child): XastChild => ({ ...child })),
        };
        for (const name of ['paint-order']) Reflect.deleteProperty(halo.attributes, name);
        for (const name of ['paint-order', 'stroke', 'stroke-width', 'stroke-linejoin'])
          Reflect.deleteProperty(node.attributes, name);
        if (stroke === 'none') return;
        parent.children.splice(parent.children.indexOf(node), 0, halo);
      },
    },
  }),
};

const absoluteLinks = (address: string): CustomPlugin => ({
  name: 'wholeLinks',
  fn: () => ({
    element: {
      enter: (node) => {
        if (node.name === 'a' && node.attributes.href !== undefined)
          node.attributes.href = new URL(node.attributes.href, address).href;
      },
    },
  }),
});
