import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openDesktopSettings } from '../../../src/main/shell/desktop-settings.ts';
import { createWaitingFiles } from '../../../src/main/shell/opened-files.ts';
import { createOwnHandlers } from '../../../src/main/shell/own-handlers.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchstone-own-'));
afterAll(() => rmSync(folder, { recursive: true }));

const AT = '2026-03-02T09:30:00Z';
const HERE = join(folder, 'here.touchstone');
const GONE = join(folder, 'gone.touchstone');
writeFileSync(HERE, '');

function makeHandlers(chosen?: string) {
  const settings = openDesktopSettings(join(folder, `${Math.random()}.json`));
  settings.didOpen(HERE, AT);
  settings.didOpen(GONE, AT);
  const opened: string[] = [];
  let drawn = 0;
  const handlers = createOwnHandlers({
    settings,
    openedFiles: createWaitingFiles(() => undefined),
    file: () => HERE,
    open: async (file) => void opened.push(file),
    chooseWorkspace: async () => chosen,
    chooseNewWorkspace: async () => chosen,
    setLanguage: () => undefined,
    onRecent: () => (drawn += 1),
  });
  return { handlers, settings, opened, countDrawn: () => drawn };
}

describe('recent workspaces', () => {
  test('say which is open, and which is no longer there', async () => {
    const { handlers } = makeHandlers();
    expect(await handlers['recent.list']({})).toEqual({
      ok: true,
      value: {
        recent: [
          { file: GONE, openedAt: AT, isThere: false, isOpen: false },
          { file: HERE, openedAt: AT, isThere: true, isOpen: true },
        ],
      },
    });
  });

  test('are opened only where they are listed and there', async () => {
    const { handlers, opened } = makeHandlers();
    const other = join(folder, 'other.touchstone');
    writeFileSync(other, '');
    const results = await Promise.all(
      [HERE, GONE, other].map((file) => handlers['recent.open']({ file })),
    );
    expect(results.map(({ ok }) => ok)).toEqual([true, false, false]);
    expect(results[1]).toEqual({ ok: false, error: { code: 'not-found', what: 'workspace' } });
    expect(opened).toEqual([HERE]);
  });

  test('are taken off the list, one or all, and the menu is drawn anew', async () => {
    const { handlers, settings, countDrawn } = makeHandlers();
    await handlers['recent.remove']({ file: GONE });
    expect(settings.get().recent.map(({ file }) => file)).toEqual([HERE]);
    await handlers['recent.clear']({});
    expect(settings.get().recent).toEqual([]);
    expect(countDrawn()).toBe(2);
  });
});

test('another workspace is opened where a dialog said, and none where it was closed', async () => {
  const chosen = makeHandlers(HERE);
  expect(await chosen.handlers['shell.openWorkspace']({})).toMatchObject({
    value: { isDone: true },
  });
  expect(chosen.opened).toEqual([HERE]);
  const closed = makeHandlers();
  expect(await closed.handlers['shell.openWorkspace']({})).toMatchObject({
    value: { isDone: false },
  });
  expect(closed.opened).toEqual([]);
});

test('a new workspace is opened where nothing is yet, and no other file is ever opened as one', async () => {
  const made = makeHandlers(join(folder, 'new'));
  expect(await made.handlers['shell.newWorkspace']({})).toMatchObject({ value: { isDone: true } });
  expect(made.opened).toEqual([join(folder, 'new.touchstone')]);
  const taken = makeHandlers(HERE);
  expect(await taken.handlers['shell.newWorkspace']({})).toMatchObject({
    error: { code: 'vault-problem', problem: 'file-exists', file: HERE },
  });
  const gone = makeHandlers(GONE);
  expect(await gone.handlers['shell.openWorkspace']({})).toMatchObject({
    error: { code: 'not-found', what: 'workspace' },
  });
  expect([...taken.opened, ...gone.opened]).toEqual([]);
});
