const MEBIBYTE = 1024 * 1024;

/** How much of a stranger's picture is read. A badge has some 400 × 400 pixels and a tenth of a mebibyte. */
export const PICTURE_LIMITS = {
  fileBytes: 25 * MEBIBYTE,
  /** Width times height. */
  pixels: 16 * 1024 * 1024,
  /** Width or height. */
  side: 16_384,
  /** A PNG's rows once they are unpacked; also what is held of them as pixels. */
  unpackedBytes: 64 * MEBIBYTE,
  /** Width or height of what we keep of it, in pixels. */
  keptSide: 256,
} as const;
