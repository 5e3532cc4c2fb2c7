import type { Size } from './coverage.ts';

/** Of one unit, in pixels. @see https://www.w3.org/TR/css-values-3/#absolute-lengths */
const UNITS: Readonly<Record<string, number | undefined>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  // Of a letter; what size the text has makes no difference to a drawing without one.
  em: 16,
  rem: 16,
  ex: 8,
};

/**
 * Reads a length in pixels.
 *
 * @param whole What a hundred per cent are.
 * @returns Nothing where there is none, or it is none.
 */
export function parseLength(text: string | undefined, whole: number): number | undefined {
  const found = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*|%)\s*$/iu.exec(text ?? '');
  if (found === null) return undefined;
  const [, number = '', unit = ''] = found;
  const size = unit === '%' ? whole / 100 : UNITS[unit.toLowerCase()];
  return size === undefined ? undefined : Number(number) * size;
}

/** What per cents are of that are of neither side alone. @see https://www.w3.org/TR/SVG2/coords.html#Units */
export function diagonalOf({ width, height }: Size): number {
  return Math.hypot(width, height) / Math.SQRT2;
}

/** The same of what is a part of one, such as an opacity: at least 0, at most 1. */
export function parseFraction(text: string | undefined, otherwise: number): number {
  const length = parseLength(text, 1);
  return length === undefined || Number.isNaN(length)
    ? otherwise
    : Math.min(1, Math.max(0, length));
}
