import { expect, test, vi } from 'vitest';
import { createCheckpoints } from '../../../../src/main/engine/importing/checkpoints.ts';

function countedThread() {
  const end = vi.fn<() => Promise<void>>(async () => undefined);
  const checkpointAside = vi.fn<() => () => Promise<void>>(() => end);
  return { checkpoints: createCheckpoints({ checkpointAside }), checkpointAside, end };
}

test('starts one thread, however often it is begun, and ends it', async () => {
  const { checkpoints, checkpointAside, end } = countedThread();
  checkpoints.begin();
  checkpoints.begin();
  expect(checkpointAside).toHaveBeenCalledTimes(1);
  await checkpoints.end();
  expect(end).toHaveBeenCalledTimes(1);
});

test('starts none where nothing was begun', async () => {
  const { checkpoints, checkpointAside } = countedThread();
  await checkpoints.end();
  expect(checkpointAside).not.toHaveBeenCalled();
});
