/** A form stays cheap: at most four files and 250 lines; and all that draws stays within its lines. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const linesOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1, 0);
const forms = Map.groupBy(globSync('src/charts/forms/*/*.ts', { cwd: ROOT }), dirname);

test.each([...forms])('%s has at most four files and 250 lines', (_, files) => {
  expect(files.length).toBeLessThanOrEqual(4);
  expect(linesOf(files)).toBeLessThanOrEqual(250);
});

test('charts, series and their schema have at most 4,500 lines', () => {
  expect(forms.size).toBeGreaterThan(5);
  expect(linesOf([...globSync('src/charts/**/*.ts', { cwd: ROOT }), 'src/core/schema/chart.ts'])).toBeLessThanOrEqual(
    4500,
  );
});
