/** The built folders under test. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
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

/** Of more places than these, the pages of a kind are looked at in a sample, so that the tests do not grow with the content. */
const MOST_PLACES = 30;
/** Of a kind: so many of the largest, and as many between the first and the last. */
const SAMPLE = 10;

/** Pages whose addresses differ in the name after the first are of one kind. */
const kindOf = (file: string): string => file.replace(/^([^/]+\/)[^/]+\//, '$1*/');

/** The files without the pages that are left out; says how many those are. */
export function sampleOf({ folder, files }: SiteFiles, name: string): ReadonlySet<string> {
  const kinds = Map.groupBy(
    [...files].filter((file) => file.endsWith('.html')),
    kindOf,
  );
  const left = [...kinds.values()].flatMap((pages) => {
    const bySize = new Map(pages.map((file) => [file, statSync(join(folder, file)).size]));
    const largest = pages.toSorted((a, b) => (bySize.get(b) ?? 0) - (bySize.get(a) ?? 0)).slice(0, SAMPLE);
    const step = Math.max(1, (pages.length - 1) / (SAMPLE - 1));
    const spread = Array.from({ length: SAMPLE }, (_, i) => pages[Math.round(i * step)]);
    return pages.filter((file) => !largest.includes(file) && !spread.includes(file));
  });
  if (left.length > 0) console.log(`${name}: ${left.length} pages are left out, of kinds of more than ${SAMPLE} pages`);
  return new Set([...files].filter((file) => !left.includes(file)));
}

type Built = SiteFiles & { readonly pages: readonly Page[] };

/** By folder: the tests of one file look at the same pages again and again. */
const known = new Map<string, Built>();

/** All files, and the pages that are looked at. */
export function builtSite(site: Site): Built {
  let built = known.get(site.folder);
  if (built === undefined) {
    const all = siteFiles(site.folder, site.base);
    const isLarge = contentOf(site).register.profiles.size > MOST_PLACES;
    built = { ...all, pages: [...pagesIn(isLarge ? { ...all, files: sampleOf(all, site.name) } : all)] };
    known.set(site.folder, built);
  }
  return built;
}

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
