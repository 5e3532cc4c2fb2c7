import type { JsonObject } from '../../../../shared/lib/json.ts';
import { err, ok } from '../../../../shared/lib/result.ts';
import { createMemo } from '../../../../shared/lib/memo.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import { decodeBase64url } from '../../keys/base64url.ts';
import { parseJsonObject } from '../../keys/json-object.ts';

/** A compact JWS taken apart; nothing of it is believed yet. */
export interface CompactJws {
  readonly header: JsonObject;
  /** `undefined` when it is no JSON object, so no JWT Claims Set. */
  readonly payload: JsonObject | undefined;
}

/** What of it is not written as it must be, and how. */
export interface CompactFault {
  readonly field: string;
  readonly detail: string;
}

/**
 * Takes a compact JWS apart. Its parts must be base64url in their canonical form, so that a
 * signature cannot be written in two ways.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-5.2
 */
export function parseCompactJws(compact: string): Result<CompactJws, CompactFault> {
  const parts = compact.split('.');
  const [headerPart = '', payloadPart = '', signaturePart = ''] = parts;
  if (parts.length !== 3) return fault('JWS', `has ${parts.length} parts, not 3`);
  const header = parseJwsHeader(headerPart);
  if (header === undefined) return fault('header', 'not base64url of a JSON object');
  const payload = decodeBase64url(payloadPart);
  if (payload === undefined) return fault('payload', 'not canonical base64url');
  if (decodeBase64url(signaturePart) === undefined) {
    return fault('signature', 'not canonical base64url');
  }
  return findHeaderFault(header) ?? ok({ header, payload: parseJsonObject(payload) });
}

/** An issuer's tokens have the same header. */
const HEADERS = createMemo<JsonObject | undefined>({ entries: 200, keyCharacters: 4000 });

/** The JOSE header that the first part of a compact JWS holds; `undefined` when it holds none. */
export function parseJwsHeader(part: string): JsonObject | undefined {
  return HEADERS(part, () => parseJsonObject(decodeBase64url(part) ?? ''));
}

type Fault = { readonly ok: false; readonly error: CompactFault };

// No extension is understood here, so whatever must be understood is refused (RFC 7515 §4.1.11). A
// payload without base64url (RFC 7797) is not allowed in a JWT at all (its §7).
function findHeaderFault(header: JsonObject): Fault | undefined {
  if (typeof header['alg'] !== 'string') return fault('alg', 'missing, or not a string');
  if (Object.hasOwn(header, 'crit')) return fault('crit', JSON.stringify(header['crit']));
  if (header['b64'] !== undefined && header['b64'] !== true) return fault('b64', 'RFC 7797 §7');
  return undefined;
}

function fault(field: string, detail: string): Fault {
  return err({ field, detail });
}
