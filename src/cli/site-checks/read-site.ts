/** Reads a built site as a browser would get it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

import { ignoreProgress, type OnProgress } from '../../core/values/on-progress.ts';

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

export interface BuiltSite {
  readonly folder: string;
  /** The path it is served under, with a closing slash. */
  readonly base: string;
  /** Every file, by path within the folder. */
  readonly files: ReadonlySet<string>;
  readonly pages: readonly Page[];
}

/** What is wrong with one page of a built site. */
export interface Fault {
  readonly file: string;
  readonly message: string;
}

export function readSite(folder: string, base: string, count: OnProgress = ignoreProgress): BuiltSite {
  const files = filesIn(folder);
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file, i, all): Page => {
      count(i + 1, all.length);
      const html = readFileSync(join(folder, file), 'utf8');
      return {
        file,
        address: base + file.replace(/(^|\/)index\.html$/, '$1'),
        html,
        elements: elementsOf(parse(html)),
      };
    });
  return { folder, base, files: new Set(files), pages };
}

/** The elements of a page as a browser without scripts parses them: there `<noscript>` contains markup, not text. */
export const elementsWithoutScripts = (html: string): Element[] => elementsOf(parse(html, { scriptingEnabled: false }));

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

function elementsOf(node: DefaultTreeAdapterTypes.Node): Element[] {
  const own = defaultTreeAdapter.isElementNode(node) ? [node] : [];
  // The content of a template is a separate fragment, which the scan must see too.
  const within = 'content' in node ? elementsOf(node.content) : [];
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return [...own, ...within, ...children];
}

export function attr(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value;
}

export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
