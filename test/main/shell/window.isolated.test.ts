import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createWindow } from '../../../src/main/shell/window.ts';

const made = vi.hoisted((): { readonly webPreferences: object }[] => []);

type Listener = (event: object, details: { readonly reason: string }) => void;
const listeners = vi.hoisted(() => new Map<string, Listener>());
const gone: string[] = [];
const OPTIONS = {
  preloadFile: '/preload.cjs',
  stateFile: join(tmpdir(), 'no-such-window.json'),
  onGone: (reason: string) => void gone.push(reason),
};

vi.mock('electron', () => ({
  protocol: {},
  BrowserWindow: class {
    constructor(options: { readonly webPreferences: object }) {
      made.push(options);
    }
    once(): void {}
    on(): void {}
    readonly webContents = { on: (name: string, listen: Listener) => listeners.set(name, listen) };
  },
}));

test('the window is isolated, sandboxed and without Node, and nothing else is set', () => {
  createWindow(OPTIONS);
  expect(made).toHaveLength(1);
  expect(made[0]?.webPreferences).toEqual({
    preload: '/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    // Its default is on, and then dictionaries are fetched.
    spellcheck: false,
  });
});

test('that its process has ended is told of', () => {
  createWindow(OPTIONS);
  listeners.get('render-process-gone')?.({}, { reason: 'oom' });
  expect(gone).toEqual(['oom']);
});
