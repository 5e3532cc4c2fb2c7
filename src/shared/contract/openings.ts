import { z } from 'zod';
import { LEVELS } from '../model/level.ts';
import { ISSUERS_ASKED, NEEDS, SHORTFALLS } from '../model/opening.ts';
import { evidenceView } from './views.ts';
import { rowId, timestamp } from './scalars.ts';

/** A skill that is asked for, and what a proof of it must be like. */
export const requirementView = z.strictObject({
  key: z.string().min(1).max(300),
  name: z.string().min(1).max(300),
  need: z.enum(NEEDS),
  level: z.enum(LEVELS).optional(),
  withinMonths: z.int().min(1).max(600).optional(),
  issuer: z.enum(ISSUERS_ASKED),
});

const requirements = z
  .array(requirementView)
  .max(50)
  .refine((list) => new Set(list.map(({ key }) => key)).size === list.length, {
    message: 'A skill stands in an opening once.',
  });

export const openingDraft = z.strictObject({
  title: z.string().trim().min(1).max(300),
  note: z.string().max(5000),
  requirements,
});

export const openingView = openingDraft.extend({
  id: rowId,
  changedAt: timestamp,
  /** Absent while it is open. */
  closedAt: timestamp.optional(),
});

/** How a person answers one requirement. */
export const requirementAnswer = z.strictObject({
  key: z.string(),
  proven: z.boolean(),
  /** What speaks best for the skill; absent where nothing credible does. */
  evidence: evidenceView.optional(),
  /** Why that does not prove it as it was asked for. */
  shortfalls: z.array(z.enum(SHORTFALLS)),
});

/** A person's place, and requirement by requirement why. */
export const rankedCandidate = z.strictObject({
  candidateId: rowId,
  name: z.string(),
  /** How many of each kind are proven as they were asked for. */
  musts: z.int().min(0),
  nices: z.int().min(0),
  /** One for each requirement, in its order. */
  answers: z.array(requirementAnswer),
});

export const rankInput = z.strictObject({
  requirements,
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(50),
});

/** Whom anything credible gives one of the skills, in order. */
export const rankedPage = z.strictObject({
  total: z.int().min(0),
  rows: z.array(rankedCandidate),
});

export type RequirementView = z.infer<typeof requirementView>;
export type OpeningDraft = z.infer<typeof openingDraft>;
export type OpeningView = z.infer<typeof openingView>;
export type RequirementAnswer = z.infer<typeof requirementAnswer>;
export type RankedCandidate = z.infer<typeof rankedCandidate>;
export type RankedPage = z.infer<typeof rankedPage>;
