import { expect, test, vi } from 'vitest';
import { lazily } from '../../../src/shared/lib/lazily.ts';

test('what is loaded when it is first asked for is at hand from then on', async () => {
  const load = vi.fn<() => Promise<string>>().mockResolvedValue('module');
  const asked = lazily(load);
  expect(load).not.toHaveBeenCalled();
  expect(await Promise.all([asked(), asked()])).toEqual(['module', 'module']);
  expect(asked()).toBe('module');
  expect(load).toHaveBeenCalledTimes(1);
});

test('what could not be loaded is tried again', async () => {
  const load = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error('gone'))
    .mockResolvedValue('module');
  const asked = lazily(load);
  await expect(asked()).rejects.toThrow('gone');
  expect(await asked()).toBe('module');
});
