import { isMet } from './figure.ts';
import type { Figure } from './figure.ts';

const HEAD = ['what', 'figure', 'ratio', 'target', 'met'] as const;

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** The figures as a table in Markdown, padded so that it reads well on a terminal too. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(rowOf);
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(HEAD), rule, ...rows.map(line)].join('\n');
}

function rowOf(figure: Figure): readonly string[] {
  const { name, value, unit, ratio, ratioTo } = figure;
  const compared = ratioTo === undefined ? '' : ` of ${ratioTo}`;
  return [
    name,
    `${number.format(value)} ${unit}`.trim(),
    ratio === undefined ? '' : `${number.format(ratio)}×${compared}`,
    describeTarget(figure),
    { true: 'yes', false: 'NO', undefined: '' }[`${isMet(figure)}`],
  ];
}

function describeTarget({ target, ratio, unit }: Figure): string {
  if (target === undefined) return '';
  const suffix = ratio === undefined ? ` ${unit}` : '×';
  return 'atLeast' in target
    ? `≥ ${number.format(target.atLeast)}${suffix}`
    : `≤ ${number.format(target.atMost)}${suffix}`;
}
