/** What machines find: pages that name themselves, citations, the map of the site, and files for programs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SyntaxValidator } from 'fast-xml-validator';
import { describe, expect, test } from 'vitest';
import { listedPage } from '../../src/cli/build/sitemap.ts';
import { isDay } from '../../src/core/domain/calendar.ts';
import { chartsIn } from '../../src/core/domain/charts.ts';
import { claimsOfProfile } from '../../src/core/domain/register.ts';
import { routes } from '../../src/core/domain/routes.ts';
import { documentsOf } from '../../src/core/domain/sources.ts';
import { factsOf } from '../../src/cli/site-checks/page-facts.ts';
import type { Page } from '../../src/cli/site-checks/read-site.ts';
import { attr, builtSite, contentOf, rootOf, SITES, textOf, words } from './site.ts';

const metaOf = ({ elements }: Page, name: string): string | undefined => {
  const meta = elements.find((one) => one.tagName === 'meta' && (attr(one, 'name') ?? attr(one, 'property')) === name);
  return meta === undefined ? undefined : attr(meta, 'content');
};
const linkOf = ({ elements }: Page, rel: string): string | undefined => {
  const link = elements.find((one) => one.tagName === 'link' && attr(one, 'rel') === rel);
  return link === undefined ? undefined : attr(link, 'href');
};
const titleOf = ({ elements }: Page): string => {
  const title = elements.find(({ tagName }) => tagName === 'title');
  return title === undefined ? '' : textOf(title);
};

/**
 * What Zotero keeps of a page, by its translators Embedded Metadata and RDF: og:type says what it is, og:title is its title
 * and og:site_name its website, `author` its author where nothing else names one, `dc.date` its date, the description its
 * abstract, the canonical address its own. None of the names that would make it a journal article may stand there.
 */
function asZotero(page: Page): Record<string, string | undefined> {
  const names = page.elements.flatMap((one) => (one.tagName === 'meta' ? (attr(one, 'name') ?? []) : []));
  const guess = names.some((name) => name.startsWith('citation_')) ? 'journalArticle' : undefined;
  return {
    itemType: metaOf(page, 'og:type') === 'website' ? 'webpage' : guess,
    title: metaOf(page, 'og:title'),
    websiteTitle: metaOf(page, 'og:site_name'),
    author: metaOf(page, 'author'),
    date: metaOf(page, 'dc.date'),
    url: metaOf(page, 'og:url') ?? linkOf(page, 'canonical'),
    abstractNote: metaOf(page, 'og:description') ?? metaOf(page, 'description'),
  };
}

