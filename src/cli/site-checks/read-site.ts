/** Reads a built site as a browser would get it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

export interface Page {
  /** Path within the folder, e.g. `profiles/busan/index.html`. */
  readonly file: string;
  /** The path it is served at, base included. */
  readonly address: string;
  readonly html: string;
  /** In document order, including those in templates. */
  readonly elements: readonly Element[];
}

export interface SiteFiles {
  readonly folder: string;
  /** The path it is served under, with a closing slash. */
  readonly base: string;
  /** Every file, by path within the folder. */
  readonly files: ReadonlySet<string>;
}

export const siteFiles = (folder: string, base: string): SiteFiles => ({
  folder,
  base,
  files: new Set(filesIn(folder)),
});

export const addressOf = ({ base }: SiteFiles, file: string): string => base + file.replace(/(^|\/)index\.html$/, '$1');
export const pageFiles = ({ files }: SiteFiles): string[] => [...files].filter((file) => file.endsWith('.html'));

/** The pages of a site, one after another: all at once would be more than the memory of a small machine. */
export function* pagesIn(site: SiteFiles): Generator<Page> {
  for (const file of pageFiles(site)) {
    const html = readFileSync(join(site.folder, file), 'utf8');
    yield { file, address: addressOf(site, file), html, elements: elementsIn(html) };
  }
}

export const elementsIn = (html: string): Element[] => elementsOf(parse(html));

/** The elements of a page as a browser without scripts parses them: there `<noscript>` contains markup, not text. */
export const elementsWithoutScripts = (html: string): Element[] => elementsOf(parse(html, { scriptingEnabled: false }));

/** Folder by folder: Node's own way down takes three times as long. */
export const filesIn = (folder: string): string[] => filesBelow(folder).toSorted();

function filesBelow(folder: string, within = '', into: string[] = []): string[] {
  for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
    if (entry.isFile()) into.push(within + entry.name);
    else if (entry.isDirectory()) filesBelow(folder, `${within}${entry.name}/`, into);
  }
  return into;
}

function elementsOf(node: DefaultTreeAdapterTypes.Node, into: Element[] = []): Element[] {
  if (defaultTreeAdapter.isElementNode(node)) into.push(node);
  // The content of a template is a separate fragment, which the scan must see too.
  if ('content' in node) elementsOf(node.content, into);
  if ('childNodes' in node) for (const child of node.childNodes) elementsOf(child, into);
  return into;
}

export function attr(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value;
}

export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
