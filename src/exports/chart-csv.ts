/** A figure's table as a CSV file: its cells as shown, its numbers as numbers, and the claims behind each row. */
import type { Cell as TableCell, FigureTable } from '../charts/figure.ts';
import { isQuantity } from '../core/domain/format-claim.ts';
import { exported as t } from '../strings/index.ts';
import { csvOf, type Cell } from '../core/values/csv.ts';
import { imprintLines, type Imprint } from './imprint.ts';

/**
 * The columns of the table, cell by cell; then for each column of figures one of bare numbers, headed by its unit, and
 * where some are in no source, one that gives the basis of each; then `claims`, the full references of the row, separated
 * by spaces; last the imprint, in every row: so that what reads the file reads a table, and no row loses its source.
 */
export function figureCsv(table: FigureTable, imprint: Imprint): string {
  const measured = table.columns.flatMap((name, at) => {
    const units = [...new Set(table.rows.flatMap((row) => unitOf(row[at]) ?? []))];
    return units.length === 0
      ? []
      : [
          {
            at,
            name: t.csv.value(name, units.length === 1 ? (units[0] ?? '') : t.csv.mixed),
            basis: table.rows.some((row) => !['', 'printed'].includes(basisOf(row[at])))
              ? t.csv.basis(name)
              : undefined,
          },
        ];
  });
  const imprinted = Map.groupBy(imprintLines(imprint), ([label]) => label);
  const said = [...imprinted.values()].map((lines) => lines.map(([, text]) => text).join(' '));
  const rows = table.rows.map((row): Cell[] => [
    ...row.map(({ text }) => text),
    ...measured.flatMap(({ at, basis }): Cell[] => [
      numberOf(row[at]),
      ...(basis === undefined ? [] : [basisOf(row[at])]),
    ]),
    [...new Set(row.flatMap(({ claim }) => claim?.ref ?? []))].join(' '),
    ...said,
  ]);
  const names = measured.flatMap(({ name, basis }) => [name, basis ?? []].flat());
  return csvOf([[...table.columns, ...names, t.csv.claims, ...imprinted.keys()], ...rows]);
}

/** What its number counts or measures; `undefined` where a cell has none. */
function unitOf(cell: TableCell | undefined): string | undefined {
  if (cell?.page !== undefined) return t.csv.claims;
  if (cell?.claim === undefined || !isQuantity(cell.claim)) return undefined;
  return 'unit' in cell.claim ? cell.claim.unit : undefined;
}

/** `printed`, `derived` or `editor`; empty where a cell holds no figure of a claim. */
function basisOf(cell: TableCell | undefined): string {
  return cell?.claim !== undefined && isQuantity(cell.claim) ? cell.claim.basis : '';
}

function numberOf(cell: TableCell | undefined): number | null {
  if (cell?.page !== undefined) return cell.page.claims;
  return cell?.claim !== undefined && isQuantity(cell.claim) ? cell.claim.value : null;
}
