import type { JsonObject } from '../../../../shared/lib/json.ts';
import type { KeyType } from '../../keys/resolution.ts';

/** How one kind of proof turns a document into bytes, and which keys may sign them. */
export interface Cryptosuite {
  readonly name: string;
  readonly canonicalisation: 'rdfc' | 'jcs';
  /** Set where a holder discloses parts of the document, each of which is signed by itself. */
  readonly disclosure?: 'ecdsa-sd' | 'bbs';
  /** Set where the signature is a detached JWS in `jws`, and no `proofValue`. */
  readonly isJws?: boolean;
  /** The JWS algorithms that the suite names, where its keys could be used with others too. */
  readonly algorithms?: readonly string[];
  /** By key type; a key of another type does not belong to the suite. */
  readonly signatures: Readonly<Partial<Record<KeyType, SignatureScheme>>>;
}

export interface SignatureScheme {
  readonly digest: 'sha256' | 'sha384';
  /** What signers hashed the document with before the specification settled that; the signature's hash is the same. */
  readonly formerDigest?: 'sha256';
  /** Of the issuer's own signature; none where that depends on the key. */
  readonly signatureBytes?: number;
}

const ED25519 = { Ed25519: { digest: 'sha256', signatureBytes: 64 } } as const;
const ECDSA = {
  'P-256': { digest: 'sha256', signatureBytes: 64 },
  'P-384': { digest: 'sha384', signatureBytes: 96 },
} as const;
const ECDSA_RDFC = {
  'P-256': ECDSA['P-256'],
  'P-384': { ...ECDSA['P-384'], formerDigest: 'sha256' },
} as const;
const SHA_256 = { digest: 'sha256' } as const;
const BBS = { 'BLS12-381-G2': { digest: 'sha256', signatureBytes: 80 } } as const;

/** @see https://www.w3.org/TR/vc-di-eddsa/, https://www.w3.org/TR/vc-di-ecdsa/ and https://www.w3.org/TR/vc-di-bbs/ */
const SUITES: ReadonlyMap<string, Cryptosuite> = new Map(
  [
    { name: 'eddsa-rdfc-2022', canonicalisation: 'rdfc', signatures: ED25519 } as const,
    { name: 'eddsa-jcs-2022', canonicalisation: 'jcs', signatures: ED25519 } as const,
    { name: 'ecdsa-rdfc-2019', canonicalisation: 'rdfc', signatures: ECDSA_RDFC } as const,
    { name: 'ecdsa-jcs-2019', canonicalisation: 'jcs', signatures: ECDSA } as const,
    {
      name: 'ecdsa-sd-2023',
      canonicalisation: 'rdfc',
      disclosure: 'ecdsa-sd',
      signatures: { 'P-256': ECDSA['P-256'] },
    } as const,
    { name: 'bbs-2023', canonicalisation: 'rdfc', disclosure: 'bbs', signatures: BBS } as const,
    // What drafts called the same two suites.
    { name: 'eddsa-2022', canonicalisation: 'rdfc', signatures: ED25519 } as const,
    { name: 'ecdsa-2019', canonicalisation: 'rdfc', signatures: ECDSA_RDFC } as const,
  ].map((suite) => [suite.name, suite]),
);

/**
 * Proof types from before cryptosuites had names of their own.
 *
 * @see https://www.w3.org/TR/vc-di-eddsa/#ed25519signature2020
 * @see https://w3c-ccg.github.io/lds-ed25519-2018/ and https://w3c-ccg.github.io/lds-rsa2018/
 * @see https://www.w3.org/TR/2022/DRAFT-vc-jws-2020-20220712/ (lds-jws2020) §2 for its algorithms
 */
