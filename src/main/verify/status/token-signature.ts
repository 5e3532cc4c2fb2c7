import { asString } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import type { Finding } from '../../../shared/model/check.ts';
import type { ResolvedKey } from '../keys/resolution.ts';
import { judgeAlgorithm } from '../proofs/jose/algorithms.ts';
import { checkSignature } from '../proofs/jose/check-jwt-proof.ts';
import { findSigningKey } from '../proofs/jose/signing-key.ts';
import type { SigningKey } from '../proofs/jose/signing-key.ts';
import { findIssuerKey } from '../proofs/sd-jwt/issuer-metadata.ts';
import type { StatusTools } from './status-tools.ts';

type Tools = Pick<StatusTools, 'reader' | 'issuerKeys'>;

interface Signer {
  /** Who issued the credential. */
  readonly issuerId: string | undefined;
  /** The list's `iss`, which later drafts leave out. */
  readonly listIssuer: JsonValue | undefined;
}

/**
 * Checks that a status list token is signed by the credential's issuer: with the very key that signed
 * the credential, or with another one that is the issuer's. A list of somebody else's, even one whom
 * the issuer may have asked to keep it, does not count: the credential does not say so.
 *
 * @returns What is wrong with it; `undefined` when nothing is.
 * @see https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/ §11.3 (key resolution)
 */
export function checkTokenSignature(
  compact: string,
  header: JsonObject,
  signer: Signer,
  tools: Tools,
): Finding | undefined {
  const algorithm = asString(header['alg']) ?? '';
  const judgement = judgeAlgorithm(algorithm);
  if (!judgement.supported) return judgement.proof;
  if (tools.issuerKeys.some((key) => fits(compact, algorithm, key))) return undefined;
  const { issuerId, listIssuer } = signer;
  if (listIssuer !== undefined && listIssuer !== issuerId) {
    const params = { issuer: issuerId ?? 'the issuer', signer: JSON.stringify(listIssuer) };
    return { id: 'issuer-binding', outcome: 'fail', code: 'binding.foreign-key', params };
  }
  const key = findKey(header, issuerId, tools);
  const signed = checkSignature(compact, algorithm, key.material, `JWS ${algorithm}`);
  return [key.resolution, key.binding, ...signed].find(({ outcome }) => outcome !== 'pass');
}

function fits(compact: string, algorithm: string, key: ResolvedKey): boolean {
  const checked = checkSignature(compact, algorithm, key, `JWS ${algorithm}`);
  return checked.every(({ outcome }) => outcome === 'pass');
}

// An HTTPS issuer has its keys in its metadata; where the header names a whole address, that one counts.
function findKey(header: JsonObject, issuerId: string | undefined, { reader }: Tools): SigningKey {
  const isAddress = /^https:/iu.test(asString(header['kid']) ?? '');
  if (!isAddress) return findIssuerKey(header, issuerId, reader);
  return findSigningKey(header, { id: issuerId, purpose: 'assertionMethod', reader });
}
