import { z } from 'zod';

/** A page as it is drawn; lengths are in points, from its left upper corner. */

const drawnText = z.strictObject({
  text: z.string(),
  x: z.number(),
  /** Where its letters stand. */
  baseline: z.number(),
  width: z.number(),
  size: z.number(),
  isBold: z.boolean(),
  color: z.string(),
});

const drawnBox = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});

/** What a page says, in the order in which it is read. */
const spokenPart = z.strictObject({
  /** From 1; absent of what is no heading. */
  heading: z.int().min(1).max(4).optional(),
  /** The cells of a row of a table; of anything else one. */
  texts: z.array(z.string()),
});
export type SpokenPart = z.infer<typeof spokenPart>;

export const drawnPage = z.strictObject({
  width: z.number(),
  height: z.number(),
  texts: z.array(drawnText),
  fills: z.array(drawnBox.extend({ color: z.string() })),
  /** Base64 of a PNG of our own drawing. */
  pictures: z.array(drawnBox.extend({ png: z.string() })),
  spoken: z.array(spokenPart),
});
export type DrawnPage = z.infer<typeof drawnPage>;
