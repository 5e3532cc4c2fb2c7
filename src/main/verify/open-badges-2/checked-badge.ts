import type { JsonObject } from '../../../shared/lib/json.ts';
import type { Finding } from '../../../shared/model/check.ts';
import type { ResolvedKey } from '../keys/resolution.ts';
import type { Issuance } from './issuance.ts';

/** What the proof of a badge came to: of one that its issuer shows, or of one that is signed. */
export interface CheckedBadge {
  /** What is to be read; of a hosted badge that could be had, the assertion that is shown. */
  readonly assertion: JsonObject;
  /** What is shown or signed, which must be complete; `undefined` when there is only a file's copy. */
  readonly authentic: JsonObject | undefined;
  readonly issuance: Issuance;
  /** `proof`, `key-resolution`, `issuer-binding`, `algorithm-strength`, `context-integrity`, `status`. */
  readonly findings: readonly Finding[];
  /** The keys whose signatures fit and are the issuer's. */
  readonly provenKeys: readonly ResolvedKey[];
  /** The HTTPS address that shows the badge, where that is its proof. */
  readonly hostedBy: string | undefined;
}
