/** /glossary/ as it is built: found whole by letter and by consonant, and bound to claims. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ui } from '../../src/strings/index.ts';
import { attr, classesOf, contentOf, type Element, pagesOf, SITES, within, words } from './site.ts';

describe.each(SITES)('the site $name', (site) => {
  const { terms: glossary } = contentOf(site);
  const pages = pagesOf(site);
  const page = (file: string): Element[] => [...(pages.find((each) => each.file === file)?.elements ?? [])];
  const { claims } = JSON.parse(readFileSync(join(site.folder, 'api/v1/claims.json'), 'utf8')) as {
    claims: { id: string; url: string }[];
  };

  describe('glossary', () => {
    const elements = page('glossary/index.html');
    const terms = elements.filter((element) => classesOf(element).includes('glossary-term'));
    const urls = new Set(claims.map(({ url }) => url));

    test('has its terms, each with an anchor and claims', () => {
      expect(terms).toHaveLength(glossary.length);
      for (const term of terms) {
        expect(attr(term, 'id')).toMatch(/^[a-z0-9-]+$/);
        expect(
          within(term).some((element) => urls.has(attr(element, 'href') ?? '')),
          words(term),
        ).toBe(true);
      }
    });

    test('is found by letter, and whole by consonant where it has Hangul', () => {
      const nav = elements.find((element) => attr(element, 'aria-label') === ui.glossary.indexes);
      const targets = (nav === undefined ? [] : within(nav)).flatMap((element) => attr(element, 'href') ?? []);
      const letters = elements.flatMap((element) =>
        classesOf(element).includes('letter') ? [`#${attr(element, 'id') ?? ''}`] : [],
      );
      const ids = terms.map((term) => `#${attr(term, 'id') ?? ''}`);
      expect(letters.length).toBeGreaterThan(0);
      expect(targets.slice(0, letters.length)).toEqual(letters);
      const hangul = targets.slice(letters.length);
      expect(hangul.filter((id) => !ids.includes(id))).toEqual([]);
      expect(hangul.length).toBe(glossary.filter(({ fields: { name } }) => name?.ko !== undefined).length);
    });

    test('is reached from the prose', () => {
      const from = pages.filter(
        ({ file, elements: all }) =>
          /^(?:profiles|themes)\//.test(file) &&
          all.some((element) => (attr(element, 'href') ?? '').startsWith(`${site.base}glossary/#`)),
      );
      if (glossary.length > 0) expect(from).not.toEqual([]);
    });
  });
});
