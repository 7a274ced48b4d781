/** A figure's table as a CSV file: its cells as shown, its numbers as numbers, and the claims behind each row. */
import type { Cell as TableCell, FigureTable } from '../charts/figure.ts';
import { isQuantity } from '../domain/show.ts';
import { imagesEn as t } from '../strings/images.en.ts';
import { csvOf, type Cell } from '../values/csv.ts';
import { imprintLines, type Imprint } from './imprint.ts';

/**
 * The columns of the table, cell by cell; then for each column of figures one of bare numbers, headed by its unit; last
 * `claims`, the full references of the row, parted by spaces. The imprint stands above as comment lines.
 */
export function figureCsv(table: FigureTable, imprint: Imprint): string {
  const measured = table.columns.flatMap((name, at) => {
    const claims = table.rows.flatMap((row) => row[at]?.claim ?? []).filter(isQuantity);
    const units = [...new Set(claims.map((claim) => ('unit' in claim ? claim.unit : claim.kind)))];
    return claims.length === 0
      ? []
      : [{ at, name: t.csv.value(name, units.length === 1 ? (units[0] ?? '') : t.csv.mixed) }];
  });
  const rows = table.rows.map((row): Cell[] => [
    ...row.map(({ text }) => text),
    ...measured.map(({ at }) => numberOf(row[at])),
    [...new Set(row.flatMap(({ claim }) => claim?.ref ?? []))].join(' '),
  ]);
  return csvOf(
    [[...table.columns, ...measured.map(({ name }) => name), t.csv.claims], ...rows],
    imprintLines(imprint).map(([label, text]) => `${label}: ${text}`),
  );
}

function numberOf(cell: TableCell | undefined): number | null {
  return cell?.claim !== undefined && isQuantity(cell.claim) ? cell.claim.value : null;
}
