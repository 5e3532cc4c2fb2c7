import { ok } from '../../../shared/lib/result.ts';
import type { WorkspaceView } from '../../../shared/contract/views.ts';
import type { HandlersOf } from '../dispatch.ts';
import { readNetwork, writeNetwork } from '../network-setting.ts';
import type { EngineContext } from './context.ts';

export function workspaceHandlers(context: EngineContext): HandlersOf<'workspace'> {
  return {
    'workspace.get': async () => ok(await viewWorkspace(context)),
    'workspace.setNetwork': async ({ network }) => {
      await writeNetwork(context.workspace.settings, network);
      context.emit('workspace.changed', {});
      return ok(await viewWorkspace(context));
    },
  };
}

async function viewWorkspace({ workspace, workspaceFile }: EngineContext): Promise<WorkspaceView> {
  const { unassigned, total, ...verdicts } = await workspace.credentials.countByVerdict();
  return {
    path: workspaceFile,
    candidates: await workspace.candidates.count(),
    credentials: total,
    unassigned,
    verdicts,
    network: await readNetwork(workspace.settings),
  };
}
