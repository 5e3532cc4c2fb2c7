import { isDeepStrictEqual } from 'node:util';
import { isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../shared/lib/json.ts';
import type { Finding } from '../../../../shared/model/check.ts';

export type SecuredKind = 'credential' | 'presentation';

/** A document as it stood in claims. */
export interface WrappedDocument {
  /** With the parts that its signer put beside it. */
  readonly document: JsonObject;
  /** Without them, which is what a proof embedded in it covers. */
  readonly stated: JsonObject;
  /** `document-structure`: contradictions. */
  readonly findings: readonly Finding[];
}

/** Members that make a document: outside the wrapper they would be a second one. */
const MAKE_A_DOCUMENT: readonly string[] = [
  '@context',
  'type',
  'holder',
  'credentialSubject',
  'verifiableCredential',
];

/**
 * Members that a widespread library leaves among the claims, and moves only the others into `vc`: a
 * credential that lacks one in there has it from outside. Its status and its end are among them.
 */
const BELONG_TO_IT: readonly string[] = [
  'id',
  'issuer',
  'name',
  'description',
  'validFrom',
  'validUntil',
  'issuanceDate',
  'expirationDate',
  'awardedDate',
  'image',
  'credentialStatus',
  'credentialSchema',
  'termsOfUse',
  'refreshService',
  'evidence',
  'endorsement',
  'endorsementJwt',
];

/** Beside a presentation, which has none of them, they would be a credential's. */
const OF_A_CREDENTIAL: readonly string[] = [
  'issuer',
  'credentialStatus',
  'validFrom',
  'validUntil',
  'issuanceDate',
  'expirationDate',
];

/** Those that a registered claim can say: a signer that has no other way to leave one out writes nothing. */
const SAID_BY_CLAIMS: readonly string[] = [
  'id',
  'issuer',
  'holder',
  'validFrom',
  'validUntil',
  'issuanceDate',
  'expirationDate',
];

/**
 * Takes the document out of its `vc` or `vp`, or the claims as it. What stands beside a wrapped
 * credential belongs to it where that lacks it: all of it is signed.
 *
 * @see https://www.w3.org/TR/vc-data-model/#jwt-decoding
 */
export function unwrapDocument(claims: JsonObject, kind: SecuredKind): WrappedDocument {
  const own = kind === 'credential' ? 'vc' : 'vp';
  const other = kind === 'credential' ? 'vp' : 'vc';
  const outside = outsideOf(claims);
  const doubled = Object.hasOwn(claims, other)
    ? [contradiction(other, `has a "${other}" too`)]
    : [];
  const inner = claims[own];
  if (inner === undefined) return { document: outside, stated: outside, findings: doubled };
  if (!isJsonObject(inner)) {
    const finding = contradiction(own, `"${own}" is no object, and the claims are a document too`);
    return { document: outside, stated: outside, findings: [...doubled, finding] };
  }
  const wrapped = withoutEmpty(inner);
  const second = Object.entries(outside).filter(([name, value]) =>
    isSecond(name, value, wrapped, kind),
  );
  const findings = second.map(([name]) =>
    contradiction(name, `"${name}" stands outside "${own}", and differs from what stands in it`),
  );
  const document = kind === 'credential' ? { ...partsOf(outside), ...wrapped } : wrapped;
  return { document, stated: inner, findings: [...doubled, ...findings] };
}

/** What of the claims is neither a registered one nor a wrapped document. */
function outsideOf({
  vc: _vc,
  vp: _vp,
  iss: _iss,
  sub: _sub,
  aud: _aud,
  exp: _exp,
  nbf: _nbf,
  iat: _iat,
  jti: _jti,
  ...outside
}: JsonObject): JsonObject {
  return outside;
}

function withoutEmpty(document: JsonObject): JsonObject {
  const entries = Object.entries(document);
  const kept = entries.filter(([name, value]) => value !== '' || !SAID_BY_CLAIMS.includes(name));
  return kept.length === entries.length ? document : Object.fromEntries(kept);
}

function partsOf(outside: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(outside).filter(([name]) => BELONG_TO_IT.includes(name)),
  );
}

function isSecond(
  name: string,
  value: JsonValue | undefined,
  inner: JsonObject,
  kind: SecuredKind,
): boolean {
  if (Object.hasOwn(inner, name)) return !isDeepStrictEqual(inner[name], value);
  return (
    MAKE_A_DOCUMENT.includes(name) || (kind === 'presentation' && OF_A_CREDENTIAL.includes(name))
  );
}

/** The finding that `field` is said twice, and differently. */
export function contradiction(field: string, detail: string): Finding {
  const params = { field };
  return {
    id: 'document-structure',
    outcome: 'fail',
    code: 'structure.contradiction',
    params,
    detail,
  };
}
