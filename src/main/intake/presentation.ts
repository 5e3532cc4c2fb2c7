import type { JsonObject, JsonValue } from '../../shared/lib/json.ts';
import { asArray, asString } from '../../shared/lib/json.ts';
import { latin1Of } from './text.ts';

/** The credentials that a presentation holds, each as it stands there. */
export function listEmbedded(presentation: JsonObject): readonly JsonValue[] {
  return asArray(presentation['verifiableCredential']);
}

const DATA_URL = /^data:(?<mediaType>[^;,]*)(?<base64>(?:;[^;,]*)*),(?<content>.*)$/su;

/** Whether an enveloped credential is secured by something else than a token: COSE, say. */
export function isOtherEnvelope(envelope: JsonObject): boolean {
  const parts = DATA_URL.exec(asString(envelope['id']) ?? '')?.groups;
  return parts !== undefined && !(parts['mediaType'] ?? '').includes('jwt');
}

const CBOR_CREDENTIAL =
  /^(?:\xD2\x84|\x84[\x40-\x58].{0,2}[\xA1-\xA8]|[\xA1-\xA4\xBF](?:j(?:issuerAuth|nameSpaces)|gversion|idocuments|fstatus))/su;

/**
 * Whether bytes are a credential as CBOR: signed with COSE (RFC 9052 §4.2, with its tag or without), or a
 * mobile document (ISO/IEC 18013-5), as a wallet was issued it or shows it.
 */
export function isBinaryCredential(bytes: Uint8Array): boolean {
  return CBOR_CREDENTIAL.test(latin1Of(bytes, 0, 48));
}

/** The same of a text that is base64url of such bytes. */
export function isEncodedCredential(text: string): boolean {
  if (!/^[\w-]{8,}={0,2}$/u.test(text)) return false;
  return isBinaryCredential(Buffer.from(text.slice(0, 64), 'base64url'));
}

/**
 * Takes the compact token out of an enveloped credential or presentation.
 *
 * @returns `undefined` when its `id` is no `data:` URL of a token.
 * @see https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials
 */
export function unwrapEnvelope(envelope: JsonObject): string | undefined {
  const parts = DATA_URL.exec(asString(envelope['id']) ?? '')?.groups;
  const content = parts?.['content'];
  if (content === undefined || !(parts?.['mediaType'] ?? '').includes('jwt')) return undefined;
  // Base64 has no dots: what has some is the token as it stands, whatever it is called.
  const isBase64 = (parts?.['base64'] ?? '').includes(';base64') && !content.includes('.');
  return isBase64 ? Buffer.from(content, 'base64').toString('latin1') : content;
}
