/** What stands side by side, and which places do. */
import { describe, expect, test } from 'vitest';
import { comparedPlace, facingThemes, gistOf, linksBetween, namedByBoth } from '../../../src/core/domain/compare.ts';
import { comparableNumbers } from '../../../src/core/domain/comparable-numbers.ts';
import { pairId, pairsIn, partnersOf } from '../../../src/core/domain/pairs.ts';
import type { Register, RegisteredProfile } from '../../../src/core/domain/register.ts';
import { claimLabel } from '../../../src/core/domain/format-claim.ts';
import { aContent, aNamed, issuesOf, type Changes } from '../../builders.ts';
import { placesContent } from '../../fixtures/places.ts';

const { register } = placesContent;

/** A register of places alone, each related to some others. */
function placesWith(
  related: Readonly<Record<string, readonly string[]>>,
  asked: Readonly<Record<string, readonly string[]>> = {},
): Register {
  const profiles = new Map(
    Object.entries(related).map(([id, others]) => [
      id,
      {
        id,
        relationships: others.map((profile) => ({ profile, kind: 'editor', text: '', claims: [] })),
        compare_with: asked[id] ?? [],
      } as unknown as RegisteredProfile,
    ]),
  );
  return { ...register, profiles };
}

describe('pairs', () => {
  test('are those that relate to each other or are asked for, sorted, whichever way round', () => {
    const places = { a: ['c', 'c', 'a'], b: [], c: ['a', 'nowhere'], d: ['c'] };
    expect(pairsIn(placesWith(places, { d: ['b'] }))).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
    expect(pairId('naju', 'busan')).toBe('busan-and-naju');
    expect(pairId('busan', 'naju')).toBe('busan-and-naju');
    expect(partnersOf(placesWith({ ...places, d: ['c', 'a'], a: ['c', 'd'] }), 'a')).toEqual(['c', 'd']);
    expect(partnersOf(register, 'dalmaru')).toEqual(['haneul']);
  });

  test('are ten of a place at most and those that are asked for, so that they grow with the places alone', () => {
    const ids = Array.from({ length: 40 }, (_, i) => `p${i}`);
    const all = Object.fromEntries(ids.map((id) => [id, ids.filter((other) => other !== id)]));
    for (const id of ids) expect(partnersOf(placesWith(all), id).length).toBeLessThanOrEqual(10);
    expect(pairsIn(placesWith(all, { p0: ['p39'] }))).toContainEqual(['p0', 'p39']);
  });

  test('stay, however many places come', () => {
    const pair = { y: ['z'], z: ['y'] };
    const others = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`p${i}`, ['y', 'z']]));
    expect(pairsIn(placesWith({ ...others, ...pair }))).toEqual([['y', 'z']]);
  });
});

describe('a side', () => {
  test('holds every sum of money, the printed ones first', () => {
    const { money } = comparedPlace(register, 'haneul');
    expect(money.map(({ basis }) => basis)).toEqual(['printed', 'printed', 'derived', 'derived', 'derived']);
    expect(comparedPlace(register, 'dalmaru').money).toEqual([]);
  });

  test('tells every promise that has a deadline', () => {
    for (const id of register.profiles.keys()) {
      const { dated, claims } = comparedPlace(register, id);
      expect(dated.map(({ claim }) => claim.ref).toSorted()).toEqual(
        claims.flatMap(({ plan, ref }) => (typeof plan?.deadline === 'object' ? ref : [])).toSorted(),
      );
    }
  });
});

describe('themes facing each other', () => {
  const sidesOf = (a: string, b: string): [string, string[]][] =>
    facingThemes(register, a, b).map(({ theme, sides }) => [theme.id, sides.map(({ profile }) => profile.id)]);

  test('those of both come first, then those of one, which has the only side', () => {
    expect(sidesOf('haneul', 'byeolseom')).toEqual([
      ['schools', ['haneul', 'byeolseom']],
      ['harbours', ['haneul']],
    ]);
    expect(sidesOf('byeolseom', 'haneul')[0]).toEqual(['schools', ['byeolseom', 'haneul']]);
  });

  test('each side has its plans by kind, and no kind that is empty', () => {
    const plans = facingThemes(register, 'haneul', 'dalmaru').flatMap(({ sides }) =>
      sides.flatMap((side) => side.plans),
    );
    expect(plans.length).toBeGreaterThan(0);
    for (const [kind, entries] of plans)
      expect([...new Set(entries.map(({ plan }) => plan.kind))], kind).toEqual([kind]);
  });
});

