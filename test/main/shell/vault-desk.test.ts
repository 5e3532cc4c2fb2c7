import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openVaultDesk } from '../../../src/main/shell/vault-desk.ts';
import { openWorkspace } from '../../../src/main/store/index.ts';
import { ok } from '../../../src/shared/lib/result.ts';

const NOW = Date.parse('2026-05-01T12:00:00.000Z');
const THREAD = new URL('../../../src/main/store/keeping/thread.ts', import.meta.url);

async function openDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'vault-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'a.touchstone');
  const made = openWorkspace(file, { clock: () => NOW, key: undefined });
  if (!made.ok) throw new Error(made.error.reason);
  made.value.close();
  const events: string[] = [];
  const desk = await openVaultDesk({
    file,
    keychain: { wrap: () => undefined, unwrap: () => undefined },
    threadEntry: THREAD,
    // What is kept of a file is named by the time.
    now: () => new Date(NOW + 1000 * events.length).toISOString(),
    chooseCopy: async () => undefined,
    chooseBackup: async () => undefined,
    onChanged: () => void events.push('changed'),
    startEngine: async () => {
      events.push('started');
      return ok({
        dispatch: async () => ok('of the engine'),
        close: async () => void events.push('closed'),
      });
    },
  });
  return { desk, events };
}

test('whoever asks while something is done with the file waits for it, and is not told that it is locked', async () => {
  const { desk, events } = await openDesk();
  const recovered = desk.dispatch('vault.recover', {});
  await vi.waitFor(() => expect(events).toContain('closed'));
  await setImmediate();
  const asked = [desk.dispatch('vault.get', {}), desk.dispatch('workspace.get', {})];
  const [vault, workspace] = await Promise.all(asked);
  expect(vault).toMatchObject({ ok: true, value: { state: 'open' } });
  expect(workspace).toEqual(ok('of the engine'));
  expect(await recovered).toMatchObject({ ok: true, value: { lost: { people: 0 } } });
  expect(events).toEqual(['started', 'closed', 'started', 'changed']);
});

test('two that want the file for themselves have it one after the other', async () => {
  const { desk, events } = await openDesk();
  const both = await Promise.all([1, 2].map(() => desk.dispatch('vault.recover', {})));
  expect(both).toMatchObject([{ ok: true }, { ok: true }]);
  const held = events.filter((event) => event !== 'changed');
  expect(held).toEqual(['started', 'closed', 'started', 'closed', 'started']);
});
