/** /promises/ as it is built: whole without scripts, sober in words, and bound to claims. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { promisesIn } from '../../src/core/domain/promises.ts';
import { rowsOf, squaresFit } from '../../src/core/domain/promise-rows.ts';
import {
  PROMISE_STATES,
  promisesByPlace,
  REPORTED_STATES,
  type PromiseState,
} from '../../src/core/domain/promise-states.ts';
import { timelineOf } from '../../src/core/domain/timeline.ts';
import { PLAN_KINDS } from '../../src/core/schema/claim.ts';
import { promises as t, ui } from '../../src/strings/index.ts';
import { attr, classesOf, contentOf, type Element, must, pagesOf, rootOf, SITES, within, words } from './site.ts';

const hrefsIn = (element: Element): string[] => within(element).flatMap((each) => attr(each, 'href') ?? []);
const withClass = (elements: readonly Element[], name: string): Element[] =>
  elements.filter((element) => classesOf(element).includes(name));
/** What has no deadline has no class. */
const stateOf = (element: Element): PromiseState =>
  PROMISE_STATES.find((state) => classesOf(element).includes(state)) ?? 'undated';

describe.each(SITES)('the site $name', (site) => {
  const { register } = contentOf(site);
  const pages = pagesOf(site);
  const elements = [...(pages.find(({ file }) => file === 'promises/index.html')?.elements ?? [])];
  // Long lists are cut into pages.
  const allOf = (file: RegExp): Element[] =>
    pages.filter((page) => file.test(page.file)).flatMap((page) => page.elements);
  const listed = allOf(/^promises\/(?:\d+\/)?index\.html$/);
  const others = allOf(/^promises\/others\/(?:\d+\/)?index\.html$/);
  const { claims } = JSON.parse(readFileSync(join(site.folder, 'api/v1/claims.json'), 'utf8')) as {
    claims: { id: string; url: string }[];
  };
  const urlOf = new Map(claims.map(({ id, url }) => [id, url]));
  const promises = promisesIn(register, [...register.claims.values()]);
  const list = must(elements.find((element) => attr(element, 'id') === 'promise-list'));
  const lists = listed
    .filter((element) => attr(element, 'id') === 'promise-list')
    .toSorted((a, b) => Number(attr(a, 'data-page') ?? 1) - Number(attr(b, 'data-page') ?? 1));
  const items = lists.flatMap(within).filter(({ tagName }) => tagName === 'li');
  const squares = must(withClass(elements, 'squares')[0]);
  const cells = withClass(within(squares), 'cells').flatMap((row) =>
    within(row).filter(({ tagName }) => tagName === 'a'),
  );
  const itemOf = (url: string): Element => must(items.find((item) => hrefsIn(item)[0] === url));

  test('lists every promise once, each linked to its statement, and a square for each says the same of it', () => {
    const urls = promises.map(({ claim }) => urlOf.get(claim.ref)).toSorted();
    expect(urls.length).toBeGreaterThan(0);
    expect(items.map((item) => hrefsIn(item)[0]).toSorted()).toEqual(urls);
    const fit = squaresFit(promisesByPlace(register, '2000-01-01'));
    expect(cells.map((cell) => attr(cell, 'href')).toSorted()).toEqual(fit ? urls : []);
    for (const cell of cells) {
      const item = itemOf(attr(cell, 'href') ?? '');
      expect([stateOf(cell), classesOf(cell).includes('guess')], words(item)).toEqual([
        stateOf(item),
        classesOf(item).includes('guess'),
      ]);
      const said = words(must(within(item).find(({ tagName }) => tagName === 'a')));
      expect(words(cell).startsWith(t.squares.one(said, t.states[stateOf(item)], []))).toBe(true);
    }
  });

  test('counts the states in the legend, and each place in its row', () => {
    const legend = within(must(withClass(within(squares), 'states')[0]));
    for (const link of legend.filter((element) => attr(element, 'data-state') !== undefined)) {
      const count = items.filter((item) => stateOf(item) === attr(link, 'data-state')).length;
      expect(words(link)).toMatch(new RegExp(`^${count} `));
    }
    const rows = withClass(within(squares), 'row');
    // One a place, or of very many one a region.
    const counted = rowsOf(promisesByPlace(register, '2000-01-01'));
    expect(rows).toHaveLength(counted.length);
    for (const [i, { total }] of counted.entries()) expect(words(must(rows[i]))).toContain(t.squares.count(total));
    expect(counted.reduce((sum, { total }) => sum + total, 0)).toBe(promises.length);
  });

  test('says by when, how that is known, and the status by date, and gives no verdict', () => {
    for (const { claim, due } of promises) {
      const item = itemOf(urlOf.get(claim.ref) ?? '');
      expect(classesOf(item).includes('guess'), claim.ref).toBe(due?.basis === 'inferred');
      if (due === undefined) expect(stateOf(item), claim.ref).not.toMatch(/^(?:past|ahead)$/);
      // Of what is done it does not matter that the day has passed.
      else
        expect(words(item), claim.ref).toMatch(
          stateOf(item) === 'done'
            ? /Due .*\d{4}(?!.*deadline passed)/
            : /Due .*\d{4}.*: (?:deadline passed|this |next |today|in )/,
        );
    }
    const main = must(elements.find(({ tagName }) => tagName === 'main'));
    // What a source reports is its word; none is ours.
    const ours = words(main).replace(/Reported done(?: late)?/g, '');
    expect(ours).not.toMatch(/\b(?:achieved|failed|missed|kept|broken|overdue|delivered|unfulfilled)\b/i);
  });

  test('stands by year, the soonest first, and by place; what has no deadline last', () => {
    // A year that goes on upon the next page is headed there too.
    const years = lists
      .flatMap(within)
      .flatMap((element) => attr(element, 'data-year') ?? [])
      .filter((year, i, all) => year !== all[i - 1]);
    expect(years).toEqual([...new Set(years)].toSorted((a, b) => Number(a || 9999) - Number(b || 9999)));
    expect(years.length).toBeGreaterThan(0);
  });

  test('prints the day that it computes for, and computes from it', () => {
    const day = attr(list, 'data-day') ?? '';
    expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const head = words(must(withClass(elements, 'page-head')[0]));
    expect(head).toContain(`${Number(day.slice(8))} `);
    expect(head).toContain(day.slice(0, 4));
    for (const item of items) {
      const due = attr(item, 'data-due');
      if (due === undefined || (REPORTED_STATES as readonly string[]).includes(stateOf(item))) continue;
      if (due.slice(0, 4) !== day.slice(0, 4)) expect(stateOf(item)).toBe(due < day ? 'past' : 'ahead');
    }
  });

  test('tells what is no promise by its own kind, every one of it, folded', () => {
    const folded = withClass(others, 'others').filter((element) => element.tagName === 'details');
    for (const kind of PLAN_KINDS) {
      if (kind === 'promise') continue;
      const plans = promisesIn(register, [...register.claims.values()], kind);
      if (plans.length === 0) continue;
      const summary = t.others.summary(plans.length, t.others.kinds[kind]);
      const own = folded.filter((element) => words(element).startsWith(summary));
      expect(own.flatMap(hrefsIn)).toEqual(expect.arrayContaining(plans.map(({ claim }) => urlOf.get(claim.ref))));
    }
  });

  test('loses no date that a document gives', () => {
    const linked = new Set([...listed, ...others].flatMap((element) => attr(element, 'href') ?? []));
    const lost = timelineOf(register).filter(({ kind, claim, source }) =>
      kind === 'due' && claim?.plan?.kind !== 'promise'
        ? false
        : kind === 'due'
          ? promises.some((promise) => promise.claim === claim) && !linked.has(urlOf.get(claim?.ref ?? '') ?? '')
          : !linked.has(claim === undefined ? `${site.base}sources/${source.id}/` : (urlOf.get(claim.ref) ?? '')),
    );
    expect(lost.map(({ words: said }) => said)).toEqual([]);
  });

  test('counts for each place how deadlines are known, and the counts come out', () => {
    const table = must(withClass(elements, 'absences')[0]);
    const counted = within(table)
      .filter((element) => element.tagName === 'tr')
      .map((row) =>
        within(row)
          .filter(({ tagName }) => tagName === 'td')
          .map((cell) => Number(words(cell))),
      )
      .filter((numbers) => numbers.length > 0);
    // One line a place or region, and their sum.
    expect(counted).toHaveLength(rowsOf(promisesByPlace(register, '2000-01-01')).length + 1);
    for (const [all = 0, ...parts] of counted) expect(parts.reduce((sum, n) => sum + n, 0)).toBe(all);
    expect(counted.at(-1)?.[0]).toBe(items.length);
  });

  test('is where the pages that it took in lead, wherever the site is served', () => {
    for (const file of ['targets/index.html', 'timeline/index.html']) {
      const moved = must(
        pages.find((page) => page.file === file)?.elements.find((element) => attr(element, 'http-equiv') === 'refresh'),
      );
      expect(attr(moved, 'content')).toBe(`0;url=${site.base}promises/`);
      if (site.origin !== '') {
        const canonical = pages
          .find((page) => page.file === file)
          ?.elements.find((one) => attr(one, 'rel') === 'canonical');
        expect(attr(must(canonical), 'href')).toBe(`${rootOf(site)}promises/`);
      }
    }
  });

  test('offers no control that does nothing', () => {
    const controls = must(elements.find((element) => attr(element, 'id') === 'promise-filters'));
    expect(attr(controls, 'hidden')).toBeDefined();
    expect(ui.nav.promises).toBe(t.title);
  });
});
