import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { shareText } from '../../src/charts/matrix-cells.ts';
import { layoutMatrix, type MatrixLayout } from '../../src/charts/matrix-layout.ts';
import { charts } from '../../src/strings/index.ts';
import { aMatrix, drawOptions, themesByPlace } from './builders.ts';
import { count, lettersIn, marksIn, overlapsIn, sheetsOf, spillsIn } from './reading.ts';

const figure = drawChart(themesByPlace(), drawOptions());
const tallies = (layout: MatrixLayout) => layout.blocks.flatMap(({ themes }) => themes.flatMap(({ cells }) => cells));

test.each([720, 340])('draws squares whose areas are as the numbers of claims, at %i', (width) => {
  const areas = tallies(layoutMatrix(themesByPlace(), width)).flatMap(({ square, datum }) =>
    square === undefined ? [] : [{ side: square.width, height: square.height, count: datum.cell.count }],
  );
  expect(areas).toHaveLength(10);
  const largest = Math.max(...areas.map(({ side }) => side));
  for (const { side, height, count: claims } of areas) {
    expect(height).toBe(side);
    // A side is rounded to a tenth.
    expect(Math.abs(side - largest * Math.sqrt(claims / 95))).toBeLessThanOrEqual(0.11);
  }
});

test.each([720, 340])('draws an open mark, and no square, where nothing was found, at %i', (width) => {
  for (const { square, ring, datum } of tallies(layoutMatrix(themesByPlace(), width))) {
    expect(square === undefined).toBe(datum.cell.count === 0);
    expect(ring === undefined).toBe(datum.cell.count > 0);
  }
  const { wide } = sheetsOf(figure.svg);
  // Two cells and the key.
  expect(count(wide, /class="none-found"/g)).toBe(3);
  expect(lettersIn(wide)).toContain('looked for, none found');
});

test('leaves the open mark out of the key where all places speak of all themes', () => {
  const full = aMatrix([{ id: 'busan', name: 'Busan', count: 3 }], [['ports', 'Ports', [3]]]);
  const { wide } = sheetsOf(drawChart(full, drawOptions()).svg);
  expect(wide).not.toContain('none-found');
  expect(lettersIn(wide)).not.toContain('looked for');
});

test('measures by squares of round numbers of claims, to the same scale', () => {
  const layout = layoutMatrix(themesByPlace(), 720);
  const key = layout.key.map(({ square, text }) => [text.lines[0]?.text, square?.width]);
  const side = (claims: number): number => {
    const found = tallies(layout).find(({ datum }) => datum.cell.count === 95)?.square?.width ?? 0;
    return found * Math.sqrt(claims / 95);
  };
  expect(key.map(([words]) => words)).toEqual([
    charts.matrix.claims(50, '50'),
    charts.matrix.claims(10, '10'),
    'looked for, none found',
  ]);
  expect(key[0]?.[1]).toBeCloseTo(side(50), 0);
  expect(key[1]?.[1]).toBeCloseTo(side(10), 0);
});

test('leads from each cell to what its place says under the theme', () => {
  const { wide } = sheetsOf(figure.svg);
  expect(wide).toContain('<a href="/themes/ports/#gwangju_says">');
  expect(wide).toContain('<a href="/themes/ports/">');
  expect(wide).toContain('<a href="/profiles/complexes/">');
  expect(marksIn(wide)).toContainEqual({ ref: 'themes/industry/#complexes_says', value: '95' });
  expect(wide).toContain('How it is run, Busan: 75 statements, 38% of those under the theme');
});

test('tells shares of the row, and of each place its share of all claims, to hold them against', () => {
  expect(figure.table.columns).toEqual(['Theme', 'Busan', 'Gwangju', 'National industrial complexes', 'All']);
  expect(figure.table.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['Ports and logistics', '11 (100%)', '0 (0%)', '0 (0%)', '11'],
    ['Industrial land remade', '7 (5%)', '39 (28%)', '95 (67%)', '141'],
    ['Jobs and labour', '1 (2%)', '43 (77%)', '12 (21%)', '56'],
    ['How it is run', '75 (38%)', '88 (44%)', '36 (18%)', '199'],
    [charts.matrix.allOfPlace, '118 (23%)', '263 (51%)', '136 (26%)', '517'],
  ]);
});

test('sums up: how many in all, the most, and where nothing was found', () => {
  expect(figure.summary).toBe(
    'Statements by theme and place, 517 in all: Busan 118 (23%), Gwangju 263 (51%), National industrial complexes 136 (26%). ' +
      'Percentages are rounded and may not come to 100. ' +
      'A statement may have several themes, so the numbers under a place may come to more than its statements. ' +
      'Most: Industrial land remade in National industrial complexes (95). ' +
      'Looked for, and none found: Ports and logistics (Gwangju and National industrial complexes).',
  );
});

test.each([
  [0, '0%'],
  [0.2, '<1%'],
  [0.5, '1%'],
  [49.5, '50%'],
  [99.4, '99%'],
  [99.7, '>99%'],
  [100, '100%'],
])('writes a share of %d as %s', (share, text) => {
  expect(shareText(share)).toBe(text);
});

describe('ten times the data', () => {
  const places = Array.from({ length: 23 }, (_, i) => ({
    id: `place-${i}`,
    name: i % 4 === 0 ? `Special self-governing province number ${i}` : `Place ${i}`,
    count: 1000 + i,
  }));
  const many = aMatrix(
    places,
    Array.from({ length: 30 }, (_, t) => [
      `theme-${t}`,
      t % 5 === 0 ? `A theme with an extraordinarily long name, and a subtitle, ${t}` : `Theme ${t}`,
      places.map((_place, i) => (i * t * 37) % 1200),
    ]),
  );

  test.each([720, 340])('stands in blocks of places, apart and on the sheet, at %i', (width) => {
    const layout = layoutMatrix(many, width);
    expect(layout.blocks).toHaveLength(5);
    expect(tallies(layout)).toHaveLength(23 * 30);
    expect(overlapsIn(layout)).toEqual([]);
    expect(spillsIn(layout, width)).toEqual([]);
  });

  test('binds each cell, theme and place once', () => {
    for (const sheet of Object.values(sheetsOf(drawChart(many, drawOptions()).svg))) {
      const refs = marksIn(sheet).map(({ ref }) => ref);
      expect(refs).toHaveLength(23 * 30 + 30 + 23);
      expect(new Set(refs).size).toBe(refs.length);
    }
  });

  test('says the headings again in the long narrow drawing', () => {
    const repeated = layoutMatrix(many, 340).blocks[0]?.heads.filter(({ isFirst }) => !isFirst);
    expect(repeated).toHaveLength(5 * 4);
    expect(layoutMatrix(many, 720).blocks[0]?.heads).toHaveLength(5);
  });
});

test('draws one theme in one place', () => {
  const one = aMatrix([{ id: 'busan', name: 'Busan', count: 1 }], [['ports', 'Ports', [1]]]);
  for (const width of [720, 340]) {
    const layout = layoutMatrix(one, width);
    expect(overlapsIn(layout)).toEqual([]);
    expect(spillsIn(layout, width)).toEqual([]);
  }
  expect(drawChart(one, drawOptions()).summary).toContain('1 in all: Busan 1 (100%).');
  expect(lettersIn(sheetsOf(drawChart(one, drawOptions()).svg).wide)).toContain(`${charts.matrix.claims(1, '1')} `);
});
