import { describe, expect, test } from 'vitest';
import { CLAIM_ORDER, FREE_CLAIM_FIELDS } from '../../src/cli/fix/field-order.ts';
import { fixText } from '../../src/cli/fix/fix-content.ts';
import { claim } from '../../src/core/schema/claim.ts';

const LEDGER = 'content/profiles/busan/claims.yaml';
const fixed = (text: string, path = LEDGER): string | undefined => fixText(path, text)?.text;
const NFD = '부산'.normalize('NFD');

test('every field of every kind of claim has its place', () => {
  const placed = [...CLAIM_ORDER.flat(), ...FREE_CLAIM_FIELDS].toSorted();
  const known = [...new Set(claim.options.flatMap((option) => Object.keys(option.shape)))].toSorted();
  expect(placed).toEqual(known);
});

describe('what is mended', () => {
  test.each([
    ['trailing spaces', 'claims:  \n  - id: a\t\n', 'claims:\n  - id: a\n'],
    ['line endings', 'claims:\r\n  - id: a\r\n', 'claims:\n  - id: a\n'],
    ['the end of the file', 'claims:\n  - id: a', 'claims:\n  - id: a\n'],
    ['empty lines at its end', 'claims:\n  - id: a\n\n\n', 'claims:\n  - id: a\n'],
    ['a byte order mark', '\uFEFFclaims:\n  - id: a\n', 'claims:\n  - id: a\n'],
    ['letters taken apart', `claims:\n  - name: ${NFD}\n`, 'claims:\n  - name: 부산\n'],
    ['the order of fields', 'claims:\n  - kind: x\n    id: a\n', 'claims:\n  - id: a\n    kind: x\n'],
    [
      'nested fields move with their own',
      'claims:\n  - notes:\n      - kind: scope # why\n        text: b\n    id: a\n  - id: b\n',
      'claims:\n  - id: a\n    notes:\n      - kind: scope # why\n        text: b\n  - id: b\n',
    ],
    [
      'what it belongs to stays after its neighbour',
      'claims:\n  - kind: x\n    part_of: y\n    id: a\n',
      'claims:\n  - id: a\n    kind: x\n    part_of: y\n',
    ],
    [
      'folded text',
      'claims:\n  - statement: >-\n      One\n      two.\n    id: a\n  - id: b\n',
      'claims:\n  - id: a\n    statement: >-\n      One\n      two.\n  - id: b\n',
    ],
  ])('%s', (_, text, expected) => {
    expect(fixed(text)).toBe(expected);
    expect(fixed(expected)).toBe(expected);
  });

  test('a source and the frontmatter of a theme, in the order of their schemas', () => {
    expect(fixed('paragraphs: 2\ndocument: a.txt\n', 'seeds/a-2025.yaml')).toBe('document: a.txt\nparagraphs: 2\n');
    expect(fixed('---\norder: 1\nname: { en: A }\n---\n\nText.\n', 'content/themes/a.mdx')).toBe(
      '---\nname: { en: A }\norder: 1\n---\n\nText.\n',
    );
  });
});

describe('what stays as it is', () => {
  test.each([
    ['printed words', `claims:\n  - printed: ${NFD}\n`],
    ['printed words in quotes', `claims:\n  - printed: "${NFD} "\n`],
    ['a printed title', `title:\n  printed: ${NFD}\n`],
    ['a record with a comment between its fields', 'claims:\n  - kind: x\n    # why\n    id: a\n'],
    ['a record with a comment behind a field', 'claims:\n  - kind: x # why\n    id: a\n'],
    ['a record with a comment behind its last field', 'claims:\n  - kind: x\n    id: a # why\n'],
    ['a record with an empty line', 'claims:\n  - kind: x\n\n    id: a\n'],
    ['a record on one line', 'claims:\n  - { kind: x, id: a }\n'],
    ['text that keeps its last lines', 'claims:\n  - statement: |+\n      a\n\n    id: a\n'],
    ['an anchor before its alias', 'claims:\n  - kind: &x a\n    id: *x\n'],
    ['fields nobody knows, after their neighbours', 'claims:\n  - id: a\n    x: 1\n    kind: b\n'],
  ])('%s', (_, text) => {
    expect(fixed(text)).toBe(text);
  });

  test('a file that cannot be read', () => {
    expect(fixText(LEDGER, 'claims: [  \n')).toBeUndefined();
  });

  test('the two blanks that break a line of prose, and no others', () => {
    const mdx = (row: string): string => `---\norder: 1\n---\n\n${row}\nb\n`;
    expect(fixed(mdx('a  '), 'content/themes/a.mdx')).toBe(mdx('a  '));
    expect(fixed(mdx('a '), 'content/themes/a.mdx')).toBe(mdx('a'));
    expect(fixed('---\norder: 1  \n---\n\na\n   \nb\n', 'content/themes/a.mdx')).toBe('---\norder: 1\n---\n\na\n\nb\n');
  });
});
