/** What stands side by side, and which places do. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseContent } from '../../../src/content/parsed-content.ts';
import { readContent } from '../../../src/content/reader/read-files.ts';
import { comparedPlace, linksBetween, namedByBoth, themesOfTwo } from '../../../src/core/domain/compare.ts';
import { likeFigures } from '../../../src/core/domain/comparable-numbers.ts';
import { MOST_PLACES_IN_ALL_PAIRS, pairId, pairsIn, partnersOf } from '../../../src/core/domain/pairs.ts';
import type { Register, RegisteredProfile } from '../../../src/core/domain/register.ts';
import { claimLabel } from '../../../src/core/domain/format-claim.ts';
import { aContent, aNamed, issuesOf, type Changes } from '../../builders.ts';

const { register } = parseContent(readContent(join(import.meta.dirname, '..', '..', '..')));

/** A register of places alone, each related to some others. */
function placesWith(related: Readonly<Record<string, readonly string[]>>): Register {
  const profiles = new Map(
    Object.entries(related).map(([id, others]) => [
      id,
      {
        id,
        relationships: others.map((profile) => ({ profile, kind: 'editor', text: '', claims: [] })),
      } as unknown as RegisteredProfile,
    ]),
  );
  return { ...register, profiles };
}

describe('pairs', () => {
  test('every two places are one, sorted, whichever way round', () => {
    expect(pairsIn(placesWith({ naju: [], busan: [], ulsan: [] }))).toEqual([
      ['busan', 'naju'],
      ['busan', 'ulsan'],
      ['naju', 'ulsan'],
    ]);
    expect(pairId('naju', 'busan')).toBe('busan-and-naju');
    expect(pairId('busan', 'naju')).toBe('busan-and-naju');
    expect(partnersOf(register, 'naju')).toEqual(['busan', 'changwon', 'gwangju', 'industrial-complexes']);
  });

  test('of many places, only those that a profile relates', () => {
    const places = { a: ['c', 'c', 'a'], b: [], c: ['a'], d: ['c'] };
    expect(pairsIn(placesWith(places), 3)).toEqual([
      ['a', 'c'],
      ['c', 'd'],
    ]);
    expect(pairsIn(placesWith(places), 4)).toHaveLength(6);
    const many = Object.fromEntries(Array.from({ length: MOST_PLACES_IN_ALL_PAIRS + 1 }, (_, i) => [`p${i}`, []]));
    expect(pairsIn(placesWith(many))).toEqual([]);
  });

  test('that would share an address stop the build', () => {
    const places = { a: [], 'a-and-b': [], 'b-and-c': [], c: [] };
    expect(() => pairsIn(placesWith(places))).toThrow(/would share the address a-and-b-and-c/);
  });
});

describe('a side', () => {
  test('holds every sum of money, the printed ones first', () => {
    const { money } = comparedPlace(register, 'busan');
    expect(money.map(({ basis }) => basis)).toEqual([
      ...Array<string>(4).fill('printed'),
      ...Array<string>(6).fill('derived'),
    ]);
    expect(comparedPlace(register, 'changwon').money).toEqual([]);
  });

  test('holds every theme, touched or not, in the order of the register', () => {
    for (const id of register.profiles.keys()) {
      const { themes, claims } = comparedPlace(register, id);
      expect(themes.map(({ theme }) => theme.id)).toEqual([...register.themes.keys()]);
      for (const { theme, count } of themes)
        expect(count).toBe(claims.filter((claim) => claim.themes.includes(theme.id)).length);
    }
  });

  test('tells every promise, with a date or without', () => {
    for (const id of register.profiles.keys()) {
      const { dated, undated, claims } = comparedPlace(register, id);
      expect(dated.length + undated).toBe(claims.filter(({ plan }) => plan !== undefined).length);
    }
  });
});

