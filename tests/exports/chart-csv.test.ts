import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { rawValue } from '../../src/charts/sheet.ts';
import { isQuantity } from '../../src/core/domain/format-claim.ts';
import { figureCsv } from '../../src/exports/chart-csv.ts';
import { aCount, drawOptions, EVERY_FORM, someMoney } from '../charts/builders.ts';
import { anImprint } from './builders.ts';

/** RFC 4180 read back. */
function rowsIn(csv: string): string[][] {
  const lines = csv.replace(/^\uFEFF/, '').split('\r\n');
  return lines
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
        (quoted?.replaceAll('""', '"') ?? bare ?? '').replace(/^'/, ''),
      ),
    );
}

const imprintLabels = ['Title', 'Description', 'Read with care', 'Source', 'As of', 'Licence', 'Permalink'];
const LABELS = imprintLabels.join(',');

describe.each(EVERY_FORM)('%s', (name, series) => {
  const { table } = drawChart(series, drawOptions({ id: name }));
  const [all = [], ...lines] = rowsIn(figureCsv(table, anImprint()));
  const end = all.indexOf('claims') + 1;
  const head = all.slice(0, end);
  const rows = lines.map((row) => row.slice(0, end));

  test('credits its source in every row', () => {
    expect(all.slice(end)).toEqual(imprintLabels);
    expect(new Set(lines.map((row) => row.slice(end).join('\n'))).size).toBe(1);
    expect(lines[0]?.slice(end)).toContain('CC BY 4.0');
  });

  test('equals its table, cell by cell', () => {
    expect(head.slice(0, table.columns.length)).toEqual(table.columns);
    expect(rows.map((row) => row.slice(0, table.columns.length))).toEqual(
      table.rows.map((row) => row.map(({ text }) => text)),
    );
  });

  test('gives each figure as a number, and each row its claims', () => {
    const isBasis = head.map((column) => column.endsWith(', basis'));
    const numbers = (cells: readonly string[]): string[] =>
      cells.filter((cell, i) => i >= table.columns.length && i < cells.length - 1 && !isBasis[i] && cell !== '');
    table.rows.forEach((row, at) => {
      const claims = row.flatMap(({ claim }) => claim ?? []);
      const told = row.flatMap(({ claim, page }) =>
        page !== undefined ? String(page.claims) : claim !== undefined && isQuantity(claim) ? rawValue(claim) : [],
      );
      expect(numbers(rows[at] ?? [])).toEqual(told);
      expect(rows[at]?.at(-1)).toBe([...new Set(claims.map(({ ref }) => ref))].join(' '));
    });
    expect(head.at(-1)).toBe('claims');
  });

  test('says of each figure how it is known, where not all are printed', () => {
    table.columns.forEach((name, column) => {
      const bases = table.rows.map(({ [column]: cell }) =>
        cell?.claim !== undefined && isQuantity(cell.claim) ? cell.claim.basis : '',
      );
      const at = head.indexOf(`${name}, basis`);
      if (bases.every((basis) => basis === '' || basis === 'printed')) expect(at).toBe(-1);
      else expect(rows.map((row) => row[at])).toEqual(bases);
    });
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head.length]));
  });
});

const [first, second] = [aCount('A', 'a', 3, 'jobs'), someMoney('B', 'b', 5)];
const cell = (text: string, datum: typeof first) => ({ text, claim: datum.claim, numeric: true });

test('heads numbers with their unit, or with none where units differ', () => {
  const rows = [[{ text: 'A' }, cell('3 jobs', first)]];
  expect(figureCsv({ columns: ['What', 'Figure'], rows }, anImprint())).toContain(
    `What,Figure,Figure (jobs),claims,${LABELS}\r\n`,
  );
  const mixed = [...rows, [{ text: 'B' }, cell('KRW 5', second)]];
  expect(figureCsv({ columns: ['What', 'Figure'], rows: mixed }, anImprint())).toContain(
    `What,Figure,Figure (value),claims,${LABELS}\r\n`,
  );
});

test('tells its imprint in the last columns, several caveats in one', () => {
  const rows = [[{ text: 'A' }]];
  const csv = figureCsv({ columns: ['What'], rows }, anImprint({ source: '"Quoted", =1+1' }));
  expect(csv.split('\r\n')).toEqual([
    `\uFEFFWhat,claims,${LABELS}`,
    `A,,"Testville, chart 3. What is seen",The same in a sentence.,Read slowly. Draft figures.,"""Quoted"", '=1+1",10 November 2025,CC BY 4.0,https://site.test/figures/test-figure/`,
    '',
  ]);
});

test('no cell is a formula', () => {
  const rows = [[{ text: '=HYPERLINK("http://x")' }]];
  expect(figureCsv({ columns: ['+What'], rows }, anImprint())).toContain(
    `'+What,claims,${LABELS}\r\n"'=HYPERLINK(""http://x"")",,`,
  );
});
