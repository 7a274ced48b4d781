/** docs/charts.md: every form has an example there, and the schema takes each. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { chart } from '../../../src/core/schema/chart.ts';

const examples = [...readFileSync('docs/charts.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/gu)].flatMap(
  ([, text = '']) => parse(text, { version: '1.2' }) as unknown[],
);

test('every form has an example, which the schema takes', () => {
  const forms = chart.options.map((option) => option.shape.form.value);
  const shown = examples.map((example) => chart.parse(example).form);
  expect(shown.toSorted()).toEqual(forms.toSorted());
});
