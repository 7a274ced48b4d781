import { expect, test } from 'vitest';
import { issuesOf, told, written } from '../builders.ts';

test('the content that the tests start from is sound', () => {
  expect(told(issuesOf())).toBe('');
});

test('records are written with every field on a line of its own', () => {
  const { text, lineOf } = written({ claims: [{ id: 'a', notes: [{ kind: 'x' }], list: [], themes: ['p', 'q'] }] });
  expect(text).toBe(
    'claims:\n  - id: "a"\n    notes:\n      - kind: "x"\n    list: []\n    themes:\n      - "p"\n      - "q"\n',
  );
  expect(lineOf(['claims', 0, 'notes', 0, 'kind'])).toBe(4);
  expect(lineOf(['claims', 0, 'themes', 1])).toBe(8);
});
