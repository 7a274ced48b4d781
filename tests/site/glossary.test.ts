/** /glossary/ as it is built: found whole by letter and by consonant, and bound to claims. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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

    test('has its terms, each with an anchor, the editor’s mark, and claims', () => {
      expect(terms).toHaveLength(glossary.length);
      for (const term of terms) {
        expect(attr(term, 'id')).toMatch(/^[a-z0-9-]+$/);
        const inside = within(term);
        expect(
          inside.some((element) => classesOf(element).includes('note-kind')),
          words(term),
        ).toBe(true);
        expect(
          inside.some((element) => urls.has(attr(element, 'href') ?? '')),
          words(term),
        ).toBe(true);
      }
    });

    test('is found whole by letter, and by consonant where it has Hangul', () => {
      const [letters, initials] = elements.filter(
        (element) => element.tagName === 'nav' && /letters|initials/.test(attr(element, 'aria-labelledby') ?? ''),
      );
      const targets = (nav: Element | undefined): string[] =>
        (nav === undefined ? [] : within(nav)).flatMap((element) => attr(element, 'href') ?? []);
      const ids = terms.map((term) => `#${attr(term, 'id') ?? ''}`);
      expect(ids.filter((id) => !targets(letters).includes(id))).toEqual([]);
      expect(targets(initials).filter((id) => !ids.includes(id))).toEqual([]);
      expect(targets(initials).length).toBe(glossary.filter(({ fields: { name } }) => name?.ko !== undefined).length);
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
