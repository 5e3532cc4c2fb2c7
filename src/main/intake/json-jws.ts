import type { JsonObject, JsonValue } from '../../shared/lib/json.ts';
import { asArray, isJsonObject } from '../../shared/lib/json.ts';

/**
 * The compact token that a JSON serialisation of a JWS says, flattened or general, of an SD-JWT with its
 * disclosures: the same text is signed in either (RFC 7515 §5.1).
 *
 * @returns `undefined` for several signatures, and for a header that no signature protects: neither has a
 *   compact form.
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-7.2
 * @see https://www.rfc-editor.org/rfc/rfc9901#section-8.1
 */
export function compactOfJson(object: JsonObject): string | undefined {
  const { payload, signatures } = object;
  const [signature, ...others] = signatures === undefined ? [object] : asArray(signatures);
  if (others.length > 0 || !isJsonObject(signature)) return undefined;
  const parts = [signature['protected'], payload, signature['signature']];
  if (!parts.every(isBase64url)) return undefined;
  const token = parts.join('.');
  const { header } = signature;
  return header === undefined ? token : withDisclosures(token, header);
}

const SD_JWT_MEMBERS: readonly string[] = ['disclosures', 'kb_jwt'];

function withDisclosures(token: string, header: JsonValue): string | undefined {
  if (!isJsonObject(header)) return undefined;
  const isOther = Object.keys(header).some((name) => !SD_JWT_MEMBERS.includes(name));
  const { disclosures, kb_jwt: keyBinding } = header;
  if (isOther || !Array.isArray(disclosures) || !disclosures.every(isBase64url)) return undefined;
  if (keyBinding !== undefined && typeof keyBinding !== 'string') return undefined;
  return [token, ...disclosures, keyBinding ?? ''].join('~');
}

function isBase64url(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && /^[\w-]+$/u.test(value);
}
