import { asString, isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../shared/lib/json.ts';
import { formatInstant, instantFrom } from '../../../../shared/lib/instant.ts';
import type { Finding } from '../../../../shared/model/check.ts';
import type { ReadClaims } from '../jose/claims.ts';

/** What the issuer itself must show: a holder who could leave it out would change what it means. */
const NEVER_HIDDEN = ['iss', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status'] as const;

/**
 * Reads the claims of an SD-JWT VC, which is no JSON-LD, as the parts of a credential: its type, its
 * issuer, whom it is about and when it holds.
 *
 * @param claims What the issuer signed, with what was disclosed in its place.
 * @param payload The same before that.
 * @see https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/ §2.2.2
 */
export function readSdJwtVc(claims: JsonObject, payload: JsonObject): ReadClaims {
  const issuerId = asString(claims['iss']);
  const flaws = findFlaws(claims, payload);
  const document = asCredential(claims);
  return {
    document,
    stated: document,
    issuerId,
    findings: flaws.length > 0 ? flaws : [VALID],
  };
}

const VALID: Finding = { id: 'document-structure', outcome: 'pass', code: 'structure.valid' };

function findFlaws(claims: JsonObject, payload: JsonObject): readonly Finding[] {
  const hidden = NEVER_HIDDEN.filter(
    (name) => Object.hasOwn(claims, name) && !Object.hasOwn(payload, name),
  );
  const misstated = (['iss', 'sub', 'jti', 'vct'] as const).filter(
    (name) => claims[name] !== undefined && typeof claims[name] !== 'string',
  );
  const untimely = (['nbf', 'exp', 'iat'] as const).filter(
    (name) => claims[name] !== undefined && formatDate(claims[name]) === undefined,
  );
  return [
    ...(claims['vct'] === undefined ? [flaw('structure.missing', 'vct', 'it has no type')] : []),
    ...hidden.map((name) => flaw('structure.malformed', name, 'it must not be disclosed apart')),
    ...[...misstated, ...untimely].map((name) =>
      flaw('structure.malformed', name, 'it is not of its type (RFC 7519 §4.1)'),
    ),
  ];
}

function flaw(code: Finding['code'], field: string, detail: string): Finding {
  return { id: 'document-structure', outcome: 'fail', code, params: { field }, detail };
}

function asCredential(claims: JsonObject): JsonObject {
  const credential: JsonObject = {
    id: asString(claims['jti']),
    type: asString(claims['vct']),
    name: asString(claims['vct']),
    issuer: asString(claims['iss']),
    credentialSubject: readSubject(claims),
    credentialStatus: readStatus(claims['status']),
    validFrom: formatDate(claims['nbf']),
    validUntil: formatDate(claims['exp']),
  };
  return Object.fromEntries(Object.entries(credential).filter(([, value]) => value !== undefined));
}

/** Names as OpenID Connect has them. @see https://openid.net/specs/openid-connect-core-1_0.html §5.1 */
function readSubject(claims: JsonObject): JsonObject {
  const subject: JsonObject = {
    id: asString(claims['sub']),
    name: asString(claims['name']),
    givenName: asString(claims['given_name']),
    familyName: asString(claims['family_name']),
    email: asString(claims['email']),
    achievement: claims['achievement'],
  };
  return Object.fromEntries(Object.entries(subject).filter(([, value]) => value !== undefined));
}

/** As a status entry that says its kind. @see https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/ */
function readStatus(status: JsonValue | undefined): JsonValue | undefined {
  if (status === undefined) return undefined;
  const list = isJsonObject(status) ? status['status_list'] : undefined;
  if (isJsonObject(list)) return { ...list, type: 'TokenStatusList' };
  return { type: isJsonObject(status) ? Object.keys(status).join(', ') || 'status' : 'status' };
}

const LATEST_SECOND = 8.64e12;

/** @see https://www.rfc-editor.org/rfc/rfc7519#section-2 NumericDate, in seconds */
function formatDate(value: JsonValue | undefined): string | undefined {
  if (typeof value !== 'number' || Math.abs(value) > LATEST_SECOND) return undefined;
  return formatInstant(instantFrom(value * 1000));
}
