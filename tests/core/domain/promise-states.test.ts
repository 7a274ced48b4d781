import { describe, expect, test } from 'vitest';
import { rowsOf, squaresFit } from '../../../src/core/domain/promise-rows.ts';
import {
  countStates,
  followUp,
  hasOutcome,
  isUnlooked,
  promisesByPlace,
  stateByDate,
  type PlacePromises,
} from '../../../src/core/domain/promise-states.ts';
import type { Register } from '../../../src/core/domain/register.ts';
import { aContent, aNamed, aSource, written, type Raw } from '../../builders.ts';

const DAY = '2026-03-31';
const plan = (deadline: unknown, reported = 'planned'): Raw => ({
  plan: { kind: 'promise', promise: 'Build it.', deadline, reported },
});
const printed = (date: string): Raw => ({ date, basis: 'printed' });
const project = (id: string, deadline: unknown, changes: Raw = {}): Raw =>
  aNamed('project', { id, ...plan(deadline), ...changes });

/** Promises of one place, and a second document on it. */
function register(claims: readonly Raw[], published = '2027-01-01'): Register {
  const later = aNamed('remark', { id: 'later', source: 'busan-later' });
  const file = aSource({ document: 'later.txt', sha256: 'a'.repeat(64), published: printed(published) });
  return aContent({ claims: [...claims, later], files: { 'seeds/busan-later.yaml': written(file).text } }).register;
}
const statesOf = (claims: readonly Raw[], published?: string): Record<string, string> =>
  Object.fromEntries(
    promisesByPlace(register(claims, published), DAY, 'busan').flatMap(({ promises }) =>
      promises.map(({ claim, state }) => [claim.id, state]),
    ),
  );

describe('the state of a promise', () => {
  test('is told by its date: the running year and the very day are still ahead', () => {
    expect(
      ['2025', '2026-03-30', '2026-03-31', '2026', '2026-Q1', '2027', undefined].map((due) => stateByDate(due, DAY)),
    ).toEqual(['past', 'past', 'ahead', 'ahead', 'ahead', 'ahead', 'undated']);
  });

  test('is done where its source reports it so, dated or not', () => {
    expect(statesOf([project('a', 'none-stated', plan('none-stated', 'done')), project('b', 'none-stated')])).toEqual({
      a: 'done',
      b: 'undated',
    });
  });

  test('is unlooked for where nothing is reported of it, nor of a part, and nobody has looked', () => {
    const looked = {
      plan: { ...(plan('none-stated').plan as Raw), looked: { date: '2026-03-01', where: 'The pages of the city' } },
    };
    const claims = [
      project('a', 'none-stated'),
      project('b', 'none-stated', looked),
      project('c', 'none-stated', plan('none-stated', 'done')),
      project('d', 'none-stated'),
      project('e', 'none-stated', { part_of: 'd' }),
      aNamed('remark', { id: 'of-e', source: 'busan-later', reports_on: 'e', outcome: 'under-way' }),
    ];
    const promises = promisesByPlace(register(claims), DAY, 'busan').flatMap((place) => place.promises);
    expect(promises.filter(isUnlooked).map(({ claim }) => claim.id)).toEqual(['a']);
    // What is reported of the part alone changes no state.
    expect(promises.filter(hasOutcome)).toEqual([]);
    expect(promises.map((one) => [one.claim.id, followUp(one), one.state])).toEqual([
      ['a', 'none', 'undated'],
      ['b', 'looked', 'undated'],
      ['c', 'none', 'done'],
      ['d', 'part', 'undated'],
    ]);
  });

  test('is what the newest document reports, however the deadline lies', () => {
    const report = (outcome: string, source = 'busan-later', changes: Raw = {}): Raw =>
      aNamed('remark', { id: `${outcome}-${source}`, source, reports_on: 'a', outcome, ...changes });
    const a = project('a', printed('2025'));
    expect(statesOf([a])).toEqual({ a: 'past' });
    expect(statesOf([a, report('under-way')])).toEqual({ a: 'going' });
    expect(statesOf([a, report('kept-late', 'busan-later', { happened: 'not-stated' })])).toEqual({ a: 'done' });
    expect(statesOf([a, report('cancelled')])).toEqual({ a: 'changed' });
    // Nothing is known of it, so the calendar speaks.
    expect(statesOf([a, report('not-known')])).toEqual({ a: 'past' });
    expect(statesOf([a, report('cancelled'), report('under-way', 'busan-2025')])).toEqual({ a: 'changed' });
  });
});

test('a later document on a place speaks of the promises alone that it reports on', () => {
  const claims = [
    project('a', printed('2025')),
    project('b', printed('2024')),
    project('c', 'none-stated'),
    aNamed('remark', { id: 'r', source: 'busan-later', reports_on: 'a', outcome: 'under-way' }),
    aNamed('remark', { id: 's', source: 'busan-later', reports_on: 'c', outcome: 'not-known' }),
  ];
  const [place] = promisesByPlace(register(claims), DAY, 'busan');
  expect(place?.promises.map((one) => [one.claim.id, one.byDate, followUp(one), one.reports.length])).toEqual([
    ['b', 'past', 'none', 0],
    ['a', 'past', 'reported', 1],
    ['c', 'undated', 'reported', 1],
  ]);
  // Of one without an outcome nobody says where it stands.
  expect(place?.promises.filter(hasOutcome).map(({ claim }) => claim.id)).toEqual(['a']);
});

describe('rows', () => {
  const [one] = promisesByPlace(register([project('a', printed('2025')), project('b', 'none-stated')]), DAY, 'busan');
  if (one === undefined) throw new Error('no place');
  const places = (n: number, region = (i: number): string => `Region ${i % 3}`): PlacePromises[] =>
    Array.from({ length: n }, (_, i) => ({
      ...one,
      profile: { ...one.profile, id: `p${i}`, region: { as_of: '2025', name: { en: region(i), also: [] } } },
    }));

  test('are of squares while places and promises are few', () => {
    expect(squaresFit(places(12))).toBe(true);
    expect(squaresFit(places(13))).toBe(false);
    const long = { ...one, promises: Array.from({ length: 200 }, () => one.promises).flat() };
    expect(squaresFit([long])).toBe(false);
  });

  test('are of places up to forty, and then of regions that add up', () => {
    expect(rowsOf(places(30)).map(({ id }) => id)).toEqual(places(30).map(({ profile }) => profile.id));
    const regions = rowsOf(places(300));
    expect(regions.map(({ name, places: some, total }) => [name, some, total])).toEqual([
      ['Region 0', 100, 200],
      ['Region 1', 100, 200],
      ['Region 2', 100, 200],
    ]);
    expect(regions[0]?.counts).toEqual(countStates(regions[0]?.promises ?? []));
    expect(regions[0]?.counts).toMatchObject({ done: 0, past: 100, ahead: 0, undated: 100 });
  });
});
