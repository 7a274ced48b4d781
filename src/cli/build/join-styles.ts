/**
 * The style sheets of each page as one, in the page: a file of its own would cost a slow line a connection more before
 * anything is seen. The bundler makes a sheet of every set of pages that share one, up to sixteen a page. Layers make their
 * order mean nothing; see `site/layer-styles.ts`. Scripts give way to what is seen: `client/first.js` starts them.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cached } from '../../core/values/cached.ts';
import { filesIn } from '../site-checks/read-site.ts';

/** As Astro writes them; a sheet with a medium of its own stays as it is. */
const LINK = /<link rel="stylesheet" href="([^"]+)">/g;
/** In characters: a page that takes this long to come waits no longer for a file beside it, and has no room to spare. */
const LONG = 200_000;
/** Pages of which scripts show a part on another: a browser holds their own sheet against the policy of that one, and complains. */
const SHOWN_IN_PART = /(?:^|\/)(?:statements|cite)\/index\.html$|^profiles\/[^/]+\/compare\/index\.html$/;
/** Sheets that a script fetches. */
const LATER = /(?<= data-later=")[^"]+/;

/** Scripts of pages that are whole without them. A page with sheet and script in it leaves it to that one when to start them. */
const SCRIPT = /<script type="module" src="([^"]+)"><\/script>/g;
/** All that the bundler writes of a script whose modules lie in another file. */
const IMPORT = /^import\s*["'`]\.\/([\w.-]+\.js)["'`];?\s*$/;

/**
 * Joins the sheets of a site that is served under `base`, in its folder; `finish` is what else each page is to go through,
 * with the sheet that stands in it.
 */
export function joinStyles(
  folder: string,
  base: string,
  finish: (html: string, file: string, sheet: string) => string = (html) => html,
): void {
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const pathOf = (address: string): string => address.slice(base.length);
  const named = new Set<string>();
  const written = new Set<string>();

  /** One sheet of all at these addresses, in the order of their names. */
  const joined = cached((addresses: string): string =>
    inLayers(addresses.split(' ').map((address) => read(pathOf(address)).trim())),
  );
  const sheetOf = (addresses: readonly string[]): string => {
    for (const address of addresses) named.add(address);
    return addresses.length === 0 ? '' : joined(addresses.toSorted().join(' '));
  };
  /** The address of a file of that sheet. */
  const fileOf = (name: string, addresses: readonly string[]): string => {
    const css = sheetOf(addresses);
    const hash = createHash('sha256').update(css).digest('base64url').slice(0, 8);
    const address = `${dirname(addresses[0] ?? '')}/${name}.${hash}.css`;
    if (!written.has(address)) writeFileSync(join(folder, pathOf(address)), css);
    written.add(address);
    return address;
  };
  /** The address of what a script does no more than import, else its own. */
  const scriptOf = cached((address: string): string => {
    const name = IMPORT.exec(read(pathOf(address)))?.[1];
    return name === undefined ? address : `${dirname(address)}/${name}`;
  });

  for (const file of filesIn(folder).filter((each) => each.endsWith('.html'))) {
    const html = read(file);
    const sheets = [...html.matchAll(LINK)].map(([, address = '']) => address);
    const isLinked = html.length > LONG || SHOWN_IN_PART.test(file);
    const sheet = isLinked ? '' : sheetOf(sheets);
    let style = isLinked ? `<link rel="stylesheet" href="${fileOf('page', sheets)}">` : `<style>${sheet}</style>`;
    const scripts: string[] = [];
    const isStarter = !isLinked && html.includes('<script>');
    const page = html
      .replace(LINK, () => {
        const here = style;
        style = '';
        return here;
      })
      .replace(LATER, (addresses) => fileOf('later', addresses.split(' ')))
      .replace(SCRIPT, (_, address: string) => {
        if (!isStarter) return `<script type="module" src="${scriptOf(address)}" fetchpriority="low"></script>`;
        scripts.push(scriptOf(address));
        return '';
      })
      .replace('<html', scripts.length === 0 ? '$&' : `$& data-scripts="${scripts.join(' ')}"`);
    writeFileSync(join(folder, file), finish(page, file, sheet));
  }
  for (const address of named) if (!written.has(address)) rmSync(join(folder, pathOf(address)), { force: true });
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
