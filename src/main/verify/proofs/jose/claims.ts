import { asArray, asString, isJsonObject, withoutNulls } from '../../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../shared/lib/json.ts';
import { formatInstant, instantFrom, parseInstant } from '../../../../shared/lib/instant.ts';
import type { Instant } from '../../../../shared/lib/instant.ts';
import type { Finding } from '../../../../shared/model/check.ts';
import { parseLocalDate } from '../../checks/local-dates.ts';
import { CREDENTIALS_V1 } from '../../contexts/bundled-contexts.ts';
import { isSameId } from '../../keys/key-document.ts';
import { contradiction, unwrapDocument } from './wrapped-document.ts';
import type { SecuredKind } from './wrapped-document.ts';

/** What a JWT Claims Set says, as one document. */
export interface ReadClaims {
  /** The credential or presentation, with what only the registered claims say put in its place. */
  readonly document: JsonObject;
  /** The same as it stood, which is what a proof embedded in it covers. */
  readonly stated: JsonObject;
  /** The issuer's or holder's id. */
  readonly issuerId: string | undefined;
  /** `document-structure`, `issuer-binding` and `validity-period`: contradictions, and times that have passed. */
  readonly findings: readonly Finding[];
}

/** VC-JOSE-COSE §3.1: `vc+jwt`, with its older name. */
const VC_JOSE_TYPE = /^(?:application\/)?v[cp]\+(?:ld\+)?jwt$/iu;

/** Open Badges and CLR tie `exp` to `validUntil` whatever the header's `typ` (§8.2.4.1). */
const BOUND_TYPES: readonly string[] = [
  'OpenBadgeCredential',
  'AchievementCredential',
  'ClrCredential',
  'EndorsementCredential',
];

interface Source {
  readonly kind: SecuredKind;
  readonly header: JsonObject;
  readonly claims: JsonObject;
  /** The document as it stood, before any claim is put in its place. */
  readonly document: JsonObject;
  readonly instant: Instant;
  /** Whether `nbf` and `exp` are the document's own times, and not the signature's. */
  readonly timesAreTheDocuments: boolean;
}

/**
 * Reads a credential or presentation out of JWT claims: the claims themselves are it (Open Badges
 * 3.0 §8.2, VC-JOSE-COSE), or `vc` or `vp` holds it (VC 1.1 §6.3.1).
 *
 * A registered claim that differs from what the document says is a contradiction: whoever reads the
 * one would believe another thing than who reads the other. One that the document does not have is
 * put in its place.
 */
export function readClaims(
  payload: JsonObject,
  kind: SecuredKind,
  header: JsonObject,
  instant: Instant,
): ReadClaims {
  const claims = withoutNullClaims(payload);
  const { document, stated, findings } = unwrapDocument(claims, kind);
  const isVcJose = VC_JOSE_TYPE.test(asString(header['typ']) ?? '');
  const isBound = asArray(document['type']).some((type) =>
    BOUND_TYPES.includes(asString(type) ?? ''),
  );
  const timesAreTheDocuments = kind === 'credential' && (!isVcJose || isBound);
  const source = { kind, header, claims, document, instant, timesAreTheDocuments };
  const merged = mergeClaims(source);
  return {
    document: merged,
    stated,
    issuerId: partyId(merged[partyMember(kind)]),
    findings: [...findings, ...findContradictions(source), ...findTimeFaults(source)],
  };
}

const REGISTERED: readonly string[] = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti', 'vc', 'vp'];

/** A claim that is null says nothing: some libraries write each that there is. The document stays as it was signed. */
function withoutNullClaims(payload: JsonObject): JsonObject {
  if (REGISTERED.every((name) => payload[name] !== null)) return payload;
  const kept = Object.entries(payload).filter(
    ([name, value]) => value !== null || !REGISTERED.includes(name),
  );
  return Object.fromEntries(kept);
}

/** @see https://www.w3.org/TR/vc-data-model/#jwt-decoding */
function mergeClaims(source: Source): JsonObject {
  const { claims, document, kind } = source;
  const party = partyMember(kind);
  const merged: Record<string, JsonValue | undefined> = { ...document };
  const put = (member: string, value: JsonValue | undefined) => {
    if (value !== undefined) merged[member] = value;
    else if (Object.hasOwn(merged, member)) delete merged[member];
  };
  put('id', merged['id'] ?? asUrl(claims['jti']));
  put(party, withId(document[party], asString(claims['iss'])));
  if (kind === 'credential') {
    put('credentialSubject', withId(document['credentialSubject'], asUrl(claims['sub'])));
    // Beside a wrapped credential too, the token's own status says whether it was withdrawn.
    put('status', merged['status'] ?? claims['status']);
  }
  if (source.timesAreTheDocuments) mergeTimes(merged, claims);
  return merged;
}

