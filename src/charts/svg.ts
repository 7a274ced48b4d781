/** Markup as text. All content of a drawing passes through `el` or `words`, which escape it. */
import { ownOf } from '../core/values/own-of.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Characters that XML cannot hold at all, however they are escaped.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Text for element content or a quoted attribute. */
export function words(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"']/g, (character) => ownOf(ENTITIES, character) ?? character);
}

/** An element. `children` are markup already; plain words go through `words`. */
export function el(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${words(String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** Lines of markup, one element a line, so that a snapshot reads and diffs well. */
export function lines(...parts: readonly (string | readonly string[])[]): string {
  return parts
    .flat()
    .filter((part) => part !== '')
    .join('\n');
}

/** What belongs together in a drawing, such as a row of it. */
export const part = (...parts: readonly (string | readonly string[])[]): string =>
  el('g', { class: 'part' }, '\n', lines(...parts), '\n');

interface Frame {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
  readonly classes: string;
  readonly width: number;
  readonly height: number;
}

/** A drawing with its accessible name. */
export function svgElement({ id, title, classes, width, height }: Frame, ...content: readonly string[]): string {
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: classes,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      // A group, not an image: the links within must remain in the accessibility tree.
      role: 'group',
      'aria-labelledby': `${id}-title`,
    },
    '\n',
    lines(el('title', { id: `${id}-title` }, words(title)), content),
    '\n',
  );
}
