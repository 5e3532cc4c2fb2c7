import { sign, verify } from 'node:crypto';
import { assert, integer, nat, option, property, record, uint8Array } from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { isSameKey } from '../../../../src/main/verify/keys/material.ts';
import type { MaterialResult } from '../../../../src/main/verify/keys/material.ts';
import { parseJwk } from '../../../../src/main/verify/keys/jwk.ts';
import { parseMultikey } from '../../../../src/main/verify/keys/multikey.ts';
import { fitsRawSignature } from '../../../../src/main/verify/proofs/jose/raw-signature.ts';
import { badgeClaims, check, encode, troubles } from '../proofs/jose/signed.ts';
import { base58, makeKey } from './made-keys.ts';

// As Electron's node:crypto says: the curve is missing. What follows is held against node's own.
vi.mock('node:crypto', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  getCurves: () => ['prime256v1', 'secp384r1', 'secp521r1'],
}));

const key = makeKey('secp256k1');

function materialOf(result: MaterialResult) {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('a secp256k1 key where node:crypto lacks the curve', () => {
  test('is held as bytes, and is one however it was written', () => {
    const [jwk, multikey] = [parseJwk(key.jwk), parseMultikey(key.multikey)].map(materialOf);
    expect(jwk?.publicKey.type).toBe('secret');
    expect(jwk && multikey && isSameKey(jwk, multikey)).toBe(true);
    const other = materialOf(parseJwk(makeKey('secp256k1').jwk));
    expect(jwk && isSameKey(jwk, other)).toBe(false);
  });

  test('is refused when its point is not on the curve', () => {
    const moved = Buffer.from(key.jwk.y ?? '', 'base64url');
    moved[31] = (moved[31] ?? 0) ^ 1;
    const parsed = parseJwk({ ...key.jwk, y: moved.toString('base64url') });
    expect(parsed).toMatchObject({ ok: false, error: { code: 'key.malformed' } });
    const nowhere = Buffer.concat([Uint8Array.of(0xe7, 1, 2), Buffer.alloc(32, 0xff)]);
    expect(parseMultikey(`z${base58(nowhere)}`)).toMatchObject({ ok: false });
  });

  test('verifies a whole badge signed by an independent library, and refuses it changed', async () => {
    const header = { alg: 'ES256K', kid: `${key.didKey}#${key.multikey}`, typ: 'JWT' };
    const text = `${encode(header)}.${encode(badgeClaims(key.didKey))}`;
    const secret = Buffer.from(key.privateKey.export({ format: 'jwk' }).d ?? '', 'base64url');
    const signature = Buffer.from(secp256k1.sign(Buffer.from(text), secret)).toString('base64url');
    expect(troubles(check(`${text}.${signature}`).findings)).toEqual([]);
    const other = `${encode(header)}.${encode({ ...badgeClaims(key.didKey), name: 'Law' })}`;
    expect(troubles(check(`${other}.${signature}`).findings)).toContain(
      'proof fail proof.mismatch',
    );
  });

  test('answers as node does, for any text and any change of the signature', () => {
    const held = materialOf(parseJwk(key.jwk));
    const texts = uint8Array({ maxLength: 64 });
    const flips = option(record({ at: nat(63), by: integer({ min: 1, max: 255 }) }));
    assert(
      property(texts, flips, (data, flip) => {
        const own = { key: key.privateKey, dsaEncoding: 'ieee-p1363' } as const;
        const signature = sign('sha256', data, own);
        if (flip !== null) signature[flip.at] = (signature[flip.at] ?? 0) ^ flip.by;
        const theirs = { key: key.publicKey, dsaEncoding: 'ieee-p1363' } as const;
        const expected = verify('sha256', data, theirs, signature);
        expect(fitsRawSignature({ algorithm: 'ES256K', data, signature }, held)).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });

  test.each(['ES256', 'none', 'HS256'])('fits nothing that says %s', (algorithm) => {
    const held = materialOf(parseJwk(key.jwk));
    const data = Buffer.from('text');
    const signature = sign('sha256', data, { key: key.privateKey, dsaEncoding: 'ieee-p1363' });
    expect(fitsRawSignature({ algorithm, data, signature }, held)).toBe(false);
  });
});
