/** Every figure has its page, its frame and its files, and each of them says where it comes from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/commands/content.ts';
import { figuresIn } from '../../src/domain/figures.ts';
import { attr, filesIn, pagesOf, SITES, textOf } from './site.ts';

const figures = figuresIn(loadContent().register);

describe.each(SITES)('the figures of the site $name', (site) => {
  const files = new Set(filesIn(site.folder));
  const pages = new Map(pagesOf(site).map((page) => [page.file, page]));

  test('all have a page, a frame, files and pictures for the gallery', () => {
    expect(figures.length).toBeGreaterThanOrEqual(16);
    const owed = figures.flatMap(({ id }) => [
      `figures/${id}/index.html`,
      `embed/${id}/index.html`,
      ...['svg', 'png', 'csv'].map((kind) => `figures/${id}.${kind}`),
      ...['light', 'dark'].map((scheme) => `figures/${id}/${scheme}.svg`),
    ]);
    expect(owed.filter((file) => !files.has(file))).toEqual([]);
  });

  test('are all in the gallery, once', () => {
    const gallery = pages.get('figures/index.html');
    const leading = (gallery?.elements ?? [])
      .filter((element) => attr(element, 'class') === 'figure-number')
      .map((element) => attr(element, 'href'));
    expect(leading.toSorted()).toEqual(figures.map(({ id }) => `${site.base}figures/${id}/`).toSorted());
  });

  test('offer a frame whose address is that of the embed', () => {
    for (const { id } of figures) {
      const code = pages.get(`figures/${id}/index.html`)?.elements.find((element) => element.tagName === 'textarea');
      expect(code === undefined ? '' : textOf(code), id).toContain(`<iframe src="${site.base}embed/${id}/"`);
    }
  });

  test.each(['svg', 'csv'])('carry title, source, date, licence and permalink inside their %s', (kind) => {
    for (const { id } of figures) {
      const text = readFileSync(join(site.folder, `figures/${id}.${kind}`), 'utf8');
      for (const part of ['CC BY 4.0', `${site.base}figures/${id}/`, /\b20\d\d\b/]) expect(text, id).toMatch(part);
    }
  });

  test('carry the same inside their PNG', () => {
    for (const { id } of figures) {
      const picture = readFileSync(join(site.folder, `figures/${id}.png`));
      expect(picture.subarray(1, 4).toString('latin1'), id).toBe('PNG');
      const text = picture.toString('utf8');
      for (const part of ['CC BY 4.0', `${site.base}figures/${id}/`]) expect(text, id).toContain(part);
    }
  });

  test('say in their frame nothing but the figure', () => {
    for (const { id } of figures) {
      const frame = pages.get(`embed/${id}/index.html`);
      const tags = new Set(frame?.elements.map(({ tagName }) => tagName));
      expect(tags.has('figure'), id).toBe(true);
      expect(
        ['nav', 'header', 'footer', 'script', 'form'].filter((tag) => tags.has(tag)),
        id,
      ).toEqual([]);
    }
  });
});
