import type { PngParts } from './png-parts.ts';

/** Reads the pixel of which the first sample is number `sample` of a row, and writes its four bytes at `to`. */
export type PixelReader = (row: Uint8Array, column: number, rgba: Uint8Array, to: number) => void;

/**
 * How the pixels of a PNG are read; of samples with sixteen bits the upper eight count.
 *
 * @returns Nothing where it has colours by their numbers and no list of them.
 */
export function pixelReader(parts: PngParts): PixelReader | undefined {
  const { kind } = parts.header;
  if (kind === 'palette') return readPaletted(parts);
  return kind === 'grey' || kind === 'grey-alpha' ? readGrey(parts) : readColour(parts);
}

function readPaletted({ header, palette, transparency }: PngParts): PixelReader | undefined {
  if (palette === undefined || palette.length === 0 || palette.length % 3 !== 0) return undefined;
  const { depth } = header;
  return (row, column, rgba, to) => {
    // A number beyond the list is an error of the file; it is drawn as the first.
    const asked = sampleOf(row, column, depth) * 3;
    const at = asked + 2 < palette.length ? asked : 0;
    rgba[to] = palette[at] ?? 0;
    rgba[to + 1] = palette[at + 1] ?? 0;
    rgba[to + 2] = palette[at + 2] ?? 0;
    rgba[to + 3] = transparency?.[at / 3] ?? OPAQUE;
  };
}

const OPAQUE = 255;

function readGrey({ header, transparency }: PngParts): PixelReader {
  const { depth, samples } = header;
  const clear = samples === 1 ? levelAt(transparency, 0) : undefined;
  const scale = depth < 8 ? OPAQUE / (2 ** depth - 1) : 1;
  return (row, column, rgba, to) => {
    const level = sampleOf(row, column * samples, depth);
    const shown = depth === 16 ? level >> 8 : level * scale;
    rgba[to] = shown;
    rgba[to + 1] = shown;
    rgba[to + 2] = shown;
    rgba[to + 3] =
      samples === 2
        ? upperByte(sampleOf(row, column * samples + 1, depth), depth)
        : level === clear
          ? 0
          : OPAQUE;
  };
}

function readColour({ header, transparency }: PngParts): PixelReader {
  const { depth, samples } = header;
  const clear = [0, 1, 2].map((place) =>
    samples === 3 ? levelAt(transparency, place) : undefined,
  );
  return (row, column, rgba, to) => {
    const first = column * samples;
    let isClear = true;
    for (let place = 0; place < 3; place += 1) {
      const level = sampleOf(row, first + place, depth);
      rgba[to + place] = upperByte(level, depth);
      if (level !== clear[place]) isClear = false;
    }
    const opacity = samples === 4 ? upperByte(sampleOf(row, first + 3, depth), depth) : OPAQUE;
    rgba[to + 3] = isClear ? 0 : opacity;
  };
}

/** The level that counts as transparent; `tRNS` has two bytes for each sample, whatever its depth. */
function levelAt(transparency: Uint8Array | undefined, place: number): number | undefined {
  const [high, low] = transparency?.subarray(place * 2) ?? [];
  return high === undefined || low === undefined ? undefined : high * 256 + low;
}

function upperByte(level: number, depth: number): number {
  return depth === 16 ? level >> 8 : level;
}

function sampleOf(row: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return row[index] ?? 0;
  if (depth === 16) return (row[index * 2] ?? 0) * 256 + (row[index * 2 + 1] ?? 0);
  const bit = index * depth;
  const byte = row[bit >> 3] ?? 0;
  return (byte >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}
