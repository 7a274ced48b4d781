import { describe, expect, test } from 'vitest';
import {
  asYearFraction,
  asYearSpan,
  comparePartialDates,
  endOf,
  parsePartialDate,
  startOf,
} from '../../../src/core/values/partial-date.ts';
import { formatPartialDate } from '../../../src/strings/index.ts';

test.each([
  ['a year', '2025', { year: 2025 }],
  ['a month', '2025-03', { year: 2025, month: 3 }],
  ['a day', '2025-03-06', { year: 2025, month: 3, day: 6 }],
  ['a half', '2025-H1', { year: 2025, half: 1 }],
  ['a quarter', '2025-Q4', { year: 2025, quarter: 4 }],
  ['early in a year', '2028-early', { year: 2028, part: 'early' }],
  ['the end of a year', '2027-end', { year: 2027, part: 'end' }],
  ['a season', '2028-spring', { year: 2028, part: 'spring' }],
  ['a decade', '2030s', { year: 2030, decade: true }],
  ['a year of accounts', '2026-FY', { year: 2026, fiscal: true }],
  ['a span', '2019/2030', { year: 2019, until: { year: 2030 } }],
  ['a span of months', '2019-03/2020-H1', { year: 2019, month: 3, until: { year: 2020, half: 1 } }],
  ['a span without an end', '2026/..', { year: 2026, open: true }],
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
  ['a season', '2025-21'],
  ['a span that ends before it begins', '2030/2019'],
  ['a span of one year', '2019/2019'],
  ['a span of three', '2019/2020/2021'],
  ['a span without a beginning', '../2027'],
  ['a year that begins no decade', '2031s'],
  ['no part of a year', '2028-soon'],
  ['a third half', '2025-H3'],
  ['quarter nought', '2025-Q0'],
  ['a half in small letters', '2025-h1'],
  ['a month of a half', '2025-H1-03'],
])('%s is no date', (_, text) => {
  expect(parsePartialDate(text)).toBeUndefined();
  expect(() => formatPartialDate(text)).toThrow(RangeError);
  expect(() => endOf(text)).toThrow(RangeError);
});

test.each([
  ['2025', '2025', '2025-12-31', 2025.5],
  ['2025-03', 'March 2025', '2025-03-31', 2025 + 2.5 / 12],
  ['2025-H1', 'the first half of 2025', '2025-06-30', 2025.25],
  ['2019-H2', 'the second half of 2019', '2019-12-31', 2019.75],
  ['2024-Q1', 'the first quarter of 2024', '2024-03-31', 2024.125],
  ['2025-Q3', 'the third quarter of 2025', '2025-09-30', 2025.625],
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
    const dates = '2025-03-06 2024 2025-03 2025-H2 2025 2025-01 2025-Q1 2025-01-31 2019-07-09 2025-12 2025-H1'.split(
      ' ',
    );
    expect(dates.toSorted(comparePartialDates)).toEqual([
      '2019-07-09',
      '2024',
      '2025',
      '2025-H1',
      '2025-Q1',
      '2025-01',
      '2025-01-31',
      '2025-03',
      '2025-03-06',
      '2025-H2',
      '2025-12',
    ]);
  });

  test('holds a date equal to itself', () => {
    expect(comparePartialDates('2025-03', '2025-03')).toBe(0);
  });
});

test.each([
  ['2025', '2025-01-01', 2025, 2026],
  ['2025-H1', '2025-01-01', 2025, 2025.5],
  ['2025-H2', '2025-07-01', 2025.5, 2026],
  ['2025-Q2', '2025-04-01', 2025.25, 2025.5],
  ['2025-12', '2025-12-01', 2025 + 11 / 12, 2026],
])('%s begins on %s and may be any moment from %f to %f', (text, start, first, last) => {
  expect(startOf(text)).toBe(start);
  expect(asYearSpan(text)).toEqual([first, last]);
});

test('a day is one moment', () => {
  const moment = asYearFraction('2025-03-06');
  expect(asYearSpan('2025-03-06')).toEqual([moment, moment]);
});

test.each([
  ['2028-early', '2028-01-01', '2028-04-30', 'early 2028'],
  ['2028-mid', '2028-05-01', '2028-08-31', 'mid-2028'],
  ['2028-late', '2028-09-01', '2028-12-31', 'late 2028'],
  ['2027-end', '2027-12-01', '2027-12-31', 'the end of 2027'],
  ['2028-spring', '2028-03-01', '2028-05-31', 'spring 2028'],
  ['2027-winter', '2027-12-01', '2028-02-29', 'winter 2027–28'],
  ['2030s', '2030-01-01', '2039-12-31', 'the 2030s'],
  ['2026-FY', '2026-01-01', '2026-12-31', 'fiscal year 2026'],
  ['2019/2030', '2019-01-01', '2030-12-31', '2019 to 2030'],
  ['2019/2030s', '2019-01-01', '2039-12-31', '2019 to the 2030s'],
  ['2026/..', '2026-01-01', '2026-12-31', '2026 onwards'],
])('%s lasts from %s to %s and reads “%s”', (text, from, to, words) => {
  expect([startOf(text), endOf(text), formatPartialDate(text)]).toEqual([from, to, words]);
});

test('a span covers its years on an axis', () => {
  expect(asYearSpan('2019/2030')).toEqual([2019, 2031]);
  expect(asYearSpan('2030s')).toEqual([2030, 2040]);
});
