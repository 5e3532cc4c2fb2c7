import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startEngineWorker } from '../../../src/main/engine/engine-client.ts';
import type { EngineWorkerOptions } from '../../../src/main/engine/engine-client.ts';

const MAIN = join(import.meta.dirname, '../../../src/main');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-client-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function start(changes: Partial<EngineWorkerOptions> = {}) {
  return startEngineWorker({
    workerFile: join(MAIN, 'engine/worker.ts'),
    workspaceFile: join(folder, 'test.touchstone'),
    samplesDirectory: join(MAIN, '../../resources/samples'),
    onEvent: () => undefined,
    ...changes,
  });
}

function writeWorker(text: string): string {
  const file = join(folder, 'worker.mjs');
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${text}`);
  return file;
}

describe('startEngineWorker', () => {
  test('answers calls, hands on events, imports in its own processes, and ends when closed', async () => {
    let heard: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => {
      heard = resolve;
    });
    const started = await start({
      onEvent: (event, payload) => {
        const { state, credentials } = payload as { state?: string; credentials?: number };
        if (event === 'imports.progressed' && state === 'finished' && credentials === 1) heard();
      },
    });
    if (!started.ok) throw new Error(JSON.stringify(started.error));
    const client = started.value;
    expect(await client.dispatch('workspace.get', {})).toMatchObject({
      ok: true,
      value: { candidates: 0, network: [] },
    });
    const paths = [
      join(MAIN, '../../resources/samples/candidates/Scrum Practitioner, found in the inbox.json'),
    ];
    await client.dispatch('imports.start', { paths });
    await finished;
    await client.close();
    expect(await client.dispatch('workspace.get', {})).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    });
  });

  test('says that a file is no workspace', async () => {
    const workspaceFile = join(folder, 'notes.txt');
    writeFileSync(workspaceFile, 'somebody’s notes, long enough to be looked at by a database');
    expect(await start({ workspaceFile })).toMatchObject({
      ok: false,
      error: { code: 'workspace-unavailable', file: workspaceFile },
    });
  });

  test('answers what was under way when the thread dies', async () => {
    const workerFile = writeWorker(`
      parentPort.on('message', () => process.exit(3));
      parentPort.postMessage({ type: 'ready' });`);
    const started = await start({ workerFile });
    if (!started.ok) throw new Error('It should have started.');
    const answers = await Promise.all([
      started.value.dispatch('workspace.get', {}),
      started.value.dispatch('imports.latest', {}),
    ]);
    expect(answers.map((answer) => answer.ok)).toEqual([false, false]);
    await started.value.close();
  });

  test('fails when the thread ends before it is ready', async () => {
    expect(await start({ workerFile: writeWorker('process.exit(3);') })).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    });
  });
});
