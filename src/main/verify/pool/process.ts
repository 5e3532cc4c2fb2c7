import { servePool } from './serve-pool.ts';

/** The entry of the verifier process: no network, no database, only threads. */
servePool(
  import.meta.url.endsWith('.ts')
    ? new URL('thread.ts', import.meta.url)
    : new URL('verify-thread.js', import.meta.url),
);
