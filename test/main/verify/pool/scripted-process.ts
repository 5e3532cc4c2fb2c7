import { servePool } from '../../../../src/main/verify/pool/serve-pool.ts';

/** A verifier process whose threads do as they are told. */
servePool(new URL('scripted-thread.ts', import.meta.url));
