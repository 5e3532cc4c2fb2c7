import type { JsonObject } from '../lib/json.ts';

/** What being in a registry means to the employer: its members are `trusted`, or merely `known`. */
export const REGISTRY_LEVELS = ['accepted', 'known'] as const;
export type RegistryLevel = (typeof REGISTRY_LEVELS)[number];

/** `dcc`: the Digital Credentials Consortium's map of DIDs; `list`: the employer's own; `federation`: asked for each issuer. */
export const REGISTRY_KINDS = ['dcc', 'list', 'chain', 'federation'] as const;
export type RegistryKind = (typeof REGISTRY_KINDS)[number];

export interface RegistryEntry {
  /** A DID, an HTTPS URL, a host (`uni.example`) or the hosts below one (`*.uni.example`). */
  readonly subject: string;
  readonly name: string | undefined;
  readonly note: string | undefined;
  /** Whether it is listed in order to be refused. */
  readonly blocked: boolean;
  /** ISO 8601: until when the entry holds, where it says so. */
  readonly until: string | undefined;
}

/** The root of an OpenID Federation whose keys the employer accepts. */
export interface TrustAnchor {
  /** Its entity identifier, an HTTPS URL. */
  readonly id: string;
  /** Public JWKs; none while they could not be had. */
  readonly keys: readonly JsonObject[];
  /** Where it answers for its subordinates, where the registry's list says so. */
  readonly fetchEndpoint: string | undefined;
}

export const REGISTRY_FLAW_CODES = [
  'no-subject',
  'not-a-subject',
  'duplicate',
  'host-of-many',
  'state-unknown',
  'not-an-entry',
  'registry-unavailable',
  'registry-unreadable',
  'keys-unavailable',
] as const;
export type RegistryFlawCode = (typeof REGISTRY_FLAW_CODES)[number];

/** A part of a registry that was left out, or that somebody should look at, while the rest went in. */
export interface RegistryFlaw {
  readonly code: RegistryFlawCode;
  /** Of a text file, counted from 1; of JSON, the entry's number. */
  readonly line: number | undefined;
  /** What stood there, cut short. */
  readonly value: string | undefined;
}

export interface Registry {
  readonly name: string;
  readonly kind: RegistryKind;
  readonly entries: readonly RegistryEntry[];
  readonly anchor: TrustAnchor | undefined;
  readonly flaws: readonly RegistryFlaw[];
}

/** Why a file is no registry at all. */
export const REGISTRY_PROBLEM_CODES = [
  'not-a-registry',
  'empty',
  'named-twice',
  'invalid-statement',
  'cannot-be-read',
  'too-large',
] as const;
export type RegistryProblemCode = (typeof REGISTRY_PROBLEM_CODES)[number];

export interface RegistryProblem {
  readonly code: RegistryProblemCode;
  /** For an engineer. */
  readonly detail: string;
}
