import { expect, onTestFinished, test, vi } from 'vitest';
import { createInProcessVerifier } from '../in-process-verifier.ts';
import { startEngine } from '../running-engine.ts';

test('what verifies is started when files are about to come, and no import', async () => {
  const prepare = vi.fn<() => void>();
  const engine = await startEngine({
    verifier: { ...createInProcessVerifier(), prepare },
  });
  onTestFinished(() => engine.close());
  expect(prepare).not.toHaveBeenCalled();
  await engine.call('imports.prepare', {});
  expect(prepare).toHaveBeenCalledOnce();
  expect(await engine.call('imports.list', {})).toEqual({ waiting: 0, ended: [] });
});
