import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startEngineWorker } from '../../../src/main/engine/engine-client.ts';
import type { EngineWorkerOptions } from '../../../src/main/engine/engine-client.ts';
import type { NewIncident } from '../../../src/shared/model/incident.ts';

const MAIN = join(import.meta.dirname, '../../../src/main');
let folder = '';
const incidents: NewIncident[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-client-'));
});
afterEach(() => {
  incidents.length = 0;
  rmSync(folder, { recursive: true, force: true });
});

function start(changes: Partial<EngineWorkerOptions> = {}) {
  return startEngineWorker({
    workerFile: join(MAIN, 'engine/worker.ts'),
    workspaceFile: join(folder, 'test.touchstone'),
    samplesDirectory: join(MAIN, '../../resources/samples'),
    onEvent: () => undefined,
    onIncident: (incident) => void incidents.push(incident),
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
    expect(incidents).toEqual([]);
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
    expect(incidents).toMatchObject([{ kind: 'engine-stopped' }]);
    const error = { code: 'internal', incidentId: incidents[0]?.id };
    expect(answers).toEqual([
      { ok: false, error },
      { ok: false, error },
    ]);
    await started.value.close();
  });

  test('tells of what stopped the thread without what it says', async () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const workerFile = writeWorker(`
      const incident = { id: '8c9f1b2e-6d52-4f0e-9a0e-2f3a1d8c7b60', kind: 'verifier-time' };
      parentPort.postMessage({ type: 'incident', incident });
      parentPort.on('message', () => { throw new TypeError('Amara Okafor is no function'); });
      parentPort.postMessage({ type: 'ready' });`);
    const started = await start({ workerFile });
    if (!started.ok) throw new Error('It should have started.');
    await started.value.dispatch('workspace.get', {});
    const written = write.mock.calls.map(([text]) => String(text)).join('');
    write.mockRestore();
    expect(incidents.map(({ kind }) => kind)).toEqual(['verifier-time', 'engine-stopped']);
    expect(incidents[1]?.fault?.error).toBe('TypeError');
    expect(JSON.stringify(incidents) + written).not.toContain('Amara');
  });

  test('fails when the thread ends before it is ready', async () => {
    expect(await start({ workerFile: writeWorker('process.exit(3);') })).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    });
  });
});
