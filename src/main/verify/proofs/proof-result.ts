import type { Finding } from '../../../shared/model/check.ts';
import type { ResolvedKey } from '../keys/resolution.ts';

/** What checking one document's proof, or all its proofs, came to. */
export interface ProofResult {
  /** `proof`, `algorithm-strength`, `key-resolution`, `issuer-binding` and, for JSON-LD, `context-integrity`: one or more of each. */
  readonly findings: readonly Finding[];
  /** The keys whose signatures fit and are bound to the expected issuer or holder. */
  readonly provenKeys: readonly ResolvedKey[];
  /** The issuer's HTTPS address, where the document kept there, and no key, shows whose proof it is. */
  readonly hostedBy?: string | undefined;
}
