import { expect, test } from 'vitest';
import { readBrowserReport } from '../../src/commands/browser-report.ts';

const spec = (title: string, status: string) => ({ file: 'a.spec.ts', line: 3, title, tests: [{ status }] });

test('a test that passed when run once more is counted, and named', () => {
  const report = {
    stats: { expected: 1, unexpected: 1, flaky: 2, skipped: 0 },
    suites: [
      {
        specs: [spec('steady', 'expected'), spec('wavering', 'flaky')],
        suites: [{ specs: [spec('within', 'flaky'), spec('broken', 'unexpected')] }],
      },
    ],
  };
  expect(readBrowserReport(report)).toEqual({
    passed: 3,
    failed: 1,
    again: ['a.spec.ts:3 wavering', 'a.spec.ts:3 within'],
  });
});

test('without a report nothing passed', () => {
  expect(readBrowserReport(undefined)).toEqual({ passed: 0, failed: 0, again: [] });
});
