import type { Finding } from '../../../../shared/model/check.ts';
import type { KeyMaterial } from '../../keys/material.ts';
import type { KeyType } from '../../keys/resolution.ts';

/** The algorithms that are checked, each with the one type of key that it belongs to. */
const KEY_TYPES: Readonly<Record<string, KeyType>> = {
  RS256: 'RSA',
  RS384: 'RSA',
  RS512: 'RSA',
  PS256: 'RSA',
  PS384: 'RSA',
  PS512: 'RSA',
  ES256: 'P-256',
  ES384: 'P-384',
  ES512: 'P-521',
  ES256K: 'secp256k1',
  EdDSA: 'Ed25519',
  Ed25519: 'Ed25519',
};

/**
 * Signature algorithms that exist and cannot be checked here: registered ones, and the one with which
 * Ethereum accounts sign, whose key is recovered from the signature.
 *
 * @see https://www.iana.org/assignments/jose
 * @see https://identity.foundation/EcdsaSecp256k1RecoverySignature2020/
 */
const UNSUPPORTED: readonly string[] = ['ES256K-R', 'Ed448', 'ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'];

const MINIMUM_RSA_BITS = 2048;

export type AlgorithmJudgement =
  | { readonly supported: true }
  /** What it means for the proof, and for the strength of its method. */
  | { readonly supported: false; readonly proof: Finding; readonly strength: Finding };

/**
 * Says which algorithms a credential may be signed with at all, before any key is looked at.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8725#section-3.1
 */
export function judgeAlgorithm(algorithm: string): AlgorithmJudgement {
  if (Object.hasOwn(KEY_TYPES, algorithm)) return { supported: true };
  if (algorithm.toLowerCase() === 'none') {
    return refuse({ id: 'proof', outcome: 'fail', code: 'proof.none' }, 'algorithm.unsigned');
  }
  if (UNSUPPORTED.includes(algorithm)) {
    const proof = { id: 'proof', outcome: 'unknown', code: 'proof.unsupported' } as const;
    return refuse({ ...proof, params: { type: algorithm } }, 'algorithm.unknown', algorithm);
  }
  const proof = { id: 'proof', outcome: 'fail', code: 'proof.malformed' } as const;
  const isSharedSecret = /^HS\d+/iu.test(algorithm);
  const code = isSharedSecret ? 'algorithm.shared-secret' : 'algorithm.unknown';
  return refuse({ ...proof, params: { field: `alg ${algorithm}` } }, code, algorithm);
}

function refuse(proof: Finding, code: Finding['code'], algorithm = 'none'): AlgorithmJudgement {
  const strength: Finding = {
    id: 'algorithm-strength',
    outcome: proof.outcome,
    code,
    params: { algorithm },
  };
  return { supported: false, proof, strength };
}

/** Judges whether `key` belongs to `algorithm` and is strong enough (RFC 7518 §3.3: 2048 bits). */
export function judgeKey(algorithm: string, key: KeyMaterial): Finding {
  const params = { algorithm };
  if (KEY_TYPES[algorithm] !== key.type || !isAllowedBy(key, algorithm)) {
    const detail = `a ${key.type} key${key.algorithm === undefined ? '' : ` for ${key.algorithm}`}`;
    return { ...STRENGTH, outcome: 'fail', code: 'algorithm.key-misfit', params, detail };
  }
  const weakness = findWeakness(key);
  if (weakness === undefined) {
    return { ...STRENGTH, outcome: 'pass', code: 'algorithm.strong', params };
  }
  return { ...STRENGTH, outcome: 'fail', code: 'algorithm.weak-key', params: { key: weakness } };
}

const STRENGTH = { id: 'algorithm-strength' } as const;

/** A JWK may say for which one algorithm it is (RFC 7517 §4.4); EdDSA has two names (RFC 9864). */
function isAllowedBy(key: KeyMaterial, algorithm: string): boolean {
  if (key.algorithm === undefined || key.algorithm === algorithm) return true;
  return KEY_TYPES[key.algorithm] === 'Ed25519' && key.type === 'Ed25519';
}

function findWeakness(key: KeyMaterial): string | undefined {
  if (key.type !== 'RSA') return undefined;
  const { modulusLength = 0, publicExponent = 0n } = key.publicKey.asymmetricKeyDetails ?? {};
  if (modulusLength < MINIMUM_RSA_BITS) return `RSA, ${modulusLength} bits`;
  // With the exponent 1 every text is its own signature.
  return publicExponent < 3n ? `RSA, exponent ${publicExponent}` : undefined;
}
