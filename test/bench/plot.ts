import type { Curve } from './figure.ts';

const WIDTH = 640;
const HEIGHT = 360;
const LEFT = 64;
const RIGHT = 200;
const TOP = 24;
const BOTTOM = 48;
// Told apart on white and on black, and by those who see few colours.
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'];

/** The curve as a picture, both axes logarithmic: a straight line of slope 1 is a linear cost. */
export function plotOf({ title, x, y, series }: Curve): string {
  const all = series.flatMap(({ points }) => points);
  const across = axis(
    all.map(([size]) => size),
    LEFT,
    WIDTH - RIGHT,
  );
  const up = axis(
    all.map(([, cost]) => cost),
    HEIGHT - BOTTOM,
    TOP,
  );
  const lines = series.map(({ name, points }, place) => {
    const colour = COLOURS[place % COLOURS.length] ?? 'grey';
    const path = points.map(([size, cost]) => `${across.at(size)},${up.at(cost)}`).join(' ');
    const labelAt = TOP + 16 * place;
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>
<text x="${WIDTH - RIGHT + 16}" y="${labelAt}" fill="${colour}">${escape(name)}</text>`;
  });
  const ticks = [
    ...across.ticks.map(
      (tick) =>
        `<text x="${across.at(tick)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${shorten(tick)}</text>`,
    ),
    ...up.ticks.map(
      (tick) =>
        `<text x="${LEFT - 8}" y="${up.at(tick) + 4}" text-anchor="end">${shorten(tick)}</text>
<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${up.at(tick)}" y2="${up.at(tick)}" stroke="grey" stroke-opacity="0.3"/>`,
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="grey">
<title>${escape(title)}</title>
${[...ticks, ...lines].join('\n')}
<text x="${LEFT}" y="${HEIGHT - 8}">${escape(x)}</text>
<text x="${LEFT}" y="12">${escape(y)}</text>
</svg>
`;
}

/** Whole powers of ten around `values`, laid from `start` to `end`. */
function axis(values: readonly number[], start: number, end: number) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(Math.ceil(Math.log10(Math.max(...values))), low + 1);
  const at = (value: number) =>
    Math.round(start + ((Math.log10(value) - low) / (high - low)) * (end - start));
  return { at, ticks: Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step)) };
}

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });

function shorten(value: number): string {
  return compact.format(value);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
