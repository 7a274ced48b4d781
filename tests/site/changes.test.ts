/** Corrections and news of the built sites: every feed that a page advertises is there, and leads to what is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attr, builtSite, contentOf, rootOf, SITES, TWINS } from './site.ts';

interface JsonFeed {
  readonly items: readonly { readonly id: string; readonly url: string; readonly date_published: string }[];
}

describe.each(SITES)('the site $name', (site) => {
  const { pages, files } = builtSite(site);
  const { register } = contentOf(site);
  /** Advertised by its path, and in a feed in full. */
  const fileOf = (address: string): string =>
    (address.startsWith(rootOf(site)) ? address.slice(site.origin.length) : address)
      .slice(site.base.length)
      .replace(/#.*/, '');

  test('advertises feeds at the home page, every place, every theme and the list of changes', () => {
    const expected = [
      ...['index.html', 'changes/index.html'],
      ...[...register.profiles.keys()].map((id) => `profiles/${id}/index.html`),
      ...[...register.themes.keys()].map((id) => `themes/${id}/index.html`),
    ];
    const advertised = (file: string): string[] =>
      (pages.find((page) => page.file === file)?.elements ?? []).flatMap((element) =>
        attr(element, 'rel') === 'alternate' && attr(element, 'type') !== 'text/markdown'
          ? (attr(element, 'href') ?? [])
          : [],
      );
    expect(expected.filter((file) => advertised(file).length !== 2)).toEqual([]);
    expect(expected.flatMap(advertised).filter((address) => !files.has(fileOf(address)))).toEqual([]);
  });

  test('has entries of all feeds in the order of their days, each once, and at an address that is there', () => {
    const feeds = [...files].filter((file) => file.endsWith('feed.json'));
    expect(feeds.length).toBe(register.profiles.size + register.themes.size + 1);
    for (const file of feeds) {
      const { items } = JSON.parse(readFileSync(join(site.folder, file), 'utf8')) as JsonFeed;
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      expect(items.map(({ date_published: day }) => day)).toEqual(
        items
          .map(({ date_published: day }) => day)
          .toSorted()
          .toReversed(),
      );
      expect(items.filter(({ url }) => !files.has(`${fileOf(url)}index.html`))).toEqual([]);
      const atom = readFileSync(join(site.folder, file.replace('.json', '.atom')), 'utf8');
      expect(atom.split('<entry>').length - 1).toBe(items.length);
    }
  });

  test('tells of the newest, and apart from it of every correction; its feed of every place', () => {
    const { elements = [] } = pages.find(({ file }) => file === 'changes/index.html') ?? {};
    const ids = elements.flatMap((element) => (element.tagName === 'li' ? (attr(element, 'id') ?? []) : []));
    const corrections = contentOf(site).changes.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(corrections));
    const { items } = JSON.parse(readFileSync(join(site.folder, 'changes/feed.json'), 'utf8')) as JsonFeed;
    const news = items.map(({ id }) => id.replace(/.*\//, '')).filter((id) => !corrections.includes(id));
    const shown = ids.filter((id) => !corrections.includes(id));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown).toEqual(news.slice(0, shown.length));
    expect(news).toEqual(expect.arrayContaining([...register.profiles.keys()].map((id) => `profile-${id}`)));
  });
});

test('two builds of one content have the same feeds, but for their addresses', () => {
  const [one, other] = TWINS.map((site) =>
    readFileSync(join(site.folder, 'changes/feed.atom'), 'utf8').replaceAll(
      new RegExp(`href="(?:${site.origin})?${site.base}`, 'g'),
      'href="',
    ),
  );
  expect(one).toBe(other);
});
