/** The one version of Pagefind whose files this project knows: its index is re-cut and its engine called directly. */
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';

export const KNOWN_PAGEFIND = '1.6.0';

/** Throws for every other version; `where` says what is of that version. */
export function refuseOtherPagefind(version: string, where: string): void {
  if (version !== KNOWN_PAGEFIND)
    throw new Error(
      `Pagefind ${version} (${where}) is not the version that the search is made for: install pagefind@${KNOWN_PAGEFIND} with npm ci`,
    );
}

/** The version of the package that is installed. Its engine is a package of its own, which the written index tells. */
export function installedPagefind(): string {
  const file = findPackageJSON('pagefind', import.meta.url);
  if (file === undefined) return 'none';
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
