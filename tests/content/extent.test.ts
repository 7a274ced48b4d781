/** Ranges, conversions, and what a sum or a promise is made of. */
import { expect, test } from 'vitest';
import { extent } from '../../src/content/rules/each/extent.ts';
import { aClaim, aContent, aCount, aNamed, aSource, without, written, type Raw } from '../builders.ts';

const faults = (...claims: Raw[]): string[] =>
  extent
    .check(
      aContent({
        claims,
        files: { 'seeds/ulsan-2026.yaml': written(aSource({ document: 'ulsan.txt', sha256: 'a'.repeat(64) })).text },
      }),
    )
    .map(({ rule, field }) => `${rule} ${field.replace(/^claims\[\d+\]\./, '')}`);
const count = (id: string, value: number, changes: Raw = {}): Raw => aCount(id, value, 'jobs', changes);
const plan = (changes: Raw): Raw =>
  aNamed('project', {
    id: 'x',
    plan: {
      kind: 'promise',
      promise: 'Make jobs.',
      deadline: { date: '2027', basis: 'printed' },
      reported: 'planned',
      ...changes,
    },
  });
const listed = (position: number, i = 0): Raw =>
  aNamed('project', { id: `at-${position}-${i}`, part_of: 'a', position });
const money = (id: string, value: number, changes: Raw = {}): Raw => aClaim({ id, value, ...changes });
const paidBy = (...claims: string[]): Raw => ({ funders: claims.map((claim) => ({ who: 'A body', claim })) });
const steps = (...by: string[]): Raw => ({ instalments: by.map((date, i) => ({ by: date, claim: `step-${i}` })) });

test.each<[string, string[], ...Raw[]]>([
  ['a range', [], count('x', 6, { to: 7, range: 'or' })],
  ['a range the wrong way', ['extent to'], count('x', 7, { to: 6 })],
  ['a way to write a range that is none', ['extent range'], count('x', 7, { range: 'or' })],
  ['those who pay all', [], money('x', 5, paidBy('a', 'b')), money('a', 2), money('b', 3)],
  ['those who pay more than all', ['parts funders'], money('x', 5, paidBy('a', 'b')), money('a', 3), money('b', 3)],
  [
    'one who pays in another currency',
    ['parts funders[1].claim'],
    money('x', 5, paidBy('a', 'b')),
    money('a', 2),
    money('b', 3, { unit: 'USD' }),
  ],
  ['steps of one kind', [], plan(steps('2026', '2027')), count('step-0', 20), count('step-1', 30)],
  [
    'steps beyond the deadline',
    ['parts plan.instalments[1].by'],
    plan(steps('2026', '2028')),
    count('step-0', 20),
    count('step-1', 30),
  ],
  [
    'steps of two kinds',
    ['parts plan.instalments[1].claim'],
    plan(steps('2026', '2027')),
    count('step-0', 20),
    money('step-1', 30),
  ],
  ['one fact in two documents', [], count('a', 100), count('x', 101, { source: 'ulsan-2026', same_as: 'a' })],
  ['a period', [], plan({ period: 'when' }), without(aClaim({ id: 'when', kind: 'duration', unit: 'years' }), 'role')],
  ['a period that is a count', ['parts plan.period'], plan({ period: 'a' }), count('a', 10)],
  ['a numbered list with a gap', [], count('a', 3), ...[1, 3].map((at) => listed(at))],
  ['two lists in one', [], count('a', 3), ...[1, 2, 1, 2].map(listed)],
  ['a place twice and none once', ['extent position'], count('a', 3), ...[2, 2, 3].map(listed)],
  ['a place beyond those counted', ['extent position'], count('a', 3), ...[1, 4].map(listed)],
  ['two facts for one', ['parts same_as'], count('a', 100), count('x', 200, { source: 'ulsan-2026', same_as: 'a' })],
])('%s', (_, expected, ...claims) => {
  expect(faults(...claims)).toEqual(expected);
});

test('steps are in the order of their dates', () => {
  const content = aContent({ claims: [plan(steps('2027', '2026')), count('step-0', 20), count('step-1', 30)] });
  expect(content.issues.map(({ field }) => field)).toEqual(['claims[12].plan.instalments']);
});

test('what has no end is no deadline', () => {
  const { issues } = aContent({ claims: [plan({ deadline: { date: '2026/..', basis: 'printed' } })] });
  expect(issues).toHaveLength(1);
  expect(issues[0]?.message).toContain('must have an end');
});

test.each<[string, Raw, string[]]>([
  ['as printed', { value: 14_347_107, original: { value: 4_340_000, unit: 'pyeong' } }, []],
  ['as the document rounds', { value: 14_350_000, original: { value: 4_340_000, unit: 'pyeong' } }, []],
  ['taken for another unit', { value: 4_340_000, original: { value: 4_340_000, unit: 'pyeong' } }, ['extent value']],
])('an area %s', (_, changes, expected) => {
  const area = without(aClaim({ id: 'x', kind: 'area', unit: 'm2', printed: '434만 평', ...changes }), 'role');
  expect(faults(area)).toEqual(expected);
});

test('days have no place in months', () => {
  const duration = without(aClaim({ id: 'x', kind: 'duration', unit: 'days', value: 40, largest: 'months' }), 'role');
  expect(faults(duration)).toEqual(['extent largest']);
});
