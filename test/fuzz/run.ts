/**
 * `npm run fuzz -- [target…] [--seconds 60] [--seed N] [--keep]`: runs the parsers on mutated files, each so long,
 * and keeps in `test/fuzz/corpus` what broke one; with `--keep`, in `test/fuzz/reaching` what reached code that
 * no seed does. `npm run fuzz -- signed [--mutations 100000]` changes what is signed, and looks whether
 * anything stays verified.
 */
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { BROKEN, keepBroken, keepReaching, readBroken, readCorpus } from './corpus.ts';
import { isCounted } from './coverage.ts';
import { distil, fuzzTarget, LARGEST_BYTES, TIME_LIMIT_MS } from './fuzz-target.ts';
import { isSlow, mutateSigned, SIGNED } from './signed.ts';
import { TARGETS } from './targets.ts';
import type { Target } from './targets.ts';
import { startWatchdog } from './watchdog.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    mutations: { type: 'string', default: '100000' },
    keep: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const isAsked = (name: string) => positionals.length === 0 || positionals.includes(name);

async function fuzzAll(): Promise<boolean> {
  if (!isCounted())
    throw new Error('Start it as `npm run fuzz`, which counts the blocks that are run.');
  let [isClean, total] = [true, 0];
  for (const [name, target] of Object.entries(TARGETS)) {
    if (!isAsked(name)) continue;
    const found = await fuzzOne(name, target);
    total += found.executions;
    isClean &&= found.findings.length === 0;
  }
  process.stdout.write(`all: ${total} executions\n`);
  return isClean;
}

async function fuzzOne(name: string, target: Target) {
  const forMs = Number(values.seconds) * 1000;
  const watchdog = startWatchdog(LARGEST_BYTES, 2 * TIME_LIMIT_MS, join(BROKEN, name));
  const found = await fuzzTarget(target, readCorpus(name), { seed, forMs, watchdog });
  const { executions, slowestMs, findings, blocks, reaching } = found;
  process.stdout.write(
    `${name}: ${executions} executions, the slowest ${slowestMs.toFixed(0)} ms, ${blocks} blocks, ${reaching.length} inputs reached something new, ${findings.length} findings\n`,
  );
  for (const { what, bytes } of findings) {
    process.stdout.write(`  ${keepBroken(name, bytes)}: ${what}\n`);
  }
  if (values.keep) {
    keepReaching(name, await distil(target, readBroken(name), [...readCorpus(name), ...reaching]));
  }
  await watchdog.stop();
  return found;
}

async function mutateAll(): Promise<boolean> {
  const quick = SIGNED.filter((row) => !isSlow(row)).length;
  const each = Math.ceil(Number(values.mutations) / quick);
  let [total, left] = [0, 0];
  for (const row of SIGNED) {
    const count = isSlow(row) ? Math.ceil(each / 30) : each;
    // oxlint-disable-next-line no-await-in-loop -- as above
    const { format, mutations, survivors } = await mutateSigned(row, count, seed);
    process.stdout.write(`${format}: ${mutations} mutations, ${survivors.length} stay verified\n`);
    for (const what of survivors) process.stdout.write(`  ${what}\n`);
    total += mutations;
    left += survivors.length;
  }
  process.stdout.write(`all: ${total} mutations, ${left} stay verified\n`);
  return left === 0;
}

process.exitCode = (await (positionals.includes('signed') ? mutateAll() : fuzzAll())) ? 0 : 1;
