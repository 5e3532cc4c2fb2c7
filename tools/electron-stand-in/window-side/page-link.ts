import type { CDPSession, Page } from 'playwright-core';
import type { AppSide } from '../messages.ts';
import { readPath } from './files.ts';
import { followFrames } from './frames.ts';
import type { Frames } from './frames.ts';
import { BINDING, createPageScript } from './page-side.ts';
import type { PageMessage } from './page-side.ts';
import type { OpenInput } from '../messages.ts';

type App = Pick<AppSide, 'invoke' | 'resized' | 'focused' | 'chooseMenu'>;

interface Connection {
  readonly session: CDPSession;
  readonly frames: Frames;
  readonly app: App;
}

/** Sends an event to the page's `ipcRenderer`. */
export type Deliver = (channel: string, args: readonly unknown[]) => Promise<void>;

/** Runs the preload script before any other in every document, and passes its messages on. */
export async function linkPage(
  session: CDPSession,
  page: Page,
  app: App,
  input: Pick<OpenInput, 'preloadSource' | 'accelerators'>,
): Promise<Deliver> {
  const frames = await followFrames(session, page);
  const connection = { session, frames, app };
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== BINDING) return;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `page-side.ts`; what a page makes up is checked by the app, as in Electron
    const message = JSON.parse(payload) as PageMessage;
    receive(connection, executionContextId, message).catch(() => undefined);
  });
  await session.send('Page.enable');
  await session.send('Runtime.addBinding', { name: BINDING });
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: createPageScript(input.preloadSource, input.accelerators),
  });
  return async (channel, args) => {
    const top = frames.getTop();
    if (top !== undefined) await callReceiver(session, top, 'deliver', [channel, args]);
  };
}

async function receive(
  connection: Connection,
  contextId: number,
  message: PageMessage,
): Promise<void> {
  const { app, session } = connection;
  switch (message.type) {
    case 'size':
      return app.resized({ width: message.width, height: message.height }).then(ignore);
    case 'focus':
      return app.focused({ hasFocus: message.hasFocus }).then(ignore);
    case 'menu':
      return app.chooseMenu({ label: message.label }).then(ignore);
    case 'path':
      return settle(connection, contextId, message.id, () =>
        readPath(session, contextId, `${BINDING}.file(${JSON.stringify(message.file)})`),
      );
    case 'invoke':
      return settle(connection, contextId, message.id, () =>
        invoke(connection, contextId, message),
      );
  }
}

async function invoke(
  { app, frames }: Connection,
  contextId: number,
  { channel, args }: Extract<PageMessage, { type: 'invoke' }>,
): Promise<unknown> {
  const frame = frames.describe(contextId);
  if (frame === undefined) return undefined;
  try {
    return await app.invoke({ channel, args, frame });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Error invoking remote method '${channel}': ${reason}`, { cause });
  }
}

async function settle(
  { session }: Connection,
  contextId: number,
  id: number,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await callReceiver(session, contextId, 'settle', [id, true, await work()]);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    await callReceiver(session, contextId, 'settle', [id, false, message]);
  }
}

async function callReceiver(
  session: CDPSession,
  executionContextId: number,
  name: string,
  args: readonly unknown[],
): Promise<void> {
  await session.send('Runtime.callFunctionOn', {
    executionContextId,
    functionDeclaration: `function (...args) { ${BINDING}[${JSON.stringify(name)}](...args); }`,
    arguments: args.map((value) => ({ value })),
  });
}

function ignore(): void {
  // Nobody waits for it.
}
