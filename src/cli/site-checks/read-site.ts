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

export interface SiteFiles {
  readonly folder: string;
  /** The path it is served under, with a closing slash. */
  readonly base: string;
  /** Every file, by path within the folder. */
  readonly files: ReadonlySet<string>;
}

/** What is wrong with one page of a built site. */
export interface Fault {
  readonly file: string;
  readonly message: string;
}

/** What is looked for in a built site: in each page as it is read, and at the end, when all were. */
export type Check = (site: SiteFiles) => {
  readonly page?: (page: Page) => readonly Fault[];
  readonly end?: () => readonly Fault[];
};

export const siteFiles = (folder: string, base: string): SiteFiles => ({
  folder,
  base,
  files: new Set(filesIn(folder)),
});

/** The pages of a site, one after another: all at once would be more than the memory of a small machine. */
export function* pagesIn({ folder, base, files }: SiteFiles): Generator<Page> {
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const html = readFileSync(join(folder, file), 'utf8');
    const address = base + file.replace(/(^|\/)index\.html$/, '$1');
    yield { file, address, html, elements: elementsOf(parse(html)) };
  }
}

/** What each check finds, in one reading of the site. */
export function faultsIn(site: SiteFiles, checks: readonly Check[], count: OnProgress = ignoreProgress): Fault[][] {
  const looks = checks.map((check) => ({ ...check(site), faults: [] as Fault[] }));
  const total = [...site.files].filter((file) => file.endsWith('.html')).length;
  let done = 0;
  for (const page of pagesIn(site)) {
    count((done += 1), total);
    for (const look of looks) look.faults.push(...(look.page?.(page) ?? []));
  }
  return looks.map(({ faults, end }) => [...faults, ...(end?.() ?? [])]);
}

/** The elements of a page as a browser without scripts parses them: there `<noscript>` contains markup, not text. */
export const elementsWithoutScripts = (html: string): Element[] => elementsOf(parse(html, { scriptingEnabled: false }));

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
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
