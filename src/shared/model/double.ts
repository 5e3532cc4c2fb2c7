/** Why two people may be one, the most telling first. Codes are stable. */
export const DOUBLE_REASONS = [
  'identifier',
  'email',
  'scrambled-email',
  'addressed',
  'resume-email',
  'resume',
  'credential',
  'name-and-issuer',
  'name',
] as const;
export type DoubleReasonCode = (typeof DOUBLE_REASONS)[number];

/** One reason; its value is the address or identifier that both are known by, where there is one. */
export interface DoubleReason {
  readonly code: DoubleReasonCode;
  readonly value?: string | undefined;
}

/**
 * How far each tells, against the others; only their order is shown. A name tells nothing alone, and is
 * named beside other reasons only.
 */
export const DOUBLE_WEIGHTS: Readonly<Record<DoubleReasonCode, number>> = {
  identifier: 100,
  email: 90,
  'scrambled-email': 80,
  addressed: 60,
  'resume-email': 70,
  resume: 60,
  credential: 40,
  'name-and-issuer': 30,
  name: 20,
};
