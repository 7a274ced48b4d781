import { expect, test } from 'vitest';
import { formatMoney, formatQuantityKorean } from '../../src/strings/index.ts';

test.each([
  ['trillions with a fraction', 1_927_000_000_000, 'KRW', 'KRW 1.927 trillion', '1조 9,270억 원'],
  ['billions', 782_400_000_000, 'KRW', 'KRW 782.4 billion', '7,824억 원'],
  ['below a million', 950_000, 'KRW', 'KRW 950,000', '95만 원'],
  ['dollars', 420_000_000_000, 'USD', 'USD 420 billion', '4,200억 달러'],
  ['a derived total', 4_888_200_000_000, 'KRW', 'KRW 4.8882 trillion', '4조 8,882억 원'],
  ['thousands of trillions', 1_262_000_000_000_000, 'KRW', 'KRW 1,262 trillion', '1,262조 원'],
  ['millions', 549_000_000, 'KRW', 'KRW 549 million', '5억 4,900만 원'],
  ['exactly a million', 1_000_000, 'KRW', 'KRW 1 million', '100만 원'],
  ['exactly a billion', 1_000_000_000, 'KRW', 'KRW 1 billion', '10억 원'],
  ['exactly a trillion', 1_000_000_000_000, 'KRW', 'KRW 1 trillion', '1조 원'],
  ['just below a million', 999_999, 'KRW', 'KRW 999,999', '99만 9,999 원'],
  ['to the last won', 1_000_000_000_001, 'KRW', 'KRW 1 trillion', '1조 1 원'],
  ['every step at once', 1_234_567_890_123, 'KRW', 'KRW 1.234568 trillion', '1조 2,345억 6,789만 123 원'],
  ['nothing', 0, 'KRW', 'KRW 0', '0 원'],
  ['one', 1, 'USD', 'USD 1', '1 달러'],
  ['a debt', -37_000_000_000, 'KRW', 'KRW −37 billion', '-370억 원'],
] as const)('%s', (_, amount, currency, english, korean) => {
  expect(formatMoney(amount, currency)).toBe(english);
  expect(formatQuantityKorean({ kind: 'money', value: amount, unit: currency })).toBe(korean);
});
