/** One slip, one line: at the slip, with what to type, and what follows from it counted beside it. */
import { expect, test } from 'vitest';
import { formatIssue } from '../../src/content/issue.ts';
import { issuesOf, LEDGER, PROFILE, SOURCE, textsOf } from '../builders.ts';

/** What is told of a file in which one text was typed for another. */
function after(file: string, before: string | RegExp, typed: string): string[] {
  const old = textsOf().get(file) ?? '';
  const text = old.replace(before, typed);
  if (text === old) throw new Error(`nothing to change in ${file}`);
  return issuesOf({ files: { [file]: text } }).map(formatIssue);
}

test.each([
  ['two digits have changed places', '2000000000200'],
  ['a trillion typed as a billion', '2000000000'],
  ['a nought too many', '20000000000000'],
  ['a nought too few', '200000000000'],
  ['a digit is missing', '20000000000'],
])('%s: the number alone is wrong, and nothing that is made of it', (_, typed) => {
  const told = after(LEDGER, /2000000000000/, typed);
  const [first = ''] = told.filter((line) => line.includes('printed-value'));
  expect(first).toMatch(/\(and \d+ more that follows?\)/);
  expect(told).toEqual([first]);
  expect(first).toContain('claims.yaml:7:5');
  expect(told.join('\n')).not.toContain('write value: 0');
});

test('latitude and longitude have changed places: says so, once, and what to write', () => {
  const told = after(PROFILE, /latitude: .*\n(\s*)longitude: .*/, 'latitude: 129.07\n$1longitude: 35.18');
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('latitude and longitude have changed places; write latitude: 35.18 and longitude: 129.07');
});

test('a source with too few paragraphs: told at the source, and not at each claim', () => {
  const told = after(SOURCE, /paragraphs: \d+/, 'paragraphs: 2').filter((line) => line.includes('no-such-paragraph'));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(
    /^seeds\/busan-2025\.yaml:\d+:\d+ {2}no-such-paragraph {2}paragraphs: 2 — \d+ claims name paragraphs beyond it, up to \d+; count its non-blank lines again: write paragraphs: \d+ or more$/,
  );
});

test('one claim of a paragraph that is not there: told at the claim', () => {
  const told = after(LEDGER, /paragraphs:\s*(?:\[12\]|\n\s*- 12)/, 'paragraphs: [99]');
  expect(told.filter((line) => line.includes('no-such-paragraph')).join('\n')).toMatch(
    /claims\.yaml:\d+:\d+ {2}no-such-paragraph/,
  );
});

test.each(['[27-28]', '[27–28]', '["27 - 28"]'])('paragraphs: %s means two', (typed) => {
  const told = after(LEDGER, /paragraphs:\s*(?:\[12\]|\n\s*- 12)/, `paragraphs: ${typed}`);
  expect(told.join('\n')).toContain('write each: 27, 28');
});
