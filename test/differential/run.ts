/** `npm run differential -- 100000 SEED`: as many documents, each made canonical in both ways. */
import process from 'node:process';
import * as fc from 'fast-check';
import { compare, patterns } from './compare.ts';
import { anyDocument } from './documents.ts';

const runs = Number(process.argv[2] ?? 10_000);
const seed = process.argv[3] === undefined ? {} : { seed: Number(process.argv[3]) };
const outcomes = { same: 0, 'not ours': 0 };

const details = await fc.check(
  fc.asyncProperty(anyDocument, async (document) => {
    const outcome = await compare(document);
    if (outcome !== 'same' && outcome !== 'not ours') throw new Error(outcome);
    outcomes[outcome] += 1;
  }),
  { numRuns: runs, ...seed },
);
process.stdout.write(
  `${runs} documents: ${outcomes.same} the same, ${outcomes['not ours']} left to the processor; ${patterns.used} by the pattern of others.\n`,
);
if (details.failed) {
  process.stderr.write(
    `${fc.defaultReportMessage(details) ?? ''}\n${String(details.errorInstance)}\n`,
  );
  process.exitCode = 1;
}
