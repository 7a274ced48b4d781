/** A misspelt unit is told, and a new one is let be. */
import { describe, expect, test } from 'vitest';
import { runRules } from '../../src/content/rules/run-rules.ts';
import { units } from '../../src/content/rules/each/units.ts';
import { aContent, aCount, aDerived, told, type Raw } from '../builders.ts';

/** Where readers are told of the unit only as the claim's printed words or sentence have it. */
const wrong = (...claims: Raw[]): string => told(runRules(aContent({ claims }), [units]));
const count = (unit: string, statement: string, changes: Raw = {}): Raw =>
  aCount('x', 120, unit, { statement, printed: '120', ...changes });

describe('a unit with a slip in it', () => {
  test('is told beside the word of its own sentence', () => {
    expect(wrong(count('local compnies', 'The plan counts 120 local companies.'))).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:167:5  unknown-unit  claims[12].unit: "local compnies" — the claim's own words say "companies", and nothing says "compnies"; write local companies; where "compnies" is right, use it in the statement too"`,
    );
  });

  test('is told beside the word that its source prints', () => {
    expect(wrong(count('Comapnies', 'The plan counts 120.', { printed: '120 companies' }))).toContain(
      '; write companies;',
    );
  });

  test('is told beside the word of other counts', () => {
    expect(wrong(count('projetcs', 'The plan counts 120.'))).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:167:5  unknown-unit  claims[12].unit: "projetcs" — other counts say "projects", and nothing says "projetcs"; write projects; where "projetcs" is right, use it in the statement too"`,
    );
  });

  test.each(['instituions', 'institutionns', 'instituti0ns', 'institutoins', 'institutionss', 'nstitutions'])(
    '%s',
    (unit) => {
      expect(wrong(count(unit, 'The plan counts 120.'))).toContain('; write institutions;');
    },
  );

  test('is told where several might be meant by the one most used', () => {
    const two = [aCount('a', 1, 'ships'), aCount('b', 1, 'shops'), aCount('c', 1, 'shops')];
    expect(wrong(...two, count('shps', 'The plan counts 120.'))).toContain('; write shops;');
  });

  test('is one problem, on the line of the unit', () => {
    const issues = runRules(aContent({ claims: [count('projetcs', 'The plan counts 120 projetc.')] }), [units]);
    expect(issues.map(({ field }) => field)).toEqual(['claims[12].unit']);
  });
});

describe('a unit that is meant', () => {
  test.each<[string, Raw[]]>([
    ['new, and like no other', [count('berths', 'The plan counts 120.')]],
    ['new, and near another, but told in the sentence', [count('prospects', 'It has 120 prospects and projects.')]],
    ['new, and near another, but printed so', [count('posts', 'At the ports, 120.', { printed: '120 posts' })]],
    ['near another, and used by several', [aCount('a', 2, 'shops'), count('ships', 'x'), aCount('b', 3, 'ships')]],
    ['the singular of another', [count('project', 'The plan counts 120.')]],
    ['the plural of its own sentence', [count('Piers', 'Each pier is counted: 120.')]],
    ['too short to tell', [aCount('a', 2, 'bed'), count('bid', 'The plan counts 120.')]],
    ['unlike its sentence altogether', [count('firms', 'The complexes were home to 120 companies.')]],
    ['of a kind that has its own list', [aDerived({ id: 'x', statement: 'It is KWR.' })]],
    ['written in composed letters or not', [count('개소사업장', 'x', { printed: '개소사업장'.normalize('NFD') })]],
  ])('%s', (_, claims) => {
    expect(wrong(...claims)).toBe('');
  });
});

test('a word beyond any length costs no time', () => {
  const unit = 'a'.repeat(1900);
  expect(wrong(count(unit, `It is ${unit}b.`))).toBe('');
});
