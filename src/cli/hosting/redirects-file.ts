/** `_redirects`, as Cloudflare Pages, Netlify and GitLab Pages read it: addresses that lead on, of content/forwards.yaml. */
import type { HostForward } from './headers.ts';

/** Those that a host can send on: pages and files. What stands behind a # is never sent to it. */
export const forwardsIn = (
  all: readonly { readonly from: string; readonly to?: string | undefined }[],
): readonly HostForward[] =>
  all.flatMap(({ from, to }) => (to === undefined || from.includes('#') ? [] : [{ from, to }]));

export const redirectsFile = (base: string, forwards: readonly HostForward[]): string =>
  forwards.map(({ from, to }) => `${base}${from} ${base}${to} 301\n`).join('');
