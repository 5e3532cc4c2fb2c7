import { createHash, createPublicKey, generateKeyPairSync, randomBytes, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { assert, integer, nat, property, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitsEd25519 } from '../../../../src/main/verify/keys/ed25519-signature.ts';

const TEXT = Buffer.from('what was signed');
const { BASE, Fn } = ed25519.Point;
type Point = typeof BASE;

function importKey(point: Uint8Array): KeyObject {
  const x = Buffer.from(point).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

function fitsForNode(data: Uint8Array, key: KeyObject, signature: Uint8Array): boolean {
  return verify(undefined, data, key, signature);
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes.toReversed()).toString('hex')}`);
}

function bytesOf(value: bigint): Buffer {
  return Buffer.from(Buffer.from(value.toString(16).padStart(64, '0'), 'hex').toReversed());
}

/** A signature whose key and whose R are what the test makes of the honest ones. */
function forge(data: Uint8Array, r: bigint, bend: { key: Point; nonce: Point }) {
  const scalar = Fn.create(numberOf(randomBytes(32)));
  const point = BASE.multiply(scalar).add(bend.key).toBytes();
  const nonce = (r === 0n ? ed25519.Point.ZERO : BASE.multiply(r)).add(bend.nonce).toBytes();
  const digest = createHash('sha512').update(nonce).update(point).update(data).digest();
  const s = Fn.create(r + Fn.create(numberOf(digest)) * scalar);
  return { key: importKey(point), point, signature: Buffer.concat([nonce, bytesOf(s)]) };
}

const ZERO = ed25519.Point.ZERO;
/** Of order eight. */
const TORSION = ed25519.Point.fromHex(
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
);

describe('fitsEd25519', () => {
  const secret = randomBytes(32);
  const key = importKey(ed25519.getPublicKey(secret));
  const signature = ed25519.sign(TEXT, secret);

  test('takes what another implementation signed, of any length, and nothing that was altered', () => {
    assert(
      property(uint8Array({ maxLength: 300 }), integer({ min: 0, max: 511 }), (data, bit) => {
        const fitting = ed25519.sign(data, secret);
        expect(fitsEd25519(data, key, fitting)).toBe(true);
        const altered = Uint8Array.from(fitting);
        altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(fitsEd25519(data, key, altered)).toBe(false);
        expect(fitsEd25519(Buffer.concat([data, TEXT]), key, fitting)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  test('refuses a signature that is longer or shorter than one is', () => {
    assert(
      property(nat({ max: 130 }), (length) => {
        const cut = Buffer.concat([signature, Buffer.alloc(70)]).subarray(0, length);
        expect(fitsEd25519(TEXT, key, cut)).toBe(length === 64);
      }),
    );
  });

  test('refuses a number that is one order too large, as a second signature of the same text', () => {
    const [nonce, s] = [signature.subarray(0, 32), numberOf(signature.subarray(32))];
    const second = Buffer.concat([nonce, bytesOf(s + Fn.ORDER)]);
    expect(fitsEd25519(TEXT, key, second)).toBe(false);
  });

  test('fits no key of another kind', () => {
    for (const other of [
      generateKeyPairSync('ed448').publicKey,
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey,
      generateKeyPairSync('x25519').publicKey,
    ]) {
      expect(fitsEd25519(TEXT, other, signature)).toBe(false);
    }
  });
});

// Implementations disagree on these; a verdict must not depend on which one is at hand.
describe('a signature that was made to be taken by some only', () => {
  test('by a key with a part of small order is taken where the runtime takes it', () => {
    const taken = Array.from({ length: 64 }, (_, index) => {
      const data = Buffer.from(`text ${index}`);
      const { key, point, signature } = forge(data, 5n, { key: TORSION, nonce: ZERO });
      // This is the laxer of the two rules that RFC 8032 leaves open.
      expect(ed25519.verify(signature, data, point, { zip215: true })).toBe(true);
      const answer = fitsEd25519(data, key, signature);
      expect(answer).toBe(fitsForNode(data, key, signature));
      return answer;
    });
    expect(new Set(taken)).toEqual(new Set([true, false]));
  });

  test('with a nonce that has such a part is refused', () => {
    const { key, point, signature } = forge(TEXT, 5n, { key: ZERO, nonce: TORSION });
    expect(ed25519.verify(signature, TEXT, point, { zip215: true })).toBe(true);
    expect(fitsEd25519(TEXT, key, signature)).toBe(false);
  });

  test('with no nonce at all, which some refuse, is answered as by the runtime', () => {
    const { key, point, signature } = forge(TEXT, 0n, { key: ZERO, nonce: ZERO });
    expect(ed25519.verify(signature, TEXT, point, { zip215: true })).toBe(true);
    expect(fitsEd25519(TEXT, key, signature)).toBe(fitsForNode(TEXT, key, signature));
  });
});
