import { asArray } from '../../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../shared/lib/json.ts';
import type { Finding } from '../../../../shared/model/check.ts';
import type { DocumentReader } from '../../documents/reader.ts';
import { isSdJwtPresentationType } from '../../../intake/index.ts';
import { readClaims } from '../jose/claims.ts';
import { parseCompactJws } from '../jose/compact-jws.ts';
import { findSigningKey } from '../jose/signing-key.ts';
import type { ProofResult } from '../proof-result.ts';
import { checkIssuer } from './check-sd-jwt.ts';
import { discloseClaims } from './disclose-claims.ts';
import { parseSdJwt } from './parse-sd-jwt.ts';

/** Who signed a presentation of which a part is shown. */
export interface SdJwtPresentation extends ProofResult {
  readonly presentation: JsonObject | undefined;
  readonly holder: string | undefined;
  /** RFC 7519 §4.1.3 `aud`: for whom it was made. */
  readonly audience: readonly JsonValue[];
}

/**
 * Checks a presentation that its holder secured as an SD-JWT: the holder's signature, and that each
 * part shown is one that was signed.
 *
 * @returns A key in `provenKeys` only where everything about it holds. What cannot be read has one
 *   finding that fails.
 * @throws what reading the keys throws.
 * @see https://www.w3.org/TR/vc-jose-cose/#vp-ld-json-sd-jwt
 */
export function checkSdJwtPresentation(compact: string, reader: DocumentReader): SdJwtPresentation {
  const token = parseSdJwt(compact);
  if (!token.ok) return unread(token.error);
  const jws = parseCompactJws(token.value.issuerJwt);
  if (!jws.ok) return unread(jws.error.detail);
  const { header, payload } = jws.value;
  if (payload === undefined) return unread('the payload is no JSON object');
  // A signature for another use must not pass for a holder's (RFC 8725 §3.11): the type must say it.
  if (!isSdJwtPresentationType(header['typ'])) return unread('"typ" is another');
  const disclosed = discloseClaims(payload, token.value.disclosures);
  if (!disclosed.ok) return unread(`${disclosed.error.code}: ${disclosed.error.about}`);
  const claims = disclosed.value;
  const read = readClaims(claims, 'presentation', { ...header, typ: 'vp+jwt' }, reader.instant);
  const key = findSigningKey(header, { id: read.issuerId, purpose: 'authentication', reader });
  const signed = checkIssuer(token.value.issuerJwt, header, key);
  const findings = [...signed, ...read.findings];
  const isProven = key.bound !== undefined && findings.every(({ outcome }) => outcome === 'pass');
  return {
    presentation: read.document,
    holder: read.issuerId,
    audience: asArray(claims['aud']),
    findings,
    provenKeys: isProven ? [key.bound] : [],
  };
}

function unread(detail: string): SdJwtPresentation {
  const proof: Finding = {
    id: 'proof',
    outcome: 'fail',
    code: 'proof.unreadable-document',
    detail,
  };
  const nobody = { presentation: undefined, holder: undefined, audience: [] };
  return { ...nobody, findings: [proof], provenKeys: [] };
}
