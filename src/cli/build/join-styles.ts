/**
 * The style sheets of each page in one file, for one wait: a second costs a slow line a connection more, and two of them
 * packed as one are smaller. The bundler makes a sheet of every set of pages that share one, up to sixteen a page. Layers
 * make their order mean nothing; see `site/layer-styles.ts`. Scripts give way to what is seen.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cached } from '../../core/values/cached.ts';
import { filesIn } from '../site-checks/read-site.ts';

/** As Astro writes them; a sheet with a medium of its own stays as it is. */
const LINK = /<link rel="stylesheet" href="([^"]+)">/g;
/** Sheets that a script fetches. */
const LATER = /(?<= data-later=")[^"]+/;

/** Scripts of pages that are whole without them. */
const SCRIPT = /(<script type="module" src=")([^"]+)"/g;
/** All that the bundler writes of a script whose modules lie in another file. */
const IMPORT = /^import\s*["'`]\.\/([\w.-]+\.js)["'`];?\s*$/;

/** Joins the sheets of a site that is served under `base`, in its folder; `finish` is what else each page is to go through. */
export function joinStyles(
  folder: string,
  base: string,
  finish: (html: string, file: string) => string = (html) => html,
): void {
  const pages = filesIn(folder).filter((file) => file.endsWith('.html'));
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const named = new Set<string>();
  const written = new Set<string>();
  const pathOf = (address: string): string => join(folder, address.slice(base.length));

  const write = (sheets: readonly string[], name: string): string => {
    const css = inLayers(sheets.map((sheet) => readFileSync(pathOf(sheet), 'utf8').trim()));
    const hash = createHash('sha256').update(css).digest('base64url').slice(0, 8);
    const address = `${dirname(sheets[0] ?? '')}/${name}.${hash}.css`;
    writeFileSync(pathOf(address), css);
    return address;
  };
  const known = new Map<string, string>();
  /** The address of one sheet with all of them. */
  const joined = (sheets: readonly string[], name: string): string | undefined => {
    const [first, ...others] = sheets.toSorted();
    if (first === undefined) return undefined;
    const key = [name, first, ...others].join(' ');
    const address = known.get(key) ?? (others.length === 0 ? first : write([first, ...others], name));
    known.set(key, address);
    written.add(basename(address));
    return address;
  };

  /** The address of what a script does no more than import, else its own. */
  const scriptOf = cached((address: string): string => {
    const name = IMPORT.exec(readFileSync(pathOf(address), 'utf8'))?.[1];
    return name === undefined ? address : `${dirname(address)}/${name}`;
  });

  for (const file of pages) {
    const html = read(file);
    const sheets = [...html.matchAll(LINK)].map(([, address = '']) => address);
    const later = LATER.exec(html)?.[0].split(' ') ?? [];
    for (const sheet of [...sheets, ...later]) named.add(sheet);
    let link = `<link rel="stylesheet" href="${joined(sheets, 'page') ?? ''}">`;
    const page = html
      .replace(LINK, () => {
        const here = link;
        link = '';
        return here;
      })
      .replace(LATER, () => joined(later, 'later') ?? '')
      .replace(SCRIPT, (_, tag: string, address: string) => `${tag}${scriptOf(address)}" fetchpriority="low"`);
    writeFileSync(join(folder, file), finish(page, file));
  }
  for (const sheet of named) if (!written.has(basename(sheet))) rmSync(pathOf(sheet), { force: true });
}

/** Sheets as one, with each layer once. */
function inLayers(sheets: readonly string[]): string {
  const text = sheets.join('\n');
  const order = new Set([...text.matchAll(/@layer ([\w, ]+)[;{]/g)].flatMap(([, names = '']) => names.split(/, ?/)));
  const layers = Map.groupBy(
    text.replace(/@layer [\w, ]+;\n?/g, '').split(/(?=@layer \w+\{)/),
    (part) => /^@layer (\w+)\{/.exec(part)?.[1] ?? '',
  );
  const bodies = [...order].map((name) =>
    (layers.get(name) ?? []).map((part) => part.trimEnd().slice(`@layer ${name}{`.length, -1)).join(''),
  );
  return [
    order.size > 0 ? `@layer ${[...order].join()};` : '',
    ...(layers.get('') ?? []),
    ...[...order].map((name, i) => (bodies[i] === '' ? '' : `@layer ${name}{${bodies[i] ?? ''}}`)),
  ].join('');
}
