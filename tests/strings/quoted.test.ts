import { expect, test } from 'vitest';
import { quoted } from '../../src/strings/en/format.ts';

test('words get quotation marks once, though they come quoted', () => {
  expect(quoted('12th')).toBe('“12th”');
  expect(quoted(quoted('12th'))).toBe('“12th”');
});

test('words that begin and end with a quotation of their own are quoted as a whole', () => {
  expect(quoted('“core” and “key”')).toBe('““core” and “key””');
});
