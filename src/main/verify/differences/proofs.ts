import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import type { CheckId } from '../../../shared/model/verdict.ts';
import type { Cause, Opened } from './explained.ts';
import { shorten } from './walk.ts';

/**
 * How it is signed: verifiers read tokens, or proofs in JSON, or both, and each only some suites.
 *
 * @see https://www.w3.org/TR/vc-data-model-2.0/#securing-mechanisms
 */
export const explainProofs: Cause = (opened) => {
  const proofs = asArray(opened.json?.['proof']).filter(isJsonObject);
  const embedded = proofs.length === 0 ? [] : explainEmbedded(proofs, opened);
  return [...explainToken(opened), ...embedded];
};

/** The ones that Open Badges 3.0 §8.2 asks every verifier of tokens to know, and the next common. */
const COMMON_ALGORITHMS: readonly string[] = ['RS256', 'ES256'];

function explainToken({ document, header }: Opened): readonly Difference[] {
  if (document.payload.kind !== 'jws' || document.format === 'ob2-signed') return [];
  const algorithm = asString(header?.['alg']) ?? '';
  const found: Difference[] = [
    document.format === 'vc-sd-jwt'
      ? { code: 'proof.disclosing-token', detail: 'SD-JWT' }
      : { code: 'proof.token', detail: `a compact JWS, alg ${algorithm}` },
  ];
  if (!COMMON_ALGORITHMS.includes(algorithm)) {
    const params = { algorithm };
    found.push({ code: 'proof.rare-algorithm', params, detail: `alg is ${algorithm}` });
  }
  if (header?.['jwk'] !== undefined) {
    const detail = 'the header holds a jwk (RFC 7515 §4.1.3), which says nothing of whose it is';
    found.push({ code: 'key.brought-along', detail });
  }
  return found;
}

/** The suites that most libraries have. */
const COMMON_SUITES: readonly string[] = [
  'eddsa-rdfc-2022',
  'ecdsa-rdfc-2019',
  'Ed25519Signature2020',
];
const DISCLOSING: readonly string[] = ['ecdsa-sd-2023', 'bbs-2023'];

function explainEmbedded(
  proofs: readonly JsonObject[],
  { verification: { checks } }: Opened,
): readonly Difference[] {
  const suites = proofs.map(suiteOf);
  const rare = suites.find((suite) => !COMMON_SUITES.includes(suite));
  const found: Difference[] = [
    { code: 'proof.embedded', detail: `proof: ${shorten(suites.join(', '))}` },
  ];
  if (rare !== undefined) {
    const params = { suite: shorten(rare) };
    found.push({ code: 'proof.rare-suite', params, detail: `proof by ${shorten(rare)}` });
  }
  if (suites.some((suite) => DISCLOSING.includes(suite))) {
    const detail = 'derived by the holder: what is not mandatory may be left out';
    found.push({ code: 'proof.in-part', detail });
  }
  if (proofs.length > 1) {
    const params = { count: String(proofs.length) };
    const detail = `${proofs.length} proofs; VC Data Integrity §4.5 leaves it to the verifier which`;
    found.push({ code: 'proof.several', params, detail });
  }
  const method = proofs.map(methodOf).find((one) => KEY_IN_FRAGMENT.test(one));
  const isListed = checks.every(({ id, outcome }) => !KEY_CHECKS.has(id) || outcome === 'pass');
  if (method !== undefined && !isListed) {
    found.push({ code: 'key.in-name', detail: `verificationMethod ${shorten(method, 200)}` });
  }
  return found;
}

const KEY_CHECKS: ReadonlySet<CheckId> = new Set<CheckId>(['key-resolution', 'issuer-binding']);

/** A key written after the `#` of somebody's address, who need not list it; did:key is its own key. */
const KEY_IN_FRAGMENT = /^(?!did:key:)[^#]+#z[\w]{40,}$/u;

function methodOf(proof: JsonObject): string {
  return asString(proof['verificationMethod']) ?? '';
}

function suiteOf(proof: JsonObject): string {
  return asString(proof['cryptosuite']) ?? asString(proof['type']) ?? 'an unnamed type';
}
