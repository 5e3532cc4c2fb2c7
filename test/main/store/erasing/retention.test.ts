import { expect, onTestFinished, test } from 'vitest';
import { openWorkspace } from '../../../../src/main/store/index.ts';

const DAY = 86_400_000;

/** A workspace whose clock is set by hand. */
function workspaceAt(start: string) {
  let now = Date.parse(start);
  const opened = openWorkspace(':memory:', { clock: () => now });
  if (!opened.ok) throw new Error(opened.error.reason);
  onTestFinished(() => opened.value.close());
  return {
    ...opened.value,
    pass: (days: number) => {
      now += days * DAY;
    },
  };
}

const OPENING = { title: 'Analyst', note: '', requirements: [] };

test('a person is due so many days after the last handing in, and not a moment before', async () => {
  const { candidates, erasures, pass } = workspaceAt('2026-01-01T00:00:00.000Z');
  const id = await candidates.create('Amara Okafor');
  pass(180 - 1 / DAY);
  expect(await erasures.findDue({ from: 'import', days: 180 })).toEqual([]);
  pass(1 / DAY);
  expect(await erasures.findDue({ from: 'import', days: 180 })).toEqual([
    {
      id,
      name: 'Amara Okafor',
      lastIn: '2026-01-01T00:00:00.000Z',
      dueOn: '2026-06-30T00:00:00.000Z',
    },
  ]);
});

test('nobody is due by closing while an opening is open, or where there never was one', async () => {
  const { candidates, openings, erasures, pass } = workspaceAt('2026-01-01T00:00:00.000Z');
  await candidates.create('Amara Okafor');
  const rule = { from: 'closing', days: 10 } as const;
  pass(100);
  expect(await erasures.findDue(rule)).toEqual([]);
  const first = (await openings.save(OPENING)) ?? '';
  const second = (await openings.save({ ...OPENING, title: 'Nurse' })) ?? '';
  await openings.setClosed(first, true);
  pass(100);
  expect(await erasures.findDue(rule)).toEqual([]);
  await openings.setClosed(second, true);
  pass(9);
  expect(await erasures.findDue(rule)).toEqual([]);
  pass(1);
  expect(await erasures.findDue(rule)).toMatchObject([{ dueOn: '2026-07-30T00:00:00.000Z' }]);
  await openings.setClosed(first, false);
  expect(await erasures.findDue(rule)).toEqual([]);
});

test('somebody who is held is never due', async () => {
  const { candidates, erasures, pass } = workspaceAt('2026-01-01T00:00:00.000Z');
  const id = await candidates.create('Amara Okafor');
  await erasures.setHold(id, true);
  pass(4000);
  expect(await erasures.findDue({ from: 'import', days: 1 })).toEqual([]);
});
