import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/search/query/dates.ts';
import { normalise } from '../../src/search/query/normalise.ts';
import { findNumbers, mantissas, numberOfWord } from '../../src/search/query/numbers.ts';
import { wordsToDigits } from '../../src/search/query/written-numbers.ts';

const values = (text: string): number[] => findNumbers(normalise(text)).map(({ value }) => value);

describe('findNumbers', () => {
  test.each([
    ['44,452', [44_452]],
    ['44452', [44_452]],
    ['KRW 1.927 trillion', [1.927e12]],
    ['1,927 billion', [1.927e12]],
    ['1927bn', [1.927e12]],
    ['1.927tn', [1.927e12]],
    ['1조 9,270억', [1.927e12]],
    ['1조9270억원', [1.927e12]],
    ['19270억', [1.927e12]],
    ['782.4bn won', [782.4e9]],
    ['94.5%', [94.5]],
    ['94.5 percent', [94.5]],
    ['2.3m', [2_300_000]],
    ['2.3 million workers', [2_300_000]],
    ['230만명', [2_300_000]],
    ['4만4452', [44_452]],
    ['4만 4,452', [44_452]],
    ['$420 billion', [420e9]],
    ['₩37 billion', [37e9]],
    ['6.98 million m²', [6_980_000]],
    ['698만㎡', [6_980_000]],
    ['40.4 m²', [40.4]],
    ['12th floor', [12]],
    ['2027년까지', [2027]],
    ['between 53 and 15', [53, 15]],
    ['44 452', [44_452]],
    ['40.4 million square metres', [40_400_000]],
    ['15.8 pct', [15.8]],
    ['1조 2천360억', [1.236e12]],
    ['1조 9천억', [1.9e12]],
    ['9천억', [900e9]],
    ['3백50억', [35e9]],
    ['5십만', [500_000]],
    ['5백만 원', [5_000_000]],
    ['4만 4천', [44_000]],
    ['2천만', [20_000_000]],
    ['12층', [12]],
    ['1=1', []],
    ['%00', []],
    ['{{7*7}}', []],
    ['5G platform', []],
    ['G20', []],
    ['no number', []],
  ])('%s', (text, wanted) => {
    expect(values(text)).toEqual(wanted);
  });

  test('tells what the number covers', () => {
    const text = 'about krw 1.927 trillion for ports';
    const [found] = findNumbers(text);
    expect(text.slice(found?.index, (found?.index ?? 0) + (found?.length ?? 0))).toBe('krw 1.927 trillion');
  });
});

test.each([
  ['twelve thousand jobs', '12000 jobs'],
  ['twenty-three years', '23 years'],
  ['one point nine trillion', '1.9 trillion'],
  ['two point three million', '2.3 million'],
  ['one hundred and thirty facilities', '130 facilities'],
  ['a hundred institutions', '100 institutions'],
  ['second phase', 'second phase'],
  ['three zones and one city', 'three zones and one city'],
])('%s is %s', (written, digits) => {
  const [found, wanted] = [findNumbers(wordsToDigits(written)), findNumbers(digits)];
  expect(found.map(({ value }) => value)).toEqual(wanted.map(({ value }) => value));
});

test.each([
  ['2025-11-10', [{ year: 2025, month: 'november', day: 10 }]],
  ['2021.10', [{ year: 2021, month: 'october' }]],
  ['2025년 11월 10일', [{ year: 2025, month: 'november', day: 10 }]],
  ['7월 12일 개막', [{ month: 'july', day: 12 }]],
  ['1739.6 billion', []],
  ['2025-13-10', []],
  ['2019-2023', []],
])('the date in %s', (text, wanted) => {
  expect(findDates(text)).toMatchObject(wanted);
  expect(findDates(text)).toHaveLength(wanted.length);
});

test('the bare figures people remember of an amount', () => {
  expect(mantissas(1.927e12)).toEqual([1.927, 1927, 19_270]);
  expect(mantissas(71)).toEqual([]);
});

test.each([
  ['twelve', 12],
  ['seventyone', 71],
  ['second', 2],
  ['port', undefined],
])('%s is %s', (word, wanted) => {
  expect(numberOfWord(word)).toBe(wanted);
});
