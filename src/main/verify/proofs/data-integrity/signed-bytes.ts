import { asArray } from '../../../../shared/lib/json.ts';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import { ok } from '../../../../shared/lib/result.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import {
  CREDENTIALS_V2,
  DATA_INTEGRITY_V1,
  DATA_INTEGRITY_V2,
} from '../../contexts/bundled-contexts.ts';
import type { ContextSet } from '../../contexts/context-set.ts';
import type { CanonicalDocument, CanonicalOptions } from '../../jsonld/canonicalise.ts';
import { canonicalise } from '../../jsonld/canonicalise.ts';
import { findCryptosuite } from './cryptosuites.ts';
import type { Cryptosuite, SignatureScheme } from './cryptosuites.ts';
import { hashBoth, hashJson } from './hash-json.ts';
import { canonicaliseOptions } from './option-shape.ts';

/** A document apart from its proofs. */
export interface Unsecured {
  readonly document: JsonObject;
  /** Canonical N-Quads of `document`, worked out once for each set and digest. */
  canonical(options: CanonicalOptions): Promise<Result<CanonicalDocument, string>>;
}

export function unsecured(document: JsonObject): Unsecured {
  const known = new Map<string, Promise<Result<CanonicalDocument, string>>>();
  return {
    document,
    canonical(options) {
      const key = `${options.digest} ${options.by ?? ''} ${options.contexts.name}`;
      const canonical = known.get(key) ?? canonicalise(document, options);
      known.set(key, canonical);
      return canonical;
    },
  };
}

/** How a proof's bytes are made: by its suite, the scheme of its key, and what the contexts say. */
export interface HashingOptions {
  readonly suite: Cryptosuite;
  readonly scheme: SignatureScheme;
  readonly contexts: ContextSet;
  readonly by?: 'processor';
}

/**
 * The bytes that a signature is over: the hash of the proof's options, then the hash of the document.
 *
 * @returns An error, for an engineer, when either cannot be made canonical.
 * @see https://www.w3.org/TR/vc-di-eddsa/#hashing-eddsa-rdfc-2022
 */
export async function hashSigned(
  subject: Unsecured,
  proof: JsonObject,
  { suite, scheme, contexts, by }: HashingOptions,
): Promise<Result<Buffer, string>> {
  const { digest } = scheme;
  if (suite.canonicalisation === 'jcs')
    return hashJson(subject.document, withoutSignature(proof), digest);
  const how = { contexts, digest, ...(by === undefined ? {} : { by }) };
  const document = await subject.canonical(how);
  if (!document.ok) return document;
  const options = await canonicaliseOptions(proofOptions(proof, subject.document), how);
  if (!options.ok) return options;
  return ok(hashBoth(options.value.nquads, document.value.nquads, digest));
}

/**
 * A proof without its signature, with the context that it is signed under: its own, or the document's
 * and, where that has none of the proof's words, Data Integrity's beside it.
 */
export function proofOptions(proof: JsonObject, document: JsonObject): JsonObject {
  return { '@context': proofContext(proof, document), ...withoutSignature(proof) };
}

function proofContext(proof: JsonObject, document: JsonObject): JsonObject[string] {
  const context = document['@context'];
  if (proof['type'] !== 'DataIntegrityProof') return context;
  const known = [CREDENTIALS_V2, DATA_INTEGRITY_V2, DATA_INTEGRITY_V1];
  const isKnown = asArray(context).some((entry) => known.some((url) => url === entry));
  return isKnown ? context : [...asArray(context), DATA_INTEGRITY_V2];
}

function withoutSignature(proof: JsonObject): JsonObject {
  const choice = findCryptosuite(proof);
  const field = choice.kind === 'supported' && choice.suite.isJws === true ? 'jws' : 'proofValue';
  const { [field]: _, ...options } = proof;
  return options;
}
