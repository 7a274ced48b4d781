import { describe, expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport } from '../run/test-reports.ts';

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
    expect(readPlaywrightReport(report)).toEqual({
      passed: 3,
      failed: 2,
      failures: ['a.spec.ts:3 broken: Error: not seen', 'a.spec.ts:3 asleep: left out'],
      again: ['a.spec.ts:3 wavering', 'a.spec.ts:3 within'],
    });
  });

  test('without a report nothing passed', () => {
    expect(readPlaywrightReport(undefined)).toEqual({ passed: 0, failed: 0, failures: [], again: [] });
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
    expect(readVitestReport(report, '/project')).toEqual({
      passed: 2,
      failed: 3,
      failures: [
        'tests/a.test.ts sums add up: AssertionError: 3 is not 4',
        'tests/a.test.ts a sleeping one: left out',
        'tests/c.test.ts: SyntaxError: unexpected end',
      ],
      again: [],
    });
  });

  test('without a report nothing passed', () => {
    expect(readVitestReport(undefined, '/project')).toEqual({ passed: 0, failed: 0, failures: [], again: [] });
  });
});
