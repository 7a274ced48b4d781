/** The built folders under test. */
import {
  attr,
  readSite,
  textOf,
  type BuiltSite,
  type Element,
  type Page,
} from '../../src/cli/site-checks/read-site.ts';

export { attr, filesIn, textOf, type Element } from '../../src/cli/site-checks/read-site.ts';

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

export const builtSite = ({ folder, base }: Site): BuiltSite => readSite(folder, base);

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