describe.each(SITES)('the site $name', (site) => {
  const { register } = contentOf(site);
  const built = builtSite(site);
  const { pages } = built;
  const listed = new Set(
    pages.flatMap((page) => listedPage({ ...page, ...factsOf(page.html, site.base) })).map(({ address }) => address),
  );
  const shown = pages.filter(({ address }) => listed.has(address));
  const read = (file: string): string => readFileSync(join(site.folder, file), 'utf8');
  const pageAt = (file: string): Page => {
    const page = pages.find((one) => one.file === file);
    if (page === undefined) throw new Error(`no page ${file}`);
    return page;
  };

  test('gives every page a title and a description of its own, no longer than is shown', () => {
    const same = (textsOf: (page: Page) => string): string[][] =>
      [...Map.groupBy(shown, textsOf).values()]
        .filter(({ length }) => length > 1)
        .map((some) => some.map(({ file }) => file));
    expect(shown.length).toBeGreaterThan(20);
    expect(same(titleOf)).toEqual([]);
    expect(same((page) => metaOf(page, 'description') ?? '')).toEqual([]);
    const long = shown.filter((page) => titleOf(page).length > 60 && titleOf(page).includes(' · '));
    expect(long.map(({ file }) => file)).toEqual([]);
    expect(shown.filter((page) => (metaOf(page, 'description') ?? '').length > 160).map(({ file }) => file)).toEqual(
      [],
    );
  });

  test('is kept by Zotero as a web page, with author, website, title and day', () => {
    const places = [...register.profiles.values()];
    expect(places).not.toEqual([]);
    for (const { id, name } of places) {
      const kept = asZotero(pageAt(`profiles/${id}/index.html`));
      expect(kept).toMatchObject({
        itemType: 'webpage',
        title: name.en,
        websiteTitle: 'Cheongsajin',
        author: 'Cheongsajin',
      });
      expect(isDay(kept.date ?? ''), id).toBe(true);
      expect(kept.abstractNote).toMatch(/\S/);
    }
    for (const page of shown) expect(asZotero(page).itemType, page.file).toBe('webpage');
  });

  test('says where a page stands, where the site knows', () => {
    for (const page of shown)
      expect(linkOf(page, 'canonical'), page.file).toBe(
        site.origin === '' ? undefined : new URL(page.address, site.origin).href,
      );
  });

  test('cites every page, chart, document and statement of a place, on a page and in each file', () => {
    for (const id of register.profiles.keys()) {
      const anchors = new Map(
        pages
          .filter(({ file }) => file.startsWith(`profiles/${id}/cite/`))
          .flatMap(({ elements }) => elements)
          .flatMap((one) => {
            const key = attr(one, 'data-key');
            return key === undefined ? [] : [[attr(one, 'id') ?? '', { key, text: words(one) }] as const];
          }),
      );
      const { plan, later } = documentsOf(register, id);
      const expected = [
        'page_',
        ...chartsIn(register).flatMap((chart) => (chart.within === id ? `figure_${chart.id}` : [])),
        ...[...plan, ...later].flatMap((source) => [`source_${source.id}`, `source_${source.id}_record`]),
        ...claimsOfProfile(register, id).map((claim) => claim.id),
      ];
      expect([...anchors.keys()].toSorted()).toEqual(expected.toSorted());
      const [bib, ris, json] = ['bib', 'ris', 'json'].map((form) => read(`profiles/${id}/cite.${form}`));
      const keys = [...anchors.values()].map(({ key }) => key).toSorted();
      expect((JSON.parse(json ?? '') as { id: string }[]).map((one) => one.id).toSorted()).toEqual(keys);
      expect([...(bib ?? '').matchAll(/^@\w+\{(.+),$/gm)].map(([, key]) => key).toSorted()).toEqual(keys);
      expect([...(ris ?? '').matchAll(/^ID {2}- (.+)$/gm)].map(([, key]) => key).toSorted()).toEqual(keys);
      for (const { text } of anchors.values()) expect(text).toMatch(/APA\s*\S.*\d{4}.*Chicago\s*\S.*\d{4}/s);
    }
  });

  test('tells each place as Markdown: its answers, every statement and document, and the licence', () => {
    for (const [id, { name }] of register.profiles) {
      const text = read(routes.profileText(id));
      expect(text.startsWith(`# ${name.en}`)).toBe(true);
      expect(text).not.toMatch(/<Claim|<Term|\{[a-z]|undefined|\[object/);
      for (const claim of claimsOfProfile(register, id))
        expect(text, claim.ref).toContain(`(${rootOf(site)}${routes.claim(claim)})`);
      for (const source of documentsOf(register, id).plan) expect(text).toContain(`- ${source.id}: [`);
      expect(text).toContain('CC BY 4.0');
      expect(linkOf(pageAt(`profiles/${id}/index.html`), 'canonical') === undefined).toBe(site.origin === '');
      expect(read('llms.txt')).toContain(`(${rootOf(site)}${routes.profileText(id)})`);
    }
  });

  test('has a map of its pages and words for robots, icons of their sizes, a manifest, and a contact that has not ended', () => {
    const robots = read('robots.txt');
    expect(robots).toMatch(/^User-agent: \*\nDisallow:\n/);
    expect(robots.includes('Sitemap: ')).toBe(site.origin !== '');
    expect(built.files.has('sitemap.xml')).toBe(site.origin !== '');
    const manifest = JSON.parse(read('manifest.webmanifest')) as { icons: { src: string }[]; start_url: string };
    expect(manifest.start_url).toBe(site.base);
    for (const { src } of manifest.icons) expect(built.files.has(src.slice(site.base.length)), src).toBe(true);
    for (const size of [180, 192, 512]) {
      const png = readFileSync(join(site.folder, `icon-${size}.png`));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
    const ico = readFileSync(join(site.folder, 'favicon.ico'));
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico.readUInt32LE(14)]).toEqual([1, 1, ico.length - 22]);
    const security = read('.well-known/security.txt');
    expect(security).toMatch(/^Contact: (?:https:|mailto:)/m);
    const ends = Date.parse(/^Expires: (.+)$/m.exec(security)?.[1] ?? '');
    expect(ends).toBeGreaterThan(Date.parse('2026-11-01'));
    const page = pageAt('about/index.html');
    for (const rel of ['icon', 'apple-touch-icon', 'manifest']) expect(linkOf(page, rel), rel).toMatch(/^\//);
  });

  test('has feeds that are whole XML', () => {
    const feeds = [...built.files].filter((file) => /\.(?:atom|xml)$/.test(file));
    expect(feeds.length).toBeGreaterThan(3);
    for (const file of feeds) expect(SyntaxValidator.validate(read(file)), file).toBe(true);
    const [head = ''] = read('changes/feed.atom').split('<entry>');
    // RFC 4287, 4.1.1: a feed has one id, title and updated, and an author where its entries have none.
    for (const name of ['id', 'title', 'updated', 'author']) expect(head, name).toContain(`<${name}>`);
  });
});
