import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { layoutProportion, type FieldLayout } from '../../src/charts/proportion.ts';
import { aCount, drawOptions, fewAmongMany } from './builders.ts';
import { count, lettersIn, sheetsOf } from './reading.ts';

const squaresOf = (field: FieldLayout): number => field.lines.reduce((all, line) => all + line.count, 0);

/** How many dashes a browser makes of a line. */
function dashesOf(field: FieldLayout, d: string): number {
  const pattern = field.dashes.split(' ').map(Number);
  let rest = Number(/h([\d.]+)$/.exec(d)?.[1]);
  let dashes = 0;
  for (let i = 0; rest > 0.01; i += 1) {
    if (i % 2 === 0) dashes += 1;
    rest -= pattern[i % pattern.length] ?? 0;
  }
  return dashes;
}

test.each([720, 340])('draws one square for each, at %i', (width) => {
  const { whole, parts } = layoutProportion(fewAmongMany(), width);
  expect(parts.map(({ field }) => squaresOf(field))).toEqual([10, 15]);
  // The few that are among the many are not drawn twice.
  expect(squaresOf(whole.field) + 10).toBe(1306);
  for (const { field } of [whole, ...parts])
    for (const line of field.lines) expect(dashesOf(field, line.d)).toBe(line.count);
});

test.each([720, 340])('draws all squares of one size, on the sheet, at %i', (width) => {
  const { whole, parts } = layoutProportion(fewAmongMany(), width);
  const fields = [whole, ...parts].map(({ field }) => field);
  expect(new Set(fields.map(({ side, dashes }) => `${side} ${dashes}`)).size).toBe(1);
  for (const { box } of fields) expect(box.x + box.width).toBeLessThanOrEqual(width);
});

test('brackets what is among the whole, and leaves out what may lie outside', () => {
  const { whole, parts } = layoutProportion(fewAmongMany(), 720);
  const bottom = Number(/V([\d.]+)H/.exec(whole.bracket)?.[1]);
  const [among, apart] = parts;
  expect((among?.frame.y ?? 0) + (among?.frame.height ?? 0)).toBeLessThan(bottom);
  expect(apart?.frame.y).toBeGreaterThan(bottom);
  const { wide } = sheetsOf(drawChart(fewAmongMany(), drawOptions()).svg);
  expect(lettersIn(wide)).toContain('Drawn apart, may lie outside the 1,306 industrial complexes:');
  expect(count(wide, /class="frame apart"/g)).toBe(1);
});

test('says nothing of outside where all are among the whole', () => {
  const [among] = fewAmongMany().parts;
  const figure = drawChart({ ...fewAmongMany(), parts: among === undefined ? [] : [among] }, drawOptions());
  expect(figure.svg).not.toContain('outside');
  expect(figure.summary).not.toContain('outside');
});

test('hatches derived squares', () => {
  const part = aCount('Some', 'some', 3, 'complexes', { basis: 'derived' });
  const { wide } = sheetsOf(
    drawChart({ ...fewAmongMany(), parts: [{ part, among: true }] }, drawOptions({ id: 'few' })).svg,
  );
  expect(wide).toMatch(/class="squares squares-derived" [^>]*stroke="url\(#few-wide-hatch\)"/);
});
