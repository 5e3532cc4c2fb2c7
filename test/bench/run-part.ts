/** Measures the part named by its argument and sends the result to the process that started it. */
import process from 'node:process';
import { PARTS } from './parts.ts';

const run = PARTS[process.argv[2] ?? ''];
if (run === undefined || process.send === undefined) {
  throw new Error('This is started by test/bench/index.ts, with the name of a part.');
}
process.send(await run(), () => process.exit(0));
