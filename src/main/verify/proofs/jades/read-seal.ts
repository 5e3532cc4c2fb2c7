import { asArray, asString, isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../shared/lib/json.ts';
import { err, ok } from '../../../../shared/lib/result.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import type { CredentialPayload } from '../../../intake/index.ts';
import { isEuropean } from '../../credential/european.ts';
import { decodeBase64url } from '../../keys/base64url.ts';
import { parseJsonObject } from '../../keys/json-object.ts';
import { parseJwsHeader } from '../jose/compact-jws.ts';

/** One signature of a seal as it is written, in whichever serialisation. */
export interface WrittenSignature {
  readonly protectedPart: string;
  readonly signaturePart: string;
  /** What stands beside the signature and is not signed: time-stamps, certificates (`etsiU`). */
  readonly unprotected: JsonObject;
}

/** A JAdES seal as it is written; nothing of it is believed yet. */
export interface WrittenSeal {
  /** `undefined` where the text that was sealed is not in it. */
  readonly payload: string | undefined;
  readonly signatures: readonly WrittenSignature[];
}

/** What of a seal is not written as it must be, and how. */
export interface SealFault {
  readonly kind: 'malformed' | 'unsupported' | 'detached';
  readonly field: string;
  readonly detail: string;
}

/** More seals than a diploma of several universities has only make work. */
const MAX_SIGNATURES = 8;

/**
 * Whether a document is a JWS in one of its JSON serialisations (RFC 7515 §7.2). A credential has a
 * context, and may have terms of these names.
 */
export function isJsonJws(json: JsonObject): boolean {
  if (json['@context'] !== undefined) return false;
  return json['signatures'] !== undefined || typeof json['signature'] === 'string';
}

/** Header parameters that name the certificate of the one who signs (ETSI TS 119 182-1 §5.1.7). */
const CERTIFICATE_PARAMETERS = ['x5c', 'x5t#S256', 'x5t#o', 'sigX5ts'] as const;

/** Whether a compact JWS is a European Digital Credential that names the certificate of its seal. */
export function isEuropeanSeal(compact: string): boolean {
  const [header = '', claims] = compact.split('.', 2);
  const parameters = parseJwsHeader(header);
  // Nearly every token is none, and its claims are not read for that.
  if (!CERTIFICATE_PARAMETERS.some((name) => parameters?.[name] !== undefined)) return false;
  return isEuropeanClaims(parsePart(claims));
}

function parsePart(part: string | undefined): JsonObject | undefined {
  return parseJsonObject(decodeBase64url(part ?? '') ?? '');
}

function isEuropeanClaims(claims: JsonObject | undefined): boolean {
  const inner = claims?.['vc'];
  return claims !== undefined && isEuropean(isJsonObject(inner) ? inner : claims);
}

/**
 * Takes a seal apart: a compact JWS, or one in the flattened or the general JSON serialisation.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-7
 */
export function readSeal(payload: CredentialPayload): Result<WrittenSeal, SealFault> {
  if (payload.kind === 'jws') return readCompact(payload.compact);
  const { json } = payload;
  const isFlattened = json['signature'] !== undefined || json['protected'] !== undefined;
  if (isFlattened && json['signatures'] !== undefined) {
    return malformed('signatures', 'RFC 7515 §7.2.2: flattened and general at once');
  }
  const written = isFlattened ? [json] : asArray(json['signatures']);
  if (written.length > MAX_SIGNATURES) {
    return malformed('signatures', `${written.length}, at most ${MAX_SIGNATURES} are looked at`);
  }
  const signatures = written.map(readSignature);
  const read = signatures.filter((signature) => signature !== undefined);
  if (read.length === 0 || read.length < signatures.length) {
    return malformed('signatures', 'RFC 7515 §7.2.1: "protected" and "signature" of each');
  }
  return ok({ payload: asString(json['payload']), signatures: read });
}

function readCompact(compact: string): Result<WrittenSeal, SealFault> {
  const parts = compact.split('.');
  const [protectedPart = '', payload = '', signaturePart = ''] = parts;
  if (parts.length !== 3) return malformed('JWS', `has ${parts.length} parts, not 3`);
  return ok({
    payload: payload === '' ? undefined : payload,
    signatures: [{ protectedPart, signaturePart, unprotected: {} }],
  });
}

function readSignature(value: JsonValue): WrittenSignature | undefined {
  if (!isJsonObject(value)) return undefined;
  const protectedPart = asString(value['protected']);
  const signaturePart = asString(value['signature']);
  if (protectedPart === undefined || signaturePart === undefined) return undefined;
  const { header = {} } = value;
  return isJsonObject(header) ? { protectedPart, signaturePart, unprotected: header } : undefined;
}

/** One signature, read, with the very bytes that it covers. */
export interface SealSignature {
  readonly header: JsonObject;
  readonly unprotected: JsonObject;
  readonly signature: Uint8Array;
  /** The sealed text. */
  readonly content: Uint8Array;
  /** What the signature is over. @see https://www.rfc-editor.org/rfc/rfc7797#section-3 */
  readonly signingInput: Uint8Array;
}

/** Reads one signature of a seal, and refuses what a header demands that is not done here. */
export function readSealSignature(
  { payload }: WrittenSeal,
  written: WrittenSignature,
): Result<SealSignature, SealFault> {
  const { protectedPart, signaturePart, unprotected } = written;
  const header = parseJsonObject(decodeBase64url(protectedPart) ?? '');
  if (header === undefined) return malformed('protected', 'not base64url of a JSON object');
  const refusal = findHeaderFault(header, unprotected);
  if (refusal !== undefined) return err(refusal);
  const signature = decodeBase64url(signaturePart);
  if (signature === undefined || signature.length === 0) {
    return malformed('signature', 'not canonical base64url');
  }
  if (payload === undefined || header['sigD'] !== undefined) return detached(header);
  const content = readContent(payload, header);
  if (content === undefined) {
    return malformed('payload', 'neither canonical base64url nor, with "b64" false, a text');
  }
  const signingInput = Buffer.from(`${protectedPart}.${payload}`, 'utf8');
  return ok({ header, unprotected, signature, content, signingInput });
}

// Half of a character outside of the first plane is no text: several of them have the same bytes.
function readContent(payload: string, header: JsonObject): Uint8Array | undefined {
  if (header['b64'] !== false) return decodeBase64url(payload);
  return payload.isWellFormed() ? Buffer.from(payload, 'utf8') : undefined;
}

/** What `crit` may name because it is acted upon here. */
const UNDERSTOOD: ReadonlySet<string> = new Set(['b64', 'sigT', 'x5t#o', 'sigX5ts', 'sigD']);
/** What the signer states of place, commitment and itself, which bears on no check. */
const STATEMENTS: ReadonlySet<string> = new Set(['sigPl', 'srCms', 'srAts']);
/** Defined by ETSI TS 119 182-1, and not acted upon here. */
const UNSUPPORTED: ReadonlySet<string> = new Set(['sigPId', 'adoTst']);

/** @see https://www.rfc-editor.org/rfc/rfc7515#section-4.1.11 and RFC 7797 §6 on `b64` */
function findHeaderFault(header: JsonObject, unprotected: JsonObject): SealFault | undefined {
  if (typeof header['alg'] !== 'string') return fault('alg', 'missing, or not a string');
  const doubled = Object.keys(header).find((name) => Object.hasOwn(unprotected, name));
  if (doubled !== undefined) return fault(doubled, 'RFC 7515 §7.2.1: protected and unprotected');
  if (Object.hasOwn(unprotected, 'crit')) return fault('crit', 'RFC 7515 §4.1.11: not protected');
  const critical = header['crit'];
  const names = Array.isArray(critical) ? critical.filter((name) => typeof name === 'string') : [];
  if (critical !== undefined && !isListOfOwn(critical, names, header)) {
    return fault('crit', `RFC 7515 §4.1.11: ${JSON.stringify(critical).slice(0, 200)}`);
  }
  const b64 = header['b64'];
  if (b64 !== undefined && typeof b64 !== 'boolean') return fault('b64', 'RFC 7797 §3: no boolean');
  if (b64 === false && !names.includes('b64')) return fault('b64', 'RFC 7797 §6: not in "crit"');
  return findUnknownDemand(names);
}

function isListOfOwn(critical: JsonValue, names: readonly string[], header: JsonObject): boolean {
  const isOnce = new Set(names).size === names.length && names.length > 0;
  return (
    isOnce &&
    names.length === asArray(critical).length &&
    names.every((name) => Object.hasOwn(header, name))
  );
}

function findUnknownDemand(names: readonly string[]): SealFault | undefined {
  const unknown = names.filter((name) => !UNDERSTOOD.has(name) && !STATEMENTS.has(name));
  const [strange] = unknown.filter((name) => !UNSUPPORTED.has(name));
  if (strange !== undefined)
    return fault('crit', `RFC 7515 §4.1.11: "${strange}" is not understood`);
  const [unsupported] = unknown;
  if (unsupported === undefined) return undefined;
  return {
    kind: 'unsupported',
    field: `JAdES ${unsupported}`,
    detail: `ETSI TS 119 182-1: "crit" demands "${unsupported}"`,
  };
}

/** ETSI TS 119 182-1 §5.2.8: what `sigD` points to is elsewhere, and nobody can say that it is this. */
function detached(header: JsonObject): Result<never, SealFault> {
  const detail =
    header['sigD'] === undefined
      ? 'RFC 7515 appendix F: no payload'
      : 'ETSI TS 119 182-1 §5.2.8: "sigD" points to what was signed';
  return err({ kind: 'detached', field: 'payload', detail });
}

function fault(field: string, detail: string): SealFault {
  return { kind: 'malformed', field, detail };
}

function malformed(field: string, detail: string): Result<never, SealFault> {
  return err(fault(field, detail));
}
