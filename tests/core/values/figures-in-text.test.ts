import { describe, expect, test } from 'vitest';
import { findDates } from '../../../src/core/values/dates-in-text.ts';
import { findNumbersInText } from '../../../src/core/values/numbers-in-text.ts';
import { findNames } from '../../../src/core/values/names-in-text.ts';
import { readPrintedQuantity } from '../../../src/core/values/printed-quantity.ts';

describe('the value of a number, however it is written', () => {
  test.each<[string, [string, number][]]>([
    [
      '44,452 jobs and 44452',
      [
        ['44,452', 44_452],
        ['44452', 44_452],
      ],
    ],
    ['KRW 1.927 trillion', [['1.927 trillion', 1_927_000_000_000]]],
    ['1,262 trillion won', [['1,262 trillion', 1_262_000_000_000_000]]],
    ['a 37-billion-won investment', [['37-billion', 37_000_000_000]]],
    [
      '15.8%, 2.7 times, 40.4 million',
      [
        ['15.8', 15.8],
        ['2.7', 2.7],
        ['40.4 million', 40_400_000],
      ],
    ],
    [
      'seventy-one and sixteen',
      [
        ['seventy-one', 71],
        ['sixteen', 16],
      ],
    ],
    ['two hundred and five thousand and sixty', [['two hundred and five thousand and sixty', 205_060]]],
    [
      'a hundred, a dozen, three dozen',
      [
        ['hundred', 100],
        ['dozen', 12],
        ['three dozen', 36],
      ],
    ],
    [
      'the second, the twentieth, the 60th',
      [
        ['second', 2],
        ['twentieth', 20],
        ['60th', 60],
      ],
    ],
    ['twenty-first', [['twenty-first', 21]]],
    ['twice as many', [['twice', 2]]],
    ['① first', [['①', 1]]],
    ['1조 9,270억 원', [['1조 9,270억', 1_927_000_000_000]]],
    ['698만㎡', [['698만', 6_980_000]]],
    ['halves, twenties and dozens', []],
    ['millionaires of one city', []],
  ])('%s', (text, expected) => {
    expect(findNumbersInText(text).map((found) => [found.text, found.value])).toEqual(expected);
    for (const { text: written, index } of findNumbersInText(text))
      expect(text.slice(index)).toMatch(RegExp(`^${written}`));
  });

  test('a place in a row is told from an amount', () => {
    expect(findNumbersInText('the 4th of four').map(({ ordinal }) => ordinal)).toEqual([true, false]);
  });
});

describe('how a claim would print it', () => {
  test.each<[string, string, string, unknown, string | undefined]>([
    ['worth KRW 1.927 trillion, and', 'KRW 1.927 trillion', 'money', 1_927_000_000_000, 'KRW'],
    ['received 1.236 trillion won for', '1.236 trillion won', 'money', 1_236_000_000_000, 'KRW'],
    ['exports worth 420 billion dollars', '420 billion dollars', 'money', 420_000_000_000, 'USD'],
    ['$5 million', '$5 million', 'money', 5_000_000, 'USD'],
    ['a 15.8% increase', '15.8%', 'share', 15.8, 'percent'],
    ['(existing 40.4 million m², more)', '40.4 million m²', 'area', 40_400_000, 'm2'],
    ['expand 2.7 times its size', '2.7 times', 'ratio', 2.7, 'times'],
    ['the world’s top five cities', 'top five', 'rank', 5, 'top'],
    ['their 60th anniversary', '60th', 'rank', 60, 'ordinal'],
    ['a 16-year debate', '16-year', 'duration', 16, 'years'],
    ['four consecutive years.', 'four consecutive years', 'duration', 4, 'years'],
    ['aims to create 44,452 jobs, a', '44,452 jobs', 'count', 44_452, 'jobs'],
    ['16 public institutions in', '16 public institutions', 'count', 16, 'public institutions'],
    ['house 120,000 companies', '120,000 companies', 'count', 120_000, 'companies'],
    ['employ 2.3 million people', '2.3 million people', 'count', 2_300_000, 'people'],
    ['seven of the cities', 'seven', 'count', 7, undefined],
    ['by 2023 as planned', '2023', 'date', '2023', undefined],
    ['on September 14, 1964, and', 'September 14, 1964', 'date', '1964-09-14', undefined],
    ['Date : 2019-07-09', '2019-07-09', 'date', '2019-07-09', undefined],
    ['On June 26th, the', 'June 26th', 'date', undefined, undefined],
  ])('%s', (text, printed, kind, value, unit) => {
    const [figure] = findNumbersInText(text);
    if (figure === undefined) throw new Error('no figure');
    const found = readPrintedQuantity(text, figure);
    expect(found).toMatchObject({ printed, kind, value, unit });
    expect(text.slice(found.index, found.index + printed.length)).toBe(printed);
  });
});

test.each<[string, string[]]>([
  ['posted 2019-07-09 10:4532', ['2019-07-09']],
  ['posted 2019-07-09 10:45', ['2019-07-09 10:45']],
  ['at 2 p.m. today (Nov. 10) in', ['2 p.m.', 'Nov. 10']],
  ['on 12 July, on June 26th, on September 14, 1964', ['12 July', 'June 26th', 'September 14, 1964']],
  ['in September, last October, in April last year', ['September', 'October', 'April']],
  ['by 2027, 2023.', ['2027', '2023']],
  ['2,023 homes, 2023.5, 2024 won', ['2024']],
  ['they may march', []],
  ['2025년 11월 10일', ['2025년 11월 10일']],
])('dates in: %s', (text, expected) => {
  expect(findDates(text).map(({ text: date }) => date)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['The mayor of Busan met Park Heong-joon.', ['Busan', 'Park Heong-joon']],
  [
    'Additionally, the Ministry of Land, Infrastructure and Transport spoke.',
    ['Ministry of Land', 'Infrastructure and Transport'],
  ],
  ['Spaces are built. Plans follow.', []],
  ['KEPCO moved to Jinhae New Port Pier 7 in May.', ['KEPCO', 'Jinhae New Port Pier 7', 'May']],
  ['In Gwangju’s city hall', ['Gwangju']],
])('names in: %s', (text, expected) => {
  expect(findNames(text).map(({ text: name }) => name)).toEqual(expected);
});
