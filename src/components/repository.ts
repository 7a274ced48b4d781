/** Where the project's files live, for those who want to change them or to report an error. */
import manifest from '../../package.json' with { type: 'json' };

/** `REPOSITORY_URL` where a copy of the project says so, else the address in package.json. */
const REPOSITORY = (process.env.REPOSITORY_URL || manifest.repository.url).replace(/(?:\.git)?\/*$/, '');

/** Opens a file of the project for editing; `content/profiles/busan/profile.mdx`. */
export const editHref = (file: string): string => `${REPOSITORY}/edit/main/${file}`;

/** A new report of an error, with the page filled in. */
export function reportHref(title: string, address: string): string {
  const form = { template: 'error-on-a-page.yml', title: `Error: ${title}`, page: address };
  return `${REPOSITORY}/issues/new?${new URLSearchParams(form).toString()}`;
}
