/**
 * Takes a corpus in as the app does it, in a process of its own: what one import leaves to the process
 * is not counted to the next. Its argument is the corpus's folder of candidates; it sends what was measured.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEngineWorker } from '../../src/main/engine/engine-client.ts';
import type { EngineClient } from '../../src/main/engine/engine-client.ts';
import { createThrottle } from '../../src/main/engine/importing/progress.ts';

const ASK_EVERY_MS = 10;
// Looking at every thread's children is work too, and would take a tenth of what is measured.
const LOOK_EVERY_MS = 100;
// Files hang over the window for a while, or are looked for in a dialog, and what verifies is started then.
const HANGING_MS = 1000;
const WORKER = join(import.meta.dirname, '../../out/main/engine-worker.js');

export interface Measured {
  readonly rate: number;
  /** For one credential. */
  readonly processorMs: number;
  /** How long each question took that was asked meanwhile. */
  readonly answers: readonly number[];
  readonly memory: number;
  readonly verifierMemory: number;
}

async function importFiles(candidates: string): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-import-'));
  const ended = Promise.withResolvers<number>();
  const engine = await startEngineWorker({
    workerFile: WORKER,
    workspaceFile: join(folder, 'a.touchstone'),
    // The samples are taken in with the documents beside them, and so is this.
    samplesDirectory: dirname(candidates),
    onIncident: () => undefined,
    onEvent(event, payload) {
      if (event === 'imports.progressed') noteEnd(payload, ended.resolve);
    },
  });
  if (!engine.ok) throw new Error(JSON.stringify(engine.error));
  try {
    await engine.value.dispatch('imports.prepare', {});
    await sleep(HANGING_MS);
    const [start, used] = [performance.now(), process.cpuUsage()];
    await engine.value.dispatch('imports.startSamples', {});
    const watch = watchEngine(engine.value, ended.promise);
    const credentials = await ended.promise;
    const rate = (credentials / (performance.now() - start)) * 1000;
    const { user, system } = process.cpuUsage(used);
    return { rate, processorMs: (user + system) / 1000 / credentials, ...(await watch) };
  } finally {
    await engine.value.close();
    rmSync(folder, { recursive: true });
  }
}

function noteEnd(payload: unknown, end: (credentials: number) => void): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this event's payload is an import's view
  const { state, verdicts } = payload as { state: string; verdicts: { verified: number } };
  if (state !== 'running') end(verdicts.verified);
}

async function watchEngine(
  engine: EngineClient,
  ended: Promise<unknown>,
): Promise<Omit<Measured, 'rate' | 'processorMs'>> {
  const run = { isOver: false };
  void ended.then(() => (run.isOver = true));
  const answers: number[] = [];
  let [memory, verifierMemory] = [0, 0];
  const look = createThrottle(
    () => performance.now(),
    LOOK_EVERY_MS,
    () => {
      memory = Math.max(memory, process.memoryUsage.rss() / 2 ** 20);
      verifierMemory = Math.max(verifierMemory, childrenMemory());
    },
  );
  while (!run.isOver) {
    const start = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- one question at a time
    await engine.dispatch('workspace.get', {});
    answers.push(performance.now() - start);
    look();
    // oxlint-disable-next-line no-await-in-loop -- as above
    await sleep(ASK_EVERY_MS);
  }
  return { answers, memory, verifierMemory };
}

/** In MB; only Linux tells, elsewhere it is 0. */
function childrenMemory(): number {
  try {
    return readdirSync('/proc/self/task')
      .flatMap((task) => readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' '))
      .filter((pid) => pid !== '')
      .map((pid) => /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
      .reduce((sum, kilobytes) => sum + Number(kilobytes ?? 0) / 1024, 0);
  } catch {
    return 0;
  }
}

const [candidates] = process.argv.slice(2);
if (candidates === undefined || process.send === undefined) {
  throw new Error('This is started by test/bench/import.ts, with a folder of candidates.');
}
process.send(await importFiles(candidates), () => process.exit(0));
