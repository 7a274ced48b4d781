/** Rows as a CSV file by RFC 4180, safe to open in a spreadsheet. */
export type Cell = string | number | null;

/** With a byte order mark, without which Excel takes Hangul for something else. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const line = (row: readonly Cell[]): string =>
    Array.from({ length: width }, (_, at) => cell(row[at] ?? null)).join(',');
  return `\uFEFF${rows.map((row) => `${line(row)}\r\n`).join('')}`;
}

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // Spreadsheets run a cell that begins so as a formula; an apostrophe makes it text.
  const safe = /^[\s\p{Cc}]*[=+\-@＝＋－＠|%]/u.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
