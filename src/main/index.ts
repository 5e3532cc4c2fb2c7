import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { startEngineWorker } from './engine/engine-client.ts';
import { addCredentials } from './shell/add-credentials.ts';
import { createDesktop } from './shell/desktop.ts';
import { createShellDispatch } from './shell/dispatch.ts';
import { createKeychain } from './shell/keychain.ts';
import { setMenu } from './shell/menu.ts';
import { findWorkspaceFile } from './shell/options.ts';
import { denyEverythingElse } from './shell/permissions.ts';
import { APP_ORIGIN, registerAppScheme, serveAppFiles } from './shell/protocol.ts';
import { sendEvent, serveIpc } from './shell/serve.ts';
import { openVaultDesk } from './shell/vault-desk.ts';
import type { VaultDesk } from './shell/vault-desk.ts';
import { createWindow, loadApp, raiseWindow } from './shell/window.ts';

const OUT = join(import.meta.dirname, '..');

let window: BrowserWindow | undefined;

/** Opens the workspace, or finds out what it takes to. */
function openVault(desktop: ReturnType<typeof createDesktop>): Promise<VaultDesk> {
  const userData = app.getPath('userData');
  const file = findWorkspaceFile({
    argv: process.argv,
    env: process.env,
    workingDirectory: process.cwd(),
    userData,
  });
  if (dirname(file) === userData) mkdirSync(userData, { recursive: true });
  return openVaultDesk({
    file,
    keychain: createKeychain(),
    threadEntry: pathToFileURL(join(OUT, 'main', 'vault-thread.js')),
    now: () => new Date().toISOString(),
    chooseCopy: () => desktop.saveCopy(),
    chooseBackup: () => desktop.openBackup(),
    onChanged: () => sendEvent(window, 'workspace.changed', {}),
    startEngine: (key) =>
      startEngineWorker({
        workerFile: join(OUT, 'main', 'engine-worker.js'),
        workspaceFile: file,
        key,
        samplesDirectory: join(app.getAppPath(), 'resources', 'samples'),
        onEvent: (event, payload) => sendEvent(window, event, payload),
      }),
  });
}

/** Holds the app's end back until the engine has written what it has in hand. */
function closeBeforeQuit(vault: VaultDesk): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void vault.close().finally(() => {
      state = 'closed';
      app.quit();
    });
  });
}

async function start(): Promise<void> {
  await app.whenReady();
  const desktop = createDesktop(() => window);
  const vault = await openVault(desktop);
  closeBeforeQuit(vault);
  serveAppFiles(join(OUT, 'renderer'));
  denyEverythingElse();
  const dispatch = createShellDispatch(desktop, vault.dispatch);
  serveIpc(dispatch, APP_ORIGIN);
  setMenu({
    addFiles: () => void addCredentials(desktop, dispatch, 'files'),
    addFolder: () => void addCredentials(desktop, dispatch, 'folder'),
    exportReport: () => sendEvent(window, 'menu.chosen', { item: 'export-report' }),
    pasteCredential: () => sendEvent(window, 'menu.chosen', { item: 'paste-credential' }),
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
