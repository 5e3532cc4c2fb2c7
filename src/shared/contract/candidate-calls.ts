import { z } from 'zod';
import { call, done } from './call.ts';
import { claimComparison, resumeProblemView } from './resumes.ts';
import { LANGUAGES } from '../messages/language.ts';
import { rowId } from './scalars.ts';
import {
  candidateFilter,
  candidateOrder,
  candidatePage,
  candidateView,
  comparison,
} from './views.ts';

/** People, and their résumés. */
export const candidateCalls = {
  'candidates.search': call(
    'engine',
    z.strictObject({
      filter: candidateFilter,
      /** Absent: by how well they fit. */
      order: candidateOrder.optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    candidatePage,
  ),
  /** Of somebody who was merged into another, that other. */
  'candidates.get': call('engine', z.strictObject({ candidateId: rowId }), candidateView),
  /** Who of these is still there, in that order; whoever was merged into another is that other. */
  'candidates.present': call(
    'engine',
    z.strictObject({ candidateIds: z.array(rowId).min(1).max(5000) }),
    z.strictObject({
      people: z.array(z.strictObject({ askedId: rowId, id: rowId })),
    }),
  ),
  /** Of those of these who are still there; whoever was merged into another is that other. */
  'candidates.compare': call(
    'engine',
    z.strictObject({ candidateIds: z.array(rowId).min(2).max(8) }),
    comparison,
  ),
  'candidates.create': call(
    'engine',
    z.strictObject({ name: z.string().trim().min(1).max(300) }),
    z.strictObject({ candidateId: rowId }),
  ),
  'candidates.rename': call(
    'engine',
    z.strictObject({ candidateId: rowId, name: z.string().trim().min(1).max(300) }),
    done,
  ),
  'candidates.setEmails': call(
    'engine',
    z.strictObject({ candidateId: rowId, emails: z.array(z.email().max(320)).max(20) }),
    done,
  ),
  /** Writes all that is held about a person as a zip, as `touchstone subject-copy` does. */
  'candidates.writeCopy': call(
    'engine',
    z.strictObject({
      candidateId: rowId,
      /** Where to write: absolute, as the save dialog gave it. */
      file: z.string().min(1).max(4096),
      /** In which it is worded; English where not given. */
      language: z.enum(LANGUAGES).optional(),
    }),
    z.strictObject({ file: z.string() }),
  ),
  /** Adds the résumés in these files to a person; one that is there already is left as it is. */
  'resumes.add': call(
    'engine',
    z.strictObject({
      candidateId: rowId,
      paths: z.array(z.string().min(1).max(4096)).min(1).max(20),
    }),
    z.strictObject({
      added: z.int().min(0),
      /** Of those that were added. */
      resumeIds: z.array(rowId),
      problems: z.array(resumeProblemView),
    }),
  ),
  'resumes.remove': call('engine', z.strictObject({ resumeId: rowId }), done),
  /** Puts back what was removed since the workspace was opened: one of the last few. */
  'resumes.restore': call('engine', z.strictObject({ resumeId: rowId }), done),
  /** A person's résumés, and what they claim beside what is proven. */
  'resumes.compare': call('engine', z.strictObject({ candidateId: rowId }), claimComparison),
} as const;
