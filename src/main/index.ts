import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { describeAppError } from '../shared/messages/ui/app-error.ts';
import { startEngineWorker } from './engine/engine-client.ts';
import type { EngineClient } from './engine/engine-client.ts';
import { addCredentials } from './shell/add-credentials.ts';
import { createDesktop } from './shell/desktop.ts';
import { createShellDispatch } from './shell/dispatch.ts';
import { setMenu } from './shell/menu.ts';
import { findWorkspaceFile } from './shell/options.ts';
import { denyEverythingElse } from './shell/permissions.ts';
import { APP_ORIGIN, registerAppScheme, serveAppFiles } from './shell/protocol.ts';
import { sendEvent, serveIpc } from './shell/serve.ts';
import { createWindow, loadApp, raiseWindow } from './shell/window.ts';

const OUT = join(import.meta.dirname, '..');

let window: BrowserWindow | undefined;

/** Opens the workspace; without one there is nothing to show, so the app says why and ends. */
async function openEngine(): Promise<EngineClient | undefined> {
  const userData = app.getPath('userData');
  const workspaceFile = findWorkspaceFile({
    argv: process.argv,
    env: process.env,
    workingDirectory: process.cwd(),
    userData,
  });
  if (dirname(workspaceFile) === userData) mkdirSync(userData, { recursive: true });
  const engine = await startEngineWorker({
    workerFile: join(OUT, 'main', 'engine-worker.js'),
    workspaceFile,
    samplesDirectory: join(app.getAppPath(), 'resources', 'samples'),
    onEvent: (event, payload) => sendEvent(window, event, payload),
  });
  if (engine.ok) return engine.value;
  dialog.showErrorBox('Touchstone cannot open', describeAppError(engine.error));
  app.exit(1);
  return undefined;
}

/** Holds the app's end back until the engine has written what it has in hand. */
function closeBeforeQuit(engine: EngineClient): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void engine.close().finally(() => {
      state = 'closed';
      app.quit();
    });
  });
}

async function start(): Promise<void> {
  await app.whenReady();
  const engine = await openEngine();
  if (engine === undefined) return;
  closeBeforeQuit(engine);
  serveAppFiles(join(OUT, 'renderer'));
  denyEverythingElse();
  const desktop = createDesktop(() => window);
  const dispatch = createShellDispatch(desktop, (call, input) => engine.dispatch(call, input));
  serveIpc(dispatch, APP_ORIGIN);
  setMenu({
    addFiles: () => void addCredentials(desktop, dispatch, 'files'),
    addFolder: () => void addCredentials(desktop, dispatch, 'folder'),
    exportReport: () => sendEvent(window, 'menu.chosen', { item: 'export-report' }),
  });
  window = createWindow({
    preloadFile: join(OUT, 'preload', 'index.cjs'),
    stateFile: join(app.getPath('userData'), 'window.json'),
  });
  await loadApp(window);
}

function stop(cause: unknown): void {
  dialog.showErrorBox('Touchstone cannot open', String(cause));
  app.exit(1);
}

// Two of them would write one workspace: the second hands over to the first.
if (app.requestSingleInstanceLock()) {
  registerAppScheme();
  app.on('second-instance', () => {
    if (window !== undefined) raiseWindow(window);
  });
  app.on('window-all-closed', () => app.quit());
  start().catch(stop);
} else {
  app.quit();
}
