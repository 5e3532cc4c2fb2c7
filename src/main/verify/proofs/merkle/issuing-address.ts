import { parseInstant } from '../../../../shared/lib/instant.ts';
import type { Instant } from '../../../../shared/lib/instant.ts';
import { asArray, asString, isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../shared/lib/json.ts';
import type { CheckParams, Finding } from '../../../../shared/model/check.ts';
import type { DocumentReader } from '../../documents/reader.ts';
import { isDid } from '../../keys/did.ts';
import { isSameId, parseHttpsUrl, readUrlDocument } from '../../keys/key-document.ts';
import type { KeyDocument } from '../../keys/key-document.ts';
import type { KeyPurpose, KeyServices } from '../../keys/resolution.ts';
import type { ChainRecord } from './chain-record.ts';

/** What a proof says of who recorded it, and against what that is held. */
export interface AddressQuestion {
  /** Of the proof; not covered by what was recorded, so nothing rests on it alone. */
  readonly verificationMethod: string | undefined;
  readonly issuerId: string | undefined;
  /** What the chain says; `undefined` when that is not known. */
  readonly record: ChainRecord | undefined;
  readonly purpose: KeyPurpose;
  readonly reader: DocumentReader;
  readonly keys: Pick<KeyServices, 'resolveKey'>;
}

/** `key-resolution` and `issuer-binding`, and the profile whose own host vouches for the address. */
export interface AddressAnswer {
  readonly resolution: Finding;
  readonly binding: Finding;
}

const ADDRESS_SCHEME = 'ecdsa-koblitz-pubkey:';

/**
 * Finds out whether the address that recorded a credential is its issuer's: the issuer's own profile,
 * at its HTTPS URL, lists it. Unknown as long as the record or the profile cannot be had.
 *
 * @see https://github.com/blockchain-certificates/cert-schema (issuer profile, `publicKey`)
 */
export function checkIssuingAddress(question: AddressQuestion): AddressAnswer {
  const { verificationMethod, issuerId } = question;
  if (issuerId === undefined) {
    return { resolution: NOT_CHECKED, binding: bindingOf('fail', 'binding.no-issuer', {}) };
  }
  if (verificationMethod === undefined) {
    const resolution = resolutionOf('fail', 'key.not-named', {});
    return { resolution, binding: unconfirmed(issuerId, 'the proof names no key') };
  }
  const holder = readHolder(verificationMethod, issuerId);
  if (isForeign(holder, issuerId)) {
    const params = { issuer: issuerId, signer: holder };
    const binding = bindingOf('fail', 'binding.foreign-key', params);
    return { resolution: NOT_CHECKED, binding };
  }
  const resolution = isDid(holder)
    ? resolveDid(verificationMethod, holder, question)
    : resolveProfile(verificationMethod, holder, question);
  const own = isSameId(holder, issuerId) ? resolution : resolveOwn(issuerId, question);
  return { resolution, binding: bindAddress(issuerId, own, question) };
}

/** Who is said to have the key: the owner of its document or, where it is a bare address, the issuer. */
function readHolder(verificationMethod: string, issuerId: string): string {
  if (verificationMethod.startsWith(ADDRESS_SCHEME)) return issuerId;
  return verificationMethod.split('#', 1)[0] ?? verificationMethod;
}

/** An issuer that has both a profile and a DID may name either: those are not held to be two. */
function isForeign(holder: string, issuerId: string): boolean {
  return isDid(holder) && isDid(issuerId) && holder !== issuerId;
}

/** Whether the issuer's own profile lists the address, whoever the proof says has its key. */
function resolveOwn(issuerId: string, question: AddressQuestion): Finding {
  return isDid(issuerId) ? NOT_CHECKED : resolveProfile(issuerId, issuerId, question);
}

function bindAddress(issuer: string, own: Finding, { record }: AddressQuestion): Finding {
  const source = own.source === undefined ? {} : { source: own.source };
  if (own.code === 'merkle.address-absent') {
    const params = { issuer, signer: record?.issuingAddress ?? '' };
    return { ...bindingOf('fail', 'binding.foreign-key', params), ...source };
  }
  if (own.outcome !== 'pass') return unconfirmed(issuer, 'its own profile does not confirm it');
  const detail = 'its own profile lists the address that recorded this';
  return { ...bindingOf('pass', 'binding.own-key', { issuer }, detail), ...source };
}

/** From a key one can tell its address on some chains, which is not done here. */
function resolveDid(
  verificationMethod: string,
  issuer: string,
  { purpose, reader, keys }: AddressQuestion,
): Finding {
  const { key, finding } = keys.resolveKey(verificationMethod, purpose, reader);
  if (key === undefined) return finding;
  return resolutionOf('unknown', 'merkle.address-underived', { issuer }, `${key.type} key`);
}

function resolveProfile(method: string, holder: string, question: AddressQuestion): Finding {
  const { record, reader } = question;
  if (parseHttpsUrl(holder) === undefined) {
    return resolutionOf('unknown', 'key.unsupported', { method: holder }, 'no HTTPS URL');
  }
  const profile = readUrlDocument(holder, 'issuer-profile', reader);
  if (!profile.ok) return { id: 'key-resolution', ...profile.error };
  const fault = findProfileFault(method, profile.value);
  if (fault !== undefined) return fault;
  const address = record?.issuingAddress;
  if (record === undefined || address === undefined) {
    return resolutionOf('unknown', 'merkle.address-unknown', {});
  }
  const stated = method.startsWith(ADDRESS_SCHEME) ? readAddress(method) : address;
  return stated !== undefined && isSameAddress(stated, address)
    ? judgeAddress(address, record, profile.value, reader.instant)
    : absent(holder, address, profile.value);
}

/** A profile that is somebody else's, or lacks the very key that the proof names. */
function findProfileFault(method: string, { id, json, source }: KeyDocument): Finding | undefined {
  const own = asString(json['id']);
  if (own === undefined || !isSameId(own, id)) {
    const detail = `the profile's id is ${own ?? 'missing'}, not ${id}`;
    return resolutionOf('unknown', 'key.unavailable', { where: id }, detail);
  }
  const methods = asArray(json['verificationMethod']).filter(isJsonObject);
  if (!method.includes('#') || methods.length === 0) return undefined;
  const names = [method, method.slice(method.indexOf('#'))];
  if (methods.some((entry) => names.includes(asString(entry['id']) ?? ''))) return undefined;
  return {
    ...resolutionOf('fail', 'key.absent', { issuer: id }, `its profile lacks ${method}`),
    source,
  };
}

function judgeAddress(
  address: string,
  record: ChainRecord,
  profile: KeyDocument,
  instant: Instant,
): Finding {
  const listed = asArray(profile.json['publicKey']).filter((entry) => {
    const own = readAddress(isJsonObject(entry) ? (entry['id'] ?? entry['publicKey']) : entry);
    return own !== undefined && isSameAddress(own, address);
  });
  if (listed.length === 0) return absent(profile.id, address, profile);
  // Listed twice, an address must be the issuer's by both.
  const faults = listed.flatMap((entry) =>
    isJsonObject(entry) ? (judgePeriod(entry, address, record.time ?? instant, record) ?? []) : [],
  );
  const [fault] = faults;
  const { source } = profile;
  if (fault !== undefined) return { ...fault, source };
  return { ...resolutionOf('pass', 'merkle.address-listed', { address }), source };
}

/** The times between which an issuer used an address. */
function judgePeriod(
  entry: JsonObject,
  address: string,
  time: Instant,
  record: ChainRecord,
): Finding | undefined {
  const fields = ['created', 'expires', 'revoked'] as const;
  const unreadable = fields.find(
    (field) => entry[field] !== undefined && readTime(entry[field]) === undefined,
  );
  if (unreadable !== undefined) {
    const detail = `${unreadable} is no time`;
    return resolutionOf('unknown', 'merkle.time-unknown', {}, detail);
  }
  const ends = [readTime(entry['expires']), readTime(entry['revoked'])];
  const hasEnded = ends.some((end) => end !== undefined && end < time);
  if (hasEnded && record.time === undefined) {
    return resolutionOf('unknown', 'merkle.time-unknown', {});
  }
  if (hasEnded) return resolutionOf('fail', 'merkle.address-ended', { address });
  const created = readTime(entry['created']);
  const isEarly = created !== undefined && time < created;
  return isEarly ? resolutionOf('fail', 'merkle.address-early', { address }) : undefined;
}

function readTime(value: JsonValue | undefined): Instant | undefined {
  return parseInstant(asString(value) ?? '');
}

function readAddress(value: JsonValue | undefined): string | undefined {
  const text = asString(value);
  return text?.startsWith(ADDRESS_SCHEME) === true ? text.slice(ADDRESS_SCHEME.length) : undefined;
}

/** Ethereum's addresses are hexadecimal, whose case says nothing; in Bitcoin's, case counts. */
function isSameAddress(one: string, other: string): boolean {
  const isHex = [one, other].every((address) => /^0x[0-9a-f]{40}$/iu.test(address));
  return isHex ? one.toLowerCase() === other.toLowerCase() : one !== '' && one === other;
}

function absent(issuer: string, address: string, { source }: KeyDocument): Finding {
  return { ...resolutionOf('fail', 'merkle.address-absent', { issuer, address }), source };
}

function unconfirmed(issuer: string, detail: string): Finding {
  return bindingOf('unknown', 'binding.unconfirmed', { issuer }, detail);
}

function resolutionOf(
  outcome: Finding['outcome'],
  code: Finding['code'],
  params: CheckParams,
  detail?: string,
): Finding {
  return {
    id: 'key-resolution',
    outcome,
    code,
    params,
    ...(detail === undefined ? {} : { detail }),
  };
}

function bindingOf(
  outcome: Finding['outcome'],
  code: Finding['code'],
  params: CheckParams,
  detail?: string,
): Finding {
  return { ...resolutionOf(outcome, code, params, detail), id: 'issuer-binding' };
}

const NOT_CHECKED: Finding = { id: 'key-resolution', outcome: 'unknown', code: 'key.not-checked' };
