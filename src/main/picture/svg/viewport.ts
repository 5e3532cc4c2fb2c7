import { parseLength } from './length.ts';
import { multiply, parseNumbers, scale, translate } from './matrix.ts';
import type { Box, Matrix } from './matrix.ts';
import type { Size } from './coverage.ts';
import type { SvgElement } from './read-tree.ts';

/** @returns Nothing where it has none, or one without an inside. */
export function readViewBox({ attributes }: SvgElement): Box | undefined {
  const [x, y, width, height] = parseNumbers(attributes.get('viewBox'));
  if (x === undefined || y === undefined || width === undefined || height === undefined) {
    return undefined;
  }
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

/**
 * How large a drawing is by itself.
 *
 * @returns Nothing where it says neither how large it is nor what it shows.
 */
export function sizeOf(root: SvgElement): Size | undefined {
  const box = readViewBox(root);
  const read = (name: string) => {
    // Per cents would be of the page that it stands in.
    const length = parseLength(root.attributes.get(name), Number.NaN);
    return length !== undefined && length > 0 && Number.isFinite(length) ? length : undefined;
  };
  const [width, height] = [read('width'), read('height')];
  if (width !== undefined && height !== undefined) return { width, height };
  if (box === undefined) return undefined;
  if (width !== undefined) return { width, height: (width * box.height) / box.width };
  if (height !== undefined) return { width: (height * box.width) / box.height, height };
  return box;
}

/**
 * How what a box holds is shown in another one.
 *
 * @param said As `preserveAspectRatio` has it.
 * @see https://www.w3.org/TR/SVG2/coords.html#ComputingAViewportsTransform
 */
export function fit(inner: Box, outer: Box, said = ''): Matrix {
  const [wide, high] = [outer.width / inner.width, outer.height / inner.height];
  const larger = /\bslice\b/u.test(said) ? Math.max(wide, high) : Math.min(wide, high);
  const [x, y] = /\bnone\b/u.test(said) ? [wide, high] : [larger, larger];
  const place = /x(M[a-z]+)Y(M[a-z]+)/u.exec(said);
  const left = (outer.width - inner.width * x) * shareOf(place?.[1]);
  const top = (outer.height - inner.height * y) * shareOf(place?.[2]);
  const inPlace = multiply(translate(outer.x + left, outer.y + top), scale(x, y));
  return multiply(inPlace, translate(-inner.x, -inner.y));
}

/** Of the room that is left, what comes before. */
function shareOf(alignment: string | undefined): number {
  if (alignment === 'Min') return 0;
  return alignment === 'Max' ? 1 : 0.5;
}
