import type { Budget } from './budget.ts';
import { decodePng } from '../decode-png.ts';
import { shrink } from '../shrink.ts';
import { PICTURE_LIMITS } from '../../../shared/limits.ts';
import { apply, invert } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { createLayer } from './layer.ts';
import type { Layer, Paint } from './layer.ts';

const PNG_URI = /^\s*data:image\/png;base64,/iu;

/**
 * Reads a PNG that stands in a drawing.
 *
 * @returns Nothing of any other kind, of one that cannot be read, or where the address leads out of the drawing.
 */
export function readImage(href: string, budget: Budget): Layer | undefined {
  const head = PNG_URI.exec(href)?.[0];
  if (head === undefined || !budget.spend('images', 1)) return undefined;
  const decoded = decodePng(Buffer.from(href.slice(head.length), 'base64'));
  if (!decoded.ok) return undefined;
  // Twice as large as what becomes of it: it may be drawn a little turned.
  const { width, height, rgba } = shrink(decoded.value, 2 * PICTURE_LIMITS.keptSide);
  const layer = createLayer({ width, height });
  for (let at = 0; at < rgba.length; at += 4) {
    const opacity = (rgba[at + 3] ?? 0) / 255;
    const part = (index: number) => ((rgba[at + index] ?? 0) / 255) * opacity;
    layer.values.set([part(0), part(1), part(2), opacity], at);
  }
  return layer;
}

/** @param matrix From the image's pixels to those that are painted. */
export function paintImage(image: Layer, matrix: Matrix): Paint | undefined {
  const inverse = invert(matrix);
  if (inverse === undefined) return undefined;
  const mixed = new Float32Array(4);
  return (pixelX, pixelY) => {
    const { x, y } = apply(inverse, { x: pixelX, y: pixelY });
    const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
    mixed.fill(0);
    for (const [column, row] of NEIGHBOURS) {
      const share = (1 - Math.abs(x - 0.5 - left - column)) * (1 - Math.abs(y - 0.5 - top - row));
      const at = placeOf(image, left + column, top + row);
      for (let part = 0; part < 4; part += 1) {
        mixed[part] = (mixed[part] ?? 0) + share * (image.values[at + part] ?? 0);
      }
    }
    return mixed;
  };
}

const NEIGHBOURS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

/** What is beyond the edge is as it is at the edge. */
function placeOf({ width, height }: Layer, x: number, y: number): number {
  const [column, row] = [Math.min(width - 1, Math.max(0, x)), Math.min(height - 1, Math.max(0, y))];
  return (row * width + column) * 4;
}