const OLDER_TYPES: ReadonlyMap<string, Cryptosuite> = new Map(
  [
    { name: 'Ed25519Signature2020', canonicalisation: 'rdfc', signatures: ED25519 } as const,
    {
      name: 'Ed25519Signature2018',
      canonicalisation: 'rdfc',
      isJws: true,
      signatures: ED25519,
    } as const,
    {
      name: 'RsaSignature2018',
      canonicalisation: 'rdfc',
      isJws: true,
      signatures: { RSA: SHA_256 },
    } as const,
    {
      name: 'JsonWebSignature2020',
      canonicalisation: 'rdfc',
      isJws: true,
      algorithms: ['EdDSA', 'ES256', 'ES384', 'ES256K', 'PS256'],
      // Whatever the algorithm hashes with, the document is hashed with SHA-256.
      signatures: {
        Ed25519: SHA_256,
        'P-256': SHA_256,
        'P-384': SHA_256,
        secp256k1: SHA_256,
        RSA: SHA_256,
      },
    } as const,
  ].map((suite) => [suite.name, suite]),
);

/**
 * Cryptosuites that exist and that we do not check. A name that is none of these either is no
 * cryptosuite at all, and a proof that states it was tampered with or never was one.
 *
 * @see https://www.w3.org/TR/vc-extensions/#securing-mechanisms
 */
const UNSUPPORTED: ReadonlySet<string> = new Set([
  'anoncreds-2023',
  // What drafts called the same, of a credential and of what is presented of it.
  'anoncredspresvc-2023',
  'anoncredspresvp-2023',
  'anoncredsvc-2023',
  'bip340-jcs-2025',
  'bip340-rdfc-2025',
  'ecdsa-xi-2023',
  'falcon512-jcs-2024',
  'falcon512-rdfc-2024',
  'jcs-ecdsa-2019',
  'jcs-eddsa-2022',
  'json-eddsa-2022',
  'merkle-proof-2019',
  'mldsa44-jcs-2024',
  'mldsa44-rdfc-2024',
  'schnorr-secp256k1-jcs-2025',
  'schnorr-secp256k1-rdfc-2025',
  'slhdsa128-jcs-2024',
  'slhdsa128-rdfc-2024',
  'sqisign1-jcs-2024',
  'sqisign1-rdfc-2024',
]);

/**
 * Older proof types; the same holds for them. Some of them cover no graph of statements, and no context
 * defines what stands in them.
 */
const UNSUPPORTED_TYPES: ReadonlySet<string> = new Set([
  'BbsBlsSignature2020',
  'BbsBlsSignatureProof2020',
  'ChainedProof2021',
  'EcdsaSecp256k1RecoverySignature2020',
  'EcdsaSecp256k1Signature2019',
  'EcdsaSecp256r1Signature2019',
  'EthereumEip712Signature2021',
  'JcsEd25519Signature2020',
  'MerkleProof2017',
  'MerkleProof2019',
]);

/** What a proof says it was made with. */
export type SuiteChoice =
  | { readonly kind: 'supported'; readonly suite: Cryptosuite }
  | { readonly kind: 'unsupported'; readonly name: string; readonly isRegistered: boolean }
  | { readonly kind: 'none'; readonly field: 'type' | 'cryptosuite' };

/** Finds the suite of a proof by its `type` and `cryptosuite`. */
export function findCryptosuite(proof: JsonObject): SuiteChoice {
  const { type, cryptosuite } = proof;
  if (typeof type !== 'string' || type === '') return { kind: 'none', field: 'type' };
  const older = OLDER_TYPES.get(type);
  if (older !== undefined) return { kind: 'supported', suite: older };
  if (type !== 'DataIntegrityProof') {
    return { kind: 'unsupported', name: type, isRegistered: UNSUPPORTED_TYPES.has(type) };
  }
  if (typeof cryptosuite !== 'string') return { kind: 'none', field: 'cryptosuite' };
  const suite = SUITES.get(cryptosuite);
  if (suite !== undefined) return { kind: 'supported', suite };
  return UNSUPPORTED.has(cryptosuite)
    ? { kind: 'unsupported', name: cryptosuite, isRegistered: true }
    : { kind: 'none', field: 'cryptosuite' };
}

/** The member of a proof in which its signature stands. */
export function signatureMember(proof: JsonObject): 'jws' | 'proofValue' {
  const choice = findCryptosuite(proof);
  return choice.kind === 'supported' && choice.suite.isJws === true ? 'jws' : 'proofValue';
}
