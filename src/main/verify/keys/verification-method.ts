import { isDeepStrictEqual } from 'node:util';
import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { parseInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { malformedKey, refused, unsupportedKey } from './fault.ts';
import type { Failure, KeyFault } from './fault.ts';
import { parseJwk } from './jwk.ts';
import { isSameId } from './key-document.ts';
import type { KeyDocument } from './key-document.ts';
import type { MaterialResult } from './material.ts';
import { decodeBase58btc } from './multibase.ts';
import { parseEd25519, parseMultikey } from './multikey.ts';
import { parsePublicKeyPem } from './public-key-pem.ts';
import type { KeyPurpose } from './resolution.ts';

const RELATIONSHIPS = ['assertionMethod', 'authentication'] as const satisfies KeyPurpose[];

/**
 * The members in which each type of verification method may keep its key. DID Core lets any type have
 * a JWK or a multibase value; those of after it, and Open Badges 2.0, name the one that they have.
 *
 * @see https://www.w3.org/TR/did-1.0/#verification-material
 */
const MATERIAL_OF_TYPE: Readonly<Record<string, readonly string[]>> = {
  Multikey: ['publicKeyMultibase'],
  JsonWebKey: ['publicKeyJwk'],
  JsonWebKey2020: ['publicKeyJwk'],
  Ed25519VerificationKey2020: ['publicKeyMultibase', 'publicKeyJwk'],
  EcdsaSecp256r1VerificationKey2019: ['publicKeyMultibase', 'publicKeyJwk'],
  EcdsaSecp256k1VerificationKey2019: ['publicKeyJwk', 'publicKeyMultibase'],
  Ed25519VerificationKey2018: ['publicKeyBase58', 'publicKeyJwk', 'publicKeyMultibase'],
  CryptographicKey: ['publicKeyPem'],
};

const PUBLIC_MEMBERS = [
  'publicKeyMultibase',
  'publicKeyJwk',
  'publicKeyBase58',
  'publicKeyPem',
] as const;

/** Ways to write a key that other software has, and that are not read here. */
const UNREAD_MEMBERS = ['publicKeyHex', 'publicKeyBase64', 'publicKeyGpg'] as const;

const PRIVATE_MEMBERS = [
  'secretKeyMultibase',
  'secretKeyJwk',
  'privateKeyMultibase',
  'privateKeyJwk',
  'privateKeyBase58',
] as const;

/** Whether `json` is a verification method that stands by itself. */
export function isVerificationMethod(json: JsonObject): boolean {
  return PUBLIC_MEMBERS.some((member) => Object.hasOwn(json, member));
}

/** `reference` as an absolute id: `#key-1` in a document is a part of that document. */
export function absoluteId(reference: string, documentId: string): string {
  return reference.startsWith('#') ? `${documentId}${reference}` : reference;
}

/** The id of an entry of a relationship, which is a reference or the method itself. */
export function entryId(entry: JsonValue, documentId: string): string | undefined {
  const id = isJsonObject(entry) ? asString(entry['id']) : asString(entry);
  return id === undefined ? undefined : absoluteId(id, documentId);
}

/**
 * Finds the method `id` in the document of its controller, which must list it under `purpose`.
 *
 * @see https://www.w3.org/TR/cid-1.0/#retrieve-verification-method
 */
export function findVerificationMethod(
  document: KeyDocument,
  id: string,
  purpose: KeyPurpose,
): Result<JsonObject, KeyFault> {
  const isNamed = (entry: JsonValue) => entryId(entry, document.id) === id;
  const methods = ['verificationMethod', ...RELATIONSHIPS]
    .flatMap((member) => asArray(document.json[member]))
    .filter(isJsonObject)
    .filter(isNamed);
  const [method] = methods;
  if (method === undefined) {
    return refused('key.absent', { issuer: document.id }, `${document.id} has no method ${id}`);
  }
  if (!methods.every((other) => isDeepStrictEqual(other, method))) {
    return malformedKey(id, 'its document has two different keys of this id');
  }
  if (asArray(document.json[purpose]).some(isNamed)) return ok(method);
  return refused('key.not-authorised', {}, `${id} is not listed under ${purpose}`);
}

/**
 * The public key of a verification method that may be used at `instant`.
 *
 * @param method Must be controlled by the document that it stands in, where it says by whom.
 */
export function parseVerificationMethod(
  method: JsonObject,
  document: KeyDocument,
  instant: Instant,
): MaterialResult {
  const id = entryId(method, document.id) ?? document.id;
  // Open Badges 2.0 calls it the owner.
  const controller = method['controller'] ?? method['owner'];
  const isOwn =
    controller === undefined ||
    (typeof controller === 'string' && isSameId(controller, document.id));
  if (!isOwn) {
    return malformedKey(id, `its controller is ${JSON.stringify(controller)}, not ${document.id}`);
  }
  return findEnd(method, id, instant) ?? parseMaterial(method, id);
}

/** The key's bytes, whoever controls them. */
function parseMaterial(method: JsonObject, id: string): MaterialResult {
  const secret = PRIVATE_MEMBERS.find((member) => Object.hasOwn(method, member));
  if (secret !== undefined) return malformedKey(id, `carries the private member "${secret}"`);
  const type = asString(asArray(method['type'])[0]) ?? '';
  const members = Object.hasOwn(MATERIAL_OF_TYPE, type) ? MATERIAL_OF_TYPE[type] : undefined;
  if (members === undefined) return unsupportedKey(type, 'no such type of verification method');
  const [member, ...more] = PUBLIC_MEMBERS.filter((name) => Object.hasOwn(method, name));
  const unread = UNREAD_MEMBERS.find((name) => Object.hasOwn(method, name));
  if (member === undefined && unread !== undefined) {
    return unsupportedKey(`${type} ${unread}`, 'a key that is written like this is not read');
  }
  if (member === undefined || more.length > 0 || !members.includes(member)) {
    return malformedKey(id, `a ${type} has ${members.join(' or ')} and no other key`);
  }
  const material = parseMember(method[member], member, id);
  if (type.startsWith('Ed25519') && material.ok && material.value.type !== 'Ed25519') {
    return malformedKey(id, `a ${type} holds a ${material.value.type} key`);
  }
  return material;
}

function parseMember(value: JsonValue | undefined, member: string, id: string): MaterialResult {
  if (isJsonObject(value) && member === 'publicKeyJwk') return parseJwk(value);
  if (typeof value !== 'string') return malformedKey(id, `${member} is not written as one`);
  if (member === 'publicKeyMultibase') return parseMultikey(value);
  if (member === 'publicKeyPem') return parsePublicKeyPem(value, id);
  const bytes = member === 'publicKeyBase58' ? decodeBase58btc(value) : undefined;
  return bytes === undefined ? malformedKey(id, `${member} is unreadable`) : parseEd25519(bytes);
}

/**
 * Why a method may not be used at `instant` any more. A key that was withdrawn proves nothing, not
 * even of the time before: whoever has it now can write any date.
 *
 * @see https://www.w3.org/TR/cid-1.0/#verification-methods
 */
function findEnd(method: JsonObject, id: string, instant: Instant): Failure | undefined {
  for (const member of ['revoked', 'expires'] as const) {
    if (method[member] === undefined) continue;
    const value = asString(method[member]) ?? '';
    const end = parseInstant(value);
    if (end === undefined) return malformedKey(id, `"${member}" is not a date and time`);
    if (instant < end) continue;
    const code = member === 'revoked' ? 'key.revoked' : 'key.expired';
    return refused(code, { until: value }, `${id}: "${member}" is ${value}`);
  }
  return undefined;
}
