import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { ok } from '../../../shared/lib/result.ts';
import { malformedKey, unsupportedKey } from './fault.ts';
import { describeError } from './material.ts';
import type { MaterialResult } from './material.ts';
import type { KeyType } from './resolution.ts';

// Node would take a certificate or, worse, a private key just as well.
const PUBLIC_KEY =
  /^-----BEGIN (?<kind>(?:RSA )?PUBLIC KEY)-----(?<body>[A-Za-z0-9+/=\s]+)-----END \k<kind>-----$/u;

/** Reads one public key written as PEM (RFC 7468 §13, or PKCS #1). */
export function parsePublicKeyPem(pem: string, id: string): MaterialResult {
  const text = inLines(pem);
  if (text === undefined) return malformedKey(id, 'it is not one public key in PEM');
  try {
    const publicKey = createPublicKey(text);
    const type = readType(publicKey);
    if (type !== undefined) return ok({ publicKey, type });
    return unsupportedKey(publicKey.asymmetricKeyType ?? 'PEM', 'no key to sign badges with');
  } catch (cause) {
    return malformedKey(id, `not a valid public key: ${describeError(cause)}`);
  }
}

/** The lines that it must have, where none, or the signs for their ends, were written into JSON. */
function inLines(pem: string): string | undefined {
  const { kind, body } =
    PUBLIC_KEY.exec(pem.replaceAll(/(?:\\r)?\\n/gu, '\n').trim())?.groups ?? {};
  if (kind === undefined || body === undefined) return undefined;
  const lines = body.replaceAll(/\s/gu, '').match(/.{1,64}/gu) ?? [];
  return [`-----BEGIN ${kind}-----`, ...lines, `-----END ${kind}-----`].join('\n');
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
