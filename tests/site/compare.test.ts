/** /compare/ as it is built: a page for each pair, whole without scripts, and no axis that the guard forbids. */
import { describe, expect, test } from 'vitest';
import { comparability } from '../../src/core/domain/comparability.ts';
import { comparedPlace, linksOf } from '../../src/core/domain/compare.ts';
import { comparableNumbers, keyFigures } from '../../src/core/domain/comparable-numbers.ts';
import { MOST_CHOICES } from '../../src/core/domain/many.ts';
import { pairId, pairsIn } from '../../src/core/domain/pairs.ts';
import { claimsOfTheme } from '../../src/core/domain/register.ts';
import { compare as t, formatPartialDate } from '../../src/strings/index.ts';
import { attr, builtSite, contentOf, type Element, pagesOf, SITES, textOf, within, words } from './site.ts';

const hasClass = (element: Element, name: string): boolean => (attr(element, 'class') ?? '').split(' ').includes(name);

describe.each(SITES)('the site $name', (site) => {
  const { register } = contentOf(site);
  const all = pairsIn(register);
  const { files } = builtSite(site);
  /** All, or a sample where places are many, which the tests say. */
  const pages = new Map(pagesOf(site).map((page) => [page.file, page]));
  const pairs = all.filter((pair) => pages.has(`compare/${pairId(...pair)}/index.html`));
  const elementsOf = (file: string): readonly Element[] => {
    const page = pages.get(file);
    if (page === undefined) throw new Error(`no page ${file}`);
    return page.elements;
  };
  const pagesOfPairs = pairs.map((pair) => ({ pair, elements: elementsOf(`compare/${pairId(...pair)}/index.html`) }));

  test('has a page for each pair that is related or asked for, and a link to it from both places', () => {
    for (const [a, b] of all) {
      const address = `${site.base}compare/${pairId(a, b)}/`;
      for (const place of [a, b])
        for (const file of [`profiles/${place}/index.html`, `profiles/${place}/compare/index.html`].filter((each) =>
          pages.has(each),
        ))
          expect(
            elementsOf(file).some((element) => attr(element, 'href') === address),
            `${file} links to ${address}`,
          ).toBe(true);
    }
    // Nothing grows with the square of the places.
    const built = [...files].filter((file) => /^compare\/[^/]+\/index\.html$/.test(file));
    expect(built.toSorted()).toEqual(all.map((pair) => `compare/${pairId(...pair)}/index.html`).toSorted());
    expect(all.length).toBeLessThanOrEqual(10 * register.profiles.size);
  });

  test('has a page for each place, with all that the browser puts together', () => {
    for (const id of register.profiles.keys()) {
      expect(files.has(`profiles/${id}/compare/index.html`), id).toBe(true);
      if (!pages.has(`profiles/${id}/compare/index.html`)) continue;
      const elements = elementsOf(`profiles/${id}/compare/index.html`);
      const sheet = elements.filter((element) => hasClass(element, 'side-by-side'));
      expect(sheet.map((element) => attr(element, 'data-day'))).toEqual([register.profiles.get(id)?.as_of.date]);
      const places = new Set(elements.flatMap((element) => attr(element, 'data-place') ?? []));
      expect([...places]).toEqual([id]);
      const numbers = elements.flatMap((element) => attr(element, 'data-number') ?? []);
      expect(numbers).toHaveLength(keyFigures(register, id).length);
      for (const number of numbers) expect(JSON.parse(number)).toMatchObject({ profile: id, isQuantity: true });
      expect(elements.filter((element) => attr(element, 'data-with') !== undefined)).toHaveLength(
        linksOf(register, id).length,
      );
      const { people, bodies } = comparedPlace(register, id);
      expect(elements.filter((element) => attr(element, 'data-names') !== undefined)).toHaveLength(
        people.length + bodies.length,
      );
      const isListed = register.profiles.size <= MOST_CHOICES;
      const list = elementsOf('compare/index.html').flatMap((element) => attr(element, 'href') ?? []);
      expect(list).toContain(`${site.base}${isListed ? `profiles/${id}/compare/` : 'profiles/'}`);
    }
  });

  test('says of two numbers on one subject whether they are comparable, and if not why, in a sentence', () => {
    const judged: string[] = [];
    for (const { elements } of pagesOfPairs)
      for (const like of elements.filter((element) => attr(element, 'data-like') !== undefined)) {
        const refs = (attr(like, 'data-like') ?? '').split(' ');
        const claims = refs.map((ref) => register.claims.get(ref)).filter((claim) => claim !== undefined);
        expect(claims).toHaveLength(2);
        // Numbers of different documents stand side by side with their dates.
        for (const claim of claims)
          expect(words(like)).toContain(formatPartialDate(register.sources.get(claim.source)?.published.date ?? ''));
        const { comparable } = comparability(register, claims);
        const verdict = within(like).find((element) => hasClass(element, 'verdict'));
        expect(verdict === undefined ? '' : words(verdict)).toMatch(
          new RegExp(comparable ? `^${t.axis} \\S.+\\.$` : `^${t.noAxis} \\S.+\\.( ${t.alsoApart} .+\\.)?$`),
        );
        judged.push(refs.join(' '));
      }
    const like = pairs.flatMap(([a, b]) =>
      comparableNumbers(register, a, b).map(({ figures }) => figures.map(({ claim }) => claim.ref).join(' ')),
    );
    expect(judged.toSorted()).toEqual(like.toSorted());
  });

  test('draws nothing, so that no two places stand on one axis', () => {
    for (const { pair, elements } of pagesOfPairs)
      expect(
        elements.filter((element) => hasClass(element, 'chart')),
        pairId(...pair),
      ).toEqual([]);
  });

  test('tells every sum of money of both, linked and with what it covers', () => {
    for (const { pair, elements } of pagesOfPairs) {
      const row = elements.find((element) => attr(element, 'id') === 'row_money');
      const links = row === undefined ? [] : within(row).flatMap((element) => attr(element, 'data-claim') ?? []);
      const money = [...register.claims.values()].filter(
        // What a later page reports is not of the plan.
        ({ kind, profile, reports_on: on }) => kind === 'money' && on === undefined && pair.includes(profile),
      );
      expect(links.toSorted()).toEqual(money.map(({ ref }) => ref).toSorted());
    }
  });

  test('leads with one table, a column a place, in which nothing is empty', () => {
    for (const { pair, elements } of pagesOfPairs) {
      const tables = elements.filter(({ tagName }) => tagName === 'table');
      expect(tables, pairId(...pair)).toHaveLength(1);
      const rows = tables.flatMap(within).filter(({ tagName }) => tagName === 'tr');
      expect(rows.length).toBeGreaterThan(8);
      for (const row of rows) {
        const cells = row.childNodes.flatMap((child) =>
          'tagName' in child && attr(child, 'data-place') ? [child] : [],
        );
        expect(cells.map((cell) => attr(cell, 'data-place'))).toEqual([...pair]);
        for (const cell of cells) expect(words(cell)).not.toBe('');
      }
    }
  });

  test('has every theme that either touches, and no side that says nothing', () => {
    for (const { pair, elements } of pagesOfPairs)
      for (const { id } of register.themes.values()) {
        const row = elements.find((element) => attr(element, 'data-sides') === `theme_${id}`);
        const sides = row === undefined ? [] : within(row).flatMap((element) => attr(element, 'data-place') ?? []);
        expect(sides, `${pairId(...pair)} ${id}`).toEqual(
          pair.filter((place) => claimsOfTheme(register, id).some(({ profile }) => profile === place)),
        );
      }
  });

  test('says how much time lies between the documents', () => {
    for (const { pair, elements } of pagesOfPairs) {
      const said = elements.find((element) => hasClass(element, 'apart-span'));
      expect(said === undefined ? '' : words(said), pairId(...pair)).toMatch(
        /^(?:(?:About )?\d.*|One .*|About one .*|No month) lies? between these documents\.$|^Both documents carry the same date\.$/,
      );
    }
  });

  test('offers no choice that does nothing without scripts', () => {
    const form = elementsOf('compare/index.html').find((element) => attr(element, 'id') === 'compare-form');
    expect(form === undefined ? undefined : attr(form, 'hidden')).toBe('');
    const noscript = elementsOf('compare/index.html').find(({ tagName }) => tagName === 'noscript');
    expect(noscript === undefined ? '' : textOf(noscript)).toContain('needs scripts');
  });
});
