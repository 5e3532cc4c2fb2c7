import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readCredentials } from '../../src/main/intake/index.ts';
import type { CredentialDocument } from '../../src/main/intake/index.ts';
import {
  forkChannel,
  isFailure,
  openDirectorySource,
  startVerifier,
  verifyCredential,
  verifyWithDocuments,
} from '../../src/main/verify/index.ts';
import type { Verifier } from '../../src/main/verify/index.ts';
import { instantFrom } from '../../src/shared/lib/instant.ts';
import type { Corpus } from './corpus.ts';
import { makeCorpus } from './corpus.ts';
import type { PartResult } from './figure.ts';
import { percentile } from './timing.ts';

/** As it is built: what is shipped is measured. */
export const VERIFIER_ENTRY = new URL('../../out/main/verifier-process.js', import.meta.url);

const FILES = 1000;
const REQUESTS = 9000;
// Enough that no thread waits for its next request.
const IN_FLIGHT = 64;

type VerifyRequest = Parameters<Verifier['verify']>[0];

/** How much the pool verifies a second, with all documents at hand, by one thread and by two. */
export async function benchPool(): Promise<PartResult> {
  const requests = await listRequests(await makeCorpus(FILES));
  const one = await measureRate(requests, 1);
  const two = await measureRate(requests, 2);
  const apart = await measureApart(requests);
  const unit = 'credentials/s';
  return {
    figures: [
      { name: 'verify pool, one thread, mixed credentials', value: one.rate, unit },
      {
        name: 'verify pool, two threads',
        value: two.rate,
        unit,
        ratio: two.rate / one.rate,
        ratioTo: 'one thread',
        target: { atLeast: 1.8 },
      },
      {
        name: 'two processes that share nothing, each in one thread: what the machine has',
        value: apart.two,
        unit,
        ratio: apart.two / apart.one,
        ratioTo: 'one such process',
      },
      {
        name: 'processor’s time for a credential of who asks the pool',
        value: two.clientMs,
        unit: 'ms',
      },
    ],
  };
}

/** A request for each of the corpus's credentials, with every document that it asks for. */
export async function listRequests(corpus: Corpus): Promise<readonly VerifyRequest[]> {
  const source = await openDirectorySource(corpus.documents);
  if (!source.ok) throw new Error(source.error.message);
  const now = instantFrom(Date.now());
  const bare = { instant: now, checkedAt: new Date(now).toISOString() };
  const requests: VerifyRequest[] = [];
  for (const document of await listDocuments(corpus.candidates)) {
    let complete: VerifyRequest | undefined;
    const outcome = await verifyWithDocuments({ ...bare, document }, source.value, (request) => {
      complete = request;
      return verifyCredential(request);
    });
    if (outcome.verification.verdict !== 'verified') throw new Error('The corpus must verify.');
    if (complete !== undefined) requests.push(complete);
  }
  return requests;
}

async function listDocuments(folder: string): Promise<readonly CredentialDocument[]> {
  const documents: CredentialDocument[] = [];
  for await (const file of glob('*/*', { cwd: folder })) {
    const read = await readCredentials(file, await readFile(join(folder, file)));
    documents.push(...read.documents);
  }
  return documents;
}

/** What a pool gives once every thread has warmed up. */
export interface PoolRate {
  /** Credentials a second. */
  readonly rate: number;
  /** Of the processor's time, for one credential, in the process that asks: what two threads share. */
  readonly clientMs: number;
}

export async function measureRate(
  requests: readonly VerifyRequest[],
  threads: number,
): Promise<PoolRate> {
  const verifier = startVerifier({ spawn: (most) => forkChannel(VERIFIER_ENTRY, most), threads });
  try {
    // Each thread is warmed up alike.
    await verifyAll(verifier, requests, requests.length * 3 * threads);
    const [start, used] = [performance.now(), process.cpuUsage()];
    await verifyAll(verifier, requests, REQUESTS);
    const { user, system } = process.cpuUsage(used);
    const rate = (REQUESTS / (performance.now() - start)) * 1000;
    return { rate, clientMs: (user + system) / 1000 / REQUESTS };
  } finally {
    verifier.close();
  }
}

const ROUNDS = 5;

/**
 * How much a process verifies a second that has no pool and nothing to share, alone and beside another
 * that does the same: no two threads can do better than two of these.
 */
export async function measureApart(
  requests: readonly VerifyRequest[],
): Promise<{ readonly one: number; readonly two: number }> {
  const runners = await Promise.all([startApart(requests), startApart(requests)]);
  const [first] = runners;
  const [ones, twos]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    ones.push(await askApart(first, 'slice'));
    const both = await Promise.all(runners.map((runner) => askApart(runner, 'slice')));
    twos.push(both.reduce((sum, rate) => sum + rate, 0));
  }
  for (const runner of runners) runner.disconnect();
  return { one: percentile(ones, 0.5), two: percentile(twos, 0.5) };
}

async function startApart(requests: readonly VerifyRequest[]): Promise<ChildProcess> {
  const path = join(import.meta.dirname, 'run-alone.ts');
  const runner = fork(path, [], { serialization: 'advanced', execArgv: [] });
  await askApart(runner, requests);
  return runner;
}

/** @returns Credentials a second, once the runner has answered. */
async function askApart(
  runner: ChildProcess,
  message: readonly VerifyRequest[] | 'slice',
): Promise<number> {
  const answered = once(runner, 'message');
  runner.send(message);
  const [rate] = await answered;
  return Number(rate);
}

async function verifyAll(
  verifier: Verifier,
  requests: readonly VerifyRequest[],
  count: number,
): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < count) {
      const request = requests[next % requests.length];
      next += 1;
      if (request === undefined) return;
      const answer = await verifier.verify(request);
      if (isFailure(answer)) throw new Error(`The verifier answered ${answer.failure}.`);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
}
