/** What makes a host treat the site as it should be: the policy in every page, `_headers`, `_redirects`, and `.nojekyll`. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFile } from '../hosting/headers-file.ts';
import { withShortScript } from '../hosting/first-script.ts';
import { pagePolicy, type HostForward } from '../hosting/headers.ts';
import { redirectsFile } from '../hosting/redirects-file.ts';

/** After which the policy stands: before anything that it is about. */
const CHARSET = '<meta charset="utf-8">';

/** A page, with this sheet in it, that says itself what it may load, since GitHub Pages sends no headers of ours. */
export function withPolicy(html: string, file: string, sheet: string): string {
  if (!html.includes(CHARSET)) throw new Error(`${file} has no ${CHARSET}, after which its policy would stand`);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(sheet)}">`;
  return withShortScript(html).replace(CHARSET, () => CHARSET + policy);
}

/** A file of its own that the site brings from `public/` is left as it is. */
export function writeHostFiles(folder: string, base: string, forwards: readonly HostForward[]): void {
  const write = (name: string, text: string): void => {
    if (!existsSync(join(folder, name))) writeFileSync(join(folder, name), text);
  };
  write('_headers', headersFile(base, readdirSync(folder)));
  write('_redirects', redirectsFile(base, forwards));
  // Of a branch, GitHub Pages publishes no file whose name begins with _, as names of scripts may.
  write('.nojekyll', '');
}
