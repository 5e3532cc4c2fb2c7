import type { JsonObject, JsonValue } from '../../shared/lib/json.ts';
import { asArray, asString } from '../../shared/lib/json.ts';

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
