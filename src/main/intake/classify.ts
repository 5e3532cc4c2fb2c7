import type { JsonObject, JsonValue } from '../../shared/lib/json.ts';
import { asArray, asString, isJsonObject } from '../../shared/lib/json.ts';
import { termOf } from '../../shared/lib/type-term.ts';
import type { CredentialFormat } from '../../shared/model/credential.ts';
import { INTAKE_LIMITS } from '../../shared/limits.ts';
import { parseJson } from './parse-json.ts';
import { decodeBase64urlText } from './text.ts';

/** What a JSON object claims to be. Whether it is that, verification says. */
export type ObjectKind =
  | { readonly kind: 'credential'; readonly format: CredentialFormat }
  | { readonly kind: 'presentation' }
  /** A credential or a presentation whose `id` is a `data:` URL of its secured form. */
  | { readonly kind: 'enveloped' }
  | { readonly kind: 'other'; readonly found: 'json' | BesideCredentials | UnreadFormat };

/** What issuers publish beside their credentials. */
type BesideCredentials = 'badge-class' | 'profile' | 'keys' | 'status-list';

/** Credentials of kinds that are known, and not read. */
type UnreadFormat = 'open-attestation' | 'clr-1' | 'other-envelope' | 'encrypted-jwt';

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
  const unread = unreadFormat(object, types);
  if (unread !== undefined) return { kind: 'other', found: unread };
  return { kind: 'other', found: besideCredentials(object, types) ?? 'json' };
}

function besideCredentials(
  object: JsonObject,
  types: readonly string[],
): BesideCredentials | undefined {
  if (types.includes('BadgeClass')) return 'badge-class';
  if (types.includes('Profile') || types.includes('Issuer')) return 'profile';
  if (types.includes('RevocationList')) return 'status-list';
  return holdsKeys(object) ? 'keys' : undefined;
}

/** A DID document, or a set of keys (RFC 7517 §5). */
function holdsKeys({ keys, verificationMethod }: JsonObject): boolean {
  if (verificationMethod !== undefined) return true;
  return asArray(keys).some((key) => isJsonObject(key) && key['kty'] !== undefined);
}

/** What credentials and proofs of AnonCreds are known by. @see https://hyperledger.github.io/anoncreds-spec/ */
const ANONYMOUS = [
  ['schema_id', 'cred_def_id', 'values', 'signature'],
  ['proof', 'requested_proof', 'identifiers'],
];

/** @see https://www.openattestation.com/ version 2, https://www.imsglobal.org/spec/clr/v1p0/ */
function unreadFormat(object: JsonObject, types: readonly string[]): UnreadFormat | undefined {
  const { signature, data } = object;
  const isSalted = isJsonObject(signature) && signature['type'] === 'SHA3MerkleProof';
  if (isSalted && isJsonObject(data)) return 'open-attestation';
  if (ANONYMOUS.some((names) => names.every((name) => object[name] !== undefined))) {
    return 'other-envelope';
  }
  // RFC 7516 §7.2: a token as JSON that is encrypted, as messages between wallets are.
  const { ciphertext, protected: header } = object;
  if (typeof ciphertext === 'string' && typeof header === 'string') return 'encrypted-jwt';
  const isFirst = contextsOf(object).some((context) => context.includes('/spec/clr/v1p0/'));
  return types.includes('CLR') || types.includes('Clr') || isFirst ? 'clr-1' : undefined;
}

const ENVELOPES: ReadonlySet<string> = new Set([
  'EnvelopedVerifiableCredential',
  'EnvelopedVerifiablePresentation',
]);

/** Last part of each type, so that `https://www.w3.org/2018/credentials#VerifiableCredential` is known too. */
function typesOf(object: JsonObject): readonly string[] {
  return [...asArray(object['type']), ...asArray(object['@type'])].flatMap((type) =>
    typeof type === 'string' ? [termOf(type)] : [],
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
  if (isEuropean(object, types) || isSealed(object)) return 'edc-json';
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

/** In the terms of the European Learning Model. @see https://github.com/european-commission-empl/European-Learning-Model */
function isEuropean(object: JsonObject, types: readonly string[]): boolean {
  const isNamed =
    types.includes('EuropeanDigitalCredential') || types.includes('EuropassCredential');
  return isNamed || contextsOf(object).some((context) => EUROPEAN_CONTEXT.test(context));
}

const EUROPEAN_CONTEXT = /^https?:\/\/data\.europa\.eu\/snb\//u;

/**
 * A European Digital Credential under an electronic seal: a JSON serialisation of a JWS (JAdES) around
 * it, whose text is written as base64url or as it is (RFC 7797). Where the text is elsewhere, the
 * header still says that it is a seal.
 */
function isSealed(object: JsonObject): boolean {
  const { payload, signature, signatures } = object;
  if ((signatures ?? signature) === undefined || object['@context'] !== undefined) return false;
  if (typeof payload !== 'string' || payload === '') return isDetachedSeal(object);
  const text = payload.trimStart().startsWith('{') ? payload : decodeBase64urlText(payload);
  const sealed = parseJson(text ?? '', INTAKE_LIMITS);
  if (sealed.outcome !== 'parsed' || !isJsonObject(sealed.value)) return false;
  return isEuropean(sealed.value, typesOf(sealed.value));
}

/** @see ETSI TS 119 182-1 §5.2: header parameters of a JAdES that no other JWS has */
function isDetachedSeal(object: JsonObject): boolean {
  const signatures = [object, ...asArray(object['signatures'])].filter(isJsonObject);
  return signatures.some((signature) => {
    const header = decodeBase64urlText(asString(signature['protected']) ?? '');
    return header !== undefined && /"(?:sigT|sigD|x5t#o|sigX5ts)"/u.test(header);
  });
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
