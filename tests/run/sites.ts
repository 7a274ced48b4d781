/**
 * The builds that are tested: at a host’s root, in a sub-folder, since every address must honour the base path, and of
 * content that has grown by a profile, since content grows without a change to code or tests.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/cli/shared/workspace.ts';

export interface TestedSite {
  readonly name: string;
  readonly folder: string;
  readonly base: string;
  /** The project whose content it was built from. */
  readonly project: string;
  /** What `SITE_URL` puts before addresses that must be whole; empty where the site does not know where it is served. */
  readonly origin: string;
}

/** A copy of the project, with content that has grown; see grow.ts. */
export const GROWN = join(ROOT, '.cache/grown');

const origin = process.env.SITE_URL ?? '';

export const ROOT_SITE: TestedSite = {
  name: 'at the root',
  folder: join(ROOT, '.cache/site-root'),
  base: '/',
  project: ROOT,
  origin,
};

/** `BASE_PATH` makes it the very site that is published. */
export const FOLDER_SITE: TestedSite = {
  name: 'in a sub-folder',
  folder: join(ROOT, '.cache/site-folder'),
  base: process.env.BASE_PATH || '/blueprints/korea/',
  project: ROOT,
  origin,
};

export const GROWN_SITE: TestedSite = {
  name: 'of grown content',
  folder: join(GROWN, 'dist'),
  base: '/',
  project: GROWN,
  origin,
};

export const TESTED_SITES = [ROOT_SITE, FOLDER_SITE, GROWN_SITE] as const;

/** Ends the process, having said what to run first, where one of them is not built. */
export function needSites(): void {
  if (TESTED_SITES.every(({ folder }) => existsSync(join(folder, 'index.html')))) return;
  console.error('There is no built site to test: run npm run test:build first.');
  process.exit(1);
}
