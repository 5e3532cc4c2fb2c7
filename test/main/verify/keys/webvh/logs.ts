import { createHash, sign, verify } from 'node:crypto';
import { vi } from 'vitest';
import type {
  CreateDIDInterface,
  DIDLog,
  DIDLogEntry,
  Signer,
  UpdateDIDInterface,
} from 'didwebvh-ts';
import type { JsonObject, JsonValue } from '../../../../../src/shared/lib/json.ts';
import { canonicaliseJson } from '../../../../../src/main/verify/proofs/data-integrity/jcs.ts';
import type { MadeKey } from '../made-keys.ts';

/** Logs written and signed by an independent implementation of did:webvh. */

// Where it finds itself under test, it leaves each log in the working folder.
vi.stubEnv('NODE_ENV', 'production');
const library = await import('didwebvh-ts');
vi.unstubAllEnvs();

const { createDID, prepareDataForSigning, signWitnessProofEntry, updateDID } = library;
const { MultibaseEncoding, multibaseEncode } = library;
export const { deriveNextKeyHash } = library;

export interface MadeLog {
  readonly did: string;
  readonly log: DIDLog;
}

const CREATED = '2026-01-01T00:00:00Z';

/** A key that signs entries of a log, as the library wants it. */
function signerOf(key: MadeKey): Signer {
  return {
    getVerificationMethodId: () => `${key.didKey}#${key.multikey}`,
    async sign({ document, proof }) {
      const data = await prepareDataForSigning(document, proof);
      const signature = sign(undefined, data, key.privateKey);
      return { proofValue: multibaseEncode(signature, MultibaseEncoding.BASE58_BTC) };
    },
  };
}

/** The library asks for a check of what it has just signed. */
function verifierOf(...keys: readonly MadeKey[]) {
  return {
    verify: (signature: Uint8Array, message: Uint8Array) =>
      Promise.resolve(keys.some((key) => verify(undefined, message, key.publicKey, signature))),
  };
}

type Options = Partial<CreateDIDInterface> & { readonly issuing: Pick<MadeKey, 'multikey'> };

/** A new DID whose log `key` may change, and whose document lists `issuing` as its key to sign with. */
export async function createLog(key: MadeKey, options: Options): Promise<MadeLog> {
  const { issuing, ...more } = options;
  const { did, log } = await createDID({
    domain: 'uni.example',
    signer: signerOf(key),
    verifier: verifierOf(key),
    updateKeys: [key.multikey],
    created: CREATED,
    verificationMethods: [methodOf(issuing)],
    ...more,
  });
  return { did, log };
}

function methodOf(key: Pick<MadeKey, 'multikey'>) {
  return {
    type: 'Multikey',
    publicKeyMultibase: key.multikey,
    purpose: 'assertionMethod',
  } as const;
}

type Update = Partial<UpdateDIDInterface> & {
  readonly issuing: Pick<MadeKey, 'multikey'>;
  readonly updated?: string;
  readonly domain?: string;
};

/** The log with one entry more, signed by `key`. */
export async function updateLog(made: MadeLog, key: MadeKey, update: Update): Promise<MadeLog> {
  const { issuing, ...more } = update;
  const everybody = { verify: () => Promise.resolve(true) };
  const { did, log } = await updateDID({
    log: made.log,
    signer: signerOf(key),
    verifier: everybody,
    updated: '2026-02-01T00:00:00Z',
    verificationMethods: [methodOf(issuing)],
    ...more,
  });
  return { did, log };
}

/**
 * The log with one entry more that the library would refuse to write: hashed and signed as it must be,
 * whatever it says.
 */
export async function forceEntry(
  { did, log }: MadeLog,
  key: MadeKey,
  changes: Partial<DIDLogEntry>,
): Promise<MadeLog> {
  const last = log.at(-1)!;
  const unsigned = {
    versionTime: '2026-02-01T00:00:00Z',
    parameters: {},
    state: last.state,
    ...changes,
  };
  const hash = hashOf({ ...unsigned, versionId: last.versionId });
  const entry = { ...unsigned, versionId: `${log.length + 1}-${hash}` };
  const template = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    verificationMethod: signerOf(key).getVerificationMethodId(),
    created: '2026-02-01T00:00:00Z',
    proofPurpose: 'assertionMethod',
  } as const;
  const { proofValue } = await signerOf(key).sign({ document: entry, proof: template });
  return { did, log: [...log, { ...entry, proof: [{ ...template, proofValue }] }] };
}

function hashOf(entry: object): string {
  const text = canonicaliseJson(JSON.parse(JSON.stringify(entry)) as JsonObject)!;
  const digest = createHash('sha256').update(text).digest();
  const multihash = Buffer.concat([Uint8Array.of(0x12, 0x20), digest]);
  return multibaseEncode(multihash, MultibaseEncoding.BASE58_BTC).slice(1);
}

/** The id of the key to issue with that the last entry lists. */
export function keyIdOf({ log }: MadeLog): string {
  return log.at(-1)?.state.assertionMethod?.[0] ?? 'missing';
}

/** `did.jsonl`. */
export function writeLog({ log }: MadeLog): string {
  return log.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

/** `did-witness.json` in which these confirm one entry. */
export async function witness(
  versionId: string,
  keys: readonly MadeKey[],
): Promise<readonly JsonValue[]> {
  const entry = await signWitnessProofEntry({
    versionId,
    witnesses: keys.map(({ didKey }) => ({ id: didKey })),
    witnessSignersByDid: Object.fromEntries(keys.map((key) => [key.didKey, signerOf(key)])),
    created: CREATED,
  });
  return JSON.parse(JSON.stringify([entry])) as JsonValue[];
}
