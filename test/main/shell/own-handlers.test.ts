import {
  linkSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openDesktopSettings } from '../../../src/main/shell/desktop-settings.ts';
import { openIncidentLog } from '../../../src/main/shell/incident-log.ts';
import { createWaitingFiles } from '../../../src/main/shell/opened-files.ts';
import { writeIncident } from '../../../src/shared/messages/ui/incidents.ts';
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
  const incidents = openIncidentLog(join(folder, `${Math.random()}.json`), {
    now: () => AT,
    version: '0.1.0',
    system: 'linux',
  });
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
    incidents,
    saveIncident: async () => chosen,
  });
  return { handlers, settings, opened, incidents, countDrawn: () => drawn };
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

describe('what went wrong', () => {
  const fault = { error: 'TypeError', frames: ['assets/index.js:1:2'] };

  test('in the window is kept, and saved word for word only where a dialog says', async () => {
    const file = join(folder, 'problem.txt');
    const { handlers, incidents } = makeHandlers(file);
    await handlers['incidents.report']({ kind: 'screen', fault });
    const [incident] = incidents.list();
    if (incident === undefined) throw new Error('It was not kept.');
    expect(await handlers['incidents.list']({})).toEqual({
      ok: true,
      value: { incidents: [incident] },
    });
    expect(await handlers['incidents.save']({ id: incident.id })).toEqual({
      ok: true,
      value: { file },
    });
    expect(readFileSync(file, 'utf8')).toBe(writeIncident(incident));
    await handlers['incidents.remove']({ id: incident.id });
    expect(await handlers['incidents.save']({ id: incident.id })).toMatchObject({
      error: { code: 'not-found', what: 'incident' },
    });
  });

  test('takes the place of another file only once it is written, and is for its owner alone', async () => {
    const [file, same] = [join(folder, 'taken.txt'), join(folder, 'same.txt')];
    writeFileSync(file, 'before');
    linkSync(file, same);
    const { handlers, incidents } = makeHandlers(file);
    await handlers['incidents.report']({ kind: 'screen', fault });
    await handlers['incidents.save']({ id: incidents.list()[0]?.id ?? '' });
    expect(readFileSync(file, 'utf8')).toContain('TypeError');
    expect(readFileSync(same, 'utf8')).toBe('before');
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  test('is not saved where the person thought better of it, nor where nothing can be written', async () => {
    const { handlers, incidents } = makeHandlers();
    await handlers['incidents.report']({ kind: 'screen', fault });
    const id = incidents.list()[0]?.id ?? '';
    expect(await handlers['incidents.save']({ id })).toEqual({ ok: true, value: {} });
    const refused = makeHandlers(folder);
    await refused.handlers['incidents.report']({ kind: 'screen', fault });
    const other = refused.incidents.list()[0]?.id ?? '';
    expect(await refused.handlers['incidents.save']({ id: other })).toMatchObject({
      error: { code: 'file-not-written', file: folder },
    });
    await refused.handlers['incidents.clear']({});
    expect(refused.incidents.list()).toEqual([]);
  });
});
