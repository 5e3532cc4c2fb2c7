/** Started by pool.ts: verifies the requests of the first message by itself, for a while at each one after it. */
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { verifyCredential } from '../../src/main/verify/index.ts';

type VerifyRequest = Parameters<typeof verifyCredential>[0];

const WARM_UP_MS = 4000;
const SLICE_MS = 2000;

let requests: readonly VerifyRequest[] = [];

/** @returns Credentials a second, by the clock. */
async function verifyFor(durationMs: number): Promise<number> {
  const start = performance.now();
  let [count, elapsedMs] = [0, 0];
  while (elapsedMs < durationMs) {
    for (const request of requests) await verifyCredential(request);
    count += requests.length;
    elapsedMs = performance.now() - start;
  }
  return (count * 1000) / elapsedMs;
}

process.on('message', (message: readonly VerifyRequest[] | 'slice') => {
  if (message !== 'slice') requests = message;
  void verifyFor(message === 'slice' ? SLICE_MS : WARM_UP_MS).then((rate) => process.send?.(rate));
});
