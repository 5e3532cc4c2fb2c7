import type { Level } from './level.ts';

export const NEEDS = ['must', 'nice'] as const;
export type Need = (typeof NEEDS)[number];

export const ISSUERS_ASKED = ['any', 'trusted'] as const;
export type IssuerAsked = (typeof ISSUERS_ASKED)[number];

/** A skill that an opening asks for, and what a proof of it must be like. */
export interface OpeningRequirement {
  readonly key: string;
  readonly name: string;
  readonly need: Need;
  /** The lowest that counts. */
  readonly level?: Level | undefined;
  /** How many months ago a proof may have been issued. */
  readonly withinMonths?: number | undefined;
  readonly issuer: IssuerAsked;
}

/** What a job needs, as a person wrote it. */
export interface Opening {
  readonly title: string;
  readonly note: string;
  /** In the order in which they were written; a skill stands in it once. */
  readonly requirements: readonly OpeningRequirement[];
}

/** Why something that speaks for a skill does not prove it as it was asked for. */
export const SHORTFALLS = [
  'verdict',
  'inferred',
  'level',
  'level-unknown',
  'age',
  'issuer',
] as const;
export type Shortfall = (typeof SHORTFALLS)[number];
