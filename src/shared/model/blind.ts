import { z } from 'zod';

/** What is hidden of people beside who they are. */
export const blindView = z.strictObject({
  /** When their credentials were issued and end: from the first one an age can be read. */
  hidesDates: z.boolean(),
});
export type BlindView = z.infer<typeof blindView>;
