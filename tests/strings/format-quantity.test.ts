import { expect, test } from 'vitest';
import type { Quantity } from '../../src/core/values/quantity.ts';
import { formatOrdinal, formatQuantity, formatQuantityKorean, formatQuantityNumber } from '../../src/strings/index.ts';

test.each<[string, Quantity, string, string, string | undefined]>([
  [
    'money',
    { kind: 'money', value: 1_927_000_000_000, unit: 'KRW' },
    '1.927 trillion',
    'KRW 1.927 trillion',
    '1조 9,270억 원',
  ],
  ['small money', { kind: 'money', value: 950_000, unit: 'KRW' }, '950,000', 'KRW 950,000', '95만 원'],
  ['an area', { kind: 'area', value: 6_980_000, unit: 'm2' }, '6.98 million', '6.98 million m²', '698만 ㎡'],
  ['a wide area', { kind: 'area', value: 40_400_000, unit: 'm2' }, '40.4 million', '40.4 million m²', '4,040만 ㎡'],
  ['a small area', { kind: 'area', value: 950, unit: 'm2' }, '950', '950 m²', undefined],
  ['an uneven area', { kind: 'area', value: 1_234_567, unit: 'm2' }, '1,234,567', '1,234,567 m²', '123만 4,567 ㎡'],
  ['a share', { kind: 'share', value: 94.5, unit: 'percent' }, '94.5', '94.5%', undefined],
  ['a ratio', { kind: 'ratio', value: 2.7, unit: 'times' }, '2.7', '2.7 times', undefined],
  ['a count', { kind: 'count', value: 44_452, unit: 'jobs' }, '44,452', '44,452 jobs', undefined],
  [
    'a round count',
    { kind: 'count', value: 2_300_000, unit: 'workers' },
    '2.3 million',
    '2.3 million workers',
    undefined,
  ],
  [
    'a count of a billion',
    { kind: 'count', value: 1_500_000_000, unit: 'things' },
    '1.5 billion',
    '1.5 billion things',
    undefined,
  ],
  ['no count', { kind: 'count', value: 0, unit: 'deaths' }, '0', '0 deaths', undefined],
  ['a short list', { kind: 'rank', value: 5, unit: 'top' }, '5', 'top 5', undefined],
  ['a first place', { kind: 'rank', value: 1, unit: 'position' }, '1', '1st', undefined],
  ['an anniversary', { kind: 'rank', value: 60, unit: 'ordinal' }, '60th', '60th', undefined],
  ['years', { kind: 'duration', value: 60, unit: 'years' }, '60', '60 years', undefined],
  ['one year', { kind: 'duration', value: 1, unit: 'years' }, '1', '1 year', undefined],
  ['part of a year', { kind: 'duration', value: 0.5, unit: 'years' }, '0.5', '0.5 years', undefined],
  ['a range', { kind: 'share', value: 92, to: 99, unit: 'percent' }, '92–99', '92–99%', undefined],
  [
    'one or another',
    { kind: 'count', value: 6, to: 7, range: 'or', unit: 'sites' },
    '6 or 7',
    '6 or 7 sites',
    undefined,
  ],
  ['fewer', { kind: 'count', value: -1572, unit: 'people' }, '−1,572', '−1,572 people', undefined],
  ['points', { kind: 'share', value: 1.8, unit: 'percentage points' }, '1.8', '1.8 percentage points', undefined],
  ['a length', { kind: 'length', value: 1.13, unit: 'km' }, '1.13', '1.13 km', undefined],
  ['euros', { kind: 'money', value: 300_000_000, unit: 'EUR' }, '300 million', 'EUR 300 million', '3억 유로'],
  ['a rate', { kind: 'count', value: 2, unit: 'cars', per: 'household' }, '2', '2 cars per household', undefined],
  [
    'pyeong',
    { kind: 'area', value: 14_347_107, unit: 'm2', original: { value: 4_340_000, unit: 'pyeong' } },
    '14,347,107',
    '14,347,107 m² (4.34 million pyeong)',
    '1,434만 7,107 ㎡',
  ],
  [
    'a time in two',
    { kind: 'duration', value: 160, unit: 'minutes', largest: 'hours' },
    '160',
    '2 hours and 40 minutes',
    undefined,
  ],
  ['whole hours', { kind: 'duration', value: 120, unit: 'minutes', largest: 'hours' }, '120', '2 hours', undefined],
  ['hours', { kind: 'duration', value: 24, unit: 'hours' }, '24', '24 hours', undefined],
])('%s', (_, quantity, number, full, korean) => {
  expect(formatQuantityNumber(quantity)).toBe(number);
  expect(formatQuantity(quantity)).toBe(full);
  expect(formatQuantityKorean(quantity)).toBe(korean);
});

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [10, '10th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [22, '22nd'],
  [60, '60th'],
  [101, '101st'],
  [111, '111th'],
  [113, '113th'],
  [1002, '1,002nd'],
])('%i is %s', (value, expected) => {
  expect(formatOrdinal(value)).toBe(expected);
});
