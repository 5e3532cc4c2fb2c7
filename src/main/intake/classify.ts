import type { JsonObject, JsonValue } from '../../shared/lib/json.ts';
import { asArray, asString, isJsonObject } from '../../shared/lib/json.ts';
import type { CredentialFormat } from '../../shared/model/credential.ts';
import { decodeBase64urlText } from './text.ts';

/** What a JSON object claims to be. Whether it is that, verification says. */
export type ObjectKind =
  | { readonly kind: 'credential'; readonly format: CredentialFormat }
  | { readonly kind: 'presentation' }
  /** A credential or a presentation whose `id` is a `data:` URL of its secured form. */
  | { readonly kind: 'enveloped' }
  | { readonly kind: 'other'; readonly found: 'json' | 'badge-class' | 'profile' };

const CREDENTIAL_CONTEXTS: ReadonlySet<string> = new Set([
  'https://www.w3.org/2018/credentials/v1',
  'https://www.w3.org/ns/credentials/v2',
]);

/**
 * Tells by what it says of itself, not by whether it is complete: a credential that lacks parts
 * is still one, and verification rejects it with its reasons.
 */
export function classifyObject(object: JsonObject): ObjectKind {
  const types = typesOf(object);
  if (types.some((type) => ENVELOPES.has(type))) return { kind: 'enveloped' };
  // Wallets carry the context of credentials, for those that they hold.
  if (types.length === 1 && types.includes('UniversalWallet2020')) {
    return { kind: 'other', found: 'json' };
  }
  if (isPresentation(object, types)) return { kind: 'presentation' };
  const format = credentialFormat(object, types) ?? assertionFormat(object, types);
  if (format !== undefined) return { kind: 'credential', format };
  if (types.includes('BadgeClass')) return { kind: 'other', found: 'badge-class' };
  if (types.includes('Profile') || types.includes('Issuer')) {
    return { kind: 'other', found: 'profile' };
  }
  return { kind: 'other', found: 'json' };
}

const ENVELOPES: ReadonlySet<string> = new Set([
  'EnvelopedVerifiableCredential',
  'EnvelopedVerifiablePresentation',
]);

/** Last part of each type, so that `https://www.w3.org/2018/credentials#VerifiableCredential` is known too. */
function typesOf(object: JsonObject): readonly string[] {
  return [...asArray(object['type']), ...asArray(object['@type'])].flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^.*[#/:]/su, '')] : [],
  );
}

function contextsOf(object: JsonObject): readonly string[] {
  return asArray(object['@context']).filter((context) => typeof context === 'string');
}

function isPresentation(object: JsonObject, types: readonly string[]): boolean {
  if (types.includes('VerifiablePresentation')) return true;
  return (
    types.length === 0 &&
    contextsOf(object).some((context) => CREDENTIAL_CONTEXTS.has(context)) &&
    object['verifiableCredential'] !== undefined &&
    object['credentialSubject'] === undefined
  );
}

function credentialFormat(
  object: JsonObject,
  types: readonly string[],
): CredentialFormat | undefined {
  if (isBlockcerts(object)) return 'blockcerts-json';
  if (types.includes('EuropeanDigitalCredential') || isSealed(object)) return 'edc-json';
  if (types.includes('ClrCredential')) return 'clr2-json';
  if (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential')) {
    return 'ob3-json';
  }
  return claimsToBeCredential(object, types) ? 'vc-json' : undefined;
}

function claimsToBeCredential(object: JsonObject, types: readonly string[]): boolean {
  if (types.some((type) => type === 'VerifiableCredential' || type === 'EndorsementCredential')) {
    return true;
  }
  if (contextsOf(object).some((context) => CREDENTIAL_CONTEXTS.has(context))) return true;
  return (
    object['credentialSubject'] !== undefined &&
    (object['issuer'] !== undefined || object['proof'] !== undefined)
  );
}

/** A European Digital Credential under an electronic seal: the JSON form of a JWS (JAdES) around it. */
function isSealed(object: JsonObject): boolean {
  const { payload, signature, signatures } = object;
  if (typeof payload !== 'string' || (signatures ?? signature) === undefined) return false;
  return (decodeBase64urlText(payload) ?? '').includes('EuropeanDigitalCredential');
}

/** Blockcerts 2 and 3 carry a Merkle proof and no other; version 1 a receipt of its document. */
function isBlockcerts(object: JsonObject): boolean {
  const proofs = [...asArray(object['proof']), ...asArray(object['signature'])];
  if (proofs.length > 0 && proofs.every(isMerkleProof)) return true;
  return isJsonObject(object['document']) && isJsonObject(object['receipt']);
}

function isMerkleProof(proof: JsonValue): boolean {
  if (!isJsonObject(proof)) return false;
  return [...typesOf(proof), asString(proof['cryptosuite']) ?? ''].some((type) =>
    /^merkle-?proof/iu.test(type),
  );
}

/** An Assertion of Open Badges 1 or 2. @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Assertion */
function assertionFormat(
  object: JsonObject,
  types: readonly string[],
): 'ob2-hosted' | 'ob1-assertion' | undefined {
  const verification = object['verification'] ?? object['verify'];
  const isComplete =
    object['badge'] !== undefined &&
    object['recipient'] !== undefined &&
    (verification !== undefined || typeof object['recipient'] === 'string');
  return types.includes('Assertion') || isComplete ? assertionVersion(object) : undefined;
}

/** Which Open Badges an object that is known to be an assertion belongs to. */
export function assertionVersion(object: JsonObject): 'ob2-hosted' | 'ob1-assertion' {
  const contexts = contextsOf(object);
  if (contexts.some((context) => context.includes('openbadges/v2'))) return 'ob2-hosted';
  if (contexts.some((context) => context.includes('openbadges/v1'))) return 'ob1-assertion';
  if (object['verification'] !== undefined) return 'ob2-hosted';
  const isFirst = object['verify'] !== undefined || typeof object['recipient'] === 'string';
  return isFirst ? 'ob1-assertion' : 'ob2-hosted';
}
