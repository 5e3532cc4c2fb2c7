import { decode } from 'cborg';
import { asString } from '../../../../shared/lib/json.ts';
import type { JsonValue } from '../../../../shared/lib/json.ts';
import { decodeMultibase } from '../../keys/multibase.ts';

/** One step from a leaf of a Merkle tree towards its root. */
export interface PathStep {
  readonly side: 'left' | 'right';
  readonly hash: Buffer;
}

/** Where the root of the tree is said to be recorded. */
export type Anchor =
  | { readonly kind: 'chain'; readonly id: string; readonly chain: string }
  /** On a chain or network whose number is not known here. */
  | { readonly kind: 'unfamiliar'; readonly chain: string }
  /** Recorded nowhere: what issuing software gives while it is tried out. */
  | { readonly kind: 'mock' };

/** What the `proofValue` of a MerkleProof2019 holds. */
export interface MerkleProof {
  readonly merkleRoot: Buffer;
  readonly targetHash: Buffer;
  readonly anchors: readonly Anchor[];
  readonly path: readonly PathStep[];
}

const ROOT_KEYS = { merkleRoot: 0, targetHash: 1, anchors: 2, path: 3 } as const;
const SIDES = new Map<unknown, PathStep['side']>([
  [0, 'left'],
  [1, 'right'],
]);

const MOCK = -1;

interface Chain {
  readonly name: string;
  readonly networks: ReadonlyMap<unknown, string>;
}

/** The numbers that stand for chains and their networks. */
const CHAINS = new Map<unknown, Chain>([
  [0, chain('btc', { 1: 'mainnet', 3: 'testnet' })],
  [1, chain('eth', { 1: 'mainnet', 3: 'ropsten', 4: 'rinkeby', 5: 'goerli', 11155111: 'sepolia' })],
  [2, chain('mtc', { 137: 'mainnet', 80001: 'mumbai' })],
  [3, chain('base', { 8453: 'mainnet', 84532: 'sepolia' })],
]);

function chain(name: string, networks: Readonly<Record<number, string>>): Chain {
  return { name, networks: new Map(Object.entries(networks).map(([id, to]) => [Number(id), to])) };
}

/** A proof is recorded once, and a tree of a thousand million leaves has a path of thirty steps. */
const LIMIT_ANCHORS = 4;
const LIMIT_STEPS = 64;

/**
 * Reads the `proofValue` of a MerkleProof2019: base58btc of CBOR, in which lists of pairs stand for
 * objects and numbers for their keys. It must hold each of its parts once, and nothing else.
 *
 * @returns `undefined` when it does not.
 * @see https://w3c-ccg.github.io/lds-merkle-proof-2019/#cbor-encoding
 */
export function parseMerkleProof(proofValue: JsonValue | undefined): MerkleProof | undefined {
  const text = asString(proofValue) ?? '';
  const bytes = text.startsWith('z') ? decodeMultibase(text) : undefined;
  const parts = readPairs(bytes && decodeCbor(bytes));
  if (parts?.size !== Object.keys(ROOT_KEYS).length) return undefined;
  const merkleRoot = readHash(parts.get(ROOT_KEYS.merkleRoot));
  const targetHash = readHash(parts.get(ROOT_KEYS.targetHash));
  const anchors = readList(parts.get(ROOT_KEYS.anchors), LIMIT_ANCHORS, readAnchor);
  const path = readList(parts.get(ROOT_KEYS.path), LIMIT_STEPS, readStep);
  if (merkleRoot === undefined || targetHash === undefined || path === undefined) return undefined;
  return anchors === undefined || anchors.length === 0
    ? undefined
    : { merkleRoot, targetHash, anchors, path };
}

function decodeCbor(bytes: Uint8Array): unknown {
  try {
    return decode(bytes, { useMaps: true, allowIndefinite: false });
  } catch {
    return undefined;
  }
}

/** A list of pairs, as a map; `undefined` when it is none, or has a key twice. */
function readPairs(value: unknown): ReadonlyMap<unknown, unknown> | undefined {
  const pairs = readList(value, LIMIT_STEPS, readPair);
  if (pairs === undefined) return undefined;
  const map = new Map(pairs);
  return map.size === pairs.length ? map : undefined;
}

function readPair(value: unknown): readonly [unknown, unknown] | undefined {
  return Array.isArray(value) && value.length === 2 ? [value[0], value[1]] : undefined;
}

function readList<T>(
  value: unknown,
  limit: number,
  read: (item: unknown) => T | undefined,
): readonly T[] | undefined {
  if (!Array.isArray(value) || value.length > limit) return undefined;
  const items = value.map(read).filter((item) => item !== undefined);
  return items.length === value.length ? items : undefined;
}

function readStep(value: unknown): PathStep | undefined {
  const [key, encoded] = readPair(value) ?? [];
  const side = SIDES.get(key);
  const hash = readHash(encoded);
  return side === undefined || hash === undefined ? undefined : { side, hash };
}

const SHA256_HEX = /^[0-9a-f]{64}$/iu;

function readHash(encoded: unknown): Buffer | undefined {
  const hex = readHex(encoded) ?? '';
  return SHA256_HEX.test(hex) ? Buffer.from(hex, 'hex') : undefined;
}

/** Within the CBOR, each hash is CBOR again: of its hexadecimal text or, in older proofs, its bytes. */
function readHex(encoded: unknown): string | undefined {
  const value = encoded instanceof Uint8Array ? decodeCbor(encoded) : undefined;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  return typeof value === 'string' ? value : undefined;
}

const TRANSACTION_ID = /^(?:0x)?[0-9a-f]{64}$/iu;

function readAnchor(value: unknown): Anchor | undefined {
  const parts = readPairs(value);
  if (parts === undefined) return undefined;
  const [chainId, networkId] = [parts.get(0), parts.get(1)];
  if (chainId === MOCK) return { kind: 'mock' };
  const transaction = readHex(parts.get(2)) ?? '';
  if (parts.size !== 3 || !TRANSACTION_ID.test(transaction)) return undefined;
  if (!Number.isSafeInteger(chainId) || !Number.isSafeInteger(networkId)) return undefined;
  const known = CHAINS.get(chainId);
  const network = known?.networks.get(networkId);
  if (known === undefined || network === undefined) {
    return { kind: 'unfamiliar', chain: `${String(chainId)}:${String(networkId)}` };
  }
  const name = `${known.name}:${network}`;
  return { kind: 'chain', id: `blink:${name}:${transaction}`, chain: name };
}
