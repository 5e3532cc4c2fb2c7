import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Bitmap, PictureFault } from './bitmap.ts';
import { decodePng } from './decode-png.ts';
import { encodeOnWhite, encodePng } from './encode-png.ts';
import { PICTURE_LIMITS } from '../../shared/limits.ts';
import { isPng } from './png-parts.ts';
import { shrink } from './shrink.ts';
import { drawSvg, isMarkup } from './svg/index.ts';

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
 * @param bytes A PNG or an SVG; every other kind is `unsupported`.
 */
export function readPicture(bytes: Uint8Array): Result<PlainPicture, PictureFault> {
  if (bytes.length > PICTURE_LIMITS.fileBytes) return err('too-large');
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const small = shrink(decoded.value, PICTURE_LIMITS.keptSide);
  const { width, height } = small;
  return ok({ png: encodePng(small), width, height });
}

function decode(bytes: Uint8Array): Result<Bitmap, PictureFault> {
  if (isPng(bytes)) return decodePng(bytes);
  return isMarkup(bytes) ? drawSvg(bytes) : err('unsupported');
}

/** A picture as it looks on white paper, without opacity; for what was drawn anew already. */
export function setOnWhite({ png }: PlainPicture): Result<PlainPicture, PictureFault> {
  const decoded = decodePng(png);
  if (!decoded.ok) return decoded;
  const { width, height } = decoded.value;
  return ok({ png: encodeOnWhite(decoded.value), width, height });
}
