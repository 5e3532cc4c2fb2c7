import { beforeEach, expect, test, vi } from 'vitest';
import { addCredentials } from '../../../src/main/shell/add-credentials.ts';
import type { Dispatch } from '../../../src/main/shell/dispatch.ts';
import { err, ok } from '../../../src/shared/lib/result.ts';

const { showErrorBox } = vi.hoisted(() => ({ showErrorBox: vi.fn<() => void>() }));
vi.mock('electron', () => ({ dialog: { showErrorBox } }));
beforeEach(() => showErrorBox.mockClear());

/** Answers the dialog, and then what it is told to. */
const picks = (paths: readonly string[], answer: Awaited<ReturnType<Dispatch>> = ok({})) =>
  vi.fn<Dispatch>(async (call) => (call === 'dialogs.openCredentials' ? ok({ paths }) : answer));

test('imports what was picked', async () => {
  const dispatch = picks(['/a.json', '/b']);

  await addCredentials(dispatch, 'files');

  expect(dispatch.mock.calls).toEqual([
    ['imports.prepare', {}],
    ['dialogs.openCredentials', { kind: 'files' }],
    ['imports.start', { paths: ['/a.json', '/b'] }],
  ]);
  expect(showErrorBox).not.toHaveBeenCalled();
});

test('does nothing when the person thought better of it', async () => {
  const dispatch = picks([]);

  await addCredentials(dispatch, 'folder');

  expect(dispatch.mock.calls).toEqual([
    ['imports.prepare', {}],
    ['dialogs.openCredentials', { kind: 'folder' }],
  ]);
});

test('says why nothing was added', async () => {
  await addCredentials(picks(['/a.json'], err({ code: 'import-running' })), 'files');

  expect(showErrorBox).toHaveBeenCalledWith(
    'No credentials were added',
    expect.stringContaining('already'),
  );
});
