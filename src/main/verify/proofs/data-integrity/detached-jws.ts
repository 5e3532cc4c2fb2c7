import { asArray, asString } from '../../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../shared/lib/json.ts';
import { decodeBase64url } from '../../keys/base64url.ts';
import { parseJsonObject } from '../../keys/json-object.ts';
import type { KeyMaterial } from '../../keys/material.ts';
import { fitsRawSignature } from '../jose/raw-signature.ts';

/** A compact JWS whose payload is left out. @see https://www.rfc-editor.org/rfc/rfc7515#appendix-F */
export interface DetachedJws {
  /** The protected header as it was written, which the signature covers. */
  readonly protectedText: string;
  readonly header: JsonObject;
  readonly signature: Uint8Array;
}

/** Reads a detached JWS; `undefined` when it is none, or its header names no algorithm. */
export function parseDetachedJws(jws: JsonValue | undefined): DetachedJws | undefined {
  const [protectedText = '', payload, end = '', ...more] = (asString(jws) ?? '').split('.');
  if (payload !== '' || end === '' || more.length > 0) return undefined;
  const bytes = decodeBase64url(protectedText);
  const header = bytes === undefined ? undefined : parseJsonObject(bytes);
  const signature = decodeBase64url(end);
  if (signature === undefined || asString(header?.['alg']) === undefined) return undefined;
  return header === undefined ? undefined : { protectedText, header, signature };
}

/**
 * Whether the header says that the payload is signed as it is, and makes nothing else a condition.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7797#section-6
 */
export function isUnencoded({ header }: DetachedJws): boolean {
  const critical = asArray(header['crit']);
  return header['b64'] === false && critical.length === 1 && critical[0] === 'b64';
}

/** @param payload What the signature is over, beside the header. */
export function fitsDetachedJws(
  { protectedText, header, signature }: DetachedJws,
  payload: Uint8Array,
  key: KeyMaterial,
): boolean {
  const data = Buffer.concat([Buffer.from(`${protectedText}.`, 'ascii'), payload]);
  const algorithm = asString(header['alg']) ?? '';
  return fitsRawSignature({ algorithm, data, signature }, key);
}
