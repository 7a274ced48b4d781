/** The home page's map, and what stands beside it of each place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ui } from '../../src/strings/index.ts';
import { attr, contentOf, pagesOf, SITES, within, words } from './site.ts';

describe.each(SITES)('the site $name', (site) => {
  const { register } = contentOf(site);
  const elements = pagesOf(site).find(({ file }) => file === 'index.html')?.elements ?? [];
  const { claims } = JSON.parse(readFileSync(join(site.folder, 'api/v1/claims.json'), 'utf8')) as {
    claims: { profile: string; url: string }[];
  };
  const profiles = [...new Set(claims.map(({ profile }) => profile))].toSorted();
  const notes = elements.filter(
    (element) => element.tagName === 'li' && (attr(element, 'class') ?? '').split(' ').includes('place-note'),
  );
  const places = elements.filter((element) => element.tagName === 'a' && attr(element, 'data-place') !== undefined);

  test('has a note for every place, with the date of its document and figures of its own claims', () => {
    expect(notes.map((note) => attr(note, 'data-place'))).toEqual(profiles);
    for (const note of notes) {
      const place = attr(note, 'data-place') ?? '';
      const own = new Set(claims.filter(({ profile }) => profile === place).map(({ url }) => url));
      const linked = within(note).flatMap((element) => attr(element, 'href') ?? []);
      expect(linked, place).toContain(`${site.base}profiles/${place}/`);
      expect(linked.filter((url) => own.has(url)).length, place).toBeGreaterThanOrEqual(2);
      expect(words(note), place).toMatch(/As of (?:\d+ )?[A-Z][a-z]+ \d{4}/);
    }
  });

  test('shows readers, those who work with it and those who mend it each a way in, before the map', () => {
    const ways = elements.find((element) => attr(element, 'class') === 'ways');
    const map = elements.findIndex((element) => attr(element, 'class') === 'map');
    expect(ways === undefined ? -1 : elements.indexOf(ways)).toBeLessThan(map);
    const linked = ways === undefined ? [] : within(ways).flatMap((element) => attr(element, 'href') ?? []);
    for (const page of ['profiles/', 'targets/', 'compare/', 'figures/', 'api/v1/claims.json', 'about/#correct_'])
      expect(linked).toContain(`${site.base}${page}`);
    expect(linked.some((url) => url.includes('/issues/new'))).toBe(true);
  });

  test('has a place on the map lead to its note', () => {
    // In both cuts of the map.
    expect(places).toHaveLength(
      2 * [...register.profiles.values()].filter(({ coordinates }) => coordinates !== null).length,
    );
    for (const place of places) {
      const id = (attr(place, 'href') ?? '').replace(/^#/, '');
      const note = notes.find((each) => attr(each, 'id') === id);
      expect(note === undefined ? undefined : attr(note, 'data-place')).toBe(attr(place, 'data-place'));
    }
  });

  test('tells a place without coordinates as unplaced, in the list with the others', () => {
    const placed = new Set(places.map((place) => attr(place, 'data-place')));
    const told = notes
      .filter((note) => words(note).includes(ui.profile.unplaced))
      .map((note) => attr(note, 'data-place'));
    expect(told).toEqual(profiles.filter((id) => !placed.has(id)));
    expect(told).toEqual(
      [...register.profiles.values()].flatMap(({ id, coordinates }) => (coordinates === null ? id : [])),
    );
  });
});
