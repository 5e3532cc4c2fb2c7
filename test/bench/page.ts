import type { Curve, PartResult } from './figure.ts';
import { tableOf } from './table.ts';

/** docs/performance.md, of one run. */
export function performancePage(machine: string, results: ReadonlyMap<string, PartResult>): string {
  const sections = [...results].map(
    ([name, { figures, curves = [] }]) =>
      `## ${name}\n\n${[tableOf(figures), ...curves.map(curveOf)].join('\n\n')}\n`,
  );
  return `# Performance

Written by \`npm run bench -- --write\`, all in one run on ${machine}. A ratio compares two things
measured beside each other in that run; a target is about the ratio where there is one.

${sections.join('\n')}`;
}

/** Where the curve's picture lies, beside the page. */
export function plotName({ title }: Curve): string {
  return `performance-${title.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}.svg`;
}

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

function curveOf(curve: Curve): string {
  const { title, x, y, series } = curve;
  const sizes = [...new Set(series.flatMap(({ points }) => points.map(([size]) => size)))];
  const rows = sizes.map((size) => {
    const costs = series.map(({ points }) => points.find(([at]) => at === size)?.[1]);
    return [size, ...costs].map((cell) => (cell === undefined ? '' : number.format(cell)));
  });
  const head = [x, ...series.map(({ name }) => `${name} (${y})`)];
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `### ${title}\n\n![${title}](${plotName(curve)})\n\n${lines.join('\n')}`;
}
