import { asString } from '../../../../shared/lib/json.ts';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import type { Instant } from '../../../../shared/lib/instant.ts';
import type { Finding } from '../../../../shared/model/check.ts';
import type { DocumentReader } from '../../documents/reader.ts';
import { decodeBase64url } from '../../keys/base64url.ts';
import { describeError } from '../../keys/material.ts';
import type { KeyMaterial } from '../../keys/material.ts';
import type { KeyPurpose } from '../../keys/resolution.ts';
import type { ProofResult } from '../proof-result.ts';
import { judgeAlgorithm, judgeKey } from './algorithms.ts';
import { readClaims } from './claims.ts';
import type { ReadClaims } from './claims.ts';
import { parseCompactJws } from './compact-jws.ts';
import type { CompactJws } from './compact-jws.ts';
import { fitsRawSignature } from './raw-signature.ts';
import { findSigningKey } from './signing-key.ts';
import type { SigningKey } from './signing-key.ts';
import type { SecuredKind } from './wrapped-document.ts';

export interface JwtProofOptions {
  readonly purpose: KeyPurpose;
  readonly reader: DocumentReader;
  readonly instant: Instant;
  readonly kind: SecuredKind;
}

export interface JwtProofResult extends ProofResult {
  /** What the signature covers; there even where it does not fit. `undefined` when it is no JSON object. */
  readonly credential: JsonObject | undefined;
  /** The same without what only the registered claims say of it. */
  readonly stated: JsonObject | undefined;
  /** The issuer's or, for a presentation, the holder's id. */
  readonly issuerId: string | undefined;
}

/**
 * Checks a credential or presentation that is secured as a compact JWS, as Open Badges 3.0 §8.2,
 * VC-JOSE-COSE and VC 1.1 §6.3.1 have it.
 *
 * @returns One finding each of `proof`, `algorithm-strength`, `key-resolution` and `issuer-binding`
 *   and, where the claims contradict the document or the signature's own time is over, further ones
 *   of `document-structure`, `issuer-binding` and `validity-period`. Never throws.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof §8.2.4
 */
export function checkJwtProof(compact: string, options: JwtProofOptions): JwtProofResult {
  try {
    return checkCompact(compact, options);
  } catch (cause) {
    const detail = `checking it failed: ${describeError(cause)}`;
    const proof: Finding = { id: 'proof', outcome: 'unknown', code: 'proof.not-checked', detail };
    return { ...NOTHING, findings: [proof, ...UNCHECKED] };
  }
}

const NOTHING = {
  credential: undefined,
  stated: undefined,
  issuerId: undefined,
  provenKeys: [],
} as const;

const STRENGTH_UNCHECKED: Finding = {
  id: 'algorithm-strength',
  outcome: 'unknown',
  code: 'algorithm.not-checked',
};

const KEY_UNCHECKED: readonly Finding[] = [
  { id: 'key-resolution', outcome: 'unknown', code: 'key.not-checked' },
  { id: 'issuer-binding', outcome: 'unknown', code: 'binding.not-checked' },
];

const UNCHECKED: readonly Finding[] = [STRENGTH_UNCHECKED, ...KEY_UNCHECKED];

function checkCompact(compact: string, options: JwtProofOptions): JwtProofResult {
  const jws = parseCompactJws(compact);
  if (!jws.ok) {
    const { field, detail } = jws.error;
    return { ...NOTHING, findings: [malformedProof(field, detail), ...UNCHECKED] };
  }
  const { header, payload } = jws.value;
  if (payload === undefined) {
    const proof: Finding = { id: 'proof', outcome: 'fail', code: 'proof.unreadable-document' };
    return { ...NOTHING, findings: [proof, ...UNCHECKED, UNREADABLE] };
  }
  const claims = readClaims(payload, options.kind, header, options.instant);
  const { document: credential, stated, issuerId } = claims;
  const algorithm = asString(header['alg']) ?? '';
  const judgement = judgeAlgorithm(algorithm);
  if (!judgement.supported) {
    const findings = [judgement.proof, judgement.strength, ...KEY_UNCHECKED, ...claims.findings];
    return { credential, stated, issuerId, provenKeys: [], findings };
  }
  const key = findSigningKey(header, { id: issuerId, ...options });
  const checked = checkSignature(compact, algorithm, key.material, describeJws(jws.value));
  const { kind } = options;
  const faults = [...findTypeFault(header, kind), ...findContentFault(header, kind)];
  return combine(claims, key, [...checked, ...faults]);
}

/** What issuers call a token that has no name of its own, or that is a credential or a presentation. */
const PLAIN = 'jwt|jws|jose';
const TYPES = {
  credential: typePattern('vc'),
  presentation: typePattern('vp'),
} as const satisfies Record<SecuredKind, RegExp>;

