/** What counts as a promise, and how its deadlines are counted. */
import { describe, expect, test } from 'vitest';
import { countDeadlines, promisesIn, type PromiseEntry } from '../../../src/core/domain/promises.ts';
import { claimsOfProfile } from '../../../src/core/domain/register.ts';
import type { PlanKind } from '../../../src/core/schema/claim.ts';
import { aContent, aNamed, type Raw } from '../../builders.ts';

const planned = (id: string, plan: Raw = {}, changes: Raw = {}): Raw =>
  aNamed('project', {
    id,
    plan: { kind: 'promise', promise: 'Build.', deadline: 'none-stated', reported: 'planned', ...plan },
    ...changes,
  });
const printed = (date: string): Raw => ({ date, basis: 'printed' });
const inferred = (date: string): Raw => ({ date, basis: 'inferred', reasoning: `By ${date}.` });

function promises(claims: readonly Raw[], kind?: PlanKind): PromiseEntry[] {
  const { register } = aContent({ claims });
  return promisesIn(register, claimsOfProfile(register, 'busan'), kind);
}
const ids = (claims: readonly Raw[], kind?: PlanKind): string[] => promises(claims, kind).map(({ claim }) => claim.id);

describe('each thing counts once', () => {
  test('a repeat is left out', () => {
    expect(ids([planned('a'), planned('b', {}, { same_as: 'a' })])).toEqual(['a']);
  });

  test('a part of a plan of the same kind is left out, directly or by way of others', () => {
    const between = aNamed('pillar', { id: 'b', part_of: 'a' });
    expect(
      ids([planned('a'), between, planned('c', {}, { part_of: 'b' }), planned('d', {}, { part_of: 'a' })]),
    ).toEqual(['a']);
  });

  test('a part with a deadline of its own counts', () => {
    expect(ids([planned('a'), planned('b', { deadline: printed('2027') }, { part_of: 'a' })])).toEqual(['b', 'a']);
  });

  test('a part whose deadline is that of a period does not', () => {
    const part = planned('b', { deadline: printed('2027'), period: 'growth' }, { part_of: 'a' });
    expect(ids([planned('a'), part])).toEqual(['a']);
  });

  test('a part of what is only expected, or not planned, counts', () => {
    expect(ids([planned('a', { kind: 'expectation' }), planned('b', {}, { part_of: 'a' })])).toEqual(['b']);
    expect(ids([planned('b', {}, { part_of: 'all-projects' })])).toEqual(['b']);
  });
});

test('what is no promise is listed by its own kind', () => {
  const claims = (['expectation', 'demand', 'vision', 'promise'] as const).map((kind) => planned(kind, { kind }));
  expect(ids(claims)).toEqual(['promise']);
  expect(ids(claims, 'demand')).toEqual(['demand']);
});

test('deadlines are counted by how they are known, each promise of a period too', () => {
  const period = { deadline: inferred('2028'), period: 'growth' };
  const counted = countDeadlines(
    promises([
      planned('a', { deadline: printed('2027') }),
      planned('b', { deadline: inferred('2026') }),
      planned('c', period),
      planned('d', { ...period, period: 'busan/growth' }),
      planned('e', { ...period, period: 'rise' }),
      planned('f'),
    ]),
  );
  expect(counted).toEqual({ printed: 1, inferred: 4 });
});