// RFC 7519 lets `jti` and `sub` be any string, a bare number of a student say; an `id` is a URL, and
// what is none was not meant as one.
function asUrl(claim: JsonValue | undefined): string | undefined {
  const text = asString(claim);
  return text !== undefined && /^[a-z][a-z0-9+.-]*:\S+$/iu.test(text) ? text : undefined;
}

function mergeTimes(merged: Record<string, JsonValue | undefined>, claims: JsonObject): void {
  const isOld = asArray(merged['@context']).includes(CREDENTIALS_V1);
  const [stated, ends] = [timesOf(merged, FROM_MEMBERS), timesOf(merged, UNTIL_MEMBERS)];
  // Drafts of VC 1.0 had `iat` say when it was issued, and wallets' issuers still write that alone.
  const isOfDraft = isOld && stated.length === 0 && claims['nbf'] === undefined;
  const from = numericDate(claims[isOfDraft ? 'iat' : 'nbf']);
  const until = numericDate(claims['exp']);
  const isOpen = (times: readonly JsonValue[]) => times.every((time) => isOld && isLocal(time));
  if (from !== undefined && (isOpen(stated) || isTighter(from, stated, 1))) {
    merged[isOld ? 'issuanceDate' : 'validFrom'] = formatInstant(from);
  }
  if (until !== undefined && (isOpen(ends) || isTighter(until, ends, -1))) {
    merged[isOld ? 'expirationDate' : 'validUntil'] = formatInstant(until);
  }
}

/** Whether a claim that agrees with `stated` leaves the credential less time than that: later from, earlier until. */
function isTighter(claim: Instant, stated: readonly JsonValue[], sign: 1 | -1): boolean {
  return stated.every((time) => {
    const exact = parseInstant(asString(time) ?? '');
    const less = exact === undefined ? 0 : (claim - exact) * sign;
    return less >= SECOND_MS && less < DAY_MS;
  });
}

const FROM_MEMBERS = ['validFrom', 'issuanceDate'] as const;
const UNTIL_MEMBERS = ['validUntil', 'expirationDate'] as const;

function timesOf(document: JsonObject, members: readonly string[]): readonly JsonValue[] {
  return members.flatMap((member) => asArray(document[member]));
}

/** Whether it lacks its zone: where a claim says the time as well, that one is exact. */
function isLocal(time: JsonValue): boolean {
  return parseLocalDate(asString(time) ?? '') !== undefined;
}

/** `value` with `id` where it is one party that has none; several parties are left as they are. */
function withId(value: JsonValue | undefined, id: string | undefined): JsonValue | undefined {
  if (value === undefined) return id === undefined ? value : { id };
  if (!isJsonObject(value) || (value['id'] ?? undefined) !== undefined) return value;
  if (id !== undefined) return { ...value, id };
  return Object.hasOwn(value, 'id') ? withoutNulls(value) : value;
}

function partyMember(kind: SecuredKind): 'issuer' | 'holder' {
  return kind === 'credential' ? 'issuer' : 'holder';
}

function partyId(value: JsonValue | undefined): string | undefined {
  return isJsonObject(value) ? asString(value['id']) : asString(value);
}

function findContradictions(source: Source): readonly Finding[] {
  const { claims, document } = source;
  const { jti } = claims;
  const id = document['id'] ?? undefined;
  const findings = [...findOtherIssuers(source), ...findOtherSubjects(source)];
  if (jti === undefined || id === undefined || isSameName(jti, id) || isOwnNumber(jti)) {
    return findings;
  }
  return [...findings, contradiction('id', `"jti" is ${show(jti)}, "id" is ${show(id)}`)];
}

/**
 * Whether a claim is the issuer's own number (of a student, of a token): RFC 7519 lets it be any text, and what
 * is no URL was not meant as the id of which it is to be the same.
 */
function isOwnNumber(claim: JsonValue): boolean {
  return typeof claim === 'string' && asUrl(claim) === undefined;
}

/** @see https://www.rfc-editor.org/rfc/rfc8141#section-5.1 for the letters of a UUID, RFC 9562 §4 */
function isSameName(one: JsonValue, other: JsonValue): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  if (isSameId(one, other)) return true;
  return /^urn:uuid:/iu.test(one) && one.toLowerCase() === other.toLowerCase();
}

/**
 * The issuer's or holder's id stands in the document, as a claim, and may stand in the header once more: whoever
 * goes by the one would believe another than who goes by the other.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7519#section-5.3
 */
