import type { JsonObject, JsonValue } from '../../shared/lib/json.ts';
import { asArray, isJsonObject } from '../../shared/lib/json.ts';
import { classifyObject } from './classify.ts';
import type { IntakeLimits } from '../../shared/limits.ts';
import { classifyJwt, looksLikeJwt } from './jwt.ts';

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
  // What a wallet answers to OpenID for Verifiable Presentations
  'vp_token',
  // Records of mobile wallets that hold the same credential several times
  'credentialInstances',
] as const;

/**
 * What an object that is no credential itself holds under a name that says it is one, or, in a
 * backup, under the identifier of each; and a token that is one under whatever name.
 */
export function listWrapped(object: JsonObject, limits: IntakeLimits): readonly JsonValue[] {
  const named = WRAPPERS.flatMap((name) => asArray(object[name]));
  const kept = isWallet(object) ? listContents(object) : [];
  const wrapped = [...named, ...kept].flatMap(listKeyed);
  if (wrapped.length === 0 && isKeyed(object)) return valuesOf(object);
  const tokens = valuesOf(object).filter((value) => isCredentialToken(value, limits));
  // Beside its token, a credential that has no proof is what somebody read in it.
  const proven = tokens.length > 0 ? wrapped.filter(isMeantAsProven) : wrapped;
  return [...new Set([...proven, ...tokens])];
}

/** Wallets call it `document`, `rawDocument`, `credentialJwt`, `signed`; tokens to log in are none. */
function isCredentialToken(value: JsonValue, limits: IntakeLimits): boolean {
  if (typeof value !== 'string' || !looksLikeJwt(value.trim())) return false;
  const { kind } = classifyJwt(value.trim(), limits);
  return kind === 'credential' || kind === 'presentation';
}

/** Neither a name or number, nor without a proof. Open Badges 2.0 that are hosted have none by their standard. */
function isMeantAsProven(value: JsonValue): boolean {
  if (typeof value === 'string') return /^(?:e[wy]|data:|\{)/u.test(value.trim());
  if (!isJsonObject(value)) return true;
  const classified = classifyObject(value);
  if (classified.kind !== 'credential' || !/^(?:ob3|clr2|vc|edc)-/u.test(classified.format)) {
    return true;
  }
  return ['proof', 'signature', 'signatures'].some((name) => asArray(value[name]).length > 0);
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
