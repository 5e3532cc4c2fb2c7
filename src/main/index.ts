import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import type { EventPayload } from '../shared/contract/contract.ts';
import type { AppError } from '../shared/contract/errors.ts';
import { readFault, rootOf } from '../shared/lib/fault.ts';
import { followLanguage, languageOf } from '../shared/messages/language.ts';
import type { Language } from '../shared/messages/language.ts';
import { addLanguages } from '../shared/messages/languages.ts';
import { describeAppError } from '../shared/messages/ui/app-error.ts';
import { SYSTEM_DIALOGS } from '../shared/messages/ui/desktop.ts';
import { startEngineWorker } from './engine/engine-client.ts';
import { addCredentials } from './shell/add-credentials.ts';
import { checkWorkspace, chooseFirstWorkspace } from './shell/choose-workspace.ts';
import { createDesktop } from './shell/desktop.ts';
import { openDesktopSettings } from './shell/desktop-settings.ts';
import type { SettingsFile } from './shell/desktop-settings.ts';
import { createShellDispatch } from './shell/dispatch.ts';
import type { Dispatch } from './shell/dispatch.ts';
import { createHandedFiles, holdToHanded } from './shell/handed-files.ts';
import { openIncidentLog } from './shell/incident-log.ts';
import type { IncidentLog } from './shell/incident-log.ts';
import { createJobWatch } from './shell/job-watch.ts';
import { createKeychain } from './shell/keychain.ts';
import { setMenu } from './shell/menu.ts';
import { notify } from './shell/notify.ts';
import { createWaitingFiles, findOpenedFiles } from './shell/opened-files.ts';
import { createOwnHandlers } from './shell/own-handlers.ts';
import { denyEverythingElse } from './shell/permissions.ts';
import { APP_ORIGIN, registerAppScheme, serveAppFiles } from './shell/protocol.ts';
import { sendEvent, serveIpc } from './shell/serve.ts';
import { openVaultDesk } from './shell/vault-desk.ts';
import { createWindow, loadApp, raiseWindow } from './shell/window.ts';
import { holdWorkspace } from './shell/workspace-holder.ts';
import type { WorkspaceHolder } from './shell/workspace-holder.ts';

const OUT = join(import.meta.dirname, '..');

/** A window that is gone so soon after it was filled would be so again. */
const AT_ONCE_MS = 10_000;

let window: BrowserWindow | undefined;
/** Workspaces that the system has the app open; before there is a window, the last one is the first. */
let openWorkspace: ((file: string) => Promise<void>) | undefined;
let asked: string | undefined;

const openedFiles = createWaitingFiles(() => sendEvent(window, 'files.opened', {}));
const desktop = createDesktop(
  () => window,
  join(app.getAppPath(), 'resources', 'icons', 'file.png'),
);

/** The window's language is the shell's too; until the window says it, as it was last, or the system's. */
function followWindow(settings: SettingsFile, onChange: () => void) {
  let language = settings.get().language ?? languageOf(app.getPreferredSystemLanguages());
  addLanguages();
  followLanguage(() => language);
  return (next: Language) => {
    if (next === language) return;
    language = next;
    settings.set({ language });
    onChange();
  };
}

function findFirstWorkspace(): string {
  const userData = app.getPath('userData');
  const { argv, env } = process;
  const started = { argv, env, workingDirectory: process.cwd(), userData };
  return chooseFirstWorkspace(asked, started, showRefusal);
}

/** Shows on the taskbar, and says, what becomes of jobs. */
function watchJobs(settings: SettingsFile) {
  return createJobWatch({
    setProgress: (fraction) => {
      if (window?.isDestroyed() === false) window.setProgressBar(fraction);
    },
    isFocused: () => window?.isDestroyed() === false && window.isFocused(),
    notifies: () => settings.get().notifies,
    notify: (job, title, body) =>
      notify(title, body, () => {
        if (window !== undefined) raiseWindow(window);
        sendEvent(window, 'job.chosen', { job });
      }),
  });
}

/** Opens the workspace in a file, or finds out what it takes to. */
function openVault(file: string, watch: ReturnType<typeof createJobWatch>, incidents: IncidentLog) {
  const userData = app.getPath('userData');
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
        onIncident: (incident) => incidents.add(incident),
        samplesDirectory: join(app.getAppPath(), 'resources', 'samples'),
        onEvent: (event, payload) => {
          watch(event, payload);
          sendEvent(window, event, payload);
        },
      }),
  });
}

/** Where what goes wrong in Touchstone itself is kept, whatever becomes of the workspace. */
function openIncidents(): IncidentLog {
  const { versions, platform, arch } = process;
  const known = (['electron', 'chrome', 'node'] as const).filter((name) => versions[name]);
  const incidents = openIncidentLog(join(app.getPath('userData'), 'problems.json'), {
    now: () => new Date().toISOString(),
    version: app.getVersion(),
    system: [platform, arch, ...known.map((name) => `${name} ${versions[name]}`)].join(' '),
  });
  // What ends the process is written down before that; what becomes of it is Electron's.
  process.on('uncaughtExceptionMonitor', (cause) => {
    const fault = readFault(cause, rootOf(import.meta.url));
    incidents.add({ id: randomUUID(), kind: 'app-fault', fault });
    incidents.flush();
  });
  return incidents;
}

