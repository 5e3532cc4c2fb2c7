import { z } from 'zod';

/** What is hidden of people beside who they are. */
export const blindView = z.strictObject({
  /** When their credentials were issued and end: from the first one an age can be read. */
  hidesDates: z.boolean(),
  /** What their badges look like: a name may be written on one, or a school be known by it. */
  hidesPictures: z.boolean().default(true),
  /** Words that tell a woman from a man: pronouns, forms of address, trades that have two names. */
  hidesGender: z.boolean().default(false),
  /** Which schools they went to: who issued what, and schools in texts. Pictures go with them. */
  hidesSchools: z.boolean().default(false),
});
export type BlindView = z.infer<typeof blindView>;
