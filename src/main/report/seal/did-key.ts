import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** Multicodec `ed25519-pub`. */
const ED25519 = [0xed, 0x01];

/**
 * The did:key of an Ed25519 key, public or private.
 *
 * @see https://w3c-ccg.github.io/did-key-spec/#format
 */
export function didKeyOf(key: KeyObject): string {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return `did:key:z${base58btc([...ED25519, ...Buffer.from(x, 'base64url')])}`;
}

/** The public key that a did:key of this kind is; `undefined` for any other identifier. */
export function keyOfDidKey(did: string): KeyObject | undefined {
  const match = /^did:key:z([1-9A-HJ-NP-Za-km-z]{40,60})$/u.exec(did);
  let value = 0n;
  for (const character of match?.[1] ?? '') {
    value = value * 58n + BigInt(ALPHABET.indexOf(character));
  }
  const bytes = Buffer.from(value.toString(16).padStart(68, '0'), 'hex');
  if (bytes.length !== 34 || bytes[0] !== ED25519[0] || bytes[1] !== ED25519[1]) return undefined;
  const x = bytes.subarray(2).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return didKeyOf(key) === did ? key : undefined;
}

// The first byte is never zero, so there are no leading ones.
function base58btc(bytes: readonly number[]): string {
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (; value > 0n; value /= 58n) text = `${ALPHABET[Number(value % 58n)] ?? ''}${text}`;
  return text;
}
