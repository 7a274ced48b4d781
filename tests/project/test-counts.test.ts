/** Whoever sees the end of a log alone must know what to look at. */
import { describe, expect, test } from 'vitest';
import { addCounts, countPlaywright, countVitest } from '../run/test-counts.ts';

describe('Playwright', () => {
  const spec = (title: string, status: string, message?: string) => ({
    file: 'a.spec.ts',
    line: 3,
    title,
    tests: [{ status, results: message === undefined ? [] : [{ error: { message } }] }],
  });

  test('a test that passed when run once more is counted, and named; one that failed is named with the reason', () => {
    const report = {
      stats: { expected: 1, unexpected: 1, flaky: 2, skipped: 1 },
      suites: [
        {
          specs: [spec('steady', 'expected'), spec('wavering', 'flaky'), spec('asleep', 'skipped')],
          suites: [
            {
              specs: [
                spec('within', 'flaky'),
                spec('broken', 'unexpected', 'Error: \u001b[2mnot\u001b[22m seen\n\nat x'),
              ],
            },
          ],
        },
      ],
    };
    expect(countPlaywright(report)).toEqual({
      passed: 3,
      failures: ['a.spec.ts:3 asleep: skipped', 'a.spec.ts:3 broken: Error: not seen'],
      retried: ['a.spec.ts:3 wavering', 'a.spec.ts:3 within'],
    });
  });

  test('without a report nothing passed', () => {
    expect(countPlaywright(undefined)).toEqual({ passed: 0, failures: [], retried: [] });
  });
});

describe('Vitest', () => {
  const file = (name: string, status: string, assertionResults: object[], message = '') => ({
    name: `/project/tests/${name}`,
    status,
    message,
    assertionResults,
  });

  test('tests that failed are named with file and reason, and files that never ran with theirs', () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [
        file('a.test.ts', 'failed', [
          { status: 'passed', fullName: 'a sound one' },
          { status: 'pending', fullName: 'a sleeping one' },
          { status: 'failed', fullName: 'sums add up', failureMessages: ['AssertionError: 3 is not 4\n at y'] },
        ]),
        file('b.test.ts', 'passed', [{ status: 'passed', fullName: 'another', failureMessages: [] }]),
        file('c.test.ts', 'failed', [], 'SyntaxError: unexpected end'),
      ],
    };
    expect(countVitest(report, '/project')).toEqual({
      passed: 2,
      failures: [
        'tests/a.test.ts a sleeping one: skipped',
        'tests/a.test.ts sums add up: AssertionError: 3 is not 4',
        'tests/c.test.ts: SyntaxError: unexpected end',
      ],
      retried: [],
    });
  });

  test('without a report nothing passed', () => {
    expect(countVitest(undefined, '/project')).toEqual({ passed: 0, failures: [], retried: [] });
  });
});

test('counts of several runners add up', () => {
  const one = { passed: 2, failures: ['a'], retried: [] };
  expect(addCounts([one, { passed: 1, failures: ['b'], retried: ['c'] }])).toEqual({
    passed: 3,
    failures: ['a', 'b'],
    retried: ['c'],
  });
});
