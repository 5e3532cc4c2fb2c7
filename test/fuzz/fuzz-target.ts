import { createRandom } from '../bench/random.ts';
import { below } from './mutate.ts';
import type { Target } from './targets.ts';

export interface Fuzzed {
  readonly executions: number;
  readonly slowestMs: number;
  /** What threw, or took too long. */
  readonly findings: readonly Finding[];
}

export interface Finding {
  readonly what: string;
  readonly bytes: Uint8Array;
}

/** As long as one document may take in a verify thread. */
const TIME_LIMIT_MS = 10_000;
/** Mutations that are changed further, besides the seeds. */
const KEPT = 200;
const LARGEST_BYTES = 200_000;

/** Runs a target on mutations of its seeds, and of mutations of these, until the time is over. */
export async function fuzzTarget(
  target: Target,
  corpus: readonly Uint8Array[],
  { seed, forMs }: { readonly seed: number; readonly forMs: number },
): Promise<Fuzzed> {
  const random = createRandom(seed);
  const pool: Uint8Array[] = [...(await target.seeds()), ...corpus];
  const findings: Finding[] = [];
  const first = pool.length;
  const begun = performance.now();
  let [executions, slowestMs] = [0, 0];
  const attempt = async (bytes: Uint8Array) => {
    const start = performance.now();
    const what = await outcomeOf(target, bytes);
    const took = performance.now() - start;
    executions += 1;
    slowestMs = Math.max(slowestMs, took);
    if (what !== undefined) findings.push({ what, bytes });
    else if (took > TIME_LIMIT_MS) findings.push({ what: `${took.toFixed(0)} ms`, bytes });
  };
  for (const bytes of pool.slice()) await attempt(bytes);
  while (performance.now() - begun < forMs) {
    const origin = pool[below(random, pool.length)] ?? new Uint8Array();
    const bytes = target.mutate(origin, random);
    if (bytes.length > LARGEST_BYTES) continue;
    await attempt(bytes);
    if (random() < 0.1) {
      if (pool.length < first + KEPT) pool.push(bytes);
      else pool[first + below(random, KEPT)] = bytes;
    }
  }
  return { executions, slowestMs, findings };
}

async function outcomeOf(target: Target, bytes: Uint8Array): Promise<string | undefined> {
  try {
    const before = describePrototypes();
    await target.run(bytes);
    return describePrototypes() === before ? undefined : 'a prototype was changed';
  } catch (cause) {
    return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  }
}

function describePrototypes(): string {
  return [Object.prototype, Array.prototype, Function.prototype, String.prototype]
    .map((one) => Object.getOwnPropertyNames(one).join())
    .join(';');
}
