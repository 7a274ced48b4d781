/** The picture that stands for a page where it is shared. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CARD, routes } from '../../src/core/domain/routes.ts';
import type { Page } from '../../src/cli/site-checks/read-site.ts';
import { chunksOf } from '../exports/read-png.ts';
import { attr, contentOf, pagesOf, rootOf, SITES, textOf, TWINS } from './site.ts';

const metaOf = ({ elements }: Page): ReadonlyMap<string, string> =>
  new Map(
    elements.flatMap((element) => {
      const name = attr(element, 'property') ?? attr(element, 'name');
      return element.tagName === 'meta' && name !== undefined ? [[name, attr(element, 'content') ?? ''] as const] : [];
    }),
  );

describe.each(SITES)('the site $name', (site) => {
  const pages = pagesOf(site)
    .map((page) => ({ page, meta: metaOf(page) }))
    // An embed is never shared by itself, and a page that has moved is shared as the one it leads to.
    .filter(({ meta }) => meta.get('robots') !== 'noindex')
    .filter(({ page }) => !page.elements.some((element) => attr(element, 'http-equiv') === 'refresh'));

  test('has a card for every page: a picture of the promised size, of what it lies under, and each like no other', () => {
    const seen = new Map<string, string>();
    for (const { page, meta } of pages) {
      const image = meta.get('og:image') ?? '';
      expect(image.startsWith(`${rootOf(site)}cards/`), page.file).toBe(true);
      const png = readFileSync(join(site.folder, image.slice(rootOf(site).length)));
      const [head] = chunksOf(png);
      if (head?.type !== 'IHDR') throw new Error(`${image} begins with no header`);
      const size = new DataView(head.data.buffer, head.data.byteOffset);
      const [width, height] = [size.getUint32(0), size.getUint32(4)];
      expect({ width, height }, page.file).toEqual(CARD);
      expect([meta.get('og:image:width'), meta.get('og:image:height')]).toEqual([String(width), String(height)]);
      const hash = createHash('sha256').update(png).digest('hex');
      expect(seen.get(hash) ?? image, `${page.file} has a card like another`).toBe(image);
      seen.set(hash, image);
    }
    const own = (pattern: RegExp): string[] =>
      [...new Set(pages.flatMap(({ page }) => pattern.exec(page.file)?.[0] ?? []))].map(
        (page) => `${rootOf(site)}${routes.card(page)}`,
      );
    const images = [...seen.values()];
    const { register } = contentOf(site);
    for (const page of [
      ...[...register.profiles.keys()].map(routes.profile),
      ...[...register.themes.keys()].map(routes.theme),
    ])
      expect(images).toContain(`${rootOf(site)}${routes.card(page)}`);
    expect(own(/^[^/]+\/(?=index\.html$)/).filter((image) => !images.includes(image))).toEqual([]);
  });

  test('says the same of itself to every network', () => {
    for (const { page, meta } of pages) {
      const title = page.elements.find(({ tagName }) => tagName === 'title');
      expect(meta.get('twitter:card'), page.file).toBe('summary_large_image');
      // Its name stands in og:site_name.
      expect(meta.get('og:title')).toBe(title && textOf(title).replace(/ · [^·]+$/, ''));
      for (const name of ['title', 'description', 'image', 'image:alt'])
        expect(meta.get(`og:${name}`), `${page.file} og:${name}`).toMatch(/\S/);
    }
  });
});

test('two builds of one content make the same cards, byte for byte', () => {
  const [one, other] = TWINS.map((site) =>
    pagesOf(site).flatMap((page) => {
      const image = metaOf(page).get('og:image')?.slice(rootOf(site).length);
      return image === undefined ? [] : [[image, readFileSync(join(site.folder, image), 'base64')]];
    }),
  );
  expect(one).not.toEqual([]);
  expect(one).toEqual(other);
});
