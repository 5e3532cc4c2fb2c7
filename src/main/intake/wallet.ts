import type { JsonObject, JsonValue } from '../../shared/lib/json.ts';
import { asArray, isJsonObject } from '../../shared/lib/json.ts';
import { classifyObject } from './classify.ts';
import type { IntakeLimits } from '../../shared/limits.ts';
import { classifyJwt, looksLikeJwt } from './jwt.ts';
import { isMessage, listAttached } from './message.ts';

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
  // Answers of the API of Open Badges 3.0 and CLR 2.0; its examples have the plural
  'compactJwsString',
  'compactJwsStrings',
  // Answers of the API of Open Badges 2.1
  'assertions',
  'signedAssertions',
  // What an issuer of several answered to drafts of OpenID for Verifiable Credential Issuance
  'credential_responses',
] as const;

// Names under which programs answer with anything: looked into where none of the above is there.
const CARRIERS = ['data', 'result', 'results', 'response', 'items', 'badges', 'json'] as const;

/**
 * What an object that is no credential itself holds under a name that says it is one, or, in a
 * backup, under the identifier of each; and a token that is one under whatever name.
 */
export function listWrapped(object: JsonObject, limits: IntakeLimits): readonly JsonValue[] {
  if (isMessage(object)) return listAttached(object);
  const wrapped = listNamed(object);
  if (wrapped.length === 0 && isKeyed(object)) return valuesOf(object);
  const tokens = [...valuesOf(object), ...asArray(object['compactJwsString'])].filter((value) =>
    isCredentialToken(value, limits),
  );
  // Beside its token, a credential that has no proof is what somebody read in it.
  const proven = tokens.length > 0 ? wrapped.filter(isMeantAsProven) : wrapped;
  const all = [...new Set([...proven, ...tokens])];
  return all.length > 0 ? all : CARRIERS.flatMap((name) => asArray(object[name])).filter(isWhole);
}

function listNamed(object: JsonObject): readonly JsonValue[] {
  const named = WRAPPERS.flatMap((name) =>
    name === 'vp_token' ? listAnswers(object[name]) : asArray(object[name]),
  );
  const kept = isWallet(object) ? listContents(object) : [];
  return [...named, ...kept].flatMap(listKeyed);
}

/**
 * A wallet answers each query by its name: `{"vp_token": {"badge": ["eyJ…"]}}`.
 *
 * @see https://openid.net/specs/openid-4-verifiable-presentations-1_0.html §8.1
 */
function listAnswers(answers: JsonValue | undefined): readonly JsonValue[] {
  const isNamed = isJsonObject(answers) && classifyObject(answers).kind === 'other';
  return isNamed ? valuesOf(answers).flatMap(asArray) : asArray(answers);
}

/** A number or a word of an answer is never a credential, and nobody need be told so. */
function isWhole(value: JsonValue): boolean {
  return typeof value === 'string' ? looksLikeJwt(value.trim()) : isJsonObject(value);
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
