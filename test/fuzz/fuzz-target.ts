import process from 'node:process';
import { createRandom } from '../bench/random.ts';
import { createCoverage, isCounted } from './coverage.ts';
import { below, spliceInto } from './mutate.ts';
import type { Target } from './targets.ts';
import type { Watchdog } from './watchdog.ts';

export interface Fuzzed {
  readonly executions: number;
  readonly slowestMs: number;
  /** What threw, was rejected unheard, or took too long. */
  readonly findings: readonly Finding[];
  /** Blocks of our own code that were run; 0 where they are not counted. */
  readonly blocks: number;
  /** Mutations that reached a block no input before them did. */
  readonly reaching: readonly Uint8Array[];
}

export interface Finding {
  readonly what: string;
  readonly bytes: Uint8Array;
}

export interface FuzzOptions {
  readonly seed: number;
  readonly forMs: number;
  /** Goes on, when the time is over, until so many inputs were tried; none where not given. */
  readonly atLeast?: number;
  readonly watchdog?: Watchdog;
}

/** As long as one document may take in a verify thread. */
export const TIME_LIMIT_MS = 10_000;
/** Mutations that are changed further, besides the seeds, where nothing says which of them are worth it. */
const KEPT = 200;
export const LARGEST_BYTES = 200_000;
/** What is kept for the next runs, and tried in each run of the tests. */
const KEPT_BYTES = 8000;
const KEPT_INPUTS = 60;

/**
 * Runs a target on mutations of its seeds, and of mutations of these, until the time is over. Where blocks are
 * counted (`instrument.ts`), those mutations are kept that reach something new, else some at random.
 */
export async function fuzzTarget(
  target: Target,
  corpus: readonly Uint8Array[],
  { seed, forMs, atLeast = 0, watchdog }: FuzzOptions,
): Promise<Fuzzed> {
  const random = createRandom(seed);
  const pool: Uint8Array[] = [...(await target.seeds()), ...corpus];
  const first = pool.length;
  const attempt = createAttempt(target, watchdog);
  const coverage = createCoverage();
  for (const bytes of pool.slice()) {
    await attempt.run(bytes);
    coverage.addRun();
  }
  const begun = performance.now();
  while (performance.now() - begun < forMs || attempt.executions() < atLeast) {
    const origin = pick(pool, first, random);
    const bytes =
      random() < 0.05
        ? spliceInto(origin, pick(pool, first, random), random)
        : target.mutate(origin, random);
    if (bytes.length > LARGEST_BYTES) continue;
    await attempt.run(bytes);
    if (isCounted()) {
      if (coverage.addRun()) pool.push(bytes);
    } else if (random() < 0.1) {
      if (pool.length < first + KEPT) pool.push(bytes);
      else pool[first + below(random, KEPT)] = bytes;
    }
  }
  return {
    ...(await attempt.end()),
    blocks: coverage.blocks(),
    reaching: isCounted() ? pool.slice(first) : [],
  };
}

/** Of `inputs` the small ones that together reach what all the small ones do beyond the seeds and `corpus`. */
export async function distil(
  target: Target,
  corpus: readonly Uint8Array[],
  inputs: readonly Uint8Array[],
): Promise<readonly Uint8Array[]> {
  const coverage = createCoverage();
  const isNew = async (bytes: Uint8Array) => {
    await outcomeOf(target, bytes);
    return coverage.addRun();
  };
  for (const bytes of [...(await target.seeds()), ...corpus]) await isNew(bytes);
  const kept: Uint8Array[] = [];
  const small = inputs.filter(({ length }) => length <= KEPT_BYTES);
  for (const bytes of small.toSorted((one, other) => one.length - other.length)) {
    if (kept.length < KEPT_INPUTS && (await isNew(bytes))) kept.push(bytes);
  }
  return kept;
}

/** A seed in one of three cases, else something that was kept. */
function pick(pool: readonly Uint8Array[], first: number, random: () => number): Uint8Array {
  const isSeed = pool.length === first || random() < 0.33;
  const at = isSeed ? below(random, first) : first + below(random, pool.length - first);
  return pool[at] ?? new Uint8Array();
}

/** Runs inputs one after the other, and writes down what came of them. */
function createAttempt(target: Target, watchdog: Watchdog | undefined) {
  const findings: Finding[] = [];
  let [executions, slowestMs] = [0, 0];
  let last: Uint8Array = new Uint8Array();
  // Told of after the input is done with: of those few that may have been it, the last is named.
  const onStray = (cause: unknown) =>
    findings.push({ what: `nobody heard: ${describe(cause)}`, bytes: last });
  process.on('unhandledRejection', onStray);
  return {
    async run(bytes: Uint8Array) {
      const start = performance.now();
      last = bytes;
      watchdog?.begin(bytes);
      const what = await outcomeOf(target, bytes);
      executions += 1;
      if (what !== undefined) findings.push({ what, bytes });
      // On a shared machine, the clock says more of the others; what seems slow is timed by the processor.
      if (performance.now() - start > slowestMs) {
        const took = await processorTimeOf(target, bytes);
        slowestMs = Math.max(slowestMs, took);
        if (took > TIME_LIMIT_MS) findings.push({ what: `${took.toFixed(0)} ms`, bytes });
      }
      watchdog?.end();
    },
    executions: () => executions,
    async end() {
      await new Promise((resolve) => void setImmediate(resolve));
      process.off('unhandledRejection', onStray);
      return { executions, slowestMs, findings };
    },
  };
}

/** Milliseconds. */
async function processorTimeOf(target: Target, bytes: Uint8Array): Promise<number> {
  const start = process.cpuUsage();
  await outcomeOf(target, bytes);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

async function outcomeOf(target: Target, bytes: Uint8Array): Promise<string | undefined> {
  try {
    const before = countPrototypes();
    await target.run(bytes);
    return countPrototypes() === before ? undefined : 'a prototype was changed';
  } catch (cause) {
    return describe(cause);
  }
}

function describe(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

const PROTOTYPES = [Object.prototype, Array.prototype, Function.prototype, String.prototype];

/** Nothing of ours takes one away, so one more is all that could happen. */
function countPrototypes(): number {
  return PROTOTYPES.reduce<number>((count, one) => count + Reflect.ownKeys(one).length, 0);
}
