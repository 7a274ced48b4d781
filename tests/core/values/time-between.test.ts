import { describe, expect, test } from 'vitest';
import { timeBetween } from '../../../src/core/values/time-between.ts';

describe('the time between two dates', () => {
  test.each([
    ['2019-07-09', '2025-11-10', { years: 6, months: 4, days: 0, exact: true }],
    // A day short of a month is not a month.
    ['2025-03-06', '2025-04-05', { years: 0, months: 0, days: 30, exact: true }],
    ['2025-03-06', '2025-04-06', { years: 0, months: 1, days: 0, exact: true }],
    ['2024-12-31', '2025-01-01', { years: 0, months: 0, days: 1, exact: true }],
    ['2025-03-06', '2025-03-06', { years: 0, months: 0, days: 0, exact: true }],
    ['2024-09', '2025-11-10', { years: 1, months: 2, days: 0, exact: false }],
    ['2024-09', '2024-09-12', { years: 0, months: 0, days: 0, exact: false }],
    ['2019', '2025-11-10', { years: 6, months: 0, days: 0, exact: false }],
  ])('from %s to %s', (a, b, expected) => {
    expect(timeBetween(a, b)).toEqual(expected);
    expect(timeBetween(b, a)).toEqual(expected);
  });

  test('asks for dates', () => {
    expect(() => timeBetween('soon', '2025')).toThrow(RangeError);
  });
});
