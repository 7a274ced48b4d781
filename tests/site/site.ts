/** The built folders under test. */
import { readSite, type BuiltSite, type Page } from '../../src/built/pages.ts';

export { attr, filesIn, textOf } from '../../src/built/pages.ts';

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
