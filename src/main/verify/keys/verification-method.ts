import { isDeepStrictEqual } from 'node:util';
import { asArray, asString, isJsonObject, withoutNulls } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { malformedKey, refused, unsupportedKey } from './fault.ts';
import type { KeyFault } from './fault.ts';
import { parseJwk } from './jwk.ts';
import { findKeyEnd } from './key-end.ts';
import { isSameId } from './key-document.ts';
import type { KeyDocument } from './key-document.ts';
import type { MaterialResult } from './material.ts';
import { decodeBase58btc } from './multibase.ts';
import { parseEd25519, parseMultikey } from './multikey.ts';
import { parsePublicKeyPem } from './public-key-pem.ts';
import type { KeyPurpose } from './resolution.ts';
import { thumbprintOfJwk } from './thumbprint.ts';

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
  return PUBLIC_MEMBERS.some((member) => (json[member] ?? undefined) !== undefined);
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
  const all = ['verificationMethod', ...RELATIONSHIPS]
    .flatMap((member) => asArray(document.json[member]))
    .filter(isJsonObject);
  const isCalled = (name: string) => (entry: JsonValue) => entryId(entry, document.id) === name;
  const isListed = all.some(isCalled(id));
  const isNamed = isCalled(isListed ? id : (findIdByJwk(all, id, document.id) ?? id));
  const methods = all.filter(isNamed);
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
 * The id of the one method whose JWK goes by that name: by its `kid`, which is what a JOSE header's `kid` means,
 * or by its thumbprint. Issuers who take their keys for JWKs call the methods that hold them something else.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-4.1.4
 */
function findIdByJwk(
  methods: readonly JsonObject[],
  id: string,
  documentId: string,
): string | undefined {
  const hash = id.indexOf('#');
  if (hash < 0) return undefined;
  const name = id.slice(hash + 1);
  const ids = methods
    .filter(({ publicKeyJwk: jwk }) => isJsonObject(jwk) && goesBy(jwk, name, id))
    .map((method) => entryId(method, documentId));
  return new Set(ids).size === 1 ? ids[0] : undefined;
}

function goesBy(jwk: JsonObject, name: string, id: string): boolean {
  return jwk['kid'] === name || jwk['kid'] === id || thumbprintOfJwk(jwk) === name;
}

/**
 * The public key of a verification method that may be used at `instant`.
 *
 * @param stated Must be controlled by the document that it stands in, where it says by whom.
 */
export function parseVerificationMethod(
  stated: JsonObject,
  document: KeyDocument,
  instant: Instant,
): MaterialResult {
  const method = withoutNulls(stated);
  const id = entryId(method, document.id) ?? document.id;
  // Open Badges 2.0 calls it the owner.
  const controller = method['controller'] ?? method['owner'];
  const isOwn =
    controller === undefined ||
    (asArray(controller).length === 1 &&
      isSameId(asString(asArray(controller)[0]) ?? '', document.id));
  if (!isOwn) {
    return malformedKey(id, `its controller is ${JSON.stringify(controller)}, not ${document.id}`);
  }
  return findKeyEnd(method, id, instant) ?? parseMaterial(method, id);
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
