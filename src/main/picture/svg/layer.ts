import type { Colour } from './colour.ts';
import type { Coverage, Size } from './coverage.ts';

/** What is drawn so far: red, green, blue and opacity, each 0 to 1, the colours multiplied by the opacity. */
export interface Layer extends Size {
  readonly values: Float32Array;
}

/** Gives the colour of a pixel by its middle, in the form of a layer; it is the same array each time. */
export type Paint = (x: number, y: number) => Float32Array;

export function createLayer({ width, height }: Size): Layer {
  return { width, height, values: new Float32Array(width * height * 4) };
}

export function paintOf({ red, green, blue, opacity }: Colour): Paint {
  const values = Float32Array.of(red * opacity, green * opacity, blue * opacity, opacity);
  return () => values;
}

/** For where nothing is covered. */
export type Clip = Coverage | undefined;

/** Lays paint over what is drawn, as far as it is to cover. @param opacity 0 to 1. */
export function cover(
  layer: Layer,
  paint: Paint,
  {
    coverage,
    clip,
    opacity,
  }: { readonly coverage: Coverage; readonly clip: Clip; readonly opacity: number },
): void {
  const { left, top, width, height, values } = coverage;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const [x, y] = [left + column, top + row];
      const inClip = clip === undefined ? 1 : coveredAt(clip, x, y);
      const share = (values[row * width + column] ?? 0) * opacity * inClip;
      if (share > 0) layOver(layer, (y * layer.width + x) * 4, paint(x + 0.5, y + 0.5), share);
    }
  }
}

/** `source-over`. @see https://www.w3.org/TR/compositing-1/#porterduffcompositingoperators_srcover */
function layOver({ values }: Layer, at: number, paint: Float32Array, share: number): void {
  if (paint[3] === 0) return;
  const rest = 1 - (paint[3] ?? 0) * share;
  for (let part = 0; part < 4; part += 1) {
    values[at + part] = (values[at + part] ?? 0) * rest + (paint[part] ?? 0) * share;
  }
}

function coveredAt({ left, top, width, height, values }: Coverage, x: number, y: number): number {
  if (x < left || y < top || x >= left + width || y >= top + height) return 0;
  return values[(y - top) * width + (x - left)] ?? 0;
}

/** What is in both. */
export function intersect(one: Coverage, other: Clip): Coverage {
  if (other === undefined) return one;
  const values = one.values.map((value, index) => {
    const x = one.left + (index % one.width);
    const y = one.top + Math.floor(index / one.width);
    return value * coveredAt(other, x, y);
  });
  return { ...one, values };
}

/** As what a layer is used for: where something is drawn, or how light that is. */
export function coverageOf({ width, height, values }: Layer, by: 'opacity' | 'light'): Coverage {
  const covered = new Float32Array(width * height);
  for (let pixel = 0; pixel < covered.length; pixel += 1) {
    const at = pixel * 4;
    const [red, green, blue] = [values[at] ?? 0, values[at + 1] ?? 0, values[at + 2] ?? 0];
    // Of the colours as they are on black. https://www.w3.org/TR/css-masking-1/#MaskValues
    const light = 0.2125 * red + 0.7154 * green + 0.0721 * blue;
    covered[pixel] = by === 'opacity' ? (values[at + 3] ?? 0) : light;
  }
  return { left: 0, top: 0, width, height, values: covered };
}

/** Another layer, as the paint that it is. */
export function paintFrom({ width, values }: Layer): Paint {
  const pixel = new Float32Array(4);
  return (x, y) => {
    const at = (Math.floor(y) * width + Math.floor(x)) * 4;
    for (let part = 0; part < 4; part += 1) pixel[part] = values[at + part] ?? 0;
    return pixel;
  };
}

/** Everything. */
export function wholeOf({ width, height }: Size): Coverage {
  return { left: 0, top: 0, width, height, values: new Float32Array(width * height).fill(1) };
}
