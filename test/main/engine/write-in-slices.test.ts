import { expect, test } from 'vitest';
import { writeInSlices } from '../../../src/main/engine/write-in-slices.ts';

/** A workspace that notes where its transactions begin and end. */
function noting() {
  const log: string[] = [];
  return {
    log,
    async batch<Value>(work: () => Promise<Value>): Promise<Value> {
      log.push('(');
      const value = await work();
      log.push(')');
      return value;
    },
  };
}

test('writes everything in order, the first in a transaction of its own', async () => {
  const workspace = noting();
  const slices: number[][] = [];
  await writeInSlices(
    workspace,
    [1, 2, 3],
    (item) => {
      workspace.log.push(`${item}`);
      return Promise.resolve(item * 10);
    },
    {
      onSlice(done) {
        slices.push([...done]);
        return Promise.resolve(true);
      },
    },
  );
  expect(workspace.log.join('')).toBe('(1)(23)');
  expect(slices).toEqual([[10], [20, 30]]);
});

test('a slice ends when its time is over, and others have a turn before the next', async () => {
  const workspace = noting();
  let isWaiting = true;
  setImmediate(() => workspace.log.push('turn'));
  await writeInSlices(workspace, [1, 2, 3], (item) => {
    workspace.log.push(`${item}`);
    const end = performance.now() + 16;
    while (performance.now() < end) isWaiting = false;
    return Promise.resolve();
  });
  expect(isWaiting).toBe(false);
  expect(workspace.log.join('')).toBe('(1)turn(2)(3)');
});

test('ends where it is told to', async () => {
  const workspace = noting();
  const write = (item: number) => Promise.resolve(void workspace.log.push(`${item}`));
  await writeInSlices(workspace, [1, 2, 3], write, { onSlice: () => Promise.resolve(false) });
  expect(workspace.log.join('')).toBe('(1)');
});

test('writes the first with those after it where that is asked for', async () => {
  const workspace = noting();
  const write = (item: number) => Promise.resolve(void workspace.log.push(`${item}`));
  await writeInSlices(workspace, [1, 2, 3], write, { isFirstAlone: false });
  expect(workspace.log.join('')).toBe('(123)');
});
