import { expect, test } from 'vitest';
import { killAtRandom } from '../../kill/kill-at-random.ts';

test('whatever a process was doing when it was killed, the workspace is whole and takes all in again', async () => {
  const tally = await killAtRandom(6, 7, () => undefined);
  expect(tally.flatMap(({ broken }) => broken)).toEqual([]);
  expect(tally.reduce((sum, { points }) => sum + points, 0)).toBe(6);
}, 180_000);
