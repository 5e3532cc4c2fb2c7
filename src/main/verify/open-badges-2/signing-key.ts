import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Finding } from '../../../shared/model/check.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { asOfFormerKey } from '../keys/bind-issuer.ts';
import { malformedKey, refused, unavailableKey } from '../keys/fault.ts';
import type { KeyFault } from '../keys/fault.ts';
import { findKeyEnd } from '../keys/key-end.ts';
import type { KeyMaterial } from '../keys/material.ts';
import { parsePublicKeyPem } from '../keys/public-key-pem.ts';
import type { ResolvedKey } from '../keys/resolution.ts';
import { readSoleId, readVerification } from './assertion.ts';
import { parseBadgeKey } from './badge-key.ts';
import { httpsAddress, isSameAddress, readBadgeObject } from './badge-object.ts';
import type { Issuance, IssuerProfile } from './issuance.ts';

/** The key to check a badge's signature with, and what is known of whose it is. */
export interface BadgeSigningKey {
  readonly material: KeyMaterial | undefined;
  /** `key-resolution`. */
  readonly resolution: Finding;
  /** `issuer-binding`. */
  readonly binding: Finding;
  /** Only where both passed. */
  readonly bound: ResolvedKey | undefined;
}

/**
 * Finds the key that a signed badge names by `verification.creator`, or that its issuer alone has.
 * It is the issuer's when the issuer's own profile lists it, and it says itself that it is owned by
 * that issuer. A key that the badge brings along itself counts for nothing.
 *
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#signed-badges
 */
export function findBadgeKey(
  assertion: JsonObject,
  issuance: Issuance,
  reader: DocumentReader,
): BadgeSigningKey {
  const id = nameKey(assertion, issuance.profile);
  if (!id.ok) return withoutKey(id.error, issuance);
  const read = readKey(id.value, issuance.profile, reader);
  if (!read.ok) return withoutKey(read.error, issuance);
  const { material, source, end } = read.value;
  const binding = bindKey(id.value, read.value, issuance);
  if (end !== undefined) {
    const over = { ...RESOLUTION, ...end, outcome: 'unknown', source } as const;
    return { material, resolution: over, binding: asOfFormerKey(binding), bound: undefined };
  }
  const resolution = { ...RESOLUTION, ...found(id.value, material), source } as const;
  const { profile } = issuance;
  if (binding.outcome !== 'pass' || profile === undefined) {
    return { material, resolution, binding, bound: undefined };
  }
  const bound = {
    ...material,
    id: id.value,
    controller: profile.id,
    assurance: 'domain',
    source,
  } as const;
  return { material, resolution, binding, bound };
}

const RESOLUTION = { id: 'key-resolution' } as const;
const BINDING = { id: 'issuer-binding' } as const;

function found(id: string, material: KeyMaterial) {
  return { outcome: 'pass', code: 'key.found', detail: `${material.type} key ${id}` } as const;
}

function withoutKey(fault: KeyFault, { issuerFinding }: Issuance): BadgeSigningKey {
  const unchecked = { ...BINDING, outcome: 'unknown', code: 'binding.not-checked' } as const;
  const binding = issuerFinding ?? unchecked;
  return {
    material: undefined,
    resolution: { ...RESOLUTION, ...fault },
    binding,
    bound: undefined,
  };
}

/** The id of the key; `verify.url` in 1.x. */
function nameKey(
  assertion: JsonObject,
  profile: IssuerProfile | undefined,
): Result<string, KeyFault> {
  const verification = readVerification(assertion);
  const creator = verification?.['creator'] ?? verification?.['url'];
  const id = readSoleId(creator);
  // Whoever names the issuer for its key means the only one that it has.
  const isIssuer = id !== undefined && profile !== undefined && isSameAddress(id, profile.id);
  if (creator !== undefined && !isIssuer) {
    return id === undefined ? malformedKey('verification.creator', 'it names no one key') : ok(id);
  }
  if (profile === undefined) {
    return err({ outcome: 'unknown', code: 'key.not-named', detail: 'there is no creator' });
  }
  const ids = listKeyIds(profile);
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return ok(only);
  const detail = `there is no creator, and ${profile.id} lists ${ids.length} keys`;
  return err({ outcome: 'unknown', code: 'key.not-named', detail });
}

function listKeys({ json }: IssuerProfile): readonly JsonValue[] {
  return asArray(json['publicKey']);
}

function listKeyIds(profile: IssuerProfile): readonly string[] {
  return listKeys(profile).flatMap((key) => readSoleId(key) ?? []);
}

