// Spreadsheets run what, but for white space, starts with these as a formula; names come from strangers' files.
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A cell as it may be opened or pasted in a spreadsheet: what a stranger wrote must never run as a formula there. */
export function guardCell(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/**
 * A table as CSV, each cell guarded; with a byte order mark, which Excel needs.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function writeCsvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('')}`;
}

function quote(cell: string): string {
  const safe = guardCell(cell);
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
