/** Every figure has its page, its frame and its files, and each of them says where it comes from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Element } from '../../src/built/pages.ts';
import { loadContent } from '../../src/commands/content.ts';
import { figuresIn } from '../../src/domain/figures.ts';
import { attr, filesIn, pagesOf, SITES, textOf } from './site.ts';

function elementsIn(element: Element): Element[] {
  return [element, ...element.childNodes.flatMap((child) => ('tagName' in child ? elementsIn(child) : []))];
}

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

  test('lead from each mark to where its table leads: a claim, or as many claims as it says', () => {
    for (const { id } of figures) {
      const elements = pages.get(`figures/${id}/index.html`)?.elements ?? [];
      const inTable = new Set(
        elements
          .filter(({ tagName }) => tagName === 'table')
          .flatMap((table) => elementsIn(table).flatMap((element) => attr(element, 'href') ?? [])),
      );
      const marks = elements.filter((element) => attr(element, 'data-value') !== undefined);
      expect(marks.length, id).toBeGreaterThan(0);
      for (const mark of marks) {
        const path = attr(mark, 'data-path') ?? '';
        const [profile, claim] = (attr(mark, 'data-claim') ?? '').split('/');
        const target = path === '' ? `profiles/${profile ?? ''}/#${claim ?? ''}` : path;
        expect(inTable, `${id} ${target}`).toContain(site.base + target);
        // A place under a theme: its claims are listed there, one by one.
        const [theme = '', place] = path.split('#');
        if (place === undefined) continue;
        const section = pages.get(`${theme}index.html`)?.elements.find((element) => attr(element, 'id') === place);
        const listed = section === undefined ? [] : elementsIn(section).filter(({ tagName }) => tagName === 'li');
        expect(section, path).toBeDefined();
        expect(listed.length, path).toBe(Number(attr(mark, 'data-value')));
      }
    }
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
        ['nav', 'header', 'footer', 'form'].filter((tag) => tags.has(tag)),
        id,
      ).toEqual([]);
    }
  });
});
