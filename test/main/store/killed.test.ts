import { expect, test } from 'vitest';
import { killAtRandom } from '../../kill/kill-at-random.ts';
import { VERIFIER_ENTRY, WORK_ENTRY } from '../built-processes.ts';

test('whatever a process was doing when it was killed, the workspace is whole and takes all in again', async () => {
  const tally = await killAtRandom({
    points: 6,
    seed: 7,
    say: () => undefined,
    entries: { work: WORK_ENTRY, verifier: VERIFIER_ENTRY },
  });
  expect(tally.flatMap(({ broken }) => broken)).toEqual([]);
  expect(tally.reduce((sum, { points }) => sum + points, 0)).toBe(6);
}, 180_000);
