import type { GatheredDocuments } from '../../../src/main/verify/index.ts';
import type { JsonObject } from '../../../src/shared/lib/json.ts';

/** What another library says of a credential. */
export interface PeerJudgement {
  readonly accepted: boolean;
  /** In its own words, why not; empty when it accepts. */
  readonly because: string;
}

/** A library that verifies too, shares no code of ours, and is given the same documents. */
export interface Peer {
  readonly name: string;
  /** The proofs that it checks; files with others are not compared. */
  readonly suites: readonly string[];
  judge(credential: JsonObject, documents: GatheredDocuments): Promise<PeerJudgement>;
}

export const ACCEPTED: PeerJudgement = { accepted: true, because: '' };

/** Everything that an error says, those that it was made of included. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error);
  const inner: readonly unknown[] =
    'errors' in error && Array.isArray(error.errors) ? error.errors : [error.cause];
  const causes = inner.filter((one) => one !== undefined).map(describeError);
  return [`${error.name}: ${error.message}`, ...causes].join(' ').replaceAll(/\s+/gu, ' ');
}
