import { isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../shared/lib/json.ts';
import type { Finding } from '../../../../shared/model/check.ts';
import type { DocumentReader } from '../../documents/reader.ts';
import {
  BINDING_NOT_CHECKED,
  asBoundKey,
  asOfFormerKey,
  bindIssuer,
} from '../../keys/bind-issuer.ts';
import { malformedKey } from '../../keys/fault.ts';
import { parseJwk } from '../../keys/jwk.ts';
import { describeSilence, findListing } from '../../keys/listing.ts';
import type { Listing, Undecided } from '../../keys/listing.ts';
import type { KeyMaterial } from '../../keys/material.ts';
import { resolveKey } from '../../keys/resolve-key.ts';
import type { KeyPurpose, ResolvedKey } from '../../keys/resolution.ts';
import { findSoleKeyId } from '../../keys/sole-key.ts';

/** The key to check a signature with, and what is known of whose it is. */
export interface SigningKey {
  /** Enough to see whether the signature fits; `undefined` when there is none. */
  readonly material: KeyMaterial | undefined;
  /** `key-resolution`. */
  readonly resolution: Finding;
  /** `issuer-binding`. */
  readonly binding: Finding;
  /** Only where resolution and binding both passed. */
  readonly bound: ResolvedKey | undefined;
}

interface Owner {
  /** The issuer's or holder's id; `undefined` when the document names none. */
  readonly id: string | undefined;
  readonly purpose: KeyPurpose;
  readonly reader: DocumentReader;
}

/**
 * Finds the key that a JOSE header names. What the header itself brings along (`jwk`) or points to
 * (`jku`, `x5u`, `x5c`) was chosen by whoever signed: `jwk` counts only where the issuer's own
 * document has the same key, the others never.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof §8.2
 * @see https://www.w3.org/TR/vc-jose-cose/#key-discovery
 */
export function findSigningKey(header: JsonObject, owner: Owner): SigningKey {
  const { kid, jwk } = header;
  const isAbsolute = typeof kid === 'string' && ABSOLUTE_URI.test(kid);
  if (jwk !== undefined && !isAbsolute) return findHeaderKey(jwk, owner);
  if (kid === undefined) return findUnnamedKey(owner);
  if (typeof kid !== 'string' || kid === '') {
    return withoutKey(malformedKey(JSON.stringify(kid), '"kid" is no name').error);
  }
  if (kid === owner.id) return findUnnamedKey(owner);
  if (isAbsolute) return findNamedKey(kid, owner);
  return owner.id === undefined
    ? withoutIssuer(undefined)
    : findNamedKey(`${owner.id}#${kid.replace(/^#/u, '')}`, owner);
}

const ABSOLUTE_URI = /^[A-Za-z][A-Za-z0-9+.-]*:/u;

function findNamedKey(id: string, owner: Owner): SigningKey {
  const resolution = resolveKey(id, owner.purpose, owner.reader);
  const { key, finding } = resolution;
  if (key === undefined) return withFormer(resolution.former, finding, owner);
  const binding = bindIssuer(owner.id, key, owner.reader, owner.purpose);
  const isBound = binding.outcome === 'pass' && owner.id !== undefined;
  const bound = isBound ? asBoundKey(key, owner.id) : undefined;
  return { material: key, resolution: finding, binding, bound };
}

function withFormer(former: ResolvedKey | undefined, finding: Finding, owner: Owner): SigningKey {
  const nothing = withoutKey(finding);
  if (former === undefined) return nothing;
  const binding = bindIssuer(owner.id, former, owner.reader, owner.purpose);
  return { ...nothing, material: former, binding: asOfFormerKey(binding) };
}

/** Where no key is named, the issuer's only one is meant. */
function findUnnamedKey(owner: Owner): SigningKey {
  if (owner.id === undefined) return withoutIssuer(undefined);
  const id = findSoleKeyId(owner.id, owner.purpose, owner.reader);
  return id.ok ? findNamedKey(id.value, owner) : withoutKey(id.error);
}

function findHeaderKey(jwk: JsonValue, owner: Owner): SigningKey {
  if (!isJsonObject(jwk)) return withoutKey(malformedKey('jwk', 'no JSON object').error);
  const material = parseJwk(jwk);
  if (!material.ok) return withoutKey(material.error);
  if (owner.id === undefined) return withoutIssuer(material.value);
  const listing = findListing(owner.id, material.value, owner.purpose, owner.reader);
  if (listing.outcome === 'listed') return listedKey(material.value, owner.id, listing);
  if (listing.outcome === 'lacks') return strangersKey(material.value, owner.id, listing);
  return unconfirmedKey(material.value, owner.id, { ...listing, outcome: listing.outcome });
}

function listedKey(material: KeyMaterial, ownerId: string, listing: Listing): SigningKey {
  const key = { ...material, id: ownerId, controller: ownerId, source: listing.source };
  const finding = {
    outcome: 'pass',
    detail: `the "jwk" is in the document of ${ownerId}`,
  } as const;
  const params = { issuer: ownerId };
  return {
    material,
    resolution: { ...RESOLUTION, ...finding, ...sourceOf(listing), code: 'key.found' },
    binding: { ...BINDING, ...finding, ...sourceOf(listing), code: 'binding.own-key', params },
    bound: asBoundKey({ ...key, assurance: 'key' }, ownerId),
  };
}

function strangersKey(material: KeyMaterial, ownerId: string, listing: Listing): SigningKey {
  const params = { issuer: ownerId, signer: 'a key that the signature brings along' };
  const detail = `the "jwk" is not in the document of ${ownerId}`;
  const finding = { outcome: 'fail', params, detail, ...sourceOf(listing) } as const;
  return {
    material,
    resolution: { ...RESOLUTION, ...finding, code: 'key.absent' },
    binding: { ...BINDING, ...finding, code: 'binding.foreign-key' },
    bound: undefined,
  };
}

function unconfirmedKey(
  material: KeyMaterial,
  ownerId: string,
  listing: Listing & { readonly outcome: Undecided },
): SigningKey {
  const why = describeSilence(listing.outcome);
  const detail = `a "jwk" in the header does not say whose it is, and ${ownerId} ${why}`;
  const finding = { outcome: 'unknown', detail, ...sourceOf(listing) } as const;
  const params = { issuer: ownerId };
  return {
    material,
    resolution: { ...RESOLUTION, ...finding, code: 'key.unavailable', params: { where: ownerId } },
    binding: { ...BINDING, ...finding, code: 'binding.unconfirmed', params },
    bound: undefined,
  };
}

function sourceOf(listing: Listing): Pick<Finding, 'source'> {
  return listing.source === undefined ? {} : { source: listing.source };
}

const RESOLUTION = { id: 'key-resolution' } as const;
const BINDING = { id: 'issuer-binding' } as const;

function withoutKey(fault: Omit<Finding, 'id'>): SigningKey {
  return {
    material: undefined,
    resolution: { ...fault, ...RESOLUTION },
    binding: BINDING_NOT_CHECKED,
    bound: undefined,
  };
}

function withoutIssuer(material: KeyMaterial | undefined): SigningKey {
  return {
    material,
    resolution: { ...RESOLUTION, outcome: 'unknown', code: 'key.not-named' },
    binding: { ...BINDING, outcome: 'fail', code: 'binding.no-issuer' },
    bound: undefined,
  };
}
