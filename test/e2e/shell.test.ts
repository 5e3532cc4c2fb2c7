import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TouchstoneBridge } from '../../src/shared/contract/bridge.ts';
import { ROOT, chooseDriver, launchApp } from './app.ts';
import type { LaunchedApp } from './app.ts';
import { launchInStandIn } from './drivers/stand-in.ts';
import { findListeningPorts, findProcesses } from './sockets.ts';

declare global {
  interface Window {
    readonly touchstone: TouchstoneBridge;
  }
}

describe('the window', () => {
  let app: LaunchedApp;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'touchstone-shell-'));
    app = await launchApp();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  /** Calls with whatever a script in the window could make up. */
  function call(name: string, input: unknown): Promise<unknown> {
    return app.page.evaluate(
      ([calledName, calledInput]) =>
        window.touchstone.call(calledName as 'workspace.get', calledInput as never),
      [name, input] as const,
    );
  }

  test('has the bridge and nothing of Node or Electron', async () => {
    const found = await app.page.evaluate(() => ({
      title: document.title,
      bridge: Object.keys(window.touchstone).toSorted(),
      others: ['require', 'process', 'module', 'Buffer', 'electron'].filter(
        (name) => name in window,
      ),
    }));

    expect(found).toEqual({
      title: 'Touchstone',
      bridge: ['call', 'on', 'pathsOf'],
      others: [],
    });
  });

  test('loads without one violation of its own policy', async () => {
    const complaints: string[] = [];
    app.page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    app.page.on('pageerror', (error) => complaints.push(error.message));

    await app.page.reload();
    await app.page.getByRole('heading').first().waitFor();

    expect(complaints).toEqual([]);
  });

  test('runs no inline script and evaluates no text', async () => {
    const found = await app.page.evaluate(async () => {
      const refused = new Promise<string>((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.effectiveDirective),
        ),
      );
      const script = document.createElement('script');
      script.textContent = 'globalThis.isInlineRun = true;';
      document.head.append(script);
      // A frame later, since a debugger's own evaluation is exempt from the policy.
      await new Promise(requestAnimationFrame);
      let isEvaluated = true;
      try {
        Reflect.construct(Function, ['return 1']);
      } catch {
        isEvaluated = false;
      }
      return { isInlineRun: 'isInlineRun' in globalThis, isEvaluated, refused: await refused };
    });

    expect(found.isInlineRun).toBe(false);
    expect(found.isEvaluated).toBe(false);
    expect(found.refused).toBe('script-src-elem');
  });

  test('reaches no network', async () => {
    const reached = await app.page.evaluate(() => {
      const load = (element: HTMLImageElement | HTMLIFrameElement) =>
        new Promise<boolean>((resolve) => {
          element.addEventListener('load', () => resolve(element.tagName === 'IMG'));
          element.addEventListener('error', () => resolve(false));
          element.src = 'https://example.com/';
          document.body.append(element);
        });
      return Promise.all([
        fetch('https://example.com/').then(
          () => true,
          () => false,
        ),
        load(document.createElement('img')),
      ]);
    });

    expect(reached).toEqual([false, false]);
  });

  test('opens no other window and goes nowhere else', async () => {
    const before = app.page.url();
    const opened = await app.page.evaluate(() => {
      const result = window.open('https://example.com/');
      location.href = 'https://example.com/';
      return result;
    });
    // The bridge still answers: the document is the same.
    const answer = await call('workspace.get', {});

    expect(opened).toBeNull();
    expect(answer).toMatchObject({ ok: true });
    expect(app.page.url()).toBe(before);
    expect(app.page.context().pages()).toHaveLength(1);
  });

  test('is granted no permission', async () => {
    const states = await app.page.evaluate(() =>
      Promise.all(
        (['geolocation', 'notifications', 'camera'] as const).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
    );

    expect(states).toEqual(['denied', 'denied', 'denied']);
  });

  test('is served nothing from outside the built folder', async () => {
    const { page } = app;
    const url = await page.evaluate(() => `${location.origin}/..%2f..%2fpackage.json`);
    const loaded = await page.evaluate(
      (src) =>
        new Promise<boolean>((resolve) => {
          const script = document.createElement('script');
          script.addEventListener('load', () => resolve(true));
          script.addEventListener('error', () => resolve(false));
          script.src = src;
          document.head.append(script);
        }),
      url,
    );

    expect(loaded).toBe(false);
  });

  test.each([
    ['a name that is none', 'workspace.erase', {}],
    ['a name of the prototype', 'constructor', {}],
    ['the name of an event', 'workspace.changed', {}],
    ['input of another shape', 'candidates.compare', { candidateIds: 'all' }],
    ['input with a field too many', 'workspace.get', { file: '/etc/passwd' }],
    ['input of another shape for a dialog', 'dialogs.saveReport', { format: 'exe' }],
    ['a file to show that it did not write', 'files.reveal', { file: '/etc/passwd' }],
  ])('gets invalid-request for %s', async (_, name, input) => {
    expect(await call(name, input)).toMatchObject({
      ok: false,
      error: { code: 'invalid-request', call: name },
    });
  });

  test('writes a report only where a save dialog of this run said', async () => {
    const file = join(folder, 'report.json');
    const scope = { kind: 'filter', filter: {} };
    const refused = await call('report.export', { scope, format: 'json', file });

    expect(refused).toMatchObject({ ok: false, error: { code: 'file-not-written', file } });
    expect(existsSync(file)).toBe(false);

    app.dialogs.answerSave(file);
    expect(await call('dialogs.saveReport', { format: 'json' })).toEqual({
      ok: true,
      value: { file },
    });
    expect(await call('report.export', { scope, format: 'json', file })).toMatchObject({
      ok: true,
    });
    expect(existsSync(file)).toBe(true);
  });

  test('gets what a dialog picks, and nothing from one that is cancelled', async () => {
    app.dialogs.answerOpen(['/credentials/a.json']);

    expect(await call('dialogs.openCredentials', { kind: 'files' })).toMatchObject({
      value: { paths: ['/credentials/a.json'] },
    });
    expect(await call('dialogs.openCredentials', { kind: 'files' })).toMatchObject({
      value: { paths: [] },
    });
  });

  test('learns the paths of files and folders that are dropped on it', async () => {
    const file = join(folder, 'badge é.json');
    const subfolder = join(folder, 'Jane Doe');
    writeFileSync(file, '{}');
    mkdirSync(subfolder);
    await app.page.evaluate(() => {
      const listen = (event: DragEvent) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        Object.assign(window, { dropped: window.touchstone.pathsOf(files) });
      };
      document.addEventListener('drop', listen, { capture: true, once: true });
    });

    await app.dropFiles(app.page.locator('body'), [file, subfolder]);

    const dropped = await app.page.evaluate(() => Object(window)['dropped']);
    expect(dropped).toEqual([file, subfolder]);
    // What was dropped is also taken in, and one import runs at a time.
    await app.page.getByRole('heading', { name: 'Import finished' }).waitFor();
  });

  test('has no file read of a path that it makes up', async () => {
    writeFileSync(join(folder, 'other.json'), '{}');
    const refused = { error: { code: 'invalid-request' } };
    const paths = [join(folder, 'other.json')];
    expect(await call('imports.start', { paths })).toMatchObject(refused);
    expect(await call('report.check', { file: paths[0] })).toMatchObject(refused);
  });

  test('has no path for a file that is not on disk', async () => {
    const paths = await app.page.evaluate(() =>
      window.touchstone.pathsOf([new File(['{}'], 'made-up.json')]),
    );

    expect(paths).toEqual(['']);
  });

  // Electron takes its menu's keys before the page, where no driver can press them.
  test.runIf(chooseDriver() === 'stand-in')('has a menu that adds and exports', async () => {
    const samples = join(ROOT, 'resources/samples/candidates');
    app.dialogs.answerOpen([samples]);
    await app.page.keyboard.press('Control+o');
    // Her name also stands in the progress of the import, before there is a list to export.
    const list = app.page.getByRole('grid', { name: 'Candidates' });
    await list.getByText('Amara Okafor').waitFor();
    await app.page.keyboard.press('Control+e');

    const dialog = app.page.getByRole('dialog', { name: 'Export report' });
    await dialog.waitFor();
    expect(await dialog.isVisible()).toBe(true);
  });

  test.runIf(process.platform === 'linux')('opens no port', () => {
    const processIds = findProcesses(app.userData);

    expect(processIds.length).toBeGreaterThan(1);
    expect(findListeningPorts(processIds)).toEqual([]);
  });

  test.runIf(chooseDriver() === 'stand-in')('stays the only one: a second start ends', async () => {
    const second = launchInStandIn({
      args: [`--user-data-dir=${app.userData}`],
      env: process.env,
    });

    await expect(second).rejects.toThrow('ended with status 0');
    expect(await call('workspace.get', {})).toMatchObject({ ok: true });
  });
});

