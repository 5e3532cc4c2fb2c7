import type { JsonObject, JsonValue } from '../../shared/lib/json.ts';
import { asArray, isJsonObject } from '../../shared/lib/json.ts';
import { classifyObject } from './classify.ts';
import { looksLikeJwt } from './jwt.ts';

// Names under which portals and wallets hand out credentials, when the object itself is none.
const WRAPPERS = [
  'credential',
  'credentials',
  'verifiableCredential',
  'verifiableCredentials',
  'vc',
  'verifiablePresentation',
  'presentation',
  'vp',
  'assertion',
  'wallet',
  // Learner Credential Wallet
  'rawCredentialRecords',
  'rawCredential',
] as const;

/**
 * What an object that is no credential itself holds under a name that says it is one, or, in a
 * backup, under the identifier of each.
 */
export function listWrapped(object: JsonObject): readonly JsonValue[] {
  const named = WRAPPERS.flatMap((name) => asArray(object[name]));
  const kept = isWallet(object) ? listContents(object) : [];
  const wrapped = [...named, ...kept].flatMap(listKeyed);
  return wrapped.length > 0 || !isKeyed(object) ? wrapped : valuesOf(object);
}

/** @see https://w3c-ccg.github.io/universal-wallet-interop-spec/#unlocked-wallet */
export function isWallet(object: JsonObject): boolean {
  return asArray(object['type']).includes('UniversalWallet2020');
}

/** A wallet's keys and profiles lie beside its credentials. They are nobody's business here. */
function listContents(wallet: JsonObject): readonly JsonValue[] {
  return asArray(wallet['contents']).flatMap(listKeyed).filter(isCredential);
}

function listKeyed(value: JsonValue): readonly JsonValue[] {
  return isJsonObject(value) && isKeyed(value) ? valuesOf(value) : [value];
}

/** Each value a credential, none of them under a name that says what it is to the object. */
function isKeyed(object: JsonObject): boolean {
  if (classifyObject(object).kind !== 'other') return false;
  const names = Object.keys(object);
  if (names.length === 0 || names.some((name) => WRAPPER_NAMES.has(name))) return false;
  return valuesOf(object).every(isCredential);
}

const WRAPPER_NAMES: ReadonlySet<string> = new Set(WRAPPERS);

function valuesOf(object: JsonObject): readonly JsonValue[] {
  return Object.values(object).filter((value) => value !== undefined);
}

function isCredential(value: JsonValue): boolean {
  if (typeof value === 'string') return looksLikeJwt(value.trim());
  return isJsonObject(value) && classifyObject(value).kind !== 'other';
}
