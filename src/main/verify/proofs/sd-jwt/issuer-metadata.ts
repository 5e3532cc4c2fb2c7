import { asString, isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../shared/lib/json.ts';
import { err, ok } from '../../../../shared/lib/result.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import type { Finding } from '../../../../shared/model/check.ts';
import type { DocumentReader } from '../../documents/reader.ts';
import { isDid } from '../../keys/did.ts';
import { malformedKey, refused, unavailableKey, unsupportedKey } from '../../keys/fault.ts';
import type { KeyFault } from '../../keys/fault.ts';
import { parseJwk } from '../../keys/jwk.ts';
import { parseHttpsUrl, readUrlDocument } from '../../keys/key-document.ts';
import type { KeyMaterial } from '../../keys/material.ts';
import type { ResolvedKey } from '../../keys/resolution.ts';
import { findSigningKey } from '../jose/signing-key.ts';
import type { SigningKey } from '../jose/signing-key.ts';

/**
 * Finds the key of an SD-JWT VC's issuer: in the issuer's own metadata where the issuer is an HTTPS
 * URL, by DID where it is one. A certificate in the header is not followed.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/ §4, JWT VC Issuer Metadata
 */
export function findIssuerKey(
  header: JsonObject,
  issuerId: string | undefined,
  reader: DocumentReader,
): SigningKey {
  const kid = asString(header['kid']);
  if (issuerId === undefined && header['x5c'] !== undefined) {
    return withoutKey(unsupportedKey('x5c', 'the header names a certificate only').error);
  }
  const url = kid !== undefined && isDid(kid) ? undefined : metadataUrl(issuerId);
  if (issuerId === undefined || url === undefined) {
    return findSigningKey(header, { id: issuerId, purpose: 'assertionMethod', reader });
  }
  const keys = readIssuerKeys(url, issuerId, reader);
  if (!keys.ok) return withoutKey(keys.error);
  const material = pickKey(keys.value.keys, kid, issuerId);
  if (!material.ok) return withoutKey(material.error);
  return ownKey(material.value, { issuerId, kid, source: keys.value.source });
}

/** `/.well-known/jwt-vc-issuer` goes between the host and the path. */
function metadataUrl(issuerId: string | undefined): string | undefined {
  const url = parseHttpsUrl(issuerId ?? '');
  if (url === undefined || url.search !== '' || url.hash !== '') return undefined;
  return `${url.origin}/.well-known/jwt-vc-issuer${url.pathname.replace(/\/$/u, '')}`;
}

interface IssuerKeys {
  readonly keys: readonly JsonObject[];
  readonly source: string;
}

function readIssuerKeys(
  url: string,
  issuerId: string,
  reader: DocumentReader,
): Result<IssuerKeys, KeyFault> {
  const metadata = readUrlDocument(url, 'issuer-key', reader);
  if (!metadata.ok) return metadata;
  const { json, source } = metadata.value;
  if (json['issuer'] !== issuerId) {
    return malformedKey(url, `the metadata is that of ${JSON.stringify(json['issuer'])}`);
  }
  const { jwks, jwks_uri: uri } = json;
  if (jwks !== undefined && uri !== undefined) {
    return malformedKey(url, 'it has both "jwks" and "jwks_uri"');
  }
  if (jwks !== undefined) return readKeySet(jwks, url, source);
  if (typeof uri !== 'string' || parseHttpsUrl(uri) === undefined) {
    return malformedKey(url, 'it has neither "jwks" nor "jwks_uri"');
  }
  const set = readUrlDocument(uri, 'issuer-key', reader);
  return set.ok ? readKeySet(set.value.json, uri, set.value.source) : set;
}

function readKeySet(set: JsonValue, url: string, source: string): Result<IssuerKeys, KeyFault> {
  const keys = isJsonObject(set) ? set['keys'] : undefined;
  if (!Array.isArray(keys)) return unavailableKey(url, 'it holds no JWK Set');
  return ok({ keys: keys.filter(isJsonObject), source });
}

function pickKey(
  keys: readonly JsonObject[],
  kid: string | undefined,
  issuerId: string,
): Result<KeyMaterial, KeyFault> {
  // The only key there is, which has no name, is the one that the signature means.
  const isNameless = keys.length === 1 && keys[0]?.['kid'] === undefined;
  const named = kid === undefined || isNameless ? keys : keys.filter((key) => key['kid'] === kid);
  const [jwk] = named;
  if (jwk !== undefined && named.length === 1) return parseJwk(jwk);
  if (kid === undefined && named.length > 1) {
    const detail = `${issuerId} has ${named.length} keys, and the signature names none`;
    return err({ outcome: 'unknown', code: 'key.not-named', detail });
  }
  return refused('key.absent', { issuer: issuerId }, `${named.length} keys are ${kid}`);
}

interface Owner {
  readonly issuerId: string;
  readonly kid: string | undefined;
  readonly source: string;
}

function ownKey(material: KeyMaterial, { issuerId, kid, source }: Owner): SigningKey {
  const id = kid === undefined ? issuerId : `${issuerId}#${kid}`;
  const bound: ResolvedKey = { ...material, id, controller: issuerId, assurance: 'domain', source };
  const detail = `${material.type} key in the metadata of ${issuerId}`;
  const found = { outcome: 'pass', detail, source } as const;
  const params = { issuer: issuerId };
  return {
    material,
    resolution: { id: 'key-resolution', ...found, code: 'key.found' },
    binding: { id: 'issuer-binding', ...found, code: 'binding.own-key', params },
    bound,
  };
}

function withoutKey(fault: KeyFault): SigningKey {
  const binding: Finding = {
    id: 'issuer-binding',
    outcome: 'unknown',
    code: 'binding.not-checked',
  };
  return {
    material: undefined,
    resolution: { ...fault, id: 'key-resolution' },
    binding,
    bound: undefined,
  };
}
