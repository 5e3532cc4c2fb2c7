import { z } from 'zod';

/** A field's name, or what is offered as a field's value; a state stands by itself. */
const COMPLETION_KINDS = [
  'skill',
  'issuer',
  'level',
  'state',
  'verdict',
  'trust',
  'recipient',
  'fresh',
  'field',
] as const;

/** A way to go on with a query. */
export const completionView = z.strictObject({
  kind: z.enum(COMPLETION_KINDS),
  /** What is written in place of the text between `from` and `to`. */
  text: z.string(),
  label: z.string(),
  from: z.int().min(0),
  to: z.int().min(0),
  /** How many people it stands for, where that is known. */
  candidates: z.int().min(0).optional(),
});

export type CompletionView = z.infer<typeof completionView>;
