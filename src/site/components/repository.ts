/** Where the project's files live, for those who want to change them or to report a mistake. */
import { ui as t } from '../../strings/index.ts';

/** `REPOSITORY_URL` where the project or a copy of it lives elsewhere. */
export const REPOSITORY = (process.env.REPOSITORY_URL || 'https://github.com/cheongsajin/cheongsajin').replace(
  /(?:\.git)?\/*$/,
  '',
);

/** Opens a file of the project for editing; `content/profiles/busan/profile.mdx`. */
export const editHref = (file: string): string => `${REPOSITORY}/edit/main/${file}`;

/** Where the contributors are reached. */
export const ISSUES = `${REPOSITORY}/issues`;

/** Where somebody without an account writes to: `CONTACT_URL`, which the publisher of a copy sets. */
export const CONTACT = process.env.CONTACT_URL || undefined;

/** A new report of a mistake, with the page filled in. */
export function reportHref(title: string, address: string): string {
  const form = { template: 'error-on-a-page.yml', title: t.footer.reportTitle(title), page: address };
  return `${ISSUES}/new?${new URLSearchParams(form).toString()}`;
}
