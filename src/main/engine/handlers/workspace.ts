import { setImmediate } from 'node:timers/promises';
import type { CredentialStore } from '../../store/index.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { CheckCode } from '../../../shared/messages/checks/index.ts';
import type { WorkspaceView } from '../../../shared/contract/views.ts';
import type { HandlersOf } from '../dispatch.ts';
import { readBlindView, writeBlindView } from '../blind/setting.ts';
import { readDisclosure, writeDisclosure } from '../workspaces/disclosure-setting.ts';
import { readNetwork, writeNetwork } from '../workspaces/network-setting.ts';
import { checkAgain } from './check-again.ts';
import type { EngineContext } from './context.ts';
import { countInbox } from './inbox.ts';

export function workspaceHandlers(context: EngineContext): HandlersOf<'workspace'> {
  return {
    'workspace.get': async () => ok(await viewWorkspace(context)),
    'workspace.setNetwork': async ({ kinds }) => {
      await writeNetwork(context.workspace.settings, kinds);
      context.emit('workspace.changed', {});
      return ok(await viewWorkspace(context));
    },
    'workspace.requests': async ({ limit }) => {
      const { requests } = context.workspace;
      return ok({ requests: [...(await requests.latest(limit))], total: await requests.count() });
    },
    'workspace.setBlind': async ({ blind }) => {
      await writeBlindView(context.workspace.settings, blind);
      context.emit('workspace.changed', {});
      return ok(await viewWorkspace(context));
    },
    'workspace.setDisclosure': async ({ disclosure }) => {
      await writeDisclosure(context.workspace.settings, disclosure);
      await checkAgain(context, await listShownInPart(context.workspace.credentials));
      context.emit('workspace.changed', {});
      return ok(await viewWorkspace(context));
    },
  };
}

const PAGE = 40;
const LEFT_OUT: ReadonlySet<CheckCode> = new Set(['status.left-out', 'validity.left-out']);

async function listShownInPart(credentials: CredentialStore): Promise<readonly string[]> {
  const found: string[] = [];
  for (let after: string | undefined = ''; after !== undefined;) {
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    const page = await credentials.listToJudge({ after, limit: PAGE });
    const inPart = page.filter(({ verification }) =>
      verification.checks.some(({ code }) => LEFT_OUT.has(code)),
    );
    found.push(...inPart.map(({ id }) => id));
    after = page.length < PAGE ? undefined : page.at(-1)?.id;
    // oxlint-disable-next-line no-await-in-loop -- whoever waits for the thread has a turn
    await setImmediate();
  }
  return found;
}

async function viewWorkspace({ workspace, workspaceFile }: EngineContext): Promise<WorkspaceView> {
  const { unassigned, total, ...verdicts } = await workspace.credentials.countByVerdict();
  const blind = await readBlindView(workspace.settings);
  return {
    ...(blind !== undefined && { blind }),
    path: workspaceFile,
    candidates: await workspace.candidates.count(),
    credentials: total,
    unassigned,
    inbox: await countInbox(workspace),
    verdicts,
    network: [...(await readNetwork(workspace.settings))],
    disclosure: await readDisclosure(workspace.settings),
  };
}
