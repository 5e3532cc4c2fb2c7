/**
 * `npm run fuzz -- [target] [--seconds 60] [--seed N]`: runs the parsers on mutated files, each so long, and
 * keeps in `test/fuzz/corpus` what broke one. `npm run fuzz -- signed [--mutations 100000]` changes what is
 * signed, and looks whether anything stays verified.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { CORPUS, readCorpus } from './corpus.ts';
import { fuzzTarget } from './fuzz-target.ts';
import { mutateSigned, SIGNED } from './signed.ts';
import { TARGETS } from './targets.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    mutations: { type: 'string', default: '100000' },
  },
});
const seed = Number(values.seed);
const [asked] = positionals;

async function fuzzAll(): Promise<boolean> {
  let isClean = true;
  for (const [name, target] of Object.entries(TARGETS)) {
    if (asked !== undefined && asked !== name) continue;
    const forMs = Number(values.seconds) * 1000;
    // oxlint-disable-next-line no-await-in-loop -- each has the machine to itself
    const found = await fuzzTarget(target, readCorpus(name), { seed, forMs });
    process.stdout.write(
      `${name}: ${found.executions} executions, the slowest ${found.slowestMs.toFixed(0)} ms, ${found.findings.length} findings\n`,
    );
    for (const { what, bytes } of found.findings) {
      const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
      mkdirSync(join(CORPUS, name), { recursive: true });
      writeFileSync(join(CORPUS, name, digest), bytes);
      process.stdout.write(`  ${digest}: ${what}\n`);
      isClean = false;
    }
  }
  return isClean;
}

async function mutateAll(): Promise<boolean> {
  const each = Math.ceil(Number(values.mutations) / SIGNED.length);
  let [total, left] = [0, 0];
  for (const row of SIGNED) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    const { format, mutations, survivors } = await mutateSigned(row, each, seed);
    process.stdout.write(`${format}: ${mutations} mutations, ${survivors.length} stay verified\n`);
    for (const what of survivors) process.stdout.write(`  ${what}\n`);
    total += mutations;
    left += survivors.length;
  }
  process.stdout.write(`all: ${total} mutations, ${left} stay verified\n`);
  return left === 0;
}

process.exitCode = (await (asked === 'signed' ? mutateAll() : fuzzAll())) ? 0 : 1;
