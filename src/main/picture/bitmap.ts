/** Pixels in rows from the top, four bytes each: red, green, blue, opacity (not premultiplied). */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** Why a picture is not shown. */
export type PictureFault = 'damaged' | 'too-large' | 'unsupported';
