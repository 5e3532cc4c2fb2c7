import { verifyCredential } from '../../../src/main/verify/index.ts';
import type { Verifier } from '../../../src/main/verify/index.ts';

/** Verifies in the test's own thread, where nothing bounds it: only for files that a test made. */
export function createInProcessVerifier(): Verifier {
  return { verify: (request) => verifyCredential(request), close: () => undefined };
}
