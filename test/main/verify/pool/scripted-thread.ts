import { workerData } from 'node:worker_threads';
import type {
  PoolAnswer,
  PoolRequest,
  ThreadData,
} from '../../../../src/main/verify/pool/messages.ts';
import { openPipe } from '../../../../src/main/verify/pool/pipe.ts';
import { NO_FACTS } from '../../../../src/shared/model/credential.ts';
import { serveThread } from '../../../../src/main/verify/pool/serve-thread.ts';

/** A thread whose requests say in `path` what it should do; it stands in for a verify thread. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- given by servePool, which types it
const { fd, inHand } = workerData as ThreadData;
serveThread(openPipe(fd), inHand, obey);

async function obey(request: PoolRequest): Promise<PoolAnswer> {
  const path = 'document' in request ? request.document.path : '';
  const [order] = path.split(' ');
  if (order === 'loop') for (;;);
  if (order === 'work') workFor(1800);
  if (order === 'use') return afterUsing(300);
  if (order === 'wait') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1800);
  if (order === 'fail') throw new Error('A bug that is caught.');
  if (order === 'throw') setImmediate(() => throwAway());
  if (order === 'throw') await new Promise(() => undefined);
  if (order === 'exit') process.exit(3);
  if (order === 'kill') process.kill(process.pid, 'SIGKILL');
  if (order === 'heap') eatHeap();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no outcome, so that it says which it answers
  return { path } as unknown as PoolAnswer;
}

function workFor(durationMs: number): void {
  const end = performance.now() + durationMs;
  while (performance.now() < end);
}

function afterUsing(processorMs: number): PoolAnswer {
  const before = process.threadCpuUsage();
  for (let used = 0; used < processorMs * 1000;) {
    const { user, system } = process.threadCpuUsage(before);
    used = user + system;
  }
  const judgedAt = '2026-01-01T00:00:00.000Z';
  const verification = {
    verdict: 'rejected',
    checks: [],
    issuerAssurance: 'none',
    judgedAt,
  } as const;
  return { facts: NO_FACTS, verification, wanted: [] };
}

function throwAway(): never {
  throw new Error('A bug.');
}

function eatHeap(): void {
  // Large pieces, so that the limit is reached at once on a busy machine too.
  const kept: object[] = [];
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, at) => at + 0.5));
}
