/** The built folders under test, and a small reader of their pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

function mustBeSet(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: run these tests through npm test, which builds the site first`);
  return value;
}

export interface Site {
  readonly name: string;
  readonly folder: string;
  readonly base: string;
}

export const SITES: readonly Site[] = [
  { name: 'at the root', folder: mustBeSet('SITE_ROOT'), base: '/' },
  { name: 'in a sub-folder', folder: mustBeSet('SITE_FOLDER'), base: mustBeSet('SITE_FOLDER_BASE') },
];

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

export interface Page {
  /** Path within the folder, e.g. `profiles/busan/index.html`. */
  readonly file: string;
  /** The address it is served at, base included. */
  readonly address: string;
  readonly html: string;
  readonly elements: readonly Element[];
}

export function pagesOf(site: Site): Page[] {
  return filesIn(site.folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(site.folder, file), 'utf8');
      return {
        file,
        address: site.base + file.replace(/(^|\/)index\.html$/, '$1'),
        html,
        elements: elementsOf(parse(html)),
      };
    });
}

function elementsOf(node: DefaultTreeAdapterTypes.Node): Element[] {
  const children =
    defaultTreeAdapter.isElementNode(node) && node.tagName === 'template'
      ? []
      : 'childNodes' in node
        ? node.childNodes
        : [];
  return [...(defaultTreeAdapter.isElementNode(node) ? [node] : []), ...children.flatMap(elementsOf)];
}

export function attr(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value;
}

export function textOf(element: DefaultTreeAdapterTypes.Node): string {
  if (defaultTreeAdapter.isTextNode(element)) return element.value;
  return 'childNodes' in element ? element.childNodes.map(textOf).join('') : '';
}
