import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { writeInSlices } from '../../../../src/main/engine/importing/write-in-slices.ts';
import type { BatchWork } from '../../../../src/main/store/transactions.ts';

/** A workspace that notes where its transactions begin, pause and end. */
function noting(isOver: () => boolean = () => false) {
  const log: string[] = [];
  return {
    log,
    async batch<Value>(work: BatchWork<Value>, parts?: 'apart' | 'none'): Promise<Value> {
      log.push(parts === 'none' ? '(' : '[');
      try {
        return await work(async () => {
          log.push('|');
          await nextTurn();
          return isOver();
        });
      } finally {
        log.push(parts === 'none' ? ')' : ']');
      }
    },
  };
}

// A time of its own, which no other work on the machine lengthens.
let timeMs = 0;
beforeEach(() => {
  timeMs = 0;
  const now = vi.spyOn(performance, 'now').mockImplementation(() => timeMs);
  onTestFinished(() => now.mockRestore());
});

function busyFor(durationMs: number): void {
  timeMs += durationMs;
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
      onWritten(done) {
        slices.push([...done]);
        return Promise.resolve(true);
      },
    },
  );
  expect(workspace.log.join('')).toBe('(1)(23)');
  expect(slices).toEqual([[10], [20, 30]]);
});

describe('a slice ends when its time is over, and others have a turn before the next', () => {
  const write = (log: string[]) => (item: number) => {
    log.push(`${item}`);
    busyFor(16);
    return Promise.resolve(item);
  };

  test('in the same transaction', async () => {
    const workspace = noting();
    setImmediate(() => workspace.log.push('turn'));
    await writeInSlices(workspace, [1, 2, 3], write(workspace.log), { isFirstAlone: false });
    expect(workspace.log.join('')).toBe('(1|turn2|3)');
  });

  test('in another, where the one is over', async () => {
    const workspace = noting(() => true);
    const written: number[][] = [];
    await writeInSlices(workspace, [1, 2, 3], write(workspace.log), {
      isFirstAlone: false,
      onWritten(done) {
        written.push([...done]);
        return Promise.resolve(true);
      },
    });
    expect(workspace.log.join('')).toBe('(1|)(2|)(3)');
    expect(written).toEqual([[1], [2], [3]]);
  });

  test('in another, before others have waited long to write', async () => {
    const workspace = noting();
    const items = Array.from({ length: 20 }, (_, at) => at);
    await writeInSlices(workspace, items, write(workspace.log), { isFirstAlone: false });
    const [first = ''] = workspace.log.join('').split(')');
    expect(first.split('|').length).toBeGreaterThan(1);
    expect(first.split('|').length).toBeLessThanOrEqual(8);
  });
});

test('ends where it is told to', async () => {
  const workspace = noting();
  const write = (item: number) => Promise.resolve(void workspace.log.push(`${item}`));
  await writeInSlices(workspace, [1, 2, 3], write, { onWritten: () => Promise.resolve(false) });
  expect(workspace.log.join('')).toBe('(1)');
});

test('writes the first with those after it where that is asked for', async () => {
  const workspace = noting();
  const write = (item: number) => Promise.resolve(void workspace.log.push(`${item}`));
  await writeInSlices(workspace, [1, 2, 3], write, { isFirstAlone: false });
  expect(workspace.log.join('')).toBe('(123)');
});

describe('where a slice fails', () => {
  const write = (log: string[]) => (item: number) => {
    log.push(`${item}`);
    return item === 3 ? Promise.reject(new Error('three')) : Promise.resolve(item);
  };

  test('all of it ends with that', async () => {
    const workspace = noting();
    const written = writeInSlices(workspace, [1, 2, 3, 4], write(workspace.log));
    await expect(written).rejects.toThrow('three');
    expect(workspace.log.join('')).toBe('(1)(23)');
  });

  test('it is taken back and written again, and so are those to come, where that can be done', async () => {
    const workspace = noting();
    const done: unknown[] = [];
    let isDue = false;
    const apart = {
      isDue: () => isDue,
      onTakenBack() {
        isDue = true;
        workspace.log.push('back');
        return Promise.resolve();
      },
      write: (item: number) => write(workspace.log)(item).catch(() => 'not three'),
    };
    const onWritten = (some: readonly unknown[]) => {
      done.push(...some);
      return Promise.resolve(true);
    };
    const options = { apart, onWritten };
    await writeInSlices<number, unknown>(workspace, [1, 2, 3, 4], write(workspace.log), options);
    expect(workspace.log.join('')).toBe('(1)(23)back[234]');
    expect(done).toEqual([1, 2, 'not three', 4]);
    await writeInSlices<number, unknown>(workspace, [5, 6], write(workspace.log), options);
    expect(workspace.log.join('')).toBe('(1)(23)back[234][5][6]');
  });
});
