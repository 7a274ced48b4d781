/** Reads a built site as a browser would get it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

import { ignoreProgress, type OnProgress } from '../../core/values/on-progress.ts';
import type { Recall } from '../../core/values/cached.ts';
import { targetsOf } from './links.ts';
import { foreignIn } from './scan.ts';

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

/** What the checks want to know of a page; it follows from its bytes and the path of the site alone. */
export interface PageFacts {
  readonly ids: readonly string[];
  /** Where its links, forms, pictures and scripts lead, each once. */
  readonly targets: readonly string[];
  /** By name, property or `http-equiv`. */
  readonly metas: Readonly<Record<string, string>>;
  /** What could run, load or send more than the project intends. */
  readonly foreign: readonly string[];
}

export type PlacedFacts = PageFacts & Pick<Page, 'file' | 'address'>;

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
  readonly page?: (page: PlacedFacts) => readonly Fault[];
  readonly end?: () => readonly Fault[];
};

export const siteFiles = (folder: string, base: string): SiteFiles => ({
  folder,
  base,
  files: new Set(filesIn(folder)),
});

const addressOf = ({ base }: SiteFiles, file: string): string => base + file.replace(/(^|\/)index\.html$/, '$1');
const pageFiles = ({ files }: SiteFiles): string[] => [...files].filter((file) => file.endsWith('.html'));

/** The pages of a site, one after another: all at once would be more than the memory of a small machine. */
export function* pagesIn(site: SiteFiles): Generator<Page> {
  for (const file of pageFiles(site)) {
    const html = readFileSync(join(site.folder, file), 'utf8');
    yield { file, address: addressOf(site, file), html, elements: elementsOf(parse(html)) };
  }
}

/** What there is to know of each page, one after another; `recall` knows those that were read before. */
export function* factsIn(site: SiteFiles, recall: Recall<PageFacts> = (_, make) => make()): Generator<PlacedFacts> {
  for (const file of pageFiles(site)) {
    const html = readFileSync(join(site.folder, file), 'utf8');
    const facts = recall(html, () => factsOf(html, site.base));
    yield { file, address: addressOf(site, file), ...facts };
  }
}

/** What each check finds, in one reading of the site. */
export function faultsIn(
  site: SiteFiles,
  checks: readonly Check[],
  count: OnProgress = ignoreProgress,
  recall?: Recall<PageFacts>,
): Fault[][] {
  const looks = checks.map((check) => ({ ...check(site), faults: [] as Fault[] }));
  const total = pageFiles(site).length;
  let done = 0;
  for (const page of factsIn(site, recall)) {
    count((done += 1), total);
    for (const look of looks) look.faults.push(...(look.page?.(page) ?? []));
  }
  return looks.map(({ faults, end }) => [...faults, ...(end?.() ?? [])]);
}

export function factsOf(html: string, base: string): PageFacts {
  const elements = elementsOf(parse(html));
  const metas = elements.filter(({ tagName }) => tagName === 'meta');
  return {
    ids: elements.flatMap((element) => attr(element, 'id') ?? []),
    targets: [...new Set(elements.flatMap(targetsOf))],
    metas: Object.fromEntries(
      metas.map((meta) => [
        attr(meta, 'name') ?? attr(meta, 'property') ?? attr(meta, 'http-equiv') ?? '',
        attr(meta, 'content') ?? '',
      ]),
    ),
    foreign: foreignIn(html, elements, base),
  };
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
