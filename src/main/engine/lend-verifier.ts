import { forkChannel, startVerifier } from '../verify/index.ts';
import type { VerifierProcess } from '../verify/index.ts';

/**
 * Lends a verifier process for one piece of work, and ends it after that.
 *
 * @param timeLimitMs For one request; the verifier's own where not given.
 */
export function lendVerifier(verifierEntry: URL, timeLimitMs?: number) {
  const spawn = () => forkChannel(verifierEntry);
  return async <Value>(work: (verifier: VerifierProcess) => Promise<Value>): Promise<Value> => {
    const verifier = startVerifier(timeLimitMs === undefined ? { spawn } : { spawn, timeLimitMs });
    try {
      return await work(verifier);
    } finally {
      verifier.close();
    }
  };
}
