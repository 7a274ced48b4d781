import { expect, test } from 'vitest';
import { csvOf } from '../../../src/core/values/csv.ts';

const lines = (text: string): string[] => text.replace(/^\uFEFF/, '').split('\r\n');

test('begins with a byte order mark and ends every line with CR LF', () => {
  expect(csvOf([['a'], ['b']])).toBe('\uFEFFa\r\nb\r\n');
});

test('every line has as many fields as the longest', () => {
  expect(lines(csvOf([['a'], ['a', 'b', 'c']]))[0]).toBe('a,,');
});

test('quotes what would break a line or a field', () => {
  expect(lines(csvOf([['a,b', 'say "it"', 'two\nlines']]))[0]).toBe('"a,b","say ""it""","two\nlines"');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1+1', '\t=1', '\r=1', '＝1+1', '|cmd'])(
  'a text like %j is no formula',
  (text) => {
    expect(lines(csvOf([[text]])).join('\r\n')).toMatch(/^"?'/);
  },
);

test('numbers stay numbers, and absent values stay empty', () => {
  expect(lines(csvOf([[-1.5, 1_927_000_000_000, null, '산업단지']]))[0]).toBe('-1.5,1927000000000,,산업단지');
});

test('comments stand on lines of their own before the rows, harmless to spreadsheets that cut them at commas', () => {
  expect(csvOf([['a', 'b']], ['Title: One, two\nand =three', '"x", +1,=2'])).toBe(
    "\uFEFF# Title: One, two and =three\r\n# “x”,' +1,'=2\r\na,b\r\n",
  );
});
