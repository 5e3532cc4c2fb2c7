import type { JsonObject } from '../../shared/lib/json.ts';
import type { CredentialFormat } from '../../shared/model/credential.ts';
import type { Problem } from '../../shared/model/problem.ts';

/** One credential as it stood in a file, before anything of it is believed. */
export interface CredentialDocument {
  readonly format: CredentialFormat;
  /** Where in the file it stood, e.g. `badges/python.png#openbadgecredential`; empty for the file itself. */
  readonly path: string;
  readonly payload: CredentialPayload;
  /** The presentation that it came in, whole, so that the holder's signature can be checked. */
  readonly presentation?: CredentialPayload;
  /** How it was written into the PNG that it came in. */
  readonly baked?: BakedText;
}

/** What a PNG reader must be able to do to get at the text that was baked into it. */
export interface BakedText {
  readonly chunk: string;
  readonly isCompressed: boolean;
  /** Whether it has characters that UTF-8 and Latin-1 write differently. */
  readonly isBeyondAscii: boolean;
}

export type CredentialPayload =
  | { readonly kind: 'json'; readonly json: JsonObject }
  /** Compact serialisation; only its shape was looked at. */
  | {
      readonly kind: 'jws';
      readonly compact: string;
      /** The same credential as its file has it written out around the token: nobody signed that. */
      readonly beside?: JsonObject;
    };

/** Everything found in one file; neither list says anything about the other. */
export interface IntakeResult {
  readonly documents: readonly CredentialDocument[];
  readonly problems: readonly Problem[];
  /** Files with no credential that may be something else that a person has written. */
  readonly others?: readonly OtherFile[];
}

/** A file in which no credential was found; the problems that say so stand at its path and below it. */
export interface OtherFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
