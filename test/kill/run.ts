/**
 * `npm run kill`: ends a process with SIGKILL at random points while it imports, migrates, writes a report,
 * backs up, restores and erases, and looks each time whether the workspace is whole and importing again
 * changes nothing. `npm run kill -- 500` does so at 500 points; `--seed N` draws others.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { killAtRandom } from './kill-at-random.ts';
import { describeTally } from './tally.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' } },
});
const tally = await killAtRandom({
  points: Number(positionals[0] ?? 12),
  seed: Number(values.seed),
  say: (line) => process.stderr.write(`${line}\n`),
  entries: {
    work: new URL('work.ts', import.meta.url),
    verifier: new URL('../../src/main/verify/pool/process.ts', import.meta.url),
  },
});
process.stdout.write(`${describeTally(tally)}\n`);
process.exitCode = tally.every(({ broken }) => broken.length === 0) ? 0 : 1;
