import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { ok } from '../../../shared/lib/result.ts';
import { malformedKey, unsupportedKey } from './fault.ts';
import { describeError } from './material.ts';
import type { MaterialResult } from './material.ts';
import type { KeyType } from './resolution.ts';

// Node would take a certificate or, worse, a private key just as well.
const PUBLIC_KEY =
  /^-----BEGIN (?<kind>(?:RSA )?PUBLIC KEY)-----[A-Za-z0-9+/=\s]+-----END \k<kind>-----$/u;

/** Reads one public key written as PEM (RFC 7468 §13, or PKCS #1). */
export function parsePublicKeyPem(pem: string, id: string): MaterialResult {
  const text = pem.trim();
  if (!PUBLIC_KEY.test(text)) return malformedKey(id, 'it is not one public key in PEM');
  try {
    const publicKey = createPublicKey(text);
    const type = readType(publicKey);
    if (type !== undefined) return ok({ publicKey, type });
    return unsupportedKey(publicKey.asymmetricKeyType ?? 'PEM', 'no key to sign badges with');
  } catch (cause) {
    return malformedKey(id, `not a valid public key: ${describeError(cause)}`);
  }
}

const CURVES: Readonly<Record<string, KeyType>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
  secp256k1: 'secp256k1',
};

function readType(key: KeyObject): KeyType | undefined {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === 'rsa') return 'RSA';
  if (type === 'ed25519') return 'Ed25519';
  return type === 'ec' ? CURVES[details?.namedCurve ?? ''] : undefined;
}
