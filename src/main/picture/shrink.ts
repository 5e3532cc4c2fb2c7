import type { Bitmap } from './bitmap.ts';

/**
 * Makes a picture small enough for `side`, each pixel the mean of those that it stands for, by how opaque
 * they are. One that is small already stays as it is.
 */
export function shrink(bitmap: Bitmap, side: number): Bitmap {
  const { width, height } = bitmap;
  const scale = Math.max(width, height) / side;
  if (scale <= 1) return bitmap;
  const [newWidth, newHeight] = [width, height].map((one) => Math.max(1, Math.round(one / scale)));
  if (newWidth === undefined || newHeight === undefined) return bitmap;
  const rgba = new Uint8Array(newWidth * newHeight * 4);
  for (let y = 0; y < newHeight; y += 1) {
    const lines = spanOf(y, newHeight, height);
    for (let x = 0; x < newWidth; x += 1) {
      rgba.set(meanOf(bitmap, spanOf(x, newWidth, width), lines), (y * newWidth + x) * 4);
    }
  }
  return { width: newWidth, height: newHeight, rgba };
}

type Span = readonly [from: number, to: number];

/** Which of `all` places number `index` of `few` stands for; at least one. */
function spanOf(index: number, few: number, all: number): Span {
  const from = Math.floor((index * all) / few);
  return [from, Math.max(from + 1, Math.floor(((index + 1) * all) / few))];
}

function meanOf({ width, rgba }: Bitmap, columns: Span, lines: Span): readonly number[] {
  const count = (columns[1] - columns[0]) * (lines[1] - lines[0]);
  let [red, green, blue, opacity] = [0, 0, 0, 0];
  for (let y = lines[0]; y < lines[1]; y += 1) {
    for (let x = columns[0]; x < columns[1]; x += 1) {
      const at = (y * width + x) * 4;
      const weight = rgba[at + 3] ?? 0;
      red += (rgba[at] ?? 0) * weight;
      green += (rgba[at + 1] ?? 0) * weight;
      blue += (rgba[at + 2] ?? 0) * weight;
      opacity += weight;
    }
  }
  if (opacity === 0) return [0, 0, 0, 0];
  return [red / opacity, green / opacity, blue / opacity, opacity / count].map(Math.round);
}
