/** Rows as a CSV file by RFC 4180, safe to open in a spreadsheet. */
export type Cell = string | number | null;

/** Spreadsheets run a cell that begins so as a formula. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;

/**
 * With a byte order mark, without which Excel misreads Hangul. `comments` come before the rows, each
 * on a line of its own after `# `: the comment prefix of CSV on the Web (W3C, Model for Tabular Data).
 */
export function csvOf(rows: readonly (readonly Cell[])[], comments: readonly string[] = []): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const line = (row: readonly Cell[]): string =>
    Array.from({ length: width }, (_, at) => cell(row[at] ?? null)).join(',');
  return `\uFEFF${[...comments.map(comment), ...rows.map(line)].map((text) => `${text}\r\n`).join('')}`;
}

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // An apostrophe makes it text.
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A comment cannot be quoted, or it would not begin with its prefix. A spreadsheet knows nothing of comments and cuts
 * it at its commas, so each piece is made as harmless as a cell; a straight quote would swallow the lines below.
 */
function comment(text: string): string {
  const curled = text
    .replace(/\s+/g, ' ')
    .replace(/(^|[\s([])"/g, '$1“')
    .replaceAll('"', '”');
  const pieces = curled.split(',');
  return `# ${pieces.map((piece, at) => (at > 0 && FORMULA.test(piece) ? `'${piece}` : piece)).join(',')}`;
}
