import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openWorkspace } from '../../../../src/main/store/index.ts';
import { AT, file, uuid } from '../samples.ts';

const RUN = { done: 1, total: 1, failed: 0, kinds: {}, changes: [] };
const CHANGE = { kind: 'noted', before: 'verified', after: 'verified' } as const;

test('over many runs a credential keeps its last changes, and the workspace its last runs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-runs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'w.touchstone');
  const opened = openWorkspace(path, { clock: () => Date.parse(AT) });
  if (!opened.ok) throw new Error(opened.error.reason);
  const { imports, files, credentials, rechecks } = opened.value;
  const importId = uuid();
  await imports.start(importId, AT);
  await files.record(file(importId, 'a.json'));
  const [credentialId = ''] = await credentials.listUnassignedIds();
  for (let day = 1; day <= 30; day++) {
    const at = `2026-05-${String(day).padStart(2, '0')}T12:00:00Z`;
    const run = { ...RUN, kinds: {}, changes: [], recheckId: uuid(), startedAt: at };
    await rechecks.save({ ...run, state: 'running' });
    await rechecks.addChange(run.recheckId, credentialId, { ...CHANGE, checks: [], changedAt: at });
    await rechecks.save({ ...run, state: 'finished', finishedAt: at });
  }
  const last = '2026-05-30T12:00:00Z';
  expect((await rechecks.latest())?.changes).toMatchObject([{ changedAt: last }]);
  expect(await credentials.listUnassigned()).toMatchObject([{ change: { changedAt: last } }]);
  opened.value.close();
  const database = new BetterSqlite3(path, { readonly: true });
  const count = (table: string) =>
    database.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get() as number;
  expect([count('recheck_run'), count('credential_change')]).toEqual([20, 5]);
  database.close();
});
