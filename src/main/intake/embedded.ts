import type { JsonObject, JsonValue } from '../../shared/lib/json.ts';
import { isJsonObject } from '../../shared/lib/json.ts';
import type { CredentialFormat } from '../../shared/model/credential.ts';
import { classifyObject } from './classify.ts';
import type { CredentialDocument } from './document.ts';
import { classifyJwt, looksLikeJwt } from './jwt.ts';
import { INTAKE_LIMITS } from '../../shared/limits.ts';
import type { IntakeLimits } from '../../shared/limits.ts';
import { unwrapEnvelope } from './presentation.ts';
import { findTokenInProof } from './token-in-proof.ts';

/**
 * Reads what stands where one credential holds another: JSON with an embedded proof, a compact token,
 * or an envelope of one. An object or a token that says not that it is a credential is still read as
 * one, so that verification can say what it lacks.
 *
 * @param path What to call its place.
 * @returns `undefined` for what is no credential in itself, such as a URL or an encrypted token.
 * @see https://www.imsglobal.org/spec/clr/v2p0/#clrsubject `verifiableCredential`
 */
export function readEmbeddedCredential(
  value: JsonValue,
  path: string,
): CredentialDocument | undefined {
  if (typeof value === 'string') return readToken(value.trim(), path);
  return isJsonObject(value) ? readObject(value, path) : undefined;
}

function readToken(text: string, path: string): CredentialDocument | undefined {
  const compact = looksLikeJwt(text) ? text : unwrapEnvelope({ id: text });
  if (compact === undefined) return undefined;
  const format = tokenFormat(compact);
  return format && { format, path, payload: { kind: 'jws', compact } };
}

function tokenFormat(compact: string): CredentialFormat | undefined {
  const classified = classifyJwt(compact, INTAKE_LIMITS);
  if (classified.kind === 'credential') return classified.format;
  const isEncrypted = classified.kind === 'other' && classified.found === 'encrypted-jwt';
  return isEncrypted ? undefined : 'vc-jwt';
}

function readObject(json: JsonObject, path: string): CredentialDocument | undefined {
  const classified = classifyObject(json);
  if (classified.kind === 'enveloped') {
    const compact = unwrapEnvelope(json);
    return compact === undefined ? undefined : readToken(compact, path);
  }
  const inProof = readTokenInProof(json, INTAKE_LIMITS);
  if (inProof !== undefined) return { ...inProof, path };
  const format = classified.kind === 'credential' ? classified.format : 'vc-json';
  return { format, path, payload: { kind: 'json', json } };
}

/** A credential that is written out around the token that it is; `undefined` for any other. */
export function readTokenInProof(
  json: JsonObject,
  limits: IntakeLimits,
): Pick<CredentialDocument, 'format' | 'payload'> | undefined {
  const compact = findTokenInProof(json);
  const classified = compact === undefined ? undefined : classifyJwt(compact, limits);
  if (compact === undefined || classified?.kind !== 'credential') return undefined;
  return { format: classified.format, payload: { kind: 'jws', compact, beside: json } };
}
