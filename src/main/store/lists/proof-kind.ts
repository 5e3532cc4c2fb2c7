import { LEVELS } from '../../../shared/model/level.ts';
import { ISSUER_TRUSTS, VERDICTS } from '../../../shared/model/verdict.ts';
import type { IssuerTrust, Verdict } from '../../../shared/model/verdict.ts';

/** How strong a proof is but for its age. */
export interface ProofKind {
  readonly proven: boolean;
  readonly verdict: Verdict;
  readonly trust: IssuerTrust;
  readonly isConfirmed: boolean;
  /** Its place on the scale from 0 on; -1 where it has none. */
  readonly level: number;
}

/** The number of kinds: every one is below. */
export const PROOF_KINDS = 512;

/** Before any day. */
export const NO_DAY = -0x80_00_00_00;

/** A kind as a number, the higher the stronger: by proven, verdict, issuer, recipient, level. */
export function proofKind({ proven, verdict, trust, isConfirmed, level }: ProofKind): number {
  return (
    (Number(proven) << 8) |
    ((3 - VERDICTS.indexOf(verdict)) << 6) |
    ((3 - ISSUER_TRUSTS.indexOf(trust)) << 4) |
    (Number(isConfirmed) << 3) |
    (level + 1)
  );
}

/** The kind that is this number; `undefined` where none is. */
export function readProofKind(kind: number): ProofKind | undefined {
  const [verdict, trust] = [VERDICTS[3 - ((kind >> 6) & 3)], ISSUER_TRUSTS[3 - ((kind >> 4) & 3)]];
  const level = (kind & 7) - 1;
  if (verdict === undefined || trust === undefined || level >= LEVELS.length) return undefined;
  return { proven: kind >> 8 === 1, verdict, trust, isConfirmed: (kind & 8) !== 0, level };
}
