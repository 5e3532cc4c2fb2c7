import { basename } from 'node:path';
import { RESUME_LIMITS } from '../../resume/index.ts';
import { compareClaims } from '../../screening/index.ts';
import { findSkill } from '../../skills/index.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { ClaimComparison } from '../../../shared/contract/resumes.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { ResumeProblemCode } from '../../../shared/model/resume.ts';
import type { HandlersOf } from '../dispatch.ts';
import { readBytes } from '../importing/read-bytes.ts';
import { takeResume } from '../resumes.ts';
import type { EngineContext } from './context.ts';

const NO_CANDIDATE: AppError = { code: 'not-found', what: 'candidate' };

export function resumeHandlers(context: EngineContext): HandlersOf<'resumes'> {
  return {
    'resumes.add': ({ candidateId, paths }) => add(context, candidateId, paths),
    'resumes.remove': async ({ resumeId }) => {
      const isGone = await context.workspace.resumes.remove(resumeId);
      if (!isGone) return err({ code: 'not-found', what: 'resume' });
      context.emit('workspace.changed', {});
      return ok({ done: true });
    },
    'resumes.restore': async ({ resumeId }) => {
      const isBack = await context.workspace.resumes.restore(resumeId);
      if (!isBack) return err({ code: 'not-found', what: 'resume' });
      context.emit('workspace.changed', {});
      return ok({ done: true });
    },
    'resumes.compare': ({ candidateId }) => compare(context, candidateId),
  };
}

async function add(
  context: EngineContext,
  candidateId: string,
  paths: readonly string[],
): Promise<Result<CallOutput<'resumes.add'>, AppError>> {
  if ((await context.workspace.candidates.get(candidateId)) === undefined) return err(NO_CANDIDATE);
  const resumeIds: string[] = [];
  const problems: { file: string; code: ResumeProblemCode }[] = [];
  for (const path of paths) {
    const taken = await addOne(context, candidateId, path);
    if (!taken.ok) problems.push({ file: basename(path), code: taken.error });
    else if (taken.value !== undefined) resumeIds.push(taken.value);
  }
  if (resumeIds.length > 0) context.emit('workspace.changed', {});
  return ok({ added: resumeIds.length, resumeIds, problems });
}

/** @returns Its id; nothing where the person has it already. A person who adds a file says that it is a résumé. */
async function addOne(
  { workspace, resumes }: EngineContext,
  candidateId: string,
  path: string,
): Promise<Result<string | undefined, ResumeProblemCode>> {
  const read = await readBytes(path, RESUME_LIMITS.fileBytes);
  if (!read.ok) return err(read.error.code === 'too-large' ? 'too-large' : 'unreadable-file');
  const taken = await takeResume(basename(path), read.value, resumes);
  if (!taken.ok) return taken;
  const { looksLikeResume: _, ...resume } = taken.value;
  return ok(await workspace.resumes.add(candidateId, resume));
}

async function compare(
  { workspace, resumes }: EngineContext,
  candidateId: string,
): Promise<Result<ClaimComparison, AppError>> {
  const candidate = await workspace.candidates.get(candidateId);
  if (candidate === undefined) return err(NO_CANDIDATE);
  const vocabulary = await resumes.openVocabulary();
  const stored = await workspace.resumes.list(candidateId);
  return ok(
    compareClaims(stored, candidate.skills, (name) => findSkill(vocabulary, name)?.skill.id),
  );
}
