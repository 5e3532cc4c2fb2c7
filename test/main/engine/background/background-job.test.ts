import { expect, test } from 'vitest';
import { createJobRunner } from '../../../../src/main/engine/background/background-job.ts';
import type { Job } from '../../../../src/main/engine/background/background-job.ts';

interface View {
  readonly state: 'running' | 'failed' | 'finished';
}

const failing = (isKept: boolean): Job<View> => ({
  run: () => Promise.reject(new Error('the disk is full')),
  endFailed: async () => ({ view: { state: 'failed' }, isKept }),
});

const endless: Job<View> = {
  run: () => new Promise(() => undefined),
  endFailed: (_, cause) => Promise.reject(cause),
};

test.each([
  { isKept: false, left: { state: 'failed' } },
  { isKept: true, left: undefined },
])('how one broke down is told until the next, unless it is kept: $isKept', async (one) => {
  const jobs = createJobRunner<View>(
    () => 'a',
    () => undefined,
  );
  expect(jobs.current()).toBeUndefined();
  jobs.start(failing(one.isKept));
  await jobs.close();
  expect(jobs.isRunning()).toBe(false);
  expect(jobs.current()).toEqual(one.left);
  jobs.start(endless);
  expect(jobs.current()).toBeUndefined();
});
