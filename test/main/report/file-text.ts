import type { ReportFormat } from '../../../src/shared/contract/report-calls.ts';
import { readPdfText } from './pdf-text.ts';

const UNESCAPED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The text that a reader of a report meets, in one line and without the breaks that setting makes. */
export const TEXT_OF = {
  pdf: readPdfText,
  html: (bytes) =>
    new TextDecoder()
      .decode(bytes)
      // What is shown, not the data beside it.
      .replace(/<template [^]*<\/template>/u, '')
      .replaceAll(/<[^>]*>/gu, '')
      .replaceAll(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => UNESCAPED[entity] ?? entity),
  csv: (bytes) => new TextDecoder().decode(bytes).replaceAll('""', '"'),
  json: (bytes) => new TextDecoder().decode(bytes).replaceAll('\\"', '"'),
} as const satisfies Record<ReportFormat, (bytes: Uint8Array) => string>;

/** Where a column ends, a line breaks in a sentence or in an address: spaces do not count. */
export function squeeze(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, '').toLowerCase();
}
