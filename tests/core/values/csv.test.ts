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
    expect(lines(csvOf([[text]])).join('\r\n')).toMatch(/^"?\s*'/);
  },
);

test('numbers stay numbers, and absent values stay empty', () => {
  expect(lines(csvOf([[-1.5, 1_927_000_000_000, null, '산업단지']]))[0]).toBe('-1.5,1927000000000,,산업단지');
});

test.each([
  ['words;=HYPERLINK("x")', `"words;'=HYPERLINK(""x"")"`],
  ['a;b\t@c|+d', "a;b\t'@c|'+d"],
  ['a, -5', `"a, '-5"`],
  ['a;"=1"', `"a;""'=1"""`],
  ['a\n=1', `"a\n'=1"`],
  ['x;;=1', "x;;'=1"],
  ['a = b; c - d', 'a = b; c - d'],
])('after any separator of a spreadsheet: %j', (text, written) => {
  expect(csvOf([[text]])).toBe(`\uFEFF${written}\r\n`);
});

test('cut at any separator, no piece is a formula', () => {
  const nasty = ['x;=1', '=1;=2', ' ;\t=1', "a|b;'=1", '"=1', ';"=cmd|x"!A1', ',@x', '\r\n+1', '；=1'];
  for (const separator of [',', ';', '\t', '|', '\r\n'])
    for (const piece of csvOf(nasty.map((text) => [text])).split(separator))
      expect(piece.replace(/^\uFEFF/, '')).not.toMatch(/^[\s"]*[=+\-@]/);
});
