import type { DifferenceCode } from '../messages/differences/index.ts';
import type { CheckParams } from './check.ts';

/** A reason for which another verifier may judge, or show, a credential otherwise than we do. */
export interface Difference {
  /** Names the recruiter's sentence; `describeDifference` makes it of `code` and `params`. */
  readonly code: DifferenceCode;
  readonly params?: CheckParams;
  /** A sentence for an engineer, in English: the section, the value met, the value expected. */
  readonly detail: string;
}
