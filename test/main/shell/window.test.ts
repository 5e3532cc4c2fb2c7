import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createWindow } from '../../../src/main/shell/window.ts';

const made = vi.hoisted((): { readonly webPreferences: object }[] => []);

vi.mock('electron', () => ({
  protocol: {},
  BrowserWindow: class {
    constructor(options: { readonly webPreferences: object }) {
      made.push(options);
    }
    once(): void {}
    on(): void {}
  },
}));

test('the window is isolated, sandboxed and without Node, and nothing else is set', () => {
  createWindow({ preloadFile: '/preload.cjs', stateFile: join(tmpdir(), 'no-such-window.json') });
  expect(made).toHaveLength(1);
  expect(made[0]?.webPreferences).toEqual({
    preload: '/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});
