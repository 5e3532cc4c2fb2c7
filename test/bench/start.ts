import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PartResult } from './figure.ts';
import { makePool } from './people.ts';
import { percentile } from './timing.ts';

const RUNS = 9;

/** From starting the engine to its first list, with a million credentials and with none. */
export async function benchStart(): Promise<PartResult> {
  const large = await makePool({ people: 100_000, credentialsEach: 10 });
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-start-'));
  const empty = join(folder, 'empty.touchstone');
  const times = { empty: [] as number[], large: [] as number[] };
  try {
    // The first makes the empty one; both are then read once.
    await firstList(empty);
    await firstList(large);
    for (let run = 0; run < RUNS; run += 1) {
      // oxlint-disable-next-line no-await-in-loop -- in turns, so that what else the machine does meets both
      times.empty.push(await firstList(empty));
      // oxlint-disable-next-line no-await-in-loop -- as above
      times.large.push(await firstList(large));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const [without, full] = [percentile(times.empty, 0.5), percentile(times.large, 0.5)];
  return {
    figures: [
      { name: 'from start to the first list, empty workspace', value: without, unit: 'ms' },
      {
        name: 'from start to the first list, 1,000,000 credentials',
        value: full,
        unit: 'ms',
        ratio: full / without,
        ratioTo: 'empty',
        target: { atMost: 1.5 },
      },
    ],
  };
}

async function firstList(workspaceFile: string): Promise<number> {
  const child = fork(join(import.meta.dirname, 'first-list.ts'), [workspaceFile], { execArgv: [] });
  const [took] = await once(child, 'message');
  await once(child, 'exit');
  return Number(took);
}
