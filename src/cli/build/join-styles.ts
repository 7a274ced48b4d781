/**
 * The style sheets of each page in two files: what every page has, which the reader's browser keeps, and what its kind
 * adds. The bundler makes a sheet of every set of pages that share one, up to sixteen a page. Layers make their order
 * mean nothing; see `site/layer-styles.ts`.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesIn } from '../site-checks/read-site.ts';

/** As Astro writes them; a sheet with a medium of its own stays as it is. */
const LINK = /<link rel="stylesheet" href="([^"]+)">/g;

/** Between these two pages nothing is shared but what every page has. */
const UNLIKE = ['index.html', '404.html'];

/** Joins the sheets of a site that is served under `base`, in its folder. */
export function joinStyles(folder: string, base: string): void {
  const pages = filesIn(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { file, html, sheets: [...html.matchAll(LINK)].map(([, address = '']) => address) };
    });
  const [one, other] = UNLIKE.map((name) => pages.find(({ file }) => file === name)?.sheets ?? []);
  const common = new Set(one?.filter((sheet) => other?.includes(sheet)));
  const written = new Set<string>();
  const pathOf = (address: string): string => join(folder, address.slice(base.length));

  const joined = (sheets: readonly string[]): string => {
    const [first, ...others] = sheets.toSorted();
    if (first === undefined) return '';
    let address = first;
    if (others.length > 0) {
      const css = [first, ...others].map((sheet) => readFileSync(pathOf(sheet), 'utf8').trim()).join('\n');
      const hash = createHash('sha256').update(css).digest('base64url').slice(0, 8);
      address = `${dirname(first)}/${common.has(first) ? 'every' : 'kind'}.${hash}.css`;
      writeFileSync(pathOf(address), css);
    }
    written.add(basename(address));
    return `<link rel="stylesheet" href="${address}">`;
  };

  for (const { file, html, sheets } of pages) {
    let links =
      joined(sheets.filter((sheet) => common.has(sheet))) + joined(sheets.filter((sheet) => !common.has(sheet)));
    const page = html.replace(LINK, () => {
      const here = links;
      links = '';
      return here;
    });
    if (page !== html) writeFileSync(join(folder, file), page);
  }
  for (const sheet of new Set(pages.flatMap(({ sheets }) => sheets)))
    if (!written.has(basename(sheet))) rmSync(pathOf(sheet), { force: true });
}
