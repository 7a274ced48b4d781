import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { layoutNamed } from '../../src/charts/named.ts';
import type { Series } from '../../src/core/domain/series.ts';
import { charts } from '../../src/strings/index.ts';
import { aCount, aSaidRow, drawOptions, saidAndNamed } from './builders.ts';
import { count, lettersIn, marksIn, overlapsIn, sheetsOf, spillsIn, titlesIn } from './reading.ts';

type Named = Extract<Series, { form: 'named' }>;

const figure = drawChart(saidAndNamed(), drawOptions());

test('draws a square for each thing said, filled for each that is named', () => {
  for (const width of [720, 340])
    expect(layoutNamed(saidAndNamed(), width).rows.map(({ squares }) => squares.length)).toEqual([71, 10, 3]);
  for (const sheet of Object.values(sheetsOf(figure.svg))) {
    expect(count(sheet, /class="unit named"/g)).toBe(5);
    expect(count(sheet, /class="unit blank"/g)).toBe(79);
  }
});

test('makes all squares of one size, whatever the row', () => {
  for (const width of [720, 340]) {
    const sides = layoutNamed(saidAndNamed(), width).rows.flatMap(({ squares }) =>
      squares.flatMap((square) => [square.width, square.height]),
    );
    expect(new Set(sides).size).toBe(1);
  }
});

test('binds each filled square to the claim that names it, and says its name', () => {
  const { wide } = sheetsOf(figure.svg);
  expect(titlesIn(wide)).toContain('Bitgreen Industrial Complex');
  expect(titlesIn(wide)).toContain('Key projects of the draft: 71 projects, 2 named');
  expect(marksIn(wide).map(({ value }) => value)).toEqual([
    '71',
    'Marine and Port AI Transformation (AX) Demonstration Center',
    'K-Regional Tourism Leading Zone Project',
    '10',
    '3',
    'Bitgreen Industrial Complex',
    'Namgu Urban High-Tech Industrial Complex',
    'Cheomdan-3 District',
  ]);
});

test('heads the rows of a place once, with the date of its document', () => {
  const heads = layoutNamed(saidAndNamed(), 720).heads.map(({ name, note }) => [
    name.lines[0]?.text,
    note.lines[0]?.text,
  ]);
  expect(heads).toEqual([
    ['Busan', `document of ${charts.inferred('10 November 2025')}`],
    ['Gwangju', 'document of 9 July 2019'],
  ]);
  expect(lettersIn(sheetsOf(figure.svg).wide)).toContain('none named');
});

test('keeps rows in the order given, and heads a place again where another came between', () => {
  const { rows } = saidAndNamed();
  const mixed: Named = { form: 'named', rows: [rows[0], rows[2], rows[1]].flatMap((row) => row ?? []) };
  expect(layoutNamed(mixed, 720).heads.map(({ name }) => name.lines[0]?.text)).toEqual(['Busan', 'Gwangju', 'Busan']);
});

test('gives each further name a row in the table', () => {
  expect(figure.table.rows.map((row) => row.map(({ text }) => text))).toEqual([
    [
      'Busan',
      'Key projects of the draft',
      '71 projects',
      '2',
      'Marine and Port AI Transformation (AX) Demonstration Center',
    ],
    ['Busan', 'Key projects of the draft', '–', '–', 'K-Regional Tourism Leading Zone Project'],
    ['Busan', 'Initiatives', '10 initiatives', '0', '–'],
    ['Gwangju', 'Innovation centres', '3 innovation centres', '3', 'Bitgreen Industrial Complex'],
    ['Gwangju', 'Innovation centres', '–', '–', 'Namgu Urban High-Tech Industrial Complex'],
    ['Gwangju', 'Innovation centres', '–', '–', 'Cheomdan-3 District'],
  ]);
});

test('says of each row how many of how many, each in its own unit', () => {
  expect(figure.summary).toBe(
    'One square for each thing counted, filled where the document names it. ' +
      'Busan: Key projects of the draft, 2 of 71 projects; Initiatives, none of 10 initiatives; ' +
      'Gwangju: Innovation centres, 3 of 3 innovation centres.',
  );
});

test.each([720, 340])('keeps long names, full rows and forty of them apart, at %i', (width) => {
  const place = { id: 'jeju', name: `The ${'very '.repeat(12)}special self-governing province` };
  const rows = Array.from({ length: 40 }, (_, i) =>
    aSaidRow(
      place,
      i % 3 === 0
        ? 'Programmes of the long-term plan for balanced and sustainable development of the regions'
        : 'Sites',
      aCount('Said', `said-${i}`, i === 0 ? 200 : i + 1, 'programmes under the comprehensive regional framework'),
      Array.from({ length: i }, (_name, j) => `Programme ${j}`),
    ),
  );
  const layout = layoutNamed({ form: 'named', rows }, width);
  expect(layout.rows[0]?.squares).toHaveLength(200);
  expect(overlapsIn(layout)).toEqual([]);
  expect(spillsIn(layout, width)).toEqual([]);
  for (const { squares } of layout.rows)
    for (const square of squares) expect(square.x + square.width).toBeLessThanOrEqual(width);
});
