/**
 * Reads separated values row by row, in one pass. Cells in quotation marks may hold separators and
 * line ends.
 *
 * @param isQuoted False where quotation marks are text like any other, as in O*NET's files.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function* readDelimited(
  text: string,
  separator: string,
  isQuoted = true,
): Generator<readonly string[]> {
  let row: string[] = [];
  for (let place = text.startsWith('\uFEFF') ? 1 : 0; place < text.length;) {
    const cell =
      isQuoted && text[place] === '"' ? quotedCell(text, place) : plainCell(text, place, separator);
    row.push(cell.value);
    place = cell.end;
    if (text[place] === separator) {
      place += 1;
      if (place < text.length) continue;
      row.push('');
    }
    if (row.length > 1 || row[0] !== '') yield row;
    row = [];
    place = afterLineEnd(text, place);
  }
}

interface Cell {
  readonly value: string;
  /** Where the separator or the line's end stands. */
  readonly end: number;
}

function plainCell(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && !isEnd(text[end], separator)) end += 1;
  return { value: text.slice(start, end), end };
}

function isEnd(character: string | undefined, separator: string): boolean {
  return character === separator || character === '\n' || character === '\r';
}

// One that is never closed holds all the rest.
function quotedCell(text: string, start: number): Cell {
  let value = '';
  for (let from = start + 1; ;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { value: value + text.slice(from), end: text.length };
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}

function afterLineEnd(text: string, place: number): number {
  // What follows a closing quotation mark before the line's end belongs to no cell.
  let end = place;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

/** The rows below a heading, each by the heading's names in lower case. */
export function* readRecords(
  rows: Iterable<readonly string[]>,
): Generator<ReadonlyMap<string, string>> {
  let heading: readonly string[] | undefined;
  for (const row of rows) {
    if (heading === undefined) heading = row.map((cell) => cell.trim().toLowerCase());
    else yield new Map(heading.map((name, column) => [name, (row[column] ?? '').trim()]));
  }
}
