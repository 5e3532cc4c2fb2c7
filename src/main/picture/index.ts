import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { PictureFault } from './bitmap.ts';
import { decodePng } from './decode-png.ts';
import { encodeOnWhite, encodePng } from './encode-png.ts';
import { PICTURE_LIMITS } from '../../shared/limits.ts';
import { isPng } from './png-parts.ts';
import { shrink } from './shrink.ts';

export type { PictureFault } from './bitmap.ts';

/** A stranger's picture drawn anew: nothing but its pixels came over. */
export interface PlainPicture {
  /** A PNG without texts, profiles or frames, at most `PICTURE_LIMITS.keptSide` wide and high. */
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a stranger's picture anew, small and plain. Its limits are looked at before anything is unpacked;
 * how long it may take is for the caller to watch. Never throws.
 *
 * @param bytes A PNG; every other kind is `unsupported`.
 */
export function readPicture(bytes: Uint8Array): Result<PlainPicture, PictureFault> {
  if (bytes.length > PICTURE_LIMITS.fileBytes) return err('too-large');
  if (!isPng(bytes)) return err('unsupported');
  const decoded = decodePng(bytes);
  if (!decoded.ok) return decoded;
  const small = shrink(decoded.value, PICTURE_LIMITS.keptSide);
  const { width, height } = small;
  return ok({ png: encodePng(small), width, height });
}

/** A picture as it looks on white paper, without opacity; for what was drawn anew already. */
export function setOnWhite({ png }: PlainPicture): Result<PlainPicture, PictureFault> {
  const decoded = decodePng(png);
  if (!decoded.ok) return decoded;
  const { width, height } = decoded.value;
  return ok({ png: encodeOnWhite(decoded.value), width, height });
}