function findOtherIssuers({ claims, header, document, kind }: Source): readonly Finding[] {
  const stated = [claims['iss'], header['iss']].filter((iss) => (iss ?? undefined) !== undefined);
  const named = partyId(document[partyMember(kind)]) ?? asString(stated[0]);
  return stated.flatMap((iss) => {
    if (typeof iss !== 'string') return [malformed('iss')];
    return named === undefined || isSameId(iss, named) ? [] : [issuerDiffers(named, iss)];
  });
}

function findOtherSubjects({ claims, header, document, kind }: Source): readonly Finding[] {
  if (kind !== 'credential') return [];
  const known = asArray(document['credentialSubject']).map(partyId);
  const subjects = known.filter((id) => id !== undefined);
  if (subjects.length === 0) subjects.push(...asArray(claims['sub']).flatMap(asTexts));
  if (subjects.length === 0) return [];
  return [claims['sub'], header['sub']].flatMap((sub) => {
    if ((sub ?? undefined) === undefined || subjects.includes(asString(sub) ?? '')) return [];
    const detail = `"sub" is ${show(sub)}, not ${subjects.join()}`;
    return isOwnNumber(sub ?? '') ? [unlike(detail)] : [contradiction('credentialSubject', detail)];
  });
}

function asTexts(value: JsonValue): readonly string[] {
  return typeof value === 'string' ? [value] : [];
}

function unlike(detail: string): Finding {
  return { id: 'document-structure', outcome: 'warn', code: 'structure.valid', detail };
}

function findTimeFaults(source: Source): readonly Finding[] {
  const { claims, document, timesAreTheDocuments } = source;
  const findings = (['nbf', 'exp'] as const)
    .filter((name) => claims[name] !== undefined && numericDate(claims[name]) === undefined)
    .map(malformed);
  if (!timesAreTheDocuments) return [...findings, ...findSignatureTimeFaults(source)];
  if (!agrees(claims['nbf'], document, FROM_MEMBERS)) {
    findings.push(contradiction('validFrom', `"nbf" is ${show(claims['nbf'])}`));
  }
  if (!agrees(claims['exp'], document, UNTIL_MEMBERS)) {
    findings.push(contradiction('validUntil', `"exp" is ${show(claims['exp'])}`));
  }
  return findings;
}

/** `nbf` and `exp` as the signature's own period. @see https://www.w3.org/TR/vc-jose-cose/#securing-json */
function findSignatureTimeFaults({ claims, instant }: Source): readonly Finding[] {
  const from = numericDate(claims['nbf']);
  const until = numericDate(claims['exp']);
  const period = { id: 'validity-period', outcome: 'fail' } as const;
  const findings: Finding[] = [];
  if (from !== undefined && instant < from) {
    findings.push({ ...period, code: 'validity.not-yet', params: { from: formatInstant(from) } });
  }
  if (until !== undefined && instant >= until) {
    findings.push({ ...period, code: 'proof.expired', params: { until: formatInstant(until) } });
  }
  return findings;
}

const SECOND_MS = 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Whether a NumericDate is within a day of one of the times in `members`: issuers cut and round them,
 * date a token back for clocks that are slow, write a day for a time, and leave out its zone. What is
 * no date is left to others.
 */
function agrees(
  claim: JsonValue | undefined,
  document: JsonObject,
  members: readonly string[],
): boolean {
  const date = numericDate(claim);
  if (date === undefined) return true;
  const stated = timesOf(document, members).flatMap((time) => {
    const text = asString(time) ?? '';
    return parseInstant(text) ?? parseLocalDate(text) ?? [];
  });
  return stated.length === 0 || stated.some((time) => Math.abs(time - date) < DAY_MS);
}

const LATEST_INSTANT = 8.64e15;

/** @see https://www.rfc-editor.org/rfc/rfc7519#section-2 NumericDate, in seconds */
function numericDate(value: JsonValue | undefined): Instant | undefined {
  if (typeof value !== 'number' || Math.abs(value * 1000) > LATEST_INSTANT) return undefined;
  return instantFrom(value * 1000);
}

function malformed(field: string): Finding {
  const detail = `the claim "${field}" is not of its type (RFC 7519 §4.1)`;
  return {
    id: 'document-structure',
    outcome: 'fail',
    code: 'structure.malformed',
    params: { field },
    detail,
  };
}

function issuerDiffers(issuer: string, other: string): Finding {
  const params = { issuer, other };
  return { id: 'issuer-binding', outcome: 'fail', code: 'binding.issuer-differs', params };
}

function show(value: JsonValue | undefined): string {
  return JSON.stringify(value) ?? 'missing';
}
