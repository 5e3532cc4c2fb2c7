import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from '../../../src/main/engine/index.ts';
import type { EngineOptions } from '../../../src/main/engine/index.ts';
import { contract } from '../../../src/shared/contract/contract.ts';
import type {
  CallInput,
  CallName,
  CallOutput,
  EventName,
  EventPayload,
} from '../../../src/shared/contract/contract.ts';
import { instantFrom } from '../../../src/shared/lib/instant.ts';
import { createInProcessVerifier } from './in-process-verifier.ts';

/** An engine over a workspace of its own, called as the window calls it. */
export async function startEngine(options: Partial<EngineOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-engine-'));
  const listeners = new Set<(event: EventName, payload: unknown) => void>();
  const opened = await openEngine({
    workspaceFile: join(folder, 'test.touchstone'),
    samplesDirectory: join(import.meta.dirname, '../../../resources/samples'),
    clock: () => instantFrom(Date.now()),
    verifier: createInProcessVerifier(),
    network: { resolve: () => Promise.reject(new Error('no network in tests')) },
    emit: (event, payload) => listeners.forEach((listener) => listener(event, payload)),
    ...options,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const engine = opened.value;
  const call = async <Name extends CallName>(name: Name, input: CallInput<Name>) => {
    const result = await engine.dispatch(name, input);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return contract[name].output.parse(result.value) as CallOutput<Name>;
  };
  const next = <Name extends EventName>(
    name: Name,
    fits: (payload: EventPayload<Name>) => boolean,
  ): Promise<EventPayload<Name>> =>
    new Promise((resolve) => {
      const listener = (event: EventName, payload: unknown) => {
        if (event !== name) return;
        const parsed = contract[name].payload.parse(payload) as EventPayload<Name>;
        if (!fits(parsed)) return;
        listeners.delete(listener);
        resolve(parsed);
      };
      listeners.add(listener);
    });
  return {
    folder,
    call,
    next,
    async takeIn(...paths: readonly string[]) {
      const ended = next('imports.progressed', ({ state }) => state !== 'running');
      await call('imports.start', { paths: [...paths] });
      return ended;
    },
    async close() {
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
