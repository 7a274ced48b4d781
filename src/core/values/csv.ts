/** Rows as a CSV file by RFC 4180, safe to open in a spreadsheet. */
export type Cell = string | number | null;

/**
 * Spreadsheets run a cell that begins so as a formula: after blanks and quotes, and after each mark that one of them, in
 * some country, takes for the end of a cell.
 */
const FORMULA = /(^|[,;|\t\r\n])([\s\p{Cc}"']*)(?=[=+\-@＝＋－＠%|])|^(?=[\t\r\n])/gu;

/**
 * With a byte order mark, without which Excel misreads Hangul; most programs take it for the beginning of the first name,
 * so tables for them have none. The first row is the names of the columns.
 */
export function csvOf(rows: readonly (readonly Cell[])[], isMarked = true): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const line = (row: readonly Cell[]): string =>
    Array.from({ length: width }, (_, at) => cell(row[at] ?? null)).join(',');
  return `${isMarked ? '\uFEFF' : ''}${rows.map((row) => `${line(row)}\r\n`).join('')}`;
}

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // An apostrophe makes it text.
  const safe = value.replace(FORMULA, "$1$2'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
