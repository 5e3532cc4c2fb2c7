import { join } from 'node:path';
import { err, ok } from '../../../shared/lib/result.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { HandlersOf } from '../dispatch.ts';
import type { VerifyDocument } from '../examine.ts';
import { recordIncident } from '../incident.ts';
import type { EngineContext } from './context.ts';

/** So many summaries can be gone back to. */
const ENDED_SHOWN = 20;

const NO_RESUMES = { resumes: 0 };

export function importHandlers(context: EngineContext): HandlersOf<'imports'> {
  return {
    'imports.start': async ({ paths }) => start(context, paths, context.verify),
    'imports.startSamples': async () =>
      start(context, [join(context.samplesDirectory, 'candidates')], context.verifySample),
    'imports.cancel': async ({ importId }) =>
      context.importer.cancel(importId)
        ? ok({ done: true })
        : err({ code: 'not-found', what: 'import' }),
    'imports.list': async () =>
      ok({
        waiting: context.importer.waiting(),
        ended: (await context.workspace.imports.ended(ENDED_SHOWN)).map((view) => ({
          ...NO_RESUMES,
          ...view,
        })),
      }),
    'imports.latest': async () => {
      const latest = context.importer.current() ?? (await context.workspace.imports.latest());
      // One that an older version kept does not say how many there were.
      return ok(latest === undefined ? {} : { import: { ...NO_RESUMES, ...latest } });
    },
  };
}

function start(
  { importer, openReader, workspace, clock, judgeIssuers, resumes }: EngineContext,
  paths: readonly string[],
  verify: VerifyDocument,
): Result<{ importId: string }, AppError> {
  const judging = { verify, judgeIssuers };
  const services = { workspace, clock, ...judging, resumes, recordIncident, openReader };
  const started = importer.start(paths, services);
  return started.ok ? ok({ importId: started.value }) : started;
}
