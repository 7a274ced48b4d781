import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { layoutTree } from '../../src/charts/tree.ts';
import { drawOptions, zones } from './builders.ts';
import { lettersIn, sheetsOf } from './reading.ts';

test.each([720, 340])('draws every part and every project, in their order, at %i', (width) => {
  const { branches } = layoutTree(zones(), width);
  const nodes = branches.flatMap(({ part, projects }) => [part, ...projects]);
  expect(nodes.map(({ datum }) => datum.label)).toEqual(
    zones().parts.flatMap(({ part, projects }) => [part.label, ...projects.map(({ label }) => label)]),
  );
  const heights = nodes.map(({ foot }) => foot.y);
  expect(heights.toSorted((a, b) => a - b)).toEqual(heights);
});

test.each([720, 340])('leads a line to the foot of each name, at %i', (width) => {
  for (const { part, projects } of layoutTree(zones(), width).branches)
    for (const { leader, foot, text } of [part, ...projects]) {
      expect(leader.endsWith(`H${foot.x}`)).toBe(true);
      expect(leader).toContain(` ${foot.y}`.trim());
      expect(text.box.x).toBeGreaterThan(foot.x);
    }
});

test('says of a part that nothing stands under it', () => {
  const figure = drawChart(zones(), drawOptions());
  expect(lettersIn(sheetsOf(figure.svg).narrow)).toContain('Jinhae zone none named');
  expect(figure.summary).toContain('Jinhae zone: none named.');
  expect(figure.table.rows.at(-1)?.map(({ text }) => text)).toEqual(['Jinhae zone', 'none named']);
});

test('says which parts of the outline it leaves out', () => {
  const left = 'Parts of the outline not drawn here: A thicker safety net for life; A new organisational culture';
  const figure = drawChart(zones(), drawOptions());
  for (const sheet of Object.values(sheetsOf(figure.svg))) expect(lettersIn(sheet)).toContain(left);
  expect(figure.summary).toContain(left);
  expect(drawChart({ ...zones(), omitted: [] }, drawOptions()).svg).not.toContain('not drawn');
});
