/** What WCAG 2.2 asks of text (1.4.3, level AA). */
const LEAST_CONTRAST = 4.5;

/**
 * An employer's colour as headings are written in it on white: as it is where that can be read well, and
 * else as much darker as it takes.
 *
 * @param colour `#rrggbb`.
 */
export function readableInk(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  for (let share = 1; share > 0; share -= 0.02) {
    const darker = parts.map((part) => Math.floor(part * share));
    if (contrastOnWhite(darker) >= LEAST_CONTRAST) return hexOf(darker);
  }
  return '#000000';
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastOnWhite(parts: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function hexOf(parts: readonly number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
