import type { JsonObject } from '../../shared/lib/json.ts';
import { asString, isJsonObject } from '../../shared/lib/json.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { CredentialFormat } from '../../shared/model/credential.ts';
import { classifyObject } from './classify.ts';
import { parseJson } from './parse-json.ts';
import type { JsonLimits, JsonRefusal } from './parse-json.ts';
import { readSdJwtPresentation } from './sd-jwt-presentation.ts';
import { decodeBase64urlText } from './text.ts';

/** What a compact token claims to carry. Decoded to be sorted only; nothing of it is believed. */
export type JwtKind =
  | { readonly kind: 'credential'; readonly format: CredentialFormat }
  | { readonly kind: 'presentation'; readonly presentation: JsonObject }
  | { readonly kind: 'other'; readonly found: 'jwt' | 'encrypted-jwt' }
  | { readonly kind: 'malformed' }
  /** Base64url of JSON that is not read. */
  | { readonly kind: 'refused'; readonly why: Exclude<JsonRefusal, 'malformed'> };

const COMPACT_SHAPE = /^[\w-]+={0,2}(?:\.[\w-]*={0,2}){1,4}(?:~\S*)?$/u;

/** Whether text is meant as a compact token: base64url parts with dots between them, the first an object. */
export function looksLikeJwt(text: string): boolean {
  return /^e[wy]/u.test(text) && COMPACT_SHAPE.test(text);
}

/**
 * A compact token that was broken into lines of one length, as mail programs and editors do, in one again;
 * any other text as it is.
 */
export function unfoldJwt(text: string): string {
  const lines = text.split(/\r?\n/u);
  const [width = 0] = lines.map(({ length }) => length);
  const isFolded =
    lines.length > 1 &&
    width >= SHORTEST_FOLD &&
    lines.slice(0, -1).every(({ length }) => length === width) &&
    (lines.at(-1)?.length ?? 0) <= width;
  if (!isFolded) return text;
  const token = lines.join('');
  return looksLikeJwt(token) && token.split('~', 1)[0]?.split('.').length === 3 ? token : text;
}

const SHORTEST_FOLD = 32;

/** @see https://www.rfc-editor.org/rfc/rfc7515#section-7.1 */
export function classifyJwt(compact: string, limits: JsonLimits): JwtKind {
  const [signed = '', ...disclosures] = compact.split('~');
  const [protectedHeader = '', body = '', ...rest] = signed.split('.');
  const header = decodeObject(protectedHeader, limits);
  if (!header.ok) return notRead(header.error);
  // RFC 7516: five parts are an encrypted token, which only its recipient can read.
  if (rest.length === 3) return { kind: 'other', found: 'encrypted-jwt' };
  const payload = decodeObject(body, limits);
  if (rest.length !== 1) return { kind: 'malformed' };
  if (!payload.ok) return notRead(payload.error);
  if (disclosures.length === 0) return classifyPayload(header.value, payload.value);
  const token = { header: header.value, payload: payload.value, disclosures };
  const presentation = readSdJwtPresentation(token, limits);
  if (presentation !== undefined) return { kind: 'presentation', presentation };
  return { kind: 'credential', format: 'vc-sd-jwt' };
}

function notRead(why: JsonRefusal): JwtKind {
  return why === 'malformed' ? { kind: 'malformed' } : { kind: 'refused', why };
}

function decodeObject(part: string, limits: JsonLimits): Result<JsonObject, JsonRefusal> {
  const text = decodeBase64urlText(part);
  if (text === undefined) return err('malformed');
  const parsed = parseJson(text, limits);
  if (parsed.outcome !== 'parsed') return err(parsed.outcome);
  return isJsonObject(parsed.value) ? ok(parsed.value) : err('malformed');
}

/** The credential stands in `vc` (VC 1.1 §6.3.1), or is the whole payload (Open Badges 3.0 §8.2, VC-JOSE). */
function classifyPayload(header: JsonObject, payload: JsonObject): JwtKind {
  const { vc, vp } = payload;
  if (isJsonObject(vc)) return { kind: 'credential', format: signedFormat(vc) ?? 'vc-jwt' };
  if (isJsonObject(vp)) return { kind: 'presentation', presentation: vp };
  const format = signedFormat(payload);
  if (format !== undefined) return { kind: 'credential', format };
  const kind = classifyObject(payload).kind;
  if (kind === 'presentation') return { kind: 'presentation', presentation: payload };
  return claimsCredentialType(header)
    ? { kind: 'credential', format: 'vc-jwt' }
    : { kind: 'other', found: 'jwt' };
}

function signedFormat(object: JsonObject): CredentialFormat | undefined {
  const classified = classifyObject(object);
  return classified.kind === 'credential' ? SIGNED_FORMATS[classified.format] : undefined;
}

const SIGNED_FORMATS: Readonly<Record<CredentialFormat, CredentialFormat>> = {
  'ob3-json': 'ob3-jwt',
  'ob3-jwt': 'ob3-jwt',
  'clr2-json': 'clr2-jwt',
  'clr2-jwt': 'clr2-jwt',
  'vc-json': 'vc-jwt',
  'vc-jwt': 'vc-jwt',
  'ob2-hosted': 'ob2-signed',
  'ob2-signed': 'ob2-signed',
  'ob1-assertion': 'ob2-signed',
  'vc-sd-jwt': 'vc-sd-jwt',
  'blockcerts-json': 'vc-jwt',
  'edc-json': 'edc-json',
};

/** @see https://www.w3.org/TR/vc-jose-cose/#securing-with-jose */
function claimsCredentialType(header: JsonObject): boolean {
  const type = asString(header['typ'])?.toLowerCase().replace('application/', '');
  return type === 'vc+jwt' || type === 'vc+ld+jwt' || type === 'vc-ld+jwt';
}
