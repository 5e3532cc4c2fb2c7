// Spreadsheets run what, but for white space, starts with these as a formula; names come from strangers' files.
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A cell as it may be opened or pasted in a spreadsheet: what a stranger wrote must never run as a formula there. */
export function guardCell(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Where programs divide that are set to another separator than the comma, as they are in half of Europe. */
const FORMULA_INSIDE = /(?<=[;\t\r\n][\s\p{Cf}"']*)(?<!')(?=[=+\-@＝＋－＠])/gu;

/**
 * A table as CSV, each cell guarded; with a byte order mark, which Excel needs. Guarded is also what would
 * be a cell of its own to a program that divides at semicolons or tabs, and so does not see our quotes.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function writeCsvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('')}`;
}

/** What a terminal obeys that a table is shown in, and what turns the rest of its line around. */
function readable(cell: string): string {
  return cell
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replaceAll(/[^\P{Cc}\t\r\n]/gu, '\uFFFD');
}

function quote(cell: string): string {
  const safe = guardCell(readable(cell)).replaceAll(FORMULA_INSIDE, "'");
  return /[",;\t\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