function typePattern(kind: 'vc' | 'vp'): RegExp {
  const named = `${kind}(?:[+-]ld)?(?:\\+json)?(?:\\+jwt)?|jwt_${kind}(?:_json(?:-ld)?)?`;
  return new RegExp(`^(?:application/)?(?:${PLAIN}|${named})$`, 'iu');
}

/**
 * A token that says it was made for another use (to log in, to bind a key, as a status list) is no
 * credential, whatever stands in it: its signer did not mean to issue one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8725#section-3.11
 * @see https://www.w3.org/TR/vc-jose-cose/#securing-with-jose
 */
function findTypeFault({ typ }: JsonObject, kind: SecuredKind): readonly Finding[] {
  if (typ === undefined || TYPES[kind].test(asString(typ) ?? '')) return [];
  return [malformedProof('typ', `${JSON.stringify(typ)} is no ${kind}'s type`)];
}

const OTHER_CONTENTS = {
  credential: /^(?:application\/)?(?:jwt|vp(?:[+-]ld)?(?:\+json)?)$/iu,
  presentation: /^(?:application\/)?(?:jwt|vc(?:[+-]ld)?(?:\+json)?)$/iu,
} as const satisfies Record<SecuredKind, RegExp>;

/**
 * What the header says of the payload may be left out, or be any name that issuers have for it; not
 * that of the other kind, nor that of a token within the token, which is no claims set.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7519#section-5.2
 */
function findContentFault({ cty }: JsonObject, kind: SecuredKind): readonly Finding[] {
  if (cty === undefined) return [];
  if (typeof cty === 'string' && !OTHER_CONTENTS[kind].test(cty)) return [];
  return [malformedProof('cty', `${JSON.stringify(cty)} is no ${kind}'s content`)];
}

const UNREADABLE: Finding = {
  id: 'document-structure',
  outcome: 'fail',
  code: 'structure.unreadable',
  detail: 'the payload is no JSON object (RFC 7519 §7.2)',
};

function combine(claims: ReadClaims, key: SigningKey, checked: readonly Finding[]): JwtProofResult {
  const findings = [...checked, key.resolution, key.binding, ...claims.findings];
  const isProven = key.bound !== undefined && findings.every(isGood);
  return {
    credential: claims.document,
    stated: claims.stated,
    issuerId: claims.issuerId,
    findings,
    provenKeys: isProven ? [key.bound] : [],
  };
}

function isGood({ outcome }: Finding): boolean {
  return outcome === 'pass' || outcome === 'warn';
}

/** The `proof` and the `algorithm-strength` of a compact JWS whose algorithm is an allowed one. */
export function checkSignature(
  compact: string,
  algorithm: string,
  key: KeyMaterial | undefined,
  description: string,
): readonly Finding[] {
  if (key === undefined) {
    return [{ id: 'proof', outcome: 'unknown', code: 'proof.not-checked' }, STRENGTH_UNCHECKED];
  }
  const strength = judgeKey(algorithm, key);
  if (strength.code === 'algorithm.key-misfit') {
    const detail = `no ${key.type} key makes a signature of ${algorithm}`;
    return [{ id: 'proof', outcome: 'fail', code: 'proof.mismatch', detail }, strength];
  }
  if (strength.outcome !== 'pass') {
    return [{ id: 'proof', outcome: 'unknown', code: 'proof.not-checked' }, strength];
  }
  return [verifySignature(compact, algorithm, key, description), strength];
}

function verifySignature(
  compact: string,
  algorithm: string,
  key: KeyMaterial,
  description: string,
): Finding {
  const end = compact.lastIndexOf('.');
  const data = Buffer.from(compact.slice(0, end), 'ascii');
  const signature = decodeBase64url(compact.slice(end + 1)) ?? new Uint8Array();
  return fitsRawSignature({ algorithm, data, signature }, key)
    ? { id: 'proof', outcome: 'pass', code: 'proof.valid', detail: description }
    : { id: 'proof', outcome: 'fail', code: 'proof.mismatch', detail: MISFIT };
}

const MISFIT = 'signature verification failed';

/** What is odd, and allowed: an older `typ` than the specifications have, or none, and no `iss`. */
function describeJws({ header, payload }: CompactJws): string {
  const type = header['typ'] === undefined ? 'no "typ"' : `typ ${JSON.stringify(header['typ'])}`;
  const issuer = payload?.['iss'] === undefined ? ', no "iss"' : '';
  return `JWS ${asString(header['alg']) ?? ''}, ${type}${issuer}`;
}

function malformedProof(field: string, detail: string): Finding {
  return { id: 'proof', outcome: 'fail', code: 'proof.malformed', params: { field }, detail };
}
