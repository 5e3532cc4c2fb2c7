/** One row of a table, with the number of the line on which it begins, counted from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const SEPARATORS = [';', '\t', ','] as const;

/**
 * Reads comma-, semicolon- or tab-separated text; which of them it is, the first line tells. Empty
 * lines, and those that begin with `#`, are left out.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function parseTable(text: string): readonly TableRow[] {
  const source = text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n');
  const separator = chooseSeparator(source);
  return splitRecords(source)
    .map(({ line, text: record }) => ({ line, cells: splitCells(record, separator) }))
    .filter(({ cells }) => cells.some((cell) => cell !== '') && !(cells[0] ?? '').startsWith('#'));
}

function chooseSeparator(source: string): string {
  const first =
    source.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  return SEPARATORS.find((separator) => first.includes(separator)) ?? ',';
}

/** Lines; one that ends inside quotation marks goes on in the next. */
function splitRecords(source: string): readonly { readonly line: number; readonly text: string }[] {
  const records: { line: number; text: string }[] = [];
  let open: { line: number; text: string } | undefined;
  for (const [index, line] of source.split('\n').entries()) {
    open =
      open === undefined
        ? { line: index + 1, text: line }
        : { ...open, text: `${open.text}\n${line}` };
    if (countQuotes(open.text) % 2 === 1) continue;
    records.push(open);
    open = undefined;
  }
  // A quotation mark that is never closed: its first line is taken as it is, and the rest after it.
  return open === undefined ? records : [...records, ...unclosed(open)];
}

function unclosed(open: { readonly line: number; readonly text: string }) {
  return open.text.split('\n').map((text, index) => ({ line: open.line + index, text }));
}

function countQuotes(text: string): number {
  return text.split('"').length - 1;
}

function splitCells(record: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (const character of record) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === separator && !isQuoted) {
      cells.push(unquote(cell));
      cell = '';
    } else cell += character;
  }
  return [...cells, unquote(cell)];
}

function unquote(cell: string): string {
  const text = cell.trim();
  const inner = /^"(?<inner>[\s\S]*)"$/u.exec(text)?.groups?.['inner'];
  return (inner ?? text).replaceAll('""', '"').trim();
}