test('the gist of a relationship is its first words', () => {
  expect(gistOf({ text: 'Ports. Both want some.' })).toBe('Ports');
  expect(gistOf({ text: 'Both want ports' })).toBe('Both want ports');
});

describe('what both documents name', () => {
  const sharedOf = (a: string, b: string): string[][] =>
    namedByBoth(comparedPlace(register, a), comparedPlace(register, b)).map((both) => both.map(claimLabel));

  test('goes by one name, be it the Hangul alone', () => {
    expect(sharedOf('haneul', 'dalmaru')).toEqual([['Mountain Daily', 'The Mountain Post']]);
    expect(sharedOf('dalmaru', 'haneul')).toEqual([['The Mountain Post', 'Mountain Daily']]);
  });

  test('goes by the English before the Hangul', () => {
    const [haneul, dalmaru] = [comparedPlace(register, 'haneul'), comparedPlace(register, 'dalmaru')];
    const renamed = dalmaru.bodies.flatMap((body) => [
      body,
      { ...body, name: { en: 'Mountain Daily', also: [] } } as typeof body,
    ]);
    expect(namedByBoth(haneul, { ...dalmaru, bodies: renamed })[0]?.map(claimLabel)).toEqual([
      'Mountain Daily',
      'Mountain Daily',
    ]);
  });

  test('is none where names are only alike', () => {
    // Nobody says that the two newspapers are one, but for their one name in Hangul.
    const [haneul, dalmaru] = [comparedPlace(register, 'haneul'), comparedPlace(register, 'dalmaru')];
    const english = dalmaru.bodies.map(
      (body) => ({ ...body, name: { en: 'The Mountain Post', also: [] } }) as typeof body,
    );
    expect(namedByBoth(haneul, { ...dalmaru, bodies: english })).toEqual([]);
    expect(sharedOf('haneul', 'byeolseom')).toEqual([]);
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
  const links = linksBetween(register, 'haneul', 'dalmaru');
  expect(links.map(({ from, relationship }) => [from.id, relationship.profile, relationship.kind])).toEqual([
    ['haneul', 'dalmaru', 'editor'],
    ['dalmaru', 'haneul', 'editor'],
  ]);
  expect(linksBetween(register, 'dalmaru', 'byeolseom')).toEqual([]);
});

describe('figures of like subject', () => {
  const told = (a: string, b: string): string[] =>
    comparableNumbers(register, a, b).map(({ figures, verdict }) =>
      [
        ...figures.map(({ claim }) => claimLabel(claim)),
        verdict.comparable ? 'one axis' : verdict.reasons.map(({ why }) => why).join(' '),
      ].join(' | '),
    );

  test('never pair a budget with other money', () => {
    const claims = [...register.claims].map(
      ([ref, claim]) =>
        [
          ref,
          claim.kind === 'money' && claim.profile === 'byeolseom' ? { ...claim, role: 'output' as const } : claim,
        ] as const,
    );
    const changed: Register = { ...register, claims: new Map(claims) };
    const pairs = comparableNumbers(changed, 'haneul', 'byeolseom');
    expect(pairs.flatMap(({ figures }) => figures.map(({ claim }) => claim.kind))).not.toContain('money');
  });

  test('are few, of one kind, and judged', () => {
    expect(told('haneul', 'dalmaru')).toEqual([
      '20 projects | 5 major projects | unit scope status year definition',
      // Two lists: of maritime cities, and of trading cities.
      'top 5 | top 7 | rank scope definition',
    ]);
    // Easily confused in print: of the sums of money, the first of each.
    expect(told('haneul', 'byeolseom')).toEqual(['KRW 2 trillion | KRW 1.2 trillion | scope year definition']);
    expect(told('dalmaru', 'byeolseom')).toEqual([
      '44,000 jobs | 12,000 jobs | scope year definition',
      '10% | 7.5% | scope base year basis definition',
    ]);
  });

  test('are the same two either way round', () => {
    for (const [a, b] of pairsIn(register)) {
      const refs = (one: string, other: string): Set<string> =>
        new Set(
          comparableNumbers(register, one, other).map(({ figures }) =>
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
