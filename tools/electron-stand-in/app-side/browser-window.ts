import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Size } from '../messages.ts';
import { app } from './app.ts';
import { windowSide } from './connection.ts';
import { covered, refuse, refuseOthers } from './covered.ts';
import { listAccelerators } from './menu.ts';
import { createPreventable } from './preventable.ts';
import { WebContents } from './web-contents.ts';

interface WebPreferences {
  readonly preload: string;
}

interface Options extends Size {
  readonly webPreferences: WebPreferences;
}

// Chromium sets no least size of its windows, titles them after their page and shows them at once.
const OPTIONS = new Set([
  'title',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'show',
  'webPreferences',
]);

// What every page in Chromium is, preload script and all; an app that asks for less is not run.
const SAFE_PREFERENCES: Readonly<Record<string, boolean>> = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
};

class StandInWindow extends EventEmitter {
  readonly webContents: WebContents;
  private readonly whenOpen: Promise<void>;
  private size: Size;
  private isClosing = false;
  private isGone = false;
  private hasFocus = true;
  private showsProgress = false;

  constructor(options: Options) {
    super();
    refuseUnsafe(options);
    if (app.windows.size > 0) refuse('a second window');
    this.size = { width: options.width, height: options.height };
    this.whenOpen = windowSide.open({
      size: this.size,
      profileDirectory: join(app.getPath('userData'), 'stand-in-profile'),
      preloadSource: readFileSync(options.webPreferences.preload, 'utf8'),
      accelerators: listAccelerators(),
    });
    this.webContents = covered('webContents', new WebContents(this.whenOpen));
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    await this.whenOpen;
    await windowSide.load({ url });
    this.emit('ready-to-show');
  }

  show(): void {
    // It has shown since Chromium opened it.
  }

  focus(): void {
    void windowSide.focus({});
  }

  isFocused(): boolean {
    return this.hasFocus;
  }

  /** Chromium has no part of the taskbar: that there is something to show, or no more, is written. */
  setProgressBar(fraction: number): void {
    const isShown = fraction >= 0;
    if (isShown !== this.showsProgress) {
      process.stderr.write(`Progress on the taskbar: ${isShown ? 'shown' : 'none'}\n`);
    }
    this.showsProgress = isShown;
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {
    // Never minimized, as far as can be told; `focus` brings the window back.
  }

  isMaximized(): boolean {
    return false;
  }

  maximize(): void {
    // Its size is kept, which is as large as a screen's for a window that was maximized.
  }

  getNormalBounds(): Size & { readonly x: number; readonly y: number } {
    return { x: 0, y: 0, ...this.size };
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  close(): void {
    const event = createPreventable({});
    this.emit('close', event);
    if (event.defaultPrevented) return;
    this.isClosing = true;
    void windowSide
      .close({})
      .catch(() => undefined)
      .finally(() => this.forget());
  }

  focused(hasFocus: boolean): void {
    this.hasFocus = hasFocus;
  }

  resized(size: Size): void {
    this.size = size;
    this.emit('resize');
  }

  /** Chromium's window is gone: by hand, and too late to object, unless the app closed it. */
  closedInChromium(): void {
    if (this.isGone) return;
    if (!this.isClosing) this.emit('close', createPreventable({}));
    this.forget();
  }

  private forget(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.emit('closed');
    app.forget(this);
  }
}

function refuseUnsafe(options: Options): void {
  refuseOthers('BrowserWindow options', options, OPTIONS);
  for (const [name, value] of Object.entries(options.webPreferences)) {
    if (name !== 'preload' && SAFE_PREFERENCES[name] !== value) {
      refuse(`webPreferences.${name}: ${String(value)}`);
    }
  }
}

let current: StandInWindow | undefined;

/** The one window that there is. */
export function getWindow(): StandInWindow | undefined {
  return current;
}

/** Called with `new`, as Electron's is. */
export const BrowserWindow = covered(
  'BrowserWindow',
  function createWindow(options: Options): StandInWindow {
    current = covered('BrowserWindow', new StandInWindow(options));
    app.windows.add(current);
    return current;
  },
);
