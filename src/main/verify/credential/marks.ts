import { hash } from 'node:crypto';
import { CREDENTIAL_LIMITS } from '../../../shared/limits.ts';
import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import type { CredentialFacts, CredentialMarks } from '../../../shared/model/credential.ts';
import { readEmbeddedCredential } from '../../intake/index.ts';
import type { CredentialPayload } from '../../intake/index.ts';
import { listNested } from '../checks/nested-credentials.ts';
import { readAddresses } from '../checks/recipient.ts';
import { decodeMultibase } from '../keys/multibase.ts';
import { decodeBase64url } from '../keys/base64url.ts';
import { thumbprintOf } from '../keys/thumbprint.ts';
import { canonicaliseJson } from '../proofs/data-integrity/jcs.ts';
import type { SecuredCredential } from './secured-credential.ts';

/**
 * By what a credential is known again: written with other white space, baked, taken out of a
 * presentation or out of the record that held it, it has the same marks. Of embedded endorsements
 * there are none: one endorsement stands in many people's credentials.
 */
export function readMarks(
  payload: CredentialPayload,
  { credential, provenKeys }: Pick<SecuredCredential, 'credential' | 'provenKeys'>,
  facts: CredentialFacts,
): CredentialMarks {
  const inner =
    credential === undefined ? [] : listNested(credential).slice(0, CREDENTIAL_LIMITS.nested);
  const copies = [...copiesOf(payload, credential), ...inner.flatMap(copiesOfInner)];
  const number = numberOf(facts);
  return {
    copies: [...new Set(copies)],
    ...(number === undefined ? {} : { number }),
    keys: [...new Set(provenKeys.map(thumbprintOf))],
    addresses: readAddresses(facts.recipient),
  };
}

function copiesOf(payload: CredentialPayload, credential: JsonObject | undefined): string[] {
  const signatures =
    payload.kind === 'json' ? signaturesIn(payload.json) : signatureOfToken(payload.compact);
  const content = credential && contentOf(credential);
  return [
    ...signatures.map((bytes) => digest('signature', bytes)),
    ...(content === undefined ? [] : [digest('content', content)]),
  ];
}

function copiesOfInner(value: JsonValue): string[] {
  const document = readEmbeddedCredential(value, '');
  if (document === undefined) return [];
  const { payload } = document;
  return copiesOf(payload, payload.kind === 'json' ? payload.json : undefined);
}

function contentOf(credential: JsonObject): string | undefined {
  const { proof: _, ...signed } = credential;
  return canonicaliseJson(signed);
}

// As bytes: one signature can be written in several alphabets.
function signaturesIn(json: JsonObject): readonly Uint8Array[] {
  const proofs = asArray(json['proof']).filter(isJsonObject);
  const written = proofs.flatMap((proof) => [
    readMultibase(asString(proof['proofValue'])),
    readLast(asString(proof['jws'])),
  ]);
  return [...written, readLast(asString(json['signature']))].filter((bytes) => bytes !== undefined);
}

function signatureOfToken(compact: string): readonly Uint8Array[] {
  // An SD-JWT's issuer signed what stands before its disclosures.
  const bytes = readLast(compact.split('~', 1)[0]);
  return bytes === undefined ? [] : [bytes];
}

function readMultibase(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : filled(decodeMultibase(text) ?? Buffer.from(text));
}

function readLast(jws: string | undefined): Uint8Array | undefined {
  const text = jws?.slice(jws.lastIndexOf('.') + 1);
  return text === undefined ? undefined : filled(decodeBase64url(text));
}

function filled(bytes: Uint8Array | undefined): Uint8Array | undefined {
  return bytes === undefined || bytes.length === 0 ? undefined : bytes;
}

/** @see https://www.imsglobal.org/spec/ob/v3p0/#credential-equality-and-comparison-algorithm */
function numberOf({ id, issuer }: CredentialFacts): string | undefined {
  if (id === undefined || issuer.id === undefined) return undefined;
  const pair = [issuer.id, id].map(comparable);
  return pair.includes('') ? undefined : digest('number', JSON.stringify(pair));
}

function comparable(id: string): string {
  const trimmed = id.trim();
  if (!trimmed.includes('%')) return trimmed;
  try {
    return decodeURIComponent(trimmed);
  } catch {
    return trimmed;
  }
}

/** 128 bits: two that are alike by chance will not be met. */
function digest(kind: string, content: string | Uint8Array): string {
  const whole =
    typeof content === 'string'
      ? `${kind}\0${content}`
      : Buffer.concat([Buffer.from(`${kind}\0`), content]);
  return hash('sha256', whole, 'hex').slice(0, 32);
}
