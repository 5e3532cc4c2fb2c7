import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { covered, refuse } from './covered.ts';
import { takeInstanceLock } from './instance-lock.ts';
import { createPreventable } from './preventable.ts';

const manifest = z.object({ productName: z.string(), version: z.string(), main: z.string() });

/** A window, as far as the app's end needs to know it. */
interface Closable {
  close(): void;
}

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly windows = new Set<Closable>();
  private readonly directory: string;
  private readonly manifest: z.infer<typeof manifest>;
  private isQuitting = false;

  constructor(directory: string) {
    super();
    this.directory = directory;
    this.manifest = manifest.parse(
      JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')),
    );
  }

  async whenReady(): Promise<void> {
    // Chromium is started with the first window: there is nothing else to wait for.
  }

  getName(): string {
    return this.manifest.productName;
  }

  getVersion(): string {
    return this.manifest.version;
  }

  getAppPath(): string {
    return this.directory;
  }

  /** As a system tells them that knows languages by `LANGUAGE` and `LANG`; `C` is none. */
  getPreferredSystemLanguages(): string[] {
    const named = [...(process.env['LANGUAGE'] ?? '').split(':'), process.env['LANG'] ?? ''];
    const tags = named.map((name) => name.split('.')[0]?.replace('_', '-') ?? '');
    return tags.filter((tag) => tag !== '' && tag !== 'C' && tag !== 'POSIX');
  }

  getPath(name: string): string {
    switch (name) {
      case 'userData':
        return readUserData() ?? join(readConfigHome(), this.getName());
      case 'home':
        return homedir();
      case 'documents':
        return join(homedir(), 'Documents');
      case 'downloads':
        return join(homedir(), 'Downloads');
      case 'temp':
        return tmpdir();
      default:
        return refuse(`app.getPath('${name}')`);
    }
  }

  requestSingleInstanceLock(): boolean {
    return takeInstanceLock(this.getPath('userData'), ({ argv, workingDirectory }) =>
      this.emit('second-instance', {}, argv, workingDirectory),
    );
  }

  /** Asks the listeners, closes the windows, asks once more, then ends, as Electron does. */
  quit(): void {
    const before = createPreventable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.isQuitting = true;
    for (const window of this.windows) window.close();
    this.endWithoutWindows();
  }

  exit(code = 0): void {
    process.exit(code);
  }

  /** Told by a window that is closed for good. */
  forget(window: Closable): void {
    this.windows.delete(window);
    if (this.windows.size > 0) return;
    if (this.isQuitting) this.endWithoutWindows();
    else if (!this.emit('window-all-closed')) this.quit();
  }

  private endWithoutWindows(): void {
    if (this.windows.size > 0) return;
    const last = createPreventable({});
    this.emit('will-quit', last);
    this.isQuitting = false;
    if (last.defaultPrevented) return;
    this.emit('quit', {}, 0);
    process.exit(0);
  }
}

function readConfigHome(): string {
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}

// Electron takes this switch from Chromium.
function readUserData(): string | undefined {
  const name = '--user-data-dir=';
  return process.argv.find((argument) => argument.startsWith(name))?.slice(name.length);
}

/** The app whose folder is the process's first argument, as Electron takes it. */
export const app = covered('app', new App(process.argv[1] ?? process.cwd()));
