import { readDelimited } from '../../../shared/lib/delimited.ts';
import type { DelimitedRow } from '../../../shared/lib/delimited.ts';

const SEPARATORS = [';', '\t', ','] as const;

/**
 * Reads comma-, semicolon- or tab-separated text; which of them it is, the first line tells. Empty
 * lines, and those that begin with `#`, are left out.
 */
export function parseTable(text: string): readonly DelimitedRow[] {
  const source = text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n');
  // Left empty, so that the lines keep their numbers and a remark opens no quotation.
  const told = source.replaceAll(/^#.*$/gmu, '');
  return Array.from(readDelimited(told, chooseSeparator(told)), ({ line, cells }) => ({
    line,
    cells: cells.map((cell) => cell.trim()),
  })).filter(({ cells }) => cells.some((cell) => cell !== '') && !(cells[0] ?? '').startsWith('#'));
}

function chooseSeparator(source: string): string {
  const first = source.split('\n').find((line) => line.trim() !== '') ?? '';
  return SEPARATORS.find((separator) => first.includes(separator)) ?? ',';
}
