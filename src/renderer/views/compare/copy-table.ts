/** A table as the clipboard takes it: for word processors and mail, and for spreadsheets. */
export interface ClipboardTable {
  readonly html: string;
  readonly text: string;
}

/** Writes rows of cells, the first of which are headings. */
export function toClipboardTable(rows: readonly (readonly string[])[]): ClipboardTable {
  const [head = [], ...body] = rows;
  return {
    html: `<table><thead>${htmlLine(head, 'th')}</thead><tbody>${body.map((cells) => htmlLine(cells, 'td')).join('')}</tbody></table>`,
    text: rows.map((cells) => cells.map(toSpreadsheetCell).join('\t')).join('\r\n'),
  };
}

function htmlLine(cells: readonly string[], tag: 'th' | 'td'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>]/gu, (character) => ESCAPES[character] ?? character);
}

/** What a candidate writes must never run as a formula where it is pasted. */
function toSpreadsheetCell(text: string): string {
  const line = text.replaceAll(/[\t\r\n]+/gu, ' ');
  return /^\s*[=+\-@]/u.test(line) ? `'${line}` : line;
}

/**
 * Puts a table on the clipboard, within a person's click or key. It goes through the copy event, which
 * needs no permission: the window has none.
 *
 * @returns Whether it is there.
 */
export function copyTable({ html, text }: ClipboardTable): boolean {
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', write);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', write);
  }
}
