import { asString } from '../../../../shared/lib/json.ts';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import { hashJson } from '../../proofs/data-integrity/hash-json.ts';
import { fitsEd25519 } from '../ed25519-signature.ts';
import { decodeMultibase } from '../multibase.ts';
import { parseMultikey } from '../multikey.ts';

const METHOD = /^did:key:(?<key>z\w+)#(?<fragment>z\w+)$/u;

/**
 * The Ed25519 key, as Multikey, whose `eddsa-jcs-2022` proof over `document` fits.
 *
 * @returns `undefined` when the proof does not fit, is of another kind or for another purpose.
 * @see https://identity.foundation/didwebvh/v1.0/#authorized-keys
 */
export function findSigner(document: JsonObject, proof: JsonObject): string | undefined {
  const { proofValue, ...options } = proof;
  const { type, cryptosuite, proofPurpose } = options;
  if (type !== 'DataIntegrityProof' || cryptosuite !== 'eddsa-jcs-2022') return undefined;
  if (proofPurpose !== 'assertionMethod') return undefined;
  const { key, fragment } =
    METHOD.exec(asString(options['verificationMethod']) ?? '')?.groups ?? {};
  if (key === undefined || key !== fragment) return undefined;
  const material = parseMultikey(key);
  const text = asString(proofValue) ?? '';
  const signature = text.startsWith('z') ? decodeMultibase(text) : undefined;
  const data = hashJson(document, options, 'sha256');
  if (!material.ok || material.value.type !== 'Ed25519') return undefined;
  if (signature?.length !== 64 || !data.ok) return undefined;
  return fitsEd25519(data.value, material.value.publicKey, signature) ? key : undefined;
}