describe('the app', () => {
  test('ends in order when its window is closed, and remembers the size', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'touchstone-shell-'));
    const app = await launchApp({ workspace: join(userData, 'own.touchstone') });
    await app.page.close();
    const isRemembered = () => existsSync(join(app.userData, 'window.json'));

    await expect.poll(isRemembered).toBe(true);
    expect(await app.close()).toBe(0);
    // The workspace was closed, not cut off: nothing is left beside it.
    expect(existsSync(join(userData, 'own.touchstone-wal'))).toBe(false);
    rmSync(userData, { recursive: true });
  });

  test('says why when the workspace cannot be opened, and leaves the file as it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'touchstone-shell-'));
    const workspace = join(folder, 'notes.touchstone');
    writeFileSync(workspace, 'Dear diary, this is no database. '.repeat(100));

    const app = await launchApp({ workspace });
    await app.page.getByText(/there is no key file .*notes\.touchstone-key/u).waitFor();
    expect(await app.close()).toBe(0);
    expect(readFileSync(workspace, 'utf8')).toContain('Dear diary');
    rmSync(folder, { recursive: true });
  });

  test('loads no native code into the thread of its window', () => {
    const seen = new Set<string>();
    const read = (file: string): string => {
      if (seen.has(file)) return '';
      seen.add(file);
      const text = readFileSync(file, 'utf8');
      const imports = [...text.matchAll(/^import .*?["'](?<path>\.[^"']+)["']/gmu)];
      const others = imports.map(({ groups }) => read(join(file, '..', groups?.['path'] ?? '')));
      return [text, ...others].join('\n');
    };
    const code = read(join(ROOT, 'out/main/index.js'));

    expect(seen.size).toBeGreaterThan(1);
    expect(code).toContain('from "electron"');
    expect(code).not.toMatch(/from "(?:better-sqlite3|jsonld|pdfkit)"/u);
  });
});

