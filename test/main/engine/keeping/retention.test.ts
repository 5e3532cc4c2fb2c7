import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  confirmRule,
  followRule,
  readRule,
} from '../../../../src/main/engine/keeping/retention.ts';
import { backUpWorkspace, openWorkspace } from '../../../../src/main/store/index.ts';
import { instantFrom } from '../../../../src/shared/lib/instant.ts';
import { startEngine } from '../running-engine.ts';

const DAY = 86_400_000;
const RULE = { from: 'import', days: 100 } as const;

/** Somebody who came in on day 0, a rule of 100 days that was confirmed then, and a clock set by hand. */
async function kept() {
  const start = Date.parse('2026-01-01T00:00:00.000Z');
  let now = start;
  const opened = openWorkspace(':memory:', { clock: () => now });
  if (!opened.ok) throw new Error(opened.error.reason);
  const workspace = opened.value;
  onTestFinished(() => workspace.close());
  await workspace.candidates.create('Amara Okafor');
  await confirmRule(workspace, RULE, instantFrom(now));
  const setClock = (day: number) => {
    now = start + day * DAY;
  };
  return {
    workspace,
    setClock,
    /** Opens the workspace on a day by its clock. */
    open: async (day: number) => {
      setClock(day);
      return followRule(workspace, instantFrom(now));
    },
    confirm: () => confirmRule(workspace, RULE, instantFrom(now)),
    people: () => workspace.candidates.count(),
  };
}

test('whoever opens a workspace is told whom the rule deleted, and in which copies they still are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'retention-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const workspaceFile = join(folder, 'a.touchstone');
  const start = Date.parse('2026-01-01T00:00:00.000Z');
  let now = start;
  const opened = openWorkspace(workspaceFile, { clock: () => now });
  if (!opened.ok) throw new Error(opened.error.reason);
  await opened.value.candidates.create('Amara Okafor');
  now = start + 95 * DAY;
  await confirmRule(opened.value, RULE, instantFrom(now));
  now += 6 * DAY;
  await followRule(opened.value, instantFrom(now));
  opened.value.close();
  const told = async () => {
    const engine = await startEngine({ workspaceFile, clock: () => instantFrom(now) });
    const { atStart } = await engine.call('retention.get', {});
    await engine.close();
    return atStart;
  };
  expect(await told()).toBeUndefined();
  const backup = backUpWorkspace(
    { file: workspaceFile, key: undefined },
    undefined,
    '2026-04-12T00:00:00.000Z',
  );
  now += DAY;
  expect(await told()).toMatchObject({
    erased: 1,
    isPurged: true,
    backups: [{ file: backup.ok && backup.value }],
  });
  expect(await told()).toBeUndefined();
});

test('somebody who is due goes at the look after the one that found it', async () => {
  const { open, people } = await kept();
  for (let day = 10; day <= 100; day += 10) await open(day);
  expect(await people()).toBe(1);
  expect(await open(100.5)).toMatchObject({ state: 'followed', erased: 0 });
  expect(await open(101)).toMatchObject({ state: 'followed', erased: 1 });
  expect(await people()).toBe(0);
});

test.each([15, 60, 92, 4000])('a clock that is %d days ahead deletes nobody', async (ahead) => {
  const { workspace, open, people } = await kept();
  for (let day = 10; day <= 80; day += 10) await open(day);
  expect(await open(90 + ahead)).toEqual({ state: 'paused' });
  expect(await open(91 + ahead)).toEqual({ state: 'paused' });
  expect(await open(91)).toEqual({ state: 'paused' });
  expect(await readRule(workspace)).toMatchObject({ isPaused: true });
  expect(await people()).toBe(1);
});

test('a clock that jumped by less deletes nobody that day, and none once it is put right', async () => {
  const { open, people } = await kept();
  for (let day = 10; day <= 90; day += 10) await open(day);
  expect(await open(103)).toMatchObject({ state: 'followed', erased: 0 });
  expect(await open(103.9)).toMatchObject({ state: 'followed', erased: 0 });
  expect(await open(91)).toEqual({ state: 'paused' });
  expect(await people()).toBe(1);
});

test('a clock that went back ends the rule until somebody confirms it', async () => {
  const { open, people, setClock, confirm } = await kept();
  await open(10);
  expect(await open(9.9)).toEqual({ state: 'paused' });
  expect(await open(12)).toEqual({ state: 'paused' });
  setClock(100);
  expect(await confirm()).toMatchObject({ erased: 1 });
  expect(await people()).toBe(0);
});

test('whoever confirms a rule has seen whom it deletes: it is followed at once', async () => {
  const { people, setClock, confirm } = await kept();
  setClock(100);
  expect(await confirm()).toMatchObject({ erased: 1 });
  expect(await people()).toBe(0);
});

test('without a rule nobody is looked at', async () => {
  const { workspace, open, people } = await kept();
  await confirmRule(workspace, undefined, instantFrom(0));
  expect(await open(4000)).toEqual({ state: 'none' });
  expect(await people()).toBe(1);
});
