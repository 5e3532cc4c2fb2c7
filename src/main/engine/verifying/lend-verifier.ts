import { forkChannel, startVerifier } from '../../verify/index.ts';
import type { VerifierProcess } from '../../verify/index.ts';
import { recordVerifierFailure } from '../incident.ts';

export type WithVerifier = <Value>(
  work: (verifier: VerifierProcess) => Promise<Value>,
) => Promise<Value>;

/** For one request where a whole report is read: it may have hundreds of pages. */
export const REPORT_TIME_LIMIT_MS = 120_000;

/**
 * Lends a verifier process for one piece of work, and ends it after that.
 *
 * @param timeLimitMs For one request; the verifier's own where not given.
 */
export function lendVerifier(verifierEntry: URL, timeLimitMs?: number): WithVerifier {
  const spawn = (threads: number) => forkChannel(verifierEntry, threads);
  return async <Value>(work: (verifier: VerifierProcess) => Promise<Value>): Promise<Value> => {
    const limit = timeLimitMs === undefined ? {} : { timeLimitMs };
    const verifier = startVerifier({ spawn, onFailure: recordVerifierFailure, ...limit });
    try {
      return await work(verifier);
    } finally {
      verifier.close();
    }
  };
}
