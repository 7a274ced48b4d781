/** Links from the built prose and ledgers to the glossary. */
import { describe, expect, test } from 'vitest';
import { attr, classesOf, contentOf, type Element, pagesOf, SITES, textOf, within } from './site.ts';

/** The words of an element that no link holds, and no heading. */
function looseWords(element: Element): string {
  return element.childNodes
    .map((child) =>
      'tagName' in child
        ? /^(?:a|h\d)$/.test(child.tagName)
          ? ' | '
          : looseWords(child)
        : textOf(child).replace(/“[^”]*”|"[^"]*"/g, ' '),
    )
    .join('');
}

describe.each(SITES)('the site $name', (site) => {
  const { terms, register } = contentOf(site);
  const pages = pagesOf(site);
  const glossary = pages.find(({ file }) => file === 'glossary/index.html');
  const anchors = new Set((glossary?.elements ?? []).flatMap((element) => attr(element, 'id') ?? []));
  const texts = pages
    .filter(({ file }) => /^(?:profiles|themes)\/[^/]+\/index\.html$/.test(file))
    .map(({ file, elements }) => {
      const prose = elements.filter((element) => classesOf(element).includes('prose'));
      const links = prose.flatMap(within).filter((element) => classesOf(element).includes('term-link'));
      return {
        page: file.replace('/index.html', ''),
        loose: prose.map(looseWords).join(' ').replace(/\s+/g, ' '),
        links,
        linked: links.map((link) => (attr(link, 'href') ?? '').replace(`${site.base}glossary/#`, '')),
      };
    });

  test('lead from the prose to entries that are there, each once a page', () => {
    expect(texts).toHaveLength(register.profiles.size + register.themes.size);
    for (const { page, linked } of texts) {
      expect(
        linked.filter((id) => !anchors.has(id)),
        page,
      ).toEqual([]);
      expect(
        linked.filter((id, i) => linked.indexOf(id) !== i),
        page,
      ).toEqual([]);
    }
  });

  test('leave no term of the prose unexplained', () => {
    const missed = texts.flatMap(({ page, loose, linked }) =>
      terms.flatMap(({ id, fields: { name, everyday } }) => {
        const words = name?.en ?? '';
        const isUsed = new RegExp(`\\b${words}\\b`, words === words.toUpperCase() ? 'u' : 'iu').test(loose);
        return everyday !== true && isUsed && !linked.includes(id) ? [`${page}: ${id}`] : [];
      }),
    );
    expect(missed).toEqual([]);
  });

  test('are named: by their words, or by a label where a mark stands after a bound figure', () => {
    for (const { page, links } of texts)
      for (const link of links) {
        const name = attr(link, 'aria-label') ?? textOf(link).trim();
        expect(name, page).toMatch(/[\p{L}\p{N}]/u);
        expect(attr(link, 'title') ?? attr(link, 'aria-label'), page).toMatch(/^In the glossary: ./);
        expect(classesOf(link).includes('term-mark'), page).toBe(attr(link, 'aria-label') !== undefined);
      }
  });

  test('stand in the ledger at every claim that an entry names', () => {
    const missed = terms.flatMap(({ id, fields }) =>
      (fields.claims ?? []).flatMap((ref) => {
        const [profile = '', claim = ''] = ref.split('/');
        const page = pages.find(({ file }) => file === `profiles/${profile}/statements/index.html`);
        const entry = page?.elements.find((element) => attr(element, 'id') === claim);
        const isLinked =
          entry !== undefined && within(entry).some((one) => attr(one, 'href') === `${site.base}glossary/#${id}`);
        return isLinked ? [] : [`${ref}: ${id}`];
      }),
    );
    expect(missed).toEqual([]);
  });
});
