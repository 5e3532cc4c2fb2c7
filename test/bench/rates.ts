import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** Something that is done once a call, over and over. */
export interface Contender {
  readonly name: string;
  readonly work: () => unknown;
}

/** What a process is to make its contender of: a name that it knows, and data. */
export interface Task {
  readonly name: string;
  readonly data: unknown;
}

const ROUNDS = 25;

/**
 * How often each contender does its work in a second of the processor's time: the median of many short
 * slices, taken in turns, so that whatever else the machine does meanwhile falls on all of them alike.
 * Each has a process of its own, so that none pays for what another left behind. On a machine that does
 * nothing else, for work in one thread, such a second is one of the clock.
 */
export async function measureRates(tasks: readonly Task[]): Promise<ReadonlyMap<string, number>> {
  const runners: (readonly [name: string, runner: ChildProcess])[] = [];
  for (const task of tasks) runners.push([task.name, await startRunner(task)]);
  const rates = new Map(tasks.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, runner] of runners) rates.get(name)?.push(await ask(runner, 'slice'));
  }
  for (const [, runner] of runners) runner.disconnect();
  return new Map([...rates].map(([name, samples]) => [name, median(samples)]));
}

async function startRunner(task: Task): Promise<ChildProcess> {
  const path = join(import.meta.dirname, 'run-contender.ts');
  const runner = fork(path, [], { serialization: 'advanced', execArgv: [] });
  await ask(runner, task);
  return runner;
}

/** @returns Calls a second, once the runner has answered. */
function ask(runner: ChildProcess, message: Task | 'slice'): Promise<number> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('A contender has ended before its time.'));
    runner.once('exit', onExit);
    runner.once('message', (rate) => {
      runner.off('exit', onExit);
      resolve(Number(rate));
    });
    runner.send(message);
  });
}

function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