test('a theme is shared, or only in one, or in neither', () => {
  const [busan, naju] = [comparedPlace(register, 'busan'), comparedPlace(register, 'naju')];
  const { shared, only } = themesOfTwo(busan, naju);
  const ids = (themes: readonly { id: string }[]): string[] => themes.map(({ id }) => id);
  expect(ids(only[0])).toContain('ports');
  expect(ids(shared)).toContain('balance');
  expect(new Set([...ids(shared), ...ids(only[0]), ...ids(only[1])]).size).toBe(
    shared.length + only[0].length + only[1].length,
  );
  const turned = themesOfTwo(naju, busan);
  expect(ids(turned.shared)).toEqual(ids(shared));
  expect(turned.only.map(ids)).toEqual(only.map(ids).toReversed());
});

describe('what both documents name', () => {
  const sharedOf = (a: string, b: string): string[][] =>
    namedByBoth(comparedPlace(register, a), comparedPlace(register, b)).map((both) => both.map(claimLabel));

  test('goes by one name, the English before the Hangul', () => {
    expect(sharedOf('changwon', 'naju')).toEqual([['The Asia Business Daily', 'The Asia Business Daily']]);
    expect(sharedOf('naju', 'changwon')[0]).toEqual(['Asia Economy', 'The Asia Business Daily']);
  });

  test('is none where names are only alike', () => {
    // "Central government of Korea" and "The central government": nobody says that they are one.
    expect(sharedOf('busan', 'naju')).toEqual([]);
  });

  test('is of one kind: a place is no body', () => {
    const two = (kind: string): Changes => ({
      claims: [
        aNamed('organisation', { id: 'body', name: { en: 'The Harbour Office' } }),
        aNamed(kind, { id: 'other' }),
      ],
    });
    expect(issuesOf(two('facility'))).toEqual([]);
    const place = comparedPlace(aContent(two('facility')).register, 'busan');
    expect(namedByBoth(place, { ...place, people: [], bodies: [] })).toEqual([]);
    const [body] = place.bodies;
    const renamed = { ...body, name: { en: 'harbour office', also: [] } } as (typeof place.bodies)[number];
    expect(namedByBoth(place, { ...place, bodies: [renamed] })).toHaveLength(1);
    expect(namedByBoth(place, { ...place, bodies: [{ ...renamed, kind: 'facility' } as typeof renamed] })).toEqual([]);
  });
});

test('links are told from either sheet, and the other places’ are not', () => {
  const links = linksBetween(register, 'busan', 'changwon');
  expect(links.map(({ from, relationship }) => [from.id, relationship.profile, relationship.kind])).toEqual([
    ['busan', 'changwon', 'editor'],
    ['busan', 'changwon', 'editor'],
    ['changwon', 'busan', 'editor'],
  ]);
  expect(linksBetween(register, 'changwon', 'naju')).toEqual([]);
});

describe('figures of like subject', () => {
  const told = (a: string, b: string): string[] =>
    likeFigures(register, a, b).map(({ figures, verdict }) =>
      [
        ...figures.map(({ claim }) => claimLabel(claim)),
        verdict.comparable ? 'one axis' : verdict.reasons.map(({ why }) => why).join(' '),
      ].join(' | '),
    );

  test('are few, of one kind, and judged', () => {
    expect(told('busan', 'changwon')).toEqual([
      '71 projects | 5 major projects | unit scope status definition',
      // Two lists: maritime cities, and port logistics cities.
      'top 5 | top 7 | rank scope status definition',
    ]);
    expect(told('busan', 'gwangju')).toEqual([
      'KRW 4.8882 trillion | KRW 1.236 trillion | scope year basis definition',
    ]);
    expect(told('changwon', 'gwangju')).toEqual(['44,452 jobs | 12,000 jobs | scope year definition']);
    // Easily confused in print: trillions of won, a thousand times apart.
    expect(told('gwangju', 'industrial-complexes')).toEqual([
      'KRW 1.236 trillion | KRW 1,262 trillion | scope year definition',
    ]);
    expect(told('gwangju', 'naju')).toEqual([]);
  });

  test('are the same two either way round', () => {
    for (const [a, b] of pairsIn(register)) {
      const refs = (one: string, other: string): Set<string> =>
        new Set(
          likeFigures(register, one, other).map(({ figures }) =>
            figures
              .map(({ claim }) => claim.ref)
              .toSorted()
              .join(' '),
          ),
        );
      expect(refs(a, b)).toEqual(refs(b, a));
    }
  });
});
