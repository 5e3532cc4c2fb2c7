import { z } from 'zod';
import { RESUME_FORMATS, RESUME_PROBLEM_CODES } from '../model/resume.ts';
import { rowId, timestamp } from './scalars.ts';
import { skillView } from './skill-views.ts';

/** A résumé, which is the candidate's own word. */
export const resumeView = z.strictObject({
  id: rowId,
  name: z.string(),
  format: z.enum(RESUME_FORMATS),
  addedAt: timestamp,
  /** How many skills it names. */
  claims: z.int().min(0),
});

/** A skill that a résumé names, and the credentials that speak for it, if any do. */
const claimView = z.strictObject({
  /** A skill of the vocabulary by its id, or another by the key of its name. */
  skill: z.string(),
  name: z.string(),
  /** Whether a résumé lists it among its skills; else it stands in its text. */
  listed: z.boolean(),
  /** The words around it; empty where it is only listed. */
  quote: z.string(),
  resumeIds: z.array(rowId),
  credentialIds: z.array(rowId),
});

/** What a person's résumés claim, beside what is proven; claims never count as proof. */
export const claimComparison = z.strictObject({
  resumes: z.array(resumeView),
  proven: z.array(claimView),
  /** Credentials may name these as well, without proving them. */
  claimedOnly: z.array(claimView),
  provenNotMentioned: z.array(skillView),
});

/** A file from which no résumé could be read. */
export const resumeProblemView = z.strictObject({
  file: z.string(),
  code: z.enum(RESUME_PROBLEM_CODES),
});

export type ClaimComparison = z.infer<typeof claimComparison>;
export type ClaimView = z.infer<typeof claimView>;
export type ResumeView = z.infer<typeof resumeView>;
export type ResumeProblemView = z.infer<typeof resumeProblemView>;
