/** Started by rates.ts: makes a contender of the first message, and runs a slice for each one after it. */
import process from 'node:process';
import { makeContender } from './contenders.ts';
import type { Contender, Task } from './rates.ts';

const WARM_UP_MS = 4000;
const SLICE_MS = 100;
/** Reading the processor's clock takes a microsecond on one machine, and seventy on another. */
const LOOK_EVERY_MS = 5;

/** @returns Calls a second of the processor's time. */
async function runFor({ work }: Contender, durationMs: number): Promise<number> {
  const start = process.cpuUsage();
  let [calls, elapsedMs, callsALook] = [0, 0, 1];
  while (elapsedMs < durationMs) {
    for (let call = 0; call < callsALook; call += 1) await work();
    calls += callsALook;
    const before = elapsedMs;
    const { user, system } = process.cpuUsage(start);
    elapsedMs = (user + system) / 1000;
    if (elapsedMs - before < LOOK_EVERY_MS) callsALook *= 2;
  }
  return (calls * 1000) / elapsedMs;
}

let contender: Contender | undefined;

async function answer(message: Task | 'slice'): Promise<number> {
  if (message !== 'slice') contender = makeContender(message);
  if (contender === undefined) throw new Error('A task comes first.');
  return runFor(contender, message === 'slice' ? SLICE_MS : WARM_UP_MS);
}

process.on('message', (message: Task | 'slice') => {
  void answer(message).then((rate) => process.send?.(rate));
});
