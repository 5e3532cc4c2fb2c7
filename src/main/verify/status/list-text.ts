import { asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { INTAKE_LIMITS, parseJson } from '../../intake/index.ts';
import type { CredentialPayload } from '../../intake/index.ts';
import { readTypes } from '../credential/text.ts';

const COMPACT_JWS = /^[\w-]+\.[\w-]*\.[\w-]+$/u;
const ENVELOPE = /^data:application\/vc(?:\+ld)?\+jwt,/iu;

/**
 * Reads the text of a list as the credential that it is: JSON with an embedded proof, a compact
 * JWS, or a JSON envelope around one.
 *
 * @returns `undefined` when it is none of these.
 * @see https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials
 */
export function parseListText(text: string): CredentialPayload | undefined {
  const trimmed = text.trim();
  if (COMPACT_JWS.test(trimmed)) return { kind: 'jws', compact: trimmed };
  const parsed = parseJson(trimmed, INTAKE_LIMITS);
  if (parsed.outcome !== 'parsed') return undefined;
  const { value } = parsed;
  if (typeof value === 'string' && COMPACT_JWS.test(value)) return { kind: 'jws', compact: value };
  if (!isJsonObject(value)) return undefined;
  return unwrapEnvelope(value) ?? { kind: 'json', json: value };
}

/** The compact JWS in an enveloped credential. @see https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials */
function unwrapEnvelope(json: JsonObject): CredentialPayload | undefined {
  if (!readTypes(json).includes('EnvelopedVerifiableCredential')) return undefined;
  const compact = (asString(json['id']) ?? '').replace(ENVELOPE, '');
  return COMPACT_JWS.test(compact) ? { kind: 'jws', compact } : undefined;
}
