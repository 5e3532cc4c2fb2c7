import { expect, onTestFinished, test, vi } from 'vitest';
import { createInProcessVerifier } from '../in-process-verifier.ts';
import { startEngine } from '../running-engine.ts';

test('what verifies is started when files are about to come, and no import', async () => {
  const prepare = vi.fn<() => void>();
  const { call, close } = await startEngine({
    verifier: { ...createInProcessVerifier(), prepare },
  });
  onTestFinished(close);
  expect(prepare).not.toHaveBeenCalled();
  await call('imports.prepare', {});
  expect(prepare).toHaveBeenCalledOnce();
  expect(await call('imports.list', {})).toEqual({ waiting: 0, ended: [] });
});
