import { basename } from 'node:path';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { FrameworkView } from '../../../shared/contract/views.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { HandlersOf } from '../dispatch.ts';
import { importFramework } from '../import-framework.ts';
import type { EngineContext } from './context.ts';

export function frameworkHandlers(context: EngineContext): HandlersOf<'frameworks'> {
  const { workspace, skillMapping, emit } = context;
  return {
    'frameworks.list': async () => ok({ frameworks: await listViews(context) }),
    'frameworks.import': ({ file }) => add(context, file),
    'frameworks.remove': async ({ frameworkId }) => {
      if (!(await workspace.frameworks.remove(frameworkId))) {
        return err({ code: 'not-found', what: 'framework' });
      }
      await skillMapping.run();
      emit('workspace.changed', {});
      return ok({ done: true });
    },
  };
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
  const framework = (await listViews(context)).find(({ id }) => id === added.value);
  return framework === undefined
    ? err({ code: 'not-found', what: 'framework' })
    : ok({ framework });
}
