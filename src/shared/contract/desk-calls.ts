import { z } from 'zod';
import { STAGES } from '../model/stage.ts';
import { call, done, nothing } from './call.ts';
import { rowId, timestamp } from './scalars.ts';

const stage = z.enum(STAGES);
const tag = z.string().trim().min(1).max(60);

/** What somebody wrote down about a person. */
export const noteView = z.strictObject({
  id: rowId,
  text: z.string(),
  createdAt: timestamp,
  changedAt: timestamp,
});
export type NoteView = z.infer<typeof noteView>;

/** A person on the shortlist of an opening. */
export const shortlisted = z.strictObject({
  candidateId: rowId,
  name: z.string(),
  stage,
  /** When they came to this stage. */
  changedAt: timestamp,
});
export type Shortlisted = z.infer<typeof shortlisted>;

/** What the recruiter writes down: notes, tags, and the stage that a person has reached. */
export const deskCalls = {
  /** The newest first. */
  'notes.list': call(
    'engine',
    z.strictObject({ candidateId: rowId }),
    z.strictObject({ notes: z.array(noteView) }),
  ),
  /** Writes a note, in place of the one of this id if one is given. */
  'notes.save': call(
    'engine',
    z.strictObject({
      candidateId: rowId,
      noteId: rowId.optional(),
      text: z.string().trim().min(1).max(20_000),
    }),
    z.strictObject({ noteId: rowId }),
  ),
  'notes.remove': call('engine', z.strictObject({ noteId: rowId }), done),
  /** Puts back what was removed since the workspace was opened. */
  'notes.restore': call('engine', z.strictObject({ noteId: rowId }), done),

  /** Every tag in use, those of most people first. */
  'tags.list': call(
    'engine',
    nothing,
    z.strictObject({ tags: z.array(z.strictObject({ tag, people: z.int().min(1) })) }),
  ),
  'tags.of': call(
    'engine',
    z.strictObject({ candidateId: rowId }),
    z.strictObject({ tags: z.array(tag) }),
  ),
  /** In place of those that the person had. */
  'tags.set': call(
    'engine',
    z.strictObject({ candidateId: rowId, tags: z.array(tag).max(50) }),
    done,
  ),

  /** Who is on an opening's shortlist, in the order in which they came to their stage. */
  'stages.ofOpening': call(
    'engine',
    z.strictObject({ openingId: rowId }),
    z.strictObject({ people: z.array(shortlisted) }),
  ),
  /** Every opening, with the stage that a person has reached in it. */
  'stages.ofCandidate': call(
    'engine',
    z.strictObject({ candidateId: rowId }),
    z.strictObject({
      openings: z.array(
        z.strictObject({ openingId: rowId, title: z.string(), stage: stage.optional() }),
      ),
    }),
  ),
  'stages.set': call(
    'engine',
    z.strictObject({
      openingId: rowId,
      candidateIds: z.array(rowId).min(1).max(5000),
      /** Absent: they leave the shortlist. */
      stage: stage.optional(),
    }),
    done,
  ),
} as const;
