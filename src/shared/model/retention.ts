import { z } from 'zod';

/** How long people are kept: so many days after they were last handed in, or after the last opening closed. */
export const retentionRule = z.strictObject({
  from: z.enum(['import', 'closing']),
  days: z.int().min(1).max(3660),
});

/** Somebody whom a rule would delete. */
export const dueCandidate = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** ISO 8601, as the next one. */
  lastIn: z.string(),
  dueOn: z.string(),
});

export type RetentionRule = z.infer<typeof retentionRule>;
export type DueCandidate = z.infer<typeof dueCandidate>;
