/** Starts the built engine on the workspace named by its argument, and sends how long the first list took. */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { startEngineWorker } from '../../src/main/engine/engine-client.ts';

const start = performance.now();
const engine = await startEngineWorker({
  workerFile: join(import.meta.dirname, '../../out/main/engine-worker.js'),
  workspaceFile: process.argv[2] ?? '',
  samplesDirectory: '',
  onIncident: () => undefined,
  onEvent: () => undefined,
});
if (!engine.ok) throw new Error(JSON.stringify(engine.error));
// What the window asks for when it opens.
const [workspace, list] = await Promise.all([
  engine.value.dispatch('workspace.get', {}),
  engine.value.dispatch('candidates.search', { filter: {}, offset: 0, limit: 100 }),
]);
const took = performance.now() - start;
if (!workspace.ok || !list.ok) throw new Error('The first list could not be had.');
process.send?.(took, () => process.exit(0));
