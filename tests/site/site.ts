/** The built folders under test. */
import {
  attr,
  pagesIn,
  siteFiles,
  textOf,
  type Element,
  type Page,
  type SiteFiles,
} from '../../src/cli/site-checks/read-site.ts';
import { loadContent } from '../../src/cli/shared/workspace.ts';
import type { ParsedContent } from '../../src/content/parsed-content.ts';
import { foldersOf } from '../../src/content/reader/folders.ts';
import { FOLDER_SITE, ROOT_SITE, TESTED_SITES, type TestedSite } from '../run/sites.ts';

export { attr, filesIn, textOf, type Element } from '../../src/cli/site-checks/read-site.ts';

export type Site = TestedSite;

export const SITES: readonly Site[] = TESTED_SITES;

/** Two builds of one content. */
export const TWINS: readonly Site[] = [ROOT_SITE, FOLDER_SITE];

/** What an address begins with that must be whole where the site knows where it is served. */
export const rootOf = ({ origin, base }: Site): string => `${origin}${base}`;

/** The content that a site was built from. */
export const contentOf = ({ project }: Site): ParsedContent => loadContent(foldersOf(project));

export const builtSite = ({ folder, base }: Site): SiteFiles & { readonly pages: readonly Page[] } => {
  const site = siteFiles(folder, base);
  return { ...site, pages: [...pagesIn(site)] };
};

export const pagesOf = (site: Site): readonly Page[] => builtSite(site).pages;

/** An element and all under it, in the order of the page. */
export function within(element: Element): Element[] {
  return [element, ...element.childNodes.flatMap((child) => ('tagName' in child ? within(child) : []))];
}

export function must(element: Element | undefined): Element {
  if (element === undefined) throw new Error('the page has no such element');
  return element;
}

export const classesOf = (element: Element): string[] => (attr(element, 'class') ?? '').split(' ');

/** What an element says, with every run of white space as one space. */
export const words = (element: Element): string => textOf(element).replace(/\s+/g, ' ').trim();
