import { describe, expect, test } from 'vitest';
import {
  asYearFraction,
  comparePartialDates,
  endOf,
  formatPartialDate,
  parsePartialDate,
} from '../../src/values/partial-date.ts';

test.each([
  ['a year', '2025', { year: 2025 }],
  ['a month', '2025-03', { year: 2025, month: 3 }],
  ['a day', '2025-03-06', { year: 2025, month: 3, day: 6 }],
  ['a leap day', '2024-02-29', { year: 2024, month: 2, day: 29 }],
  ['a leap day of a leap century', '2000-02-29', { year: 2000, month: 2, day: 29 }],
  ['the last of December', '1964-12-31', { year: 1964, month: 12, day: 31 }],
])('%s is a date', (_, text, expected) => {
  expect(parsePartialDate(text)).toEqual(expected);
});

test.each([
  ['29 February of a common year', '2023-02-29'],
  ['29 February of a common century', '1900-02-29'],
  ['30 February', '2024-02-30'],
  ['31 April', '2025-04-31'],
  ['the 32nd', '2025-01-32'],
  ['day nought', '2025-01-00'],
  ['month nought', '2025-00'],
  ['month 13', '2025-13'],
  ['two digits of a year', '25-03-06'],
  ['five digits of a year', '20255'],
  ['one digit of a month', '2025-3'],
  ['one digit of a day', '2025-03-6'],
  ['slashes', '2025/03/06'],
  ['dots', '2025.03.06'],
  ['run together', '20250306'],
  ['a time', '2025-03-06T00:00:00Z'],
  ['words', '6 March 2025'],
  ['full-width digits', '２０２５'],
  ['blanks around', ' 2025 '],
  ['a line break after', '2025\n'],
  ['below zero', '-2025'],
  ['nothing', ''],
  ['a season', '2025-Q1'],
])('%s is no date', (_, text) => {
  expect(parsePartialDate(text)).toBeUndefined();
  expect(() => formatPartialDate(text)).toThrow(RangeError);
  expect(() => endOf(text)).toThrow(RangeError);
});

test.each([
  ['2025', '2025', '2025-12-31', 2025.5],
  ['2025-03', 'March 2025', '2025-03-31', 2025 + 2.5 / 12],
  ['2025-02', 'February 2025', '2025-02-28', 2025 + 1.5 / 12],
  ['2024-02', 'February 2024', '2024-02-29', 2024 + 1.5 / 12],
  ['2025-03-06', '6 March 2025', '2025-03-06', 2025 + (2 + 5.5 / 31) / 12],
  ['1964-09-14', '14 September 1964', '1964-09-14', 1964 + (8 + 13.5 / 30) / 12],
])('%s reads %s, ends on %s, stands at %f', (text, words, end, fraction) => {
  expect(formatPartialDate(text)).toBe(words);
  expect(endOf(text)).toBe(end);
  expect(asYearFraction(text)).toBeCloseTo(fraction, 12);
});

describe('order', () => {
  test('is by the earliest day, the vaguer first', () => {
    const dates = ['2025-03-06', '2024', '2025-03', '2025', '2025-01-31', '2019-07-09', '2025-12'];
    expect(dates.toSorted(comparePartialDates)).toEqual([
      '2019-07-09',
      '2024',
      '2025',
      '2025-01-31',
      '2025-03',
      '2025-03-06',
      '2025-12',
    ]);
  });

  test('holds a date equal to itself', () => {
    expect(comparePartialDates('2025-03', '2025-03')).toBe(0);
  });
});
