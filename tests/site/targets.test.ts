/** /targets/ and /glossary/ as they are built: whole without scripts, sober in words, and bound to claims. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { promisesIn } from '../../src/core/domain/promises.ts';
import { targetsIn } from '../../src/core/domain/targets.ts';
import { targets as t, ui } from '../../src/strings/index.ts';
import { attr, classesOf, contentOf, type Element, must, pagesOf, SITES, within, words } from './site.ts';

describe.each(SITES)('the site $name', (site) => {
  const { register, terms: glossary } = contentOf(site);
  const pages = pagesOf(site);
  const page = (file: string): Element[] => [...(pages.find((each) => each.file === file)?.elements ?? [])];
  const { claims } = JSON.parse(readFileSync(join(site.folder, 'api/v1/claims.json'), 'utf8')) as {
    claims: { id: string; url: string }[];
  };

  const promises = promisesIn(register, [...register.claims.values()]);

  describe('targets', () => {
    const elements = page('targets/index.html');
    const table = elements.find((element) => attr(element, 'id') === 'targets-table');
    const rows = (table === undefined ? [] : within(table)).filter(
      (element) => element.tagName === 'tr' && attr(element, 'data-place') !== undefined,
    );

    test('lists every promise that has a deadline, once, each linked', () => {
      const linked = new Set(rows.flatMap((row) => within(row).flatMap((element) => attr(element, 'href') ?? [])));
      const dated = new Set(promises.filter(({ due }) => due !== undefined).map(({ claim }) => claim.ref));
      const missing = claims.filter(({ id, url }) => dated.has(id) && !linked.has(url));
      expect(dated.size).toBeGreaterThan(0);
      expect(missing.map(({ id }) => id)).toEqual([]);
      expect(rows).toHaveLength(targetsIn(register).length);
    });

    test('says what was reported and what is computed in columns of their own', () => {
      const heads = within(must(table)).filter((element) => attr(element, 'scope') === 'col');
      expect(heads.map(words)).toEqual([
        'Due',
        'Promise',
        'Place',
        'Announced',
        'The source reported',
        t.columns.computed,
      ]);
      for (const row of rows) {
        const cell = (name: string): string =>
          words(must(within(row).find((element) => element.tagName === 'td' && classesOf(element).includes(name))));
        // Why a date is absent is no reckoning: it stands where the date would.
        expect(cell('due')).toMatch(new RegExp(`\\d{4}|^(?:${Object.values(t.noDate).join('|')})$`));
        expect(cell('reported')).toMatch(/^(?:proposed|planned|under way|reported done|reports conflict)$/);
        expect(cell('computed')).toMatch(
          new RegExp(
            `^(?:due (?:this|next|today|in (?:about )?\\d+ )|${t.computed.past('.+')}; .*later source|${t.computed.nothing})`,
          ),
        );
      }
    });

    test('gives no verdict', () => {
      const main = must(elements.find(({ tagName }) => tagName === 'main'));
      expect(words(main)).not.toMatch(/\b(?:achieved|failed|missed|kept|broken|overdue|delivered|unfulfilled)\b/i);
    });

    test('marks every inferred date', () => {
      for (const row of rows) {
        const due = must(within(row).find((element) => classesOf(element).includes('due')));
        expect(words(due).includes(ui.dateBasis.inferred), words(row)).toBe(classesOf(due).includes('guessed'));
      }
      const inferred = promises.filter(({ due }) => due?.basis === 'inferred');
      const marked = rows.filter((row) => within(row).some((element) => classesOf(element).includes('guessed')));
      expect(marked).toHaveLength(inferred.length);
    });

    test('prints the day it was built for, and reckons from it', () => {
      const day = attr(must(table), 'data-day') ?? '';
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      const block = must(elements.find((element) => classesOf(element).includes('title-block')));
      expect(words(block)).toContain(`${Number(day.slice(8))} `);
      expect(words(block)).toContain(day.slice(0, 4));
      for (const row of rows) {
        const due = attr(row, 'data-due');
        if (due === undefined) expect(attr(row, 'data-state')).toBe('undated');
        else if (due.slice(0, 4) < day.slice(0, 4)) expect(attr(row, 'data-state')).toBe('past');
        else if (due.slice(0, 4) > day.slice(0, 4)) expect(attr(row, 'data-state')).toBe('ahead');
      }
    });

    test('counts the three absences apart for each place, and the counts come out', () => {
      const absences = must(elements.find((element) => classesOf(element).includes('absences')));
      const counted = within(absences)
        .filter((element) => element.tagName === 'tr')
        .map((row) =>
          within(row)
            .filter(({ tagName }) => tagName === 'td')
            .map((cell) => Number(words(cell))),
        )
        .filter((numbers) => numbers.length > 0);
      // One line a place, and their sum.
      expect(counted).toHaveLength(register.profiles.size + 1);
      for (const [promises = 0, dated = 0, none = 0, unstated = 0, unread = 0] of counted)
        expect(dated + none + unstated + unread).toBe(promises);
      const total = counted.at(-1) ?? [];
      total.forEach((sum, i) =>
        expect(counted.slice(0, -1).reduce((all, numbers) => all + (numbers[i] ?? 0), 0)).toBe(sum),
      );
      expect(total.at(-1)).toBe(rows.length);
    });
  });

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
