import { constants, sign as nodeSign } from 'node:crypto';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import { fitsRawSignature } from '../../../../../src/main/verify/proofs/jose/raw-signature.ts';
import { makeKey } from '../../keys/made-keys.ts';
import { badgeClaims, check, tamper, troubles } from './signed.ts';

/** The JOSE library leaves ES256K out; an independent one for the curve makes the signature. */
function signEs256k(claims: JsonObject, header: JsonObject): string {
  const parts = [header, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  const secret = Buffer.from(key.privateKey.export({ format: 'jwk' }).d ?? '', 'base64url');
  const signature = secp256k1.sign(Buffer.from(parts.join('.')), secret);
  return [...parts, Buffer.from(signature).toString('base64url')].join('.');
}

const key = makeKey('secp256k1');
const header = { alg: 'ES256K', kid: `${key.didKey}#${key.multikey}`, typ: 'JWT' };
const compact = signEs256k(badgeClaims(key.didKey), header);

async function troublesOf(text: string): Promise<readonly string[]> {
  return troubles(check(text).findings);
}

describe('a badge signed with ES256K', () => {
  test('passes every check', async () => {
    const { findings, provenKeys } = check(compact);
    expect(troubles(findings)).toEqual([]);
    expect(provenKeys.map(({ type }) => type)).toEqual(['secp256k1']);
  });

  test('passes by the JWK that a did:jwk is', async () => {
    const kid = `${key.didJwk}#0`;
    const text = signEs256k(badgeClaims(key.didJwk), { ...header, kid });
    expect(await troublesOf(text)).toEqual([]);
  });

  test.each<[string, string, string]>([
    [
      'its name was changed',
      tamper(compact, { payload: (payload) => ({ ...payload, name: 'Law' }) }),
      'proof fail proof.mismatch',
    ],
    [
      'it says another algorithm of that size',
      tamper(compact, { header: (own) => ({ ...own, alg: 'ES256' }) }),
      'algorithm-strength fail algorithm.key-misfit',
    ],
    [
      'its signature is cut short',
      tamper(compact, { signature: (text) => text.slice(0, 40) }),
      'proof fail proof.mismatch',
    ],
    [
      'its signature is DER',
      tamper(compact, { signature: (text) => asDer(text) }),
      'proof fail proof.mismatch',
    ],
    [
      'another signed it',
      signEs256k(badgeClaims(makeKey('secp256k1').didKey), header),
      'issuer-binding fail binding.foreign-key',
    ],
  ])('is refused when %s', async (_, text, fault) => {
    expect(await troublesOf(text)).toContain(fault);
  });
});

describe('a signature outside of a token', () => {
  const data = Buffer.from('text');
  const rsa = makeKey('RSA');
  const ed = makeKey('Ed25519');
  const pss = (saltLength: number) => {
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    return nodeSign('sha256', data, { key: rsa.privateKey, padding, saltLength });
  };

  test('fits by its own algorithm only', () => {
    const signature = nodeSign(null, data, ed.privateKey);
    expect(fitsRawSignature({ algorithm: 'EdDSA', data, signature }, ed)).toBe(true);
    for (const algorithm of ['RS256', 'ES256', 'none', 'constructor']) {
      expect(fitsRawSignature({ algorithm, data, signature }, ed)).toBe(false);
    }
  });

  test('of RSA-PSS has a salt as long as the hash (RFC 7518 §3.5)', () => {
    const fits = (signature: Buffer) =>
      fitsRawSignature({ algorithm: 'PS256', data, signature }, rsa);
    expect([fits(pss(32)), fits(pss(20))]).toEqual([true, false]);
    const plain = nodeSign('sha256', data, rsa.privateKey);
    expect(fits(plain)).toBe(false);
    expect(fitsRawSignature({ algorithm: 'RS256', data, signature: plain }, rsa)).toBe(true);
  });
});

function asDer(text: string): string {
  const signature = secp256k1.Signature.fromBytes(Buffer.from(text, 'base64url'), 'compact');
  return Buffer.from(signature.toBytes('der')).toString('base64url');
}
