import { BrowserWindow } from 'electron';
import { APP_ORIGIN } from './protocol.ts';
import { MINIMUM_SIZE, readWindowState, writeWindowState } from './window-state.ts';

export interface WindowOptions {
  /** The built preload script. */
  readonly preloadFile: string;
  /** Remembers the window's size. */
  readonly stateFile: string;
  /** Told that the process that shows the window has ended, in Electron's word for why. */
  readonly onGone: (reason: string) => void;
}

/** Makes the app's window, sandboxed and without Node; it shows once there is something to see. */
export function createWindow(options: WindowOptions): BrowserWindow {
  const { isMaximized, width, height } = readWindowState(options.stateFile);
  const window = new BrowserWindow({
    title: 'Touchstone',
    width,
    height,
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    show: false,
    webPreferences: {
      preload: options.preloadFile,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // On, it has Chromium fetch dictionaries from a host that nobody has allowed.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => options.onGone(reason));
  window.on('close', () => rememberState(window, options.stateFile));
  return window;
}

/** Loads the app into its window; one that is closed meanwhile is no failure. */
export async function loadApp(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(`${APP_ORIGIN}/index.html`);
  } catch (cause) {
    if (!window.isDestroyed()) throw cause;
  }
}

/** Brings the window to the front, as a second start of the app asks for. */
export function raiseWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

function rememberState(window: BrowserWindow, file: string): void {
  const { width, height } = window.getNormalBounds();
  writeWindowState(file, { width, height, isMaximized: window.isMaximized() });
}
