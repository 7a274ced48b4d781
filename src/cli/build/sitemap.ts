/** For search engines: which pages there are and when each last changed, read from the pages themselves; and robots.txt. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlacedFacts } from '../site-checks/page-facts.ts';

/** Addresses in a file, as sitemaps.org allows. */
const MOST = 50_000;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export interface Listed {
  readonly address: string;
  /** Absent where no record says when the page changed. */
  readonly day: string | undefined;
}

/** A page as the map has it: none that leads on, is part of another, or asks not to be listed. */
export const listedPage = ({ file, address, metas }: PlacedFacts): Listed[] =>
  metas.refresh !== undefined || file === '404.html' || metas.robots === 'noindex'
    ? []
    : [{ address, day: metas['dc.date'] }];

/** The files of the map, by name. One where all addresses fit, else an index and its parts. */
export function sitemapFiles(
  listed: readonly Listed[],
  origin: string,
  base: string,
  most = MOST,
): Map<string, string> {
  const url = (path: string): string => escaped(new URL(path, origin).href);
  const parts = Array.from({ length: Math.ceil(listed.length / most) }, (_, i) =>
    listed.slice(i * most, (i + 1) * most),
  );
  const texts = parts.map(
    (part) =>
      `${HEAD}<urlset xmlns="${SCHEMA}">\n${part
        .map(
          ({ address, day }) =>
            `<url><loc>${url(address)}</loc>${day === undefined ? '' : `<lastmod>${day}</lastmod>`}</url>\n`,
        )
        .join('')}</urlset>\n`,
  );
  if (texts.length <= 1) return new Map(texts.map((text) => ['sitemap.xml', text]));
  const names = texts.map((_, i) => `sitemap-${i + 1}.xml`);
  const index = `${HEAD}<sitemapindex xmlns="${SCHEMA}">\n${names
    .map((name) => `<sitemap><loc>${url(base + name)}</loc></sitemap>\n`)
    .join('')}</sitemapindex>\n`;
  return new Map([['sitemap.xml', index], ...texts.map((text, i) => [names[i] ?? '', text] as const)]);
}

/** Writes both. Without the site's public address there is no map, since its addresses must be whole. */
export function writeSitemap(folder: string, base: string, listed: readonly Listed[], origin = ''): void {
  const inOrder = listed.toSorted((a, b) => (a.address < b.address ? -1 : 1));
  const files = origin === '' ? new Map<string, string>() : sitemapFiles(inOrder, origin, base);
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  const map = files.size === 0 ? '' : `\nSitemap: ${new URL(`${base}sitemap.xml`, origin).href}\n`;
  writeFileSync(join(folder, 'robots.txt'), `User-agent: *\nDisallow:\n${map}`);
}
