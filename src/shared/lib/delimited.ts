/** One row, with the number of the line on which it begins, counted from 1. */
export interface DelimitedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads separated values row by row, in one pass. Cells in quotation marks may hold separators and
 * line ends; a quotation mark that is never closed is text, and so are those after it.
 *
 * @param isQuoted False where quotation marks are text like any other, as in O*NET's files.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function* readDelimited(
  text: string,
  separator: string,
  isQuoted = true,
): Generator<DelimitedRow> {
  let cells: string[] = [];
  let line = 1;
  let next = 1;
  let hasQuotes = isQuoted;
  for (let place = text.startsWith('\uFEFF') ? 1 : 0; place < text.length;) {
    const quoted = hasQuotes ? quotedCell(text, place, separator) : 'plain';
    if (quoted === 'unclosed') hasQuotes = false;
    const cell = typeof quoted === 'string' ? plainCell(text, place, separator) : quoted;
    cells.push(isQuoted && cell.value === '""' ? '' : cell.value);
    next += cell.lineEnds;
    place = cell.end;
    if (text[place] === separator) {
      place += 1;
      if (place < text.length) continue;
      cells.push('');
    }
    if (cells.length > 1 || cells[0] !== '') yield { line, cells };
    cells = [];
    place = text.startsWith('\r\n', place) ? place + 2 : place + 1;
    next += 1;
    line = next;
  }
}

interface Cell {
  readonly value: string;
  /** Where the separator or the line's end stands. */
  readonly end: number;
  readonly lineEnds: number;
}

function plainCell(text: string, start: number, separator: string): Cell {
  const end = endOfCell(text, start, separator);
  return { value: text.slice(start, end), end, lineEnds: 0 };
}

function endOfCell(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && !isEnd(text[end], separator)) end += 1;
  return end;
}

function isEnd(character: string | undefined, separator: string): boolean {
  return character === separator || character === '\n' || character === '\r';
}

// What follows the closing quotation mark belongs to no cell.
function quotedCell(text: string, start: number, separator: string): Cell | 'plain' | 'unclosed' {
  let opening = start;
  while (text[opening] === ' ') opening += 1;
  if (text[opening] !== '"') return 'plain';
  let value = '';
  for (let from = opening + 1; ;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return 'unclosed';
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const lineEnds = value.match(/\r\n?|\n/gu)?.length ?? 0;
      return { value, end: endOfCell(text, quote + 1, separator), lineEnds };
    }
    value += '"';
    from = quote + 2;
  }
}

/** The rows below a heading, each by the heading's names in lower case. */
export function* readRecords(rows: Iterable<DelimitedRow>): Generator<ReadonlyMap<string, string>> {
  let heading: readonly string[] | undefined;
  for (const { cells } of rows) {
    if (heading === undefined) heading = cells.map((cell) => cell.trim().toLowerCase());
    else yield new Map(heading.map((name, column) => [name, (cells[column] ?? '').trim()]));
  }
}
