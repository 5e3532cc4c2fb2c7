import type { CheckCode } from '../messages/checks/index.ts';
import type { CheckId, CheckOutcome } from './verdict.ts';

/** The values that a sentence names: issuer names, dates as ISO 8601, hosts. */
export type CheckParams = Readonly<Record<string, string>>;

/** What one check found, before it is stamped with its time. */
export interface Finding {
  readonly id: CheckId;
  readonly outcome: CheckOutcome;
  /** Names the recruiter's sentence; `describeCheck` makes it of `code` and `params`. */
  readonly code: CheckCode;
  readonly params?: CheckParams;
  /** A sentence for an engineer, in English: the section, the value met, the value expected. */
  readonly detail?: string;
  /** Where the deciding document came from, e.g. `cache https://uni.example/status/3`. */
  readonly source?: string;
  /** ISO 8601: until when that document's issuer lets a kept copy of it be relied on. */
  readonly freshUntil?: string;
}

export interface Check extends Omit<Finding, 'freshUntil'> {
  /** Of a finding that is for a person to judge: whether somebody has decided that it is in order. */
  readonly judged?: 'open' | 'in-order';
  /** ISO 8601: when the deciding document was had from its origin. */
  readonly obtainedAt?: string;
  /** ISO 8601. */
  readonly checkedAt: string;
}
