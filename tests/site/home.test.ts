/** The home page and the list of places: the answer in numbers, drawn, and every place once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FEW_PLACES } from '../../src/core/domain/many.ts';
import { squaresFit } from '../../src/core/domain/promise-rows.ts';
import { promisesByPlace } from '../../src/core/domain/promise-states.ts';
import { promisesIn } from '../../src/core/domain/promises.ts';
import { claimsOfProfile, regionOf } from '../../src/core/domain/register.ts';
import { routes } from '../../src/core/domain/routes.ts';
import { places as t, ui } from '../../src/strings/index.ts';
import { attr, classesOf, contentOf, type Element, must, pagesOf, SITES, within, words } from './site.ts';

const withClass = (elements: readonly Element[], name: string): Element[] =>
  elements.filter((element) => classesOf(element).includes(name));
const hrefsIn = (element: Element): string[] => within(element).flatMap((each) => attr(each, 'href') ?? []);

describe.each(SITES)('the site $name', (site) => {
  const { register } = contentOf(site);
  const page = (file: string): Element[] => [...(pagesOf(site).find((each) => each.file === file)?.elements ?? [])];
  const home = page('index.html');
  const { claims } = JSON.parse(readFileSync(join(site.folder, 'api/v1/claims.json'), 'utf8')) as {
    claims: { id: string; profile: string; url: string }[];
  };
  const urlOf = new Map(claims.map(({ id, url }) => [id, url]));
  const profiles = [...register.profiles.values()];
  const promises = promisesIn(register, [...register.claims.values()]);
  const day = page('promises/index.html').flatMap((element) => attr(element, 'data-day') ?? [])[0] ?? '';
  const byPlace = promisesByPlace(register, day);

  test('opens on the answer, in numbers that come out', () => {
    const head = words(must(home.find(({ tagName }) => tagName === 'h1')));
    const dated = promises.filter(({ due }) => due !== undefined).length;
    expect(head.startsWith(t.headline(profiles.length, promises.length))).toBe(true);
    expect(head).toContain(`${dated} ha`);
    const past = byPlace.flatMap((place) => place.promises).filter(({ byDate }) => byDate === 'past').length;
    expect(head).toContain(past === 0 ? 'none of' : `${past} of`);
    const rows = withClass(home, 'row');
    const squares = withClass(home, 'cells').flatMap((row) => within(row).filter(({ tagName }) => tagName === 'a'));
    if (squaresFit(byPlace)) {
      expect(squares.map((square) => attr(square, 'href')).toSorted()).toEqual(
        promises.map(({ claim }) => urlOf.get(claim.ref)).toSorted(),
      );
    } else {
      // Too many for squares: a bar a place, with its count in words.
      expect(squares).toEqual([]);
      for (const [i, { id }] of profiles.entries())
        expect(words(must(rows[i]))).toContain(String(promisesIn(register, claimsOfProfile(register, id)).length));
    }
  });

  const isMany = profiles.length > FEW_PLACES;
  /** The cards of places, each with the place that it leads to. */
  const cardsIn = (elements: readonly Element[]) =>
    withClass(elements, 'place-cards')
      .flatMap(({ childNodes }) => childNodes.flatMap((child) => ('tagName' in child ? child : [])))
      .map((card) => ({ card, place: hrefsIn(card)[0] }));
  const all = profiles.map(({ id }) => `${site.base}profiles/${id}/`);

  test('tells each place once, with its four answers; of many the newest, in short, and leads to the rest', () => {
    const cards = cardsIn(home);
    const listed = cards.map(({ place }) => place);
    if (isMany) {
      expect(new Set(listed).size).toBe(FEW_PLACES);
      expect(hrefsIn(must(withClass(home, 'places')[0]))).toContain(`${site.base}profiles/`);
    } else expect(listed).toEqual(all);
    const asked = Object.values(ui.answer).slice(0, isMany ? 1 : undefined);
    for (const { card } of cards) for (const question of asked) expect(words(card)).toContain(question);
  });

  const idOf = (place: string | undefined): string => place?.split('/').at(-2) ?? '';

  test('lists every place once in each order of the list', () => {
    const orders = isMany ? ['(?:\\d+/)?', 'kind/(?:\\d+/)?', 'a-z/(?:\\d+/)?'] : [''];
    for (const order of orders) {
      const file = new RegExp(`^profiles/${order}index\\.html$`);
      const cards = pagesOf(site).flatMap((one) => (file.test(one.file) ? cardsIn(one.elements) : []));
      expect(cards.map(({ place }) => place).toSorted(), order).toEqual(all.toSorted());
    }
  });

  test.each(['index.html', 'profiles/index.html'])('leads from the map to the profile itself, in %s', (file) => {
    const map = must(withClass(page(file), 'map')[0]);
    const places = within(map).filter((element) => attr(element, 'data-place') !== undefined);
    // With many places a number stands on the map and the name beside it, each a link.
    expect([...new Set(places.map((place) => attr(place, 'href')))].toSorted()).toEqual(
      profiles.flatMap(({ id, coordinates }) => (coordinates === null ? [] : `${site.base}profiles/${id}/`)).toSorted(),
    );
    for (const { id, coordinates, name } of profiles)
      if (coordinates === null) {
        expect(words(map)).toContain(`${ui.profile.unplaced}: ${name.en}`);
        expect(hrefsIn(map)).toContain(`${site.base}profiles/${id}/`);
      }
  });

  test('compares in one table what can be compared', () => {
    const rows = within(must(withClass(home, 'place-facts')[0]))
      .filter(({ tagName }) => tagName === 'tr')
      .slice(1)
      .map((row) => within(row).filter(({ tagName }) => tagName === 'td'));
    expect(rows.map((cells) => Number(words(must(cells[0]))))).toEqual(
      cardsIn(home).map(({ place }) => promisesIn(register, claimsOfProfile(register, idOf(place))).length),
    );
  });

  test('asks each theme’s question, with its answer where there is one', () => {
    const asked = must(withClass(home, 'asked')[0]);
    for (const theme of register.themes.values()) {
      expect(words(asked)).toContain(theme.question);
      if (theme.answer !== undefined && !theme.answer.includes('{')) expect(words(asked)).toContain(theme.answer);
    }
  });

  test('indexes the places by kind and by region', () => {
    const listed = page('profiles/index.html').flatMap((element) => attr(element, 'href') ?? []);
    if (isMany) {
      // An order of its own for either.
      expect(listed).toContain(`${site.base}profiles/kind/`);
      for (const region of new Set(profiles.map(regionOf)))
        expect(listed.some((href) => href.endsWith(`#${routes.groupId(region)}`))).toBe(true);
      // What lies in no region is under its kind alone.
    } else
      for (const { id, region } of profiles)
        expect(listed.filter((href) => href === `#place_${id}`)).toHaveLength(region === undefined ? 1 : 2);
    expect(listed).toContain(`${site.base}compare/`);
  });
});
