/** /timeline/ as it is built: every date of the register on the line and in the list, bound, whole without scripts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { timelineOf } from '../../src/core/domain/timeline.ts';
import { comparePartialDates } from '../../src/core/values/partial-date.ts';
import { timeline as t, ui } from '../../src/strings/index.ts';
import { attr, classesOf, contentOf, type Element, must, pagesOf, SITES, within, words } from './site.ts';

const hrefsIn = (element: Element): string[] => within(element).flatMap((each) => attr(each, 'href') ?? []);

interface Dated {
  readonly id: string;
  readonly url: string;
  readonly kind: string;
  readonly deadline: unknown;
}

describe.each(SITES)('the site $name', (site) => {
  const elements = [...(pagesOf(site).find(({ file }) => file === 'timeline/index.html')?.elements ?? [])];
  const read = (file: string): unknown => JSON.parse(readFileSync(join(site.folder, 'api/v1', file), 'utf8'));
  const { claims } = read('claims.json') as { claims: Dated[] };
  const { sources } = read('sources.json') as { sources: { id: string; date: { value: string } }[] };
  const list = must(elements.find((element) => attr(element, 'id') === 'timeline-list'));
  const items = within(list).filter((element) => attr(element, 'data-entry') !== undefined);
  const sheets = elements.filter(
    (element) => element.tagName === 'svg' && classesOf(element).includes('chart-timeline'),
  );
  const titleHref = (item: Element): string =>
    hrefsIn(must(within(item).find((element) => classesOf(element).includes('timeline-words'))))[0] ?? '';

  test('lists every date of the register once, and links it', () => {
    const dated = claims.filter(({ kind, deadline }) => kind === 'date' || typeof deadline === 'string');
    const linked = items.flatMap(hrefsIn);
    expect(dated.map(({ url }) => [url, linked.filter((href) => href === url).length])).toEqual(
      dated.map(({ url }) => [url, 1]),
    );
  });

  test('lists every document once a place, on its date', () => {
    const documents = items.filter((item) => attr(item, 'data-kind') === 'announced');
    const read = new Set(
      [...contentOf(site).register.claims.values()].map(({ profile, source }) => `${profile} ${source}`),
    );
    const listed = documents.map((item) => {
      const source = sources.find(({ id }) => hrefsIn(item).includes(`${site.base}sources/${id}/`));
      expect(attr(item, 'data-dates')).toBe(source?.date.value);
      return `${attr(item, 'data-place') ?? ''} ${source?.id ?? ''}`;
    });
    expect(listed.toSorted()).toEqual([...read].toSorted());
  });

  test('draws in both cuts just what it lists, in shapes that agree', () => {
    expect(sheets).toHaveLength(2);
    const listed = new Map(items.map((item) => [attr(item, 'data-entry') ?? '', item]));
    for (const sheet of sheets) {
      const drawn = within(sheet).filter((element) => attr(element, 'data-entry') !== undefined);
      expect(drawn.map((entry) => attr(entry, 'data-entry')).toSorted()).toEqual([...listed.keys()].toSorted());
      for (const entry of drawn) {
        const item = must(listed.get(attr(entry, 'data-entry') ?? ''));
        const shapes = within(entry).filter((element) => attr(element, 'data-date') !== undefined);
        const dates = (attr(item, 'data-dates') ?? '').split(' ');
        expect(shapes.map((shape) => attr(shape, 'data-date'))).toEqual(dates);
        const [shape] = shapes.map(classesOf);
        expect(shape).toEqual([attr(item, 'data-kind'), classesOf(item).includes('guessed') ? 'hollow' : 'solid']);
        expect(hrefsIn(entry)).toEqual([titleHref(item)]);
      }
    }
  });

  test('stands by years, in order', () => {
    const years = within(list).filter((element) => classesOf(element).includes('timeline-year'));
    expect(years).not.toEqual([]);
    const headings = years.map((year) => words(must(within(year).find(({ tagName }) => tagName === 'h3'))));
    expect(headings).toEqual(headings.toSorted());
    for (const [i, year] of years.entries())
      for (const time of within(year).filter((element) => attr(element, 'data-entry') !== undefined))
        expect(words(must(within(time).find((element) => classesOf(element).includes('timeline-date'))))).toContain(
          headings[i],
        );
    const dates = items.map((item) => attr(item, 'data-dates')?.split(' ')[0] ?? '');
    expect(dates).toEqual(dates.toSorted(comparePartialDates));
  });

  test('says of each entry its place, its kind, and how its date is known', () => {
    for (const item of items) {
      expect(words(item), words(item)).toMatch(
        new RegExp(`${t.kinds.announced}|${t.kinds.event}|${t.kinds.due}, ${t.announced} [^·]+`),
      );
      const date = words(must(within(item).find((element) => classesOf(element).includes('timeline-date'))));
      expect(date).toContain(classesOf(item).includes('guessed') ? `(${ui.dateBasis.inferred})` : `(${t.printed})`);
      expect(hrefsIn(item)).toContain(`${site.base}profiles/${attr(item, 'data-place') ?? ''}/`);
    }
    const isGuess = timelineOf(contentOf(site).register).some(({ dated }) => dated.basis === 'inferred');
    expect(items.some((item) => classesOf(item).includes('guessed'))).toBe(isGuess);
  });

  test('offers no control that does nothing, and gives no verdict', () => {
    const controls = must(elements.find((element) => attr(element, 'id') === 'timeline-controls'));
    expect(attr(controls, 'hidden')).toBeDefined();
    const main = must(elements.find(({ tagName }) => tagName === 'main'));
    expect(words(main)).not.toMatch(/\b(?:achieved|failed|missed|kept|broken|overdue|delivered|unfulfilled)\b/i);
  });

  test('is in the navigation of every page', () => {
    for (const { file, elements: all } of pagesOf(site).filter(({ file }) => !file.startsWith('embed/')))
      expect(
        all.some((element) => attr(element, 'href') === `${site.base}timeline/`),
        file,
      ).toBe(true);
  });
});
