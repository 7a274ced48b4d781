import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { layoutStages } from '../../src/charts/stages.ts';
import { charts } from '../../src/strings/index.ts';
import { drawOptions, feasibility } from './builders.ts';
import { lettersIn, sheetsOf } from './reading.ts';

const figure = drawChart(feasibility(), drawOptions());

test.each([720, 340])('hangs each project on the stem of its stage, in the order given, at %i', (width) => {
  const { stages } = layoutStages(feasibility(), width);
  expect(stages.map(({ projects }) => projects.map(({ datum }) => datum.label))).toEqual(
    feasibility().stages.map(({ projects }) => projects.map(({ label }) => label)),
  );
  for (const { projects, stem, label } of stages) {
    expect(stem === '').toBe(projects.length === 0);
    for (const { node, name } of projects) {
      expect(stem.startsWith(`M${node.x} `)).toBe(true);
      expect(node.y).toBeGreaterThan(label.box.y + label.box.height);
      expect(name.box.x).toBeGreaterThan(node.x);
    }
    if (projects.length > 0) expect(stem.endsWith(`V${projects.at(-1)?.node.y}`)).toBe(true);
  }
});

test('sets stages side by side on one line where there is room, else in one column', () => {
  const lefts = (width: number): number[] => layoutStages(feasibility(), width).stages.map(({ label }) => label.box.x);
  expect(new Set(lefts(720)).size).toBe(3);
  expect(new Set(lefts(340)).size).toBe(1);
});

test('says of a stage that no document puts a project there', () => {
  for (const sheet of Object.values(sheetsOf(figure.svg)))
    expect(lettersIn(sheet)).toContain(`Turned down ${charts.stages.nothing}`);
  expect(figure.summary).toContain(`${charts.stages.stage('Turned down', [])}.`);
  expect(figure.table.rows.at(-1)?.map(({ text }) => text)).toEqual(['Turned down', charts.stages.nothing, '–', '–']);
});

test('names with each project its place and the date of the document', () => {
  expect(figure.summary).toContain('A station (Gwangju, document of 9 July 2019)');
  expect(figure.table.rows[0]?.map(({ text }) => text)).toEqual([
    'Still pending',
    'Digital free trade zone',
    'Changwon',
    `document of ${charts.inferred('3 April 2025')}`,
  ]);
});
