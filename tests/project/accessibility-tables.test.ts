/** docs/accessibility.md: every criterion has a row, and every test that it names is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/cli/shared/workspace.ts';

const text = readFileSync(join(ROOT, 'docs/accessibility.md'), 'utf8');
const rowsOf = (heading: string): string[][] =>
  (text.split(/^## /m).find((part) => part.startsWith(heading)) ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

test.each([
  ['WCAG 2.2', 55],
  ['KWCAG 2.2', 33],
  ['Chartability', 14],
])('%s has %i rows, each with what holds it: a test, a day, a reason, or a row that has', (heading, count) => {
  const rows = rowsOf(heading);
  expect(new Set(rows.map(([id]) => id)).size).toBe(count);
  expect(rows).toHaveLength(count);
  const held = /`tests\/|\d{4}-\d\d-\d\d|does not apply: |^WCAG \d|stand still/;
  expect(rows.filter((row) => !held.test(row.at(-1) ?? ''))).toEqual([]);
});

test('the tables name the forms of charts that there are, and no test that is not', () => {
  const forms = readdirSync(join(ROOT, 'src/charts/forms'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const head = text.split('\n').find((line) => line.startsWith('| test')) ?? '';
  expect(forms.filter((form) => !head.includes(` ${form} `))).toEqual([]);
  const named = [...text.matchAll(/`((?:tests|src)\/[^`]+)`/g)].map(([, path = '']) => path);
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
