import { describe, expect, test } from 'vitest';
import { numberWords } from '../../../src/core/values/number-words.ts';
import { findNumerals, findUnbound } from '../../../src/core/values/numerals.ts';

const found = (text: string): string[] => findNumerals(text).map((numeral) => numeral.text);

describe('numbers are found', () => {
  test.each<[string, string, string[]]>([
    ['in words with a hyphen', 'some twenty-one projects', ['twenty-one']],
    ['in words without one', 'some twenty one projects', ['twenty one']],
    ['with a letter behind', 'about 2.3m workers', ['2.3']],
    ['with commas', 'at 1,306 complexes.', ['1,306']],
    ['at the end of a sentence', 'There are 71.', ['71']],
    ['in a name of a technology', 'on 5G networks', ['5']],
    ['in a circle', 'item ① of all', ['①']],
    ['as a fraction sign', 'about ½ of it', ['½']],
    ['as Roman numeral sign', 'stage Ⅳ', ['Ⅳ']],
    ['full-width', '１２ 곳', ['１２']],
    ['Arabic-Indic', '١٢ things', ['١٢']],
    ['as an ordinal word', 'its second line', ['second']],
    ['as an ordinal figure', 'the 2nd line', ['2']],
    ['in Hangul', '목표는 열 개이다', ['열 개']],
    ['in Hangul, two', '두 곳과 세 번째', ['두 곳', '세 번째']],
    ['as a fraction in words', 'two-thirds of all', ['two-thirds']],
    ['as one third', 'one-third of all', ['one-third']],
    ['as half', 'half of all', ['half']],
    ['as a hundred', 'a hundred achievements', ['hundred']],
    ['as one hundred', 'one hundred achievements', ['one hundred']],
    ['with and', 'two hundred and one people', ['two hundred and one']],
    ['as dozens', 'dozens of firms', ['dozens']],
    ['as a multiple', 'twice as many, doubled, threefold', ['twice', 'doubled', 'threefold']],
    ['as sevenfold', 'a sevenfold rise', ['sevenfold']],
    ['as a decade', 'since the nineties', ['nineties']],
    ['as a decade in figures', 'the 1990s', ['1990']],
    ['in capitals', 'TWO and Sixteen', ['TWO', 'Sixteen']],
    ['beside punctuation', '(sixteen), “ten”', ['sixteen', 'ten']],
    ['as a time', 'at 10:45', ['10', '45']],
    ['in a date', '6 March 2025', ['6', '2025']],
    ['as a share', '94.5%', ['94.5']],
    ['twice', '16 and 16', ['16', '16']],
    ['with dots between', '3‧3‧3', ['3', '3', '3']],
    ['as a billionth', 'a billionth', ['billionth']],
    ['with letters before', 'AX2025', ['2025']],
    ['before m²', '6.98 million m²', ['6.98', 'million']],
    ['as a raised digit of its own', '10²', ['10²']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('words that only look like numbers are left alone', () => {
  test.each([
    'one',
    'One of them',
    'first',
    'the first of its kind',
    'firstly',
    'someone, anyone, everyone, none',
    'often',
    'weight and freight',
    'to attend',
    'tennis',
    'listen, written, frozen',
    'tender and extension',
    'secondary and secondhand',
    'halfway',
    'thousandfoldish',
    'eighteenish',
    'sixpence',
    'network, twofer',
    'once',
    'single',
    'both',
    'quarter',
    'zero',
    '열정과 세계와 네트워크',
    '두산',
    'per m² and km²',
    'iii',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a phrase binds its number', () => {
  test.each<[string, string, string[], string[]]>([
    ['where the whole phrase stands', 'the May 18th Democratization Movement', ['May 18th'], []],
    ['nowhere else', 'on the 18th of July', ['May 18th'], ['18']],
    ['each time it stands', 'May 18th, then May 18th', ['May 18th'], []],
    ['here, not there', 'May 18th and 18 more', ['May 18th'], ['18']],
    ['not as part of a longer number', '2,118 people', ['118'], ['2,118']],
    ['not with a larger word behind', '15 million', ['15'], ['million']],
    ['as a whole figure', 'KRW 1.927 trillion', ['1.927 trillion'], []],
    ['in words', 'twenty-one projects', ['twenty-one'], []],
    ['not half of a word', 'twenty-one projects', ['twenty'], ['twenty-one']],
    ['with capitals as declared', 'may 18th', ['May 18th'], ['18']],
    ['never when empty', '16', [''], ['16']],
    ['overlapping itself', '3‧3‧3', ['3‧3'], []],
  ])('%s', (_, text, allowed, expected) => {
    expect(findUnbound(text, allowed).map((numeral) => numeral.text)).toEqual(expected);
  });

  test('offsets point at the number', () => {
    expect(findUnbound('of 16 and ten', [])).toEqual([
      { text: '16', index: 3 },
      { text: 'ten', index: 10 },
    ]);
  });
});

test.each<[number, string[]]>([
  [2, ['two', 'Two', 'second', 'Second']],
  [5, ['five', 'Five', 'fifth', 'Fifth']],
  [12, ['twelve', 'Twelve', 'twelfth', 'Twelfth']],
  [20, ['twenty', 'Twenty', 'twentieth', 'Twentieth']],
  [21, ['twenty-one', 'Twenty-one', 'twenty-first', 'Twenty-first']],
  [99, ['ninety-nine', 'Ninety-nine', 'ninety-ninth', 'Ninety-ninth']],
  [
    100,
    ['hundred', 'Hundred', 'hundredth', 'Hundredth', 'one hundred', 'One hundred', 'one hundredth', 'One hundredth'],
  ],
  [1, []],
  [0, []],
  [101, []],
  [2.7, []],
  [-3, []],
])('%f may be written %j', (value, expected) => {
  expect(numberWords(value)).toEqual(expected);
});

test('whatever a number may be written as is found as a number', () => {
  const missed = Array.from({ length: 99 }, (_, i) => i + 2).flatMap((value) =>
    numberWords(value).filter((word) => found(word)[0] !== word),
  );
  expect(missed).toEqual([]);
});

test.each([
  ['A quarter of the land', 'A quarter of'],
  ['three quarters of the land', 'three quarters of'],
  ['a pair of bridges', 'a pair of'],
  ['a trio of ports', 'a trio of'],
  ['a couple of zones', 'a couple of'],
  ['a score of firms', 'a score of'],
  ['삼십 개 사업', '삼십'],
  ['사업 오백 곳', '오백'],
  ['이십일 명', '이십일'],
  ['三千 won', '三千'],
])('%s holds a number', (text, number) => {
  expect(findNumerals(text).map((numeral) => numeral.text)).toEqual([number]);
});

test.each([
  'the third-quarter',
  'a quarter with shops',
  '삼천포',
  '사천시',
  '백운산',
  '천안',
  '一帶',
  'the fishing quarter',
])('%s is no number of this kind', (text) => {
  expect(
    findNumerals(text)
      .map((numeral) => numeral.text)
      .filter((found) => found !== 'third'),
  ).toEqual([]);
});
