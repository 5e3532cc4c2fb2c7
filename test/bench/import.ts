import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { makeCorpus } from './corpus.ts';
import type { PartResult } from './figure.ts';
import { listRequests, measureRate } from './pool.ts';
import type { Measured } from './run-import.ts';
import { percentile } from './timing.ts';

const FILES = 10_000;
const FEW_FILES = 1000;

/** Files into verified rows, as the app does it, beside what the verify pool alone can do. */
export async function benchImport(): Promise<PartResult> {
  const requests = await listRequests(await makeCorpus(FEW_FILES));
  const measurePool = async () => (await measureRate(requests, 1)).rate;
  // A machine that others use is not the same all the time: before, between and after.
  const before = await measurePool();
  const few = await importFiles(FEW_FILES);
  const between = await measurePool();
  const many = await importFiles(FILES);
  const pool = percentile([before, between, await measurePool()], 0.5);
  return {
    figures: [
      {
        name: 'verify pool alone, one thread, median of three',
        value: pool,
        unit: 'credentials/s',
      },
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

async function importFiles(files: number): Promise<Measured> {
  const { candidates } = await makeCorpus(files);
  const child = fork(join(import.meta.dirname, 'run-import.ts'), [candidates], {
    serialization: 'advanced',
  });
  let measured: Measured | undefined;
  child.on('message', (message: Measured) => {
    measured = message;
  });
  await once(child, 'exit');
  if (measured === undefined) throw new Error(`The import of ${files} files broke off.`);
  return measured;
}
