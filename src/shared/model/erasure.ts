import { z } from 'zod';

/** What deleting a person for good takes away, and what stands in its way. */
export const erasurePreview = z.strictObject({
  name: z.string(),
  /** A hold forbids to delete the person. */
  isHeld: z.boolean(),
  credentials: z.int().min(0),
  /** Of these, those that wait in "Unassigned". */
  waiting: z.int().min(0),
  resumes: z.int().min(0),
  /** Originals that go. */
  files: z.int().min(0),
  /** Originals that stay, since somebody else's credentials stand in them too. */
  sharedFiles: z.int().min(0),
  /** E-mail addresses and other identifiers. */
  identities: z.int().min(0),
  /** Whether there is room, as of now, to write the file anew, so that nothing of what was deleted is left in it. */
  isPurgeable: z.boolean(),
});

export type ErasurePreview = z.infer<typeof erasurePreview>;

/** That somebody was deleted, without saying who it was. */
export interface Erasure {
  /** SHA-256 of the person's id, lower-case hex. */
  readonly person: string;
  /** ISO 8601. */
  readonly erasedAt: string;
  readonly cause: ErasureCause;
  readonly credentials: number;
  readonly files: number;
}

export type ErasureCause = 'by-hand' | 'by-rule';
