import { asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { instantFrom } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { parseCompactJws } from '../../verify/index.ts';

/**
 * What one entity says of another, or of itself; read, not believed.
 *
 * @see https://openid.net/specs/openid-federation-1_0.html#section-3
 */
export interface EntityStatement {
  readonly compact: string;
  readonly issuer: string;
  readonly subject: string;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  /** The subject's own keys for its statements; none where the subject is a DID, which has its own. */
  readonly keys: readonly JsonObject[];
  readonly authorityHints: readonly string[];
  readonly metadata: JsonObject;
  readonly metadataPolicy: JsonObject;
  readonly policyCritical: readonly JsonValue[];
  readonly constraints: JsonObject;
}

/** Clocks differ: a statement may be from so far in the future. */
const SKEW_MS = 60_000;

/** Reads an entity statement; a claim that must be understood and is not makes it unreadable (§3.1.1, `crit`). */
export function parseEntityStatement(text: string): Result<EntityStatement, string> {
  const compact = text.trim();
  const jws = parseCompactJws(compact);
  if (!jws.ok) return err(`no entity statement: "${jws.error.field}" ${jws.error.detail}`);
  const { header, payload } = jws.value;
  if (payload === undefined) return err('no entity statement: the payload is no JSON object');
  // §3: a token of another kind, signed with the same key, must not be taken for a statement.
  if (header['typ'] !== 'entity-statement+jwt') {
    return err(`§3: "typ" is ${JSON.stringify(header['typ'])}, not entity-statement+jwt`);
  }
  if (payload['crit'] !== undefined)
    return err(`§3.1.1: "crit" ${JSON.stringify(payload['crit'])}`);
  return readClaims(compact, payload);
}

function readClaims(compact: string, payload: JsonObject): Result<EntityStatement, string> {
  const issuer = asString(payload['iss']);
  const subject = asString(payload['sub']);
  const issuedAt = readTime(payload['iat']);
  const expiresAt = readTime(payload['exp']);
  if (issuer === undefined || subject === undefined)
    return err('§3.1.1: "iss" or "sub" is missing');
  if (issuedAt === undefined || expiresAt === undefined) {
    return err('§3.1.1: "iat" or "exp" is missing');
  }
  const keys = readKeys(payload['jwks']);
  if (keys.length === 0 && !subject.startsWith('did:')) return err('§3.1.1: "jwks" is missing');
  return ok({
    compact,
    issuer,
    subject,
    issuedAt,
    expiresAt,
    keys,
    authorityHints: listOf(payload['authority_hints']).filter((hint) => typeof hint === 'string'),
    metadata: objectOf(payload['metadata']),
    metadataPolicy: objectOf(payload['metadata_policy']),
    policyCritical: listOf(payload['metadata_policy_crit']),
    constraints: objectOf(payload['constraints']),
  });
}

function readTime(seconds: JsonValue | undefined): Instant | undefined {
  return typeof seconds === 'number' && Number.isFinite(seconds)
    ? instantFrom(seconds * 1000)
    : undefined;
}

function readKeys(jwks: JsonValue | undefined): readonly JsonObject[] {
  return listOf(objectOf(jwks)['keys']).filter(isJsonObject);
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** Why a statement does not hold at `instant`; `undefined` when it does. */
export function findTimeFault(statement: EntityStatement, instant: Instant): string | undefined {
  const { issuer, subject, issuedAt, expiresAt } = statement;
  const what = `the statement of ${issuer} about ${subject}`;
  if (issuedAt > instant + SKEW_MS) return `${what} is from the future ("iat")`;
  return expiresAt <= instant ? `${what} has expired ("exp")` : undefined;
}

/** What a statement's `federation_entity` metadata says under `member`, where that is a text. */
export function federationText(metadata: JsonObject, member: string): string | undefined {
  return asString(objectOf(metadata['federation_entity'])[member]);
}
