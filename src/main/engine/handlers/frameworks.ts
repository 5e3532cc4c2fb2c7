import { basename } from 'node:path';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { FrameworkView } from '../../../shared/contract/views.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { HandlersOf } from '../dispatch.ts';
import { importFramework } from '../mapping/import-framework.ts';
import type { EngineContext } from './context.ts';

export function frameworkHandlers(context: EngineContext): HandlersOf<'frameworks'> {
  const { workspace } = context;
  return {
    'frameworks.list': async () => ok({ frameworks: await listViews(context) }),
    'frameworks.import': ({ file }) => add(context, file),
    'frameworks.remove': async ({ frameworkId }) =>
      settle(context, await workspace.frameworks.remove(frameworkId)),
    'frameworks.restore': async ({ frameworkId }) =>
      settle(context, await workspace.frameworks.restore(frameworkId)),
  };
}

async function settle(
  { skillMapping, emit }: EngineContext,
  isChanged: boolean,
): Promise<Result<{ done: true }, AppError>> {
  if (!isChanged) return err({ code: 'not-found', what: 'framework' });
  await skillMapping.run();
  emit('workspace.changed', {});
  return ok({ done: true });
}

async function listViews({ workspace }: EngineContext): Promise<FrameworkView[]> {
  return [...(await workspace.frameworks.list())];
}

async function add(
  context: EngineContext,
  file: string,
): Promise<Result<CallOutput<'frameworks.import'>, AppError>> {
  const added = await importFramework(context.workspace, file);
  if (!added.ok) {
    return err({ code: 'framework-not-read', file: basename(file), problem: added.error });
  }
  await context.skillMapping.run();
  context.emit('workspace.changed', {});
  const { id, replaced } = added.value;
  const framework = (await listViews(context)).find((one) => one.id === id);
  if (framework === undefined) return err({ code: 'not-found', what: 'framework' });
  return ok({ framework, ...(replaced !== undefined && { replaced }) });
}
