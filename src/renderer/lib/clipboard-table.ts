import { guardCell } from '../../shared/lib/spreadsheet.ts';
import type { Copied } from './clipboard.ts';

/** A table as the clipboard takes it, for word processors and for spreadsheets; the first row has the headings. */
export function toClipboardTable(rows: readonly (readonly string[])[]): Required<Copied> {
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

// A line break or a tab would begin another cell.
function toSpreadsheetCell(text: string): string {
  return guardCell(text.replaceAll(/[\t\r\n]+/gu, ' '));
}
