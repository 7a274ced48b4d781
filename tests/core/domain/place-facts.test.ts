/** The facts of a place that stand in one table with those of others. */
import { describe, expect, test } from 'vitest';
import { placeFacts, type PlaceFacts } from '../../../src/core/domain/place-facts.ts';
import { aClaim, aContent, aCount, aNamed, type Raw } from '../../builders.ts';

const planned = (changes: Raw = {}): Raw => ({
  kind: 'promise',
  promise: 'Build.',
  deadline: 'none-stated',
  reported: 'planned',
  ...changes,
});
const promise = (id: string, changes: Raw = {}): Raw => aNamed('project', { id, plan: planned(), ...changes });
const counted = (id: string, n: number, changes: Raw = {}): Raw =>
  aCount(id, n, 'quays', { plan: planned(), ...changes });
const budget = (changes: Raw): Raw => aClaim({ id: 'sum', part_of: undefined, ...changes });

const facts = (...claims: Raw[]): PlaceFacts => placeFacts(aContent({ claims }).register, 'busan');
const before = facts();

test('plans are counted by their kinds', () => {
  const { kinds } = facts(promise('a'), promise('b', { plan: planned({ kind: 'vision' }) }));
  expect([kinds.promise - before.kinds.promise, kinds.vision - before.kinds.vision]).toEqual([1, 1]);
});

test('the latest deadline is that of a promise', () => {
  const due = (id: string, date: string, kind = 'promise'): Raw =>
    promise(id, { plan: planned({ kind, deadline: { date, basis: 'printed' } }) });
  expect(facts(due('a', '2097'), due('b', '2098'), promise('c'), due('d', '2099', 'demand')).latest?.claim.id).toBe(
    'b',
  );
});

describe('a promise has a budget', () => {
  const budgeted = (...claims: Raw[]): number => facts(...claims).budgeted - before.budgeted;
  test('that is a part of it, or speaks of it or of its part', () => {
    expect(budgeted(promise('a'), budget({ part_of: 'a' }))).toBe(1);
    expect(budgeted(promise('a'), budget({ statement: 'The {a} costs KRW 2 trillion.' }))).toBe(1);
    expect(
      budgeted(
        promise('a'),
        aNamed('project', { id: 'b', part_of: 'a' }),
        budget({ statement: 'For {b}, KRW 2 trillion.' }),
      ),
    ).toBe(1);
  });
  test('that stands beside it under one heading, if it is a count', () => {
    const heading = aNamed('programme', { id: 'h' });
    expect(budgeted(heading, counted('a', 3, { part_of: 'h' }), budget({ part_of: 'h' }))).toBe(1);
    expect(budgeted(heading, promise('a', { part_of: 'h' }), budget({ part_of: 'h' }))).toBe(0);
  });
  test('only where the sum is a budget', () => {
    expect(budgeted(promise('a'), budget({ part_of: 'a', role: 'output' }))).toBe(0);
  });
});

describe('named of counted', () => {
  const named = (...claims: Raw[]): unknown => {
    const found = facts(...claims).named;
    return found && [found.named, found.counted.id];
  };
  test('the largest count of which some are named', () => {
    const quay = (id: string, whole: string): Raw => aNamed('place', { id, part_of: whole });
    expect(
      named(
        counted('few', 800),
        counted('many', 900),
        counted('none', 990),
        quay('a', 'few'),
        quay('b', 'many'),
        quay('c', 'many'),
      ),
    ).toEqual([2, 'many']);
  });
  test('what is not promised is not counted', () => {
    expect(named(counted('many', 900, { plan: undefined }), aNamed('place', { id: 'a', part_of: 'many' }))).toEqual(
      named(),
    );
  });
});