describe.runIf(process.platform === 'linux')('npm start', () => {
  // A mirror that answers nothing, so that no test asks the network for Electron.
  const env = { ...process.env, ELECTRON_MIRROR: 'http://127.0.0.1:9/' };

  function start(
    command: readonly [string, ...string[]],
    changes: Readonly<Record<string, string | undefined>>,
  ) {
    const [program, ...args] = command;
    const child = spawn(program, args, { cwd: ROOT, env: { ...env, ...changes } });
    const chunks: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
    }
    const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
    return { exited, readOutput: () => chunks.join('') };
  }

  const script = [process.execPath, join(ROOT, 'tools/start.ts')] as const;

  test('names what to install where there is neither a display nor a Chromium', async () => {
    const empty = { PATH: '', DISPLAY: undefined, WAYLAND_DISPLAY: undefined };
    const { exited, readOutput } = start(script, { ...empty, TOUCHSTONE_CHROMIUM: undefined });

    expect(await exited).toBe(1);
    expect(readOutput()).toContain('apt-get install chromium xvfb xauth\n');
    expect(readOutput()).toContain('npm run --silent touchstone -- help');
  });

  test.runIf(chooseDriver() === 'stand-in')(
    'names Chromium where only that is missing',
    async () => {
      const { exited, readOutput } = start(script, { PATH: '', DISPLAY: ':99' });

      expect(await exited).toBe(1);
      expect(readOutput()).toContain('apt-get install chromium\n');
    },
  );

  test.runIf(chooseDriver() === 'stand-in')('opens a window, and ends with it', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'touchstone-start-'));
    const { exited, readOutput } = start(
      ['xvfb-run', '-a', ...script, `--user-data-dir=${userData}`],
      { DISPLAY: undefined },
    );
    const listCommands = () => findProcesses(userData).map(commandOf);
    const isShown = () => listCommands().some((command) => command.includes('--type=renderer'));

    await expect.poll(isShown).toBe(true);
    expect(readOutput()).toContain('opening in the installed Chromium instead.\n');
    const app = findProcesses(userData).find((id) => isAppProcess(id));
    expect(app).toBeDefined();
    process.kill(app!, 'SIGTERM');

    expect(await exited).toBe(0);
    expect(findProcesses(userData)).toEqual([]);
    rmSync(userData, { recursive: true });
  });
});

function commandOf(processId: number): string {
  try {
    return readFileSync(`/proc/${String(processId)}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function isAppProcess(processId: number): boolean {
  return commandOf(processId).includes('electron-stand-in/main.ts');
}
