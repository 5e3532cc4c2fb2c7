import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { PictureFault } from './bitmap.ts';

/** What a sample of a pixel stands for. @see https://www.w3.org/TR/png-3/#6Colour-values */
export type ColourKind = 'grey' | 'rgb' | 'palette' | 'grey-alpha' | 'rgb-alpha';

/** @see https://www.w3.org/TR/png-3/#11IHDR */
export interface PngHeader {
  /** In pixels; at least one each. */
  readonly width: number;
  readonly height: number;
  /** Bits of a sample. */
  readonly depth: number;
  readonly kind: ColourKind;
  /** Samples of a pixel. */
  readonly samples: number;
  readonly isInterlaced: boolean;
}

const KINDS: Readonly<
  Record<
    number,
    { readonly kind: ColourKind; readonly samples: number; readonly depths: readonly number[] }
  >
> = {
  0: { kind: 'grey', samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { kind: 'rgb', samples: 3, depths: [8, 16] },
  3: { kind: 'palette', samples: 1, depths: [1, 2, 4, 8] },
  4: { kind: 'grey-alpha', samples: 2, depths: [8, 16] },
  6: { kind: 'rgb-alpha', samples: 4, depths: [8, 16] },
};

const HEADER_BYTES = 13;

export function readHeader(bytes: Buffer): Result<PngHeader, PictureFault> {
  if (bytes.length !== HEADER_BYTES) return err('damaged');
  const width = bytes.readUInt32BE(0);
  const height = bytes.readUInt32BE(4);
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = bytes.subarray(8);
  const known = KINDS[colour];
  if (width === 0 || height === 0 || known === undefined || !known.depths.includes(depth)) {
    return err('damaged');
  }
  if (compression !== 0 || filter !== 0 || interlace > 1) return err('unsupported');
  const { kind, samples } = known;
  return ok({ width, height, depth, kind, samples, isInterlaced: interlace === 1 });
}

/** The rows of one pass: of an interlaced picture there are seven, of any other one. */
export interface Pass {
  readonly columns: number;
  readonly lines: number;
  /** Of a row, without the byte that names its filter. */
  readonly rowBytes: number;
  /** Of all rows, with it. */
  readonly bytes: number;
  /** Where the first pixel goes, and how far the next is. */
  readonly x: readonly [start: number, step: number];
  readonly y: readonly [start: number, step: number];
}

type Steps = readonly [start: number, step: number];

/** @see https://www.w3.org/TR/png-3/#8Interlace */
const ADAM7: readonly (readonly [Steps, Steps])[] = [
  [
    [0, 8],
    [0, 8],
  ],
  [
    [4, 8],
    [0, 8],
  ],
  [
    [0, 4],
    [4, 8],
  ],
  [
    [2, 4],
    [0, 4],
  ],
  [
    [0, 2],
    [2, 4],
  ],
  [
    [1, 2],
    [0, 2],
  ],
  [
    [0, 1],
    [1, 2],
  ],
];
const WHOLE: typeof ADAM7 = [
  [
    [0, 1],
    [0, 1],
  ],
];

/** How the rows lie, one pass after the other; those that have no pixel are left out. */
export function rowsOf(header: PngHeader): readonly Pass[] {
  const bits = header.samples * header.depth;
  return (header.isInterlaced ? ADAM7 : WHOLE)
    .map(([x, y]) => {
      const columns = Math.ceil((header.width - x[0]) / x[1]);
      const lines = Math.ceil((header.height - y[0]) / y[1]);
      const rowBytes = Math.ceil((columns * bits) / 8);
      return { columns, lines, rowBytes, bytes: lines * (rowBytes + 1), x, y };
    })
    .filter(({ columns, lines }) => columns > 0 && lines > 0);
}