interface FoundKey {
  readonly material: KeyMaterial;
  /** What it says of its owner. */
  readonly owner: string | undefined;
  readonly source: string;
  /** That its time is over, which leaves open what fits it (docs/decisions/0022). */
  readonly end?: KeyFault | undefined;
}

type KeyResult = Result<FoundKey, KeyFault>;

function readKey(
  id: string,
  profile: IssuerProfile | undefined,
  reader: DocumentReader,
): KeyResult {
  const own = profile === undefined ? undefined : findOwnKey(id, profile);
  if (own !== undefined && profile !== undefined) {
    return parseKey(own, { id, source: profile.source, owner: profile.id }, reader);
  }
  // Whose it is, it must say; that it stands where the issuer lists it, is name enough.
  const options = { purpose: 'issuer-key', allowHttp: true, allowNoId: true } as const;
  const read = readBadgeObject(id, reader, options);
  switch (read.outcome) {
    case 'found':
      return parseKey(read.json, { id, source: read.source, owner: undefined }, reader);
    case 'another':
      return malformedKey(id, read.detail);
    case 'unreadable':
      return readBarePem(id, reader) ?? unavailableKey(id, read.detail);
    case 'gone':
      return refused('key.revoked', {}, read.detail);
    case 'unavailable':
    case 'no-address':
    default:
      return unavailableKey(id, read.detail);
  }
}

/** A key that the profile holds whole, and not only by its id. */
function findOwnKey(id: string, profile: IssuerProfile): JsonObject | undefined {
  return listKeys(profile)
    .filter(isJsonObject)
    .filter((key) => key['publicKeyPem'] !== undefined || key['publicKeyJwk'] !== undefined)
    .find((key) => typeof key['id'] === 'string' && isSameAddress(key['id'], id));
}

interface KeyPlace {
  readonly id: string;
  readonly source: string;
  /** Whose the place is, where it says that of whatever stands in it. */
  readonly owner: string | undefined;
}

function parseKey(key: JsonObject, place: KeyPlace, reader: DocumentReader): KeyResult {
  const end = findKeyEnd(key, place.id, reader.instant);
  if (end !== undefined && end.error.code !== 'key.expired') return end;
  const material = parseBadgeKey(key, place.id);
  if (!material.ok) return material;
  const owner = key['owner'] === undefined ? place.owner : (readSoleId(key['owner']) ?? 'nobody');
  return ok({ material: material.value, owner, source: place.source, end: end?.error });
}

/** 1.x published a key as nothing but its PEM, which does not say whose it is. */
function readBarePem(id: string, reader: DocumentReader): KeyResult | undefined {
  const answer = reader.read({ id: httpsAddress(id) ?? id, purpose: 'issuer-key' });
  if (answer?.outcome !== 'found' || !answer.text.includes('-----BEGIN')) return undefined;
  const material = parsePublicKeyPem(answer.text, id);
  if (!material.ok) return material;
  return ok({ material: material.value, owner: undefined, source: `${answer.source} ${id}` });
}

function bindKey(
  id: string,
  key: FoundKey,
  { profile, issuerId, issuerFinding }: Issuance,
): Finding {
  const { owner } = key;
  // Known even where the issuer's own profile cannot be had.
  if (owner !== undefined && issuerId !== undefined && !isSameAddress(owner, issuerId)) {
    const params = { owner, issuer: issuerId };
    const detail = `the owner of ${id} is ${owner}`;
    return {
      ...BINDING,
      outcome: 'fail',
      code: 'key.owned-by-another',
      params,
      detail,
      source: key.source,
    };
  }
  if (profile === undefined) {
    return issuerFinding ?? { ...BINDING, outcome: 'unknown', code: 'binding.not-checked' };
  }
  const params = { issuer: profile.id, signer: id };
  const more = { ...BINDING, params, source: profile.source };
  if (!listKeyIds(profile).some((listed) => isSameAddress(listed, id))) {
    const detail = `publicKey of ${profile.id} does not list ${id}`;
    return { ...more, outcome: 'fail', code: 'binding.foreign-key', detail };
  }
  if (owner === undefined) {
    return {
      ...more,
      outcome: 'unknown',
      code: 'binding.unconfirmed',
      detail: `${id} names no owner`,
    };
  }
  const name = asString(profile.json['name']) ?? profile.id;
  return {
    ...more,
    outcome: 'pass',
    code: 'binding.own-key',
    detail: `publicKey of ${name} lists ${id}`,
  };
}
