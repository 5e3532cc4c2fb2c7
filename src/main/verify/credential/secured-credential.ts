import type { JsonObject } from '../../../shared/lib/json.ts';
import type { Finding } from '../../../shared/model/check.ts';
import type { KeyMaterial } from '../keys/material.ts';
import type { ResolvedKey } from '../keys/resolution.ts';

/** A credential taken out of what secures it, with everything that could be found out from itself. */
export interface SecuredCredential {
  /** What the proof covers; `undefined` when it cannot be read. */
  readonly credential: JsonObject | undefined;
  readonly findings: readonly Finding[];
  /** The keys whose signatures fit and are the issuer's. */
  readonly provenKeys: readonly ResolvedKey[];
  /** The HTTPS address that shows the credential, or who recorded it, where that, and no key, is its proof. */
  readonly hostedBy?: string | undefined;
  /** The issuer's id in the certificate of its seal, where that, and not what it says itself, is proven. */
  readonly sealOwner?: string | undefined;
  /** The key that the issuer bound it to, where it was handed in with a signature of that key. */
  readonly holderKey?: KeyMaterial | undefined;
  /** For whom that signature was made. */
  readonly presentedTo?: string | undefined;
}