/** A window without its process is blank: it is filled again, unless it goes at once once more. */
function fillAgain(incidents: IncidentLog): (reason: string) => void {
  let filledAt = Number.NEGATIVE_INFINITY;
  return (work) => {
    if (work === 'clean-exit') return;
    incidents.add({ id: randomUUID(), kind: 'window-gone', work });
    incidents.flush();
    const now = performance.now();
    if (window === undefined || window.isDestroyed() || now - filledAt < AT_ONCE_MS) return;
    filledAt = now;
    void loadApp(window).catch(stop);
  };
}

/** Holds the app's end back until the engine has written what it has in hand. */
function closeBeforeQuit(workspace: WorkspaceHolder, incidents: IncidentLog): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void workspace.close().finally(() => {
      incidents.flush();
      state = 'closed';
      app.quit();
    });
  });
}

const choose = (item: EventPayload<'menu.chosen'>['item']) => () =>
  sendEvent(window, 'menu.chosen', { item });

function drawMenu(settings: SettingsFile, dispatch: Dispatch): void {
  setMenu(
    {
      addFiles: () => void addCredentials(dispatch, 'files'),
      addFolder: () => void addCredentials(dispatch, 'folder'),
      exportReport: choose('export-report'),
      checkReport: choose('check-report'),
      pasteCredential: choose('paste-credential'),
      undo: choose('undo'),
      redo: choose('redo'),
      newWorkspace: () => void tellRefusal(dispatch('shell.newWorkspace', {})),
      openWorkspace: () => void tellRefusal(dispatch('shell.openWorkspace', {})),
      openRecent: (file) => void tellRefusal(dispatch('recent.open', { file })),
      clearRecent: () => void dispatch('recent.clear', {}),
    },
    settings.get().recent.map(({ file }) => file),
  );
}

/** A menu shows nothing by itself of what came of it. */
async function tellRefusal(opening: ReturnType<Dispatch>): Promise<void> {
  const opened = await opening;
  if (!opened.ok) showRefusal(opened.error);
}

function showRefusal(error: AppError): void {
  dialog.showErrorBox(SYSTEM_DIALOGS.cannotOpen, describeAppError(error));
}

async function start(): Promise<void> {
  await app.whenReady();
  const settings = openDesktopSettings(join(app.getPath('userData'), 'desktop.json'));
  const draw = () => drawMenu(settings, dispatch);
  const setLanguage = followWindow(settings, draw);
  const watch = watchJobs(settings);
  const incidents = openIncidents();
  const workspace = holdWorkspace(findFirstWorkspace(), (file) =>
    openVault(file, watch, incidents),
  );
  const didOpen = (file: string) => {
    settings.didOpen(file, new Date().toISOString());
    draw();
  };
  openWorkspace = async (file) => {
    if (file === workspace.file()) return;
    await workspace.replace(file);
    didOpen(file);
    sendEvent(window, 'workspace.replaced', {});
  };
  const own = createOwnHandlers({
    settings,
    openedFiles,
    setLanguage,
    file: () => workspace.file(),
    open: openWorkspace,
    chooseWorkspace: () => desktop.openWorkspace(),
    chooseNewWorkspace: () => desktop.newWorkspace(),
    onRecent: draw,
    incidents,
    saveIncident: () => desktop.saveIncident(),
  });
  const handed = createHandedFiles();
  const dispatch = holdToHanded(createShellDispatch(desktop, own, workspace.dispatch), handed);
  closeBeforeQuit(workspace, incidents);
  serveAppFiles(join(OUT, 'renderer'));
  await denyEverythingElse();
  serveIpc(dispatch, (paths) => handed.add(paths), APP_ORIGIN);
  draw();
  window = createWindow({
    preloadFile: join(OUT, 'preload', 'index.cjs'),
    stateFile: join(app.getPath('userData'), 'window.json'),
    onGone: fillAgain(incidents),
  });
  // The window is filled while the workspace opens: what it asks for waits for that.
  const first = workspace.file();
  await Promise.all([loadApp(window), workspace.isOpen()]);
  if (workspace.file() === first) didOpen(first);
}

async function openAnother(file: string, open: (file: string) => Promise<void>): Promise<void> {
  const checked = checkWorkspace(file);
  if (checked.ok) await open(file);
  else showRefusal(checked.error);
}

/** Files that the system hands over: a workspace is opened, all others wait for the window. */
function takeFiles(argv: readonly string[], workingDirectory: string): void {
  const { workspace, others } = findOpenedFiles({
    argv,
    workingDirectory,
    appPath: app.getAppPath(),
  });
  openedFiles.add(others);
  if (workspace === undefined) return;
  asked = workspace;
  if (openWorkspace !== undefined) void openAnother(workspace, openWorkspace);
}

function stop(cause: unknown): void {
  dialog.showErrorBox(SYSTEM_DIALOGS.cannotOpen, String(cause));
  app.exit(1);
}

// Two of them would write one workspace: the second hands over to the first.
if (app.requestSingleInstanceLock()) {
  registerAppScheme();
  takeFiles(process.argv, process.cwd());
  app.on('second-instance', (_event, argv, workingDirectory) => {
    takeFiles(argv, workingDirectory);
    if (window !== undefined) raiseWindow(window);
  });
  // macOS, which puts no files on the command line; before the app is ready too.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    takeFiles(['', path], '/');
  });
  app.on('window-all-closed', () => app.quit());
  start().catch(stop);
} else {
  app.quit();
}
