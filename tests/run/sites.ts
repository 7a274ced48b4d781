/** The two builds that are tested: at a host’s root, and in a sub-folder, since every address must honour the base path. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/cli/shared/workspace.ts';

export interface TestedSite {
  readonly name: string;
  readonly folder: string;
  readonly base: string;
  /** What `SITE_URL` puts before addresses that must be whole; empty where the site does not know where it is served. */
  readonly origin: string;
}

const origin = process.env.SITE_URL ?? '';

export const ROOT_SITE: TestedSite = {
  name: 'at the root',
  folder: join(ROOT, '.cache/site-root'),
  base: '/',
  origin,
};

/** `BASE_PATH` makes it the very site that is published. */
export const FOLDER_SITE: TestedSite = {
  name: 'in a sub-folder',
  folder: join(ROOT, '.cache/site-folder'),
  base: process.env.BASE_PATH || '/blueprints/korea/',
  origin,
};

export const TESTED_SITES = [ROOT_SITE, FOLDER_SITE] as const;

/** Ends the process, having said what to run first, where one of them is not built. */
export function needSites(): void {
  if (TESTED_SITES.every(({ folder }) => existsSync(join(folder, 'index.html')))) return;
  console.error('There is no built site to test: run npm run test:build first.');
  process.exit(1);
}
