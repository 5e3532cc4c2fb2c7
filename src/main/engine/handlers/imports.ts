import { join } from 'node:path';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { asCollected } from '../importing/collect-files.ts';
import type { HandlersOf } from '../dispatch.ts';
import type { AnyDocument, VerifyDocument } from '../importing/examine.ts';
import { recordIncident } from '../incident.ts';
import { readNetwork } from '../workspaces/network-setting.ts';
import { fetchPasted, recognisePasted } from '../importing/pasting.ts';
import type { EngineContext } from './context.ts';

/** So many summaries can be gone back to. */
const ENDED_SHOWN = 20;

const NO_RESUMES = { resumes: 0 };

export function importHandlers(context: EngineContext): HandlersOf<'imports'> {
  return {
    'imports.prepare': async () => {
      prepare(context);
      context.readers?.prepare();
      return ok({ done: true });
    },
    'imports.start': async ({ paths }) => startImport(context, { paths }, context.verify),
    'imports.startSamples': async () =>
      startImport(
        context,
        { paths: [join(context.samplesDirectory, 'candidates')] },
        context.verifySample,
      ),
    'imports.paste': async ({ text, name }) => paste(context, text, name),
    'imports.fetch': ({ url, name }) => fetchLink(context, url, name),
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

/** @returns Its id; it runs in the background. */
export function startImport(
  context: EngineContext,
  order: Parameters<EngineContext['importer']['start']>[0],
  verify: VerifyDocument<AnyDocument>,
): Result<{ importId: string }, AppError> {
  const { importer, readers, workspace, clock, judgeIssuers, resumes } = context;
  const judging = { verify, judgeIssuers };
  const services = {
    workspace,
    clock,
    ...judging,
    resumes,
    recordIncident,
    openReader: readers?.open,
  };
  const started = importer.start(order, services);
  // While the first files are read.
  prepare(context);
  return started.ok ? ok({ importId: started.value }) : started;
}

// What fails here is told by whoever asks next.
function prepare({ prepareVerifier, prepareMapper }: EngineContext): void {
  prepareVerifier();
  prepareMapper().catch(() => undefined);
}

function paste(
  context: EngineContext,
  text: string,
  name: string,
): Result<CallOutput<'imports.paste'>, AppError> {
  const pasted = recognisePasted(text);
  if (!pasted.ok) return err({ code: 'nothing-pasted', problem: pasted.error });
  if (pasted.value.kind === 'link') return ok(pasted.value);
  const started = importText(context, name, pasted.value.text);
  return started.ok ? ok({ kind: 'credential', ...started.value }) : started;
}

/** What comes back is read as a file is: whether it is a credential is not told by its address. */
async function fetchLink(
  context: EngineContext,
  url: string,
  name: string,
): Promise<Result<{ importId: string }, AppError>> {
  const allowed = await readNetwork(context.workspace.settings);
  const fetched = await fetchPasted(url, context.network, allowed);
  if (fetched.ok) return importText(context, name, fetched.value);
  return err({ code: 'not-fetched', host: new URL(url).host, problem: fetched.error });
}

function importText(context: EngineContext, name: string, text: string) {
  return startImport(context, { paths: [], given: [asCollected(name, text)] }, context.verify);
}
