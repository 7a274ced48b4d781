/** Where the project's files live, for those who want to change them or to report a mistake. */
import { ui as t } from '../../strings/index.ts';

/** `REPOSITORY_URL` where the project or a copy of it lives elsewhere. */
export const REPOSITORY = (process.env.REPOSITORY_URL || 'https://github.com/cheongsajin/cheongsajin').replace(
  /(?:\.git)?\/*$/,
  '',
);

/** Opens a file of content for editing, `content/profiles/busan/profile.mdx`; or lists a folder, `content/profiles/`. */
export const editHref = (path: string): string => `${REPOSITORY}/${path.endsWith('/') ? 'tree' : 'edit'}/main/${path}`;

/** Where the contributors are reached. */
export const ISSUES = `${REPOSITORY}/issues`;

/** Where somebody without an account writes to: `CONTACT_URL`, which the publisher of a copy sets. */
export const CONTACT = process.env.CONTACT_URL || undefined;

/** A new report of a mistake, with the page filled in. */
export function reportHref(title: string, address: string): string {
  const form = { template: 'error-on-a-page.yml', title: t.footer.reportTitle(title), page: address };
  return `${ISSUES}/new?${new URLSearchParams(form).toString()}`;
}
