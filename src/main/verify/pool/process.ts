import { constants, setPriority } from 'node:os';
import { servePool } from './serve-pool.ts';

yieldToWindow();

/** The entry of the verifier process: no network, no database, only threads. */
servePool(
  import.meta.url.endsWith('.ts')
    ? new URL('thread.ts', import.meta.url)
    : new URL('verify-thread.js', import.meta.url),
);

/** Where the processor is short, whoever answers the window has it first. */
function yieldToWindow(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It was started with less, or the system does not have it: as it is then.
  }
}
