import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEngineWorker } from '../../src/main/engine/engine-client.ts';
import type { EngineClient } from '../../src/main/engine/engine-client.ts';
import { makeCorpus } from './corpus.ts';
import type { PartResult } from './figure.ts';
import { listRequests, measureRate } from './pool.ts';
import { percentile } from './timing.ts';

const FILES = 10_000;
const FEW_FILES = 1000;
const ASK_EVERY_MS = 10;
const WORKER = join(import.meta.dirname, '../../out/main/engine-worker.js');

/** Files into verified rows, as the app does it, beside what the verify pool alone can do. */
export async function benchImport(): Promise<PartResult> {
  const few = await importFiles(FEW_FILES);
  const many = await importFiles(FILES);
  const requests = await listRequests(await makeCorpus(FEW_FILES));
  const pool = await measureRate(requests, 1);
  return {
    figures: [
      { name: 'verify pool alone, one thread', value: pool, unit: 'credentials/s' },
      {
        name: `import of ${FILES} mixed files to verified rows`,
        value: many.rate,
        unit: 'credentials/s',
        ratio: many.rate / pool,
        ratioTo: 'the pool',
        target: { atLeast: 0.5 },
      },
      {
        name: 'the engine answers meanwhile, p99',
        value: percentile(many.answers, 0.99),
        unit: 'ms',
      },
      {
        name: 'the engine answers meanwhile, at the slowest',
        value: Math.max(...many.answers),
        unit: 'ms',
        target: { atMost: 50 },
      },
      {
        name: 'memory of the app meanwhile, at most',
        value: many.memory,
        unit: 'MB',
        target: { atMost: 500 },
      },
      {
        name: 'the same with a tenth of the files',
        value: few.memory,
        unit: 'MB',
        ratio: many.memory / few.memory,
        ratioTo: 'this, all files',
      },
      {
        name: 'processor’s time of the app for a credential, verifying left out',
        value: many.processorMs,
        unit: 'ms',
      },
      { name: 'memory of the verifier process, at most', value: many.verifierMemory, unit: 'MB' },
    ],
  };
}

interface Measured {
  readonly rate: number;
  /** For one credential. */
  readonly processorMs: number;
  /** How long each question took that was asked meanwhile. */
  readonly answers: readonly number[];
  readonly memory: number;
  readonly verifierMemory: number;
}

async function importFiles(files: number): Promise<Measured> {
  const corpus = await makeCorpus(files);
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-import-'));
  const ended = Promise.withResolvers<number>();
  const engine = await startEngineWorker({
    workerFile: WORKER,
    workspaceFile: join(folder, 'a.touchstone'),
    // The samples are taken in with the documents beside them, and so is this.
    samplesDirectory: dirname(corpus.candidates),
    onEvent(event, payload) {
      if (event === 'imports.progressed') noteEnd(payload, ended.resolve);
    },
  });
  if (!engine.ok) throw new Error(JSON.stringify(engine.error));
  try {
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
  while (!run.isOver) {
    const start = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- one question at a time
    await engine.dispatch('workspace.get', {});
    answers.push(performance.now() - start);
    memory = Math.max(memory, process.memoryUsage().rss / 2 ** 20);
    verifierMemory = Math.max(verifierMemory, childrenMemory());
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
