import { asArray } from '../../../../shared/lib/json.ts';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import { andThen } from '../../../../shared/lib/pending.ts';
import type { Pending } from '../../../../shared/lib/pending.ts';
import { ok } from '../../../../shared/lib/result.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import {
  CREDENTIALS_V2,
  DATA_INTEGRITY_V1,
  DATA_INTEGRITY_V2,
} from '../../contexts/bundled-contexts.ts';
import type { ContextSet } from '../../contexts/context-set.ts';
import type { CanonicalDocument, CanonicalOptions } from '../../jsonld/canonical-document.ts';
import { canonicalise } from '../../jsonld/canonicalise.ts';
import { signatureMember } from './cryptosuites.ts';
import type { Cryptosuite, SignatureScheme } from './cryptosuites.ts';
import { hashBoth, hashJson } from './hash-json.ts';
import { hasOtherContext } from './proof-statements.ts';
import { canonicaliseOptions } from './option-shape.ts';

/** A document apart from its proofs. */
export interface Unsecured {
  readonly document: JsonObject;
  /** Canonical N-Quads of `document`, worked out once for each set and digest. */
  canonical(options: CanonicalOptions): Pending<Result<CanonicalDocument, string>>;
  /** What `proofOptions` gives for one of its proofs. */
  optionsOf(proof: JsonObject): JsonObject;
}

export function unsecured(document: JsonObject): Unsecured {
  // Hardly ever more than one.
  const known: Known[] = [];
  return {
    document,
    canonical(how) {
      const { contexts, digest, by } = how;
      for (const one of known) {
        if (one.contexts === contexts && one.digest === digest && one.by === by) {
          return one.canonical;
        }
      }
      const canonical = canonicalise(document, how);
      known.push({ contexts, digest, by, canonical });
      return canonical;
    },
    optionsOf: (proof) => proofOptions(proof, document),
  };
}

/** What a document came to under some contexts. */
interface Known extends Pick<CanonicalOptions, 'contexts' | 'digest'> {
  readonly by: CanonicalOptions['by'] | undefined;
  readonly canonical: Pending<Result<CanonicalDocument, string>>;
}

/** How a proof's bytes are made: by its suite, the scheme of its key, and what the contexts say. */
export interface HashingOptions {
  readonly suite: Cryptosuite;
  readonly scheme: SignatureScheme;
  readonly contexts: ContextSet;
  readonly by?: CanonicalOptions['by'];
}

/**
 * The bytes that a signature is over: the hash of the proof's options, then the hash of the document.
 *
 * @returns An error, for an engineer, when either cannot be made canonical.
 * @see https://www.w3.org/TR/vc-di-eddsa/#hashing-eddsa-rdfc-2022
 */
export function hashSigned(
  subject: Unsecured,
  proof: JsonObject,
  { suite, scheme, contexts, by }: HashingOptions,
): Pending<Result<Buffer, string>> {
  const { digest } = scheme;
  if (suite.canonicalisation === 'jcs')
    return hashJson(subject.document, withoutSignature(proof), digest);
  const how = { contexts, digest, ...(by === undefined ? {} : { by }) };
  return andThen(subject.canonical(how), (document) => {
    if (!document.ok) return document;
    return andThen(canonicaliseOptions(proof, subject, how), (options) =>
      options.ok ? ok(hashBoth(asText(options.value), asText(document.value), digest)) : options,
    );
  });
}

function asText({ nquads: text, sha256 }: CanonicalDocument): Parameters<typeof hashBoth>[0] {
  return sha256 === undefined ? { text } : { text, sha256 };
}

/**
 * A proof without its signature, with the context that it is signed under: its own where the document's
 * begins with that; else the document's and, as in the document, the proof's own after it, or, where it
 * has none of a Data Integrity proof's words, Data Integrity's.
 */
export function proofOptions(proof: JsonObject, document: JsonObject): JsonObject {
  const { '@context': own, ...options } = withoutSignature(proof);
  const isPart = own !== undefined && !hasOtherContext(proof, document);
  return { '@context': isPart ? own : proofContext(proof, document), ...options };
}

function proofContext(proof: JsonObject, document: JsonObject): JsonObject[string] {
  const [context, own] = [document['@context'], proof['@context']];
  if (own !== undefined) return [...asArray(context), ...asArray(own)];
  if (proof['type'] !== 'DataIntegrityProof') return context;
  const known = [CREDENTIALS_V2, DATA_INTEGRITY_V2, DATA_INTEGRITY_V1];
  const isKnown = asArray(context).some((entry) => known.some((url) => url === entry));
  return isKnown ? context : [...asArray(context), DATA_INTEGRITY_V2];
}

function withoutSignature(proof: JsonObject): JsonObject {
  const { [signatureMember(proof)]: _, ...options } = proof;
  return options;
}
