import { beforeEach, expect, test, vi } from 'vitest';
import { addCredentials } from '../../../src/main/shell/add-credentials.ts';
import type { Dispatch } from '../../../src/main/shell/dispatch.ts';
import { err, ok } from '../../../src/shared/lib/result.ts';

const { showErrorBox } = vi.hoisted(() => ({ showErrorBox: vi.fn<() => void>() }));
vi.mock('electron', () => ({ dialog: { showErrorBox } }));
beforeEach(() => showErrorBox.mockClear());

const picks = (paths: readonly string[]) => ({ openCredentials: async () => paths });

test('imports what was picked', async () => {
  const dispatch = vi.fn<Dispatch>(async () => ok({}));

  await addCredentials(picks(['/a.json', '/b']), dispatch, 'files');

  expect(dispatch.mock.calls).toEqual([['imports.start', { paths: ['/a.json', '/b'] }]]);
  expect(showErrorBox).not.toHaveBeenCalled();
});

test('does nothing when the person thought better of it', async () => {
  const dispatch = vi.fn<Dispatch>(async () => ok({}));

  await addCredentials(picks([]), dispatch, 'folder');

  expect(dispatch).not.toHaveBeenCalled();
});

test('says why nothing was added', async () => {
  await addCredentials(picks(['/a.json']), async () => err({ code: 'import-running' }), 'files');

  expect(showErrorBox).toHaveBeenCalledWith(
    'No credentials were added',
    expect.stringContaining('already'),
  );
});
