import { generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { assert, constantFrom, integer, oneof, property, tuple, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitsEcdsa } from '../../../../src/main/verify/keys/ecdsa-signature.ts';

const TEXT = Buffer.from('what was signed');

/** Bytes of a coordinate, and the order of each curve (SEC 2 §2.4). */
const CURVES = [
  {
    name: 'P-256',
    digest: 'sha256',
    bytes: 32,
    order: 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551',
  },
  {
    name: 'P-384',
    digest: 'sha384',
    bytes: 48,
    order:
      'ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973',
  },
  {
    name: 'P-521',
    digest: 'sha512',
    bytes: 66,
    order: `01${'ff'.repeat(32)}fa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409`,
  },
  {
    name: 'secp256k1',
    digest: 'sha256',
    bytes: 32,
    order: 'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141',
  },
] as const;

type Curve = (typeof CURVES)[number];

/** What node:crypto itself says of the two numbers side by side. */
function fitsForNode({ digest }: Curve, key: KeyObject, signature: Uint8Array): boolean {
  return verify(digest, TEXT, { key, dsaEncoding: 'ieee-p1363' }, signature);
}

function numberBytes({ bytes }: Curve, value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(bytes * 2, '0'), 'hex');
}

describe.each(CURVES)('fitsEcdsa with $name', (curve) => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: curve.name });
  const signText = (text: Uint8Array) =>
    sign(curve.digest, text, { key: privateKey, dsaEncoding: 'ieee-p1363' });
  const order = BigInt(`0x${curve.order}`);

  test('takes what was signed, and nothing else, however r and s begin', () => {
    // Often enough for numbers that begin with a zero byte, and with a high bit.
    for (let count = 0; count < 300; count += 1) {
      const text = Buffer.from(`text ${count}`);
      const signature = signText(text);
      expect(fitsEcdsa(curve.digest, text, publicKey, signature)).toBe(true);
      expect(fitsEcdsa(curve.digest, TEXT, publicKey, signature)).toBe(false);
    }
  });

  test('takes the other s of a signature just as node:crypto does', () => {
    const signature = signText(TEXT);
    const r = signature.subarray(0, curve.bytes);
    const s = BigInt(`0x${signature.subarray(curve.bytes).toString('hex')}`);
    const other = Buffer.concat([r, numberBytes(curve, order - s)]);
    expect(fitsForNode(curve, publicKey, other)).toBe(true);
    expect(fitsEcdsa(curve.digest, TEXT, publicKey, other)).toBe(true);
  });

  test('says of any r and s what node:crypto says', () => {
    const signature = signText(TEXT);
    const [r, s] = [signature.subarray(0, curve.bytes), signature.subarray(curve.bytes)];
    const edges = [0n, 1n, 2n, 127n, 128n, 255n, 256n, order - 1n, order, order + 1n];
    const highest = 2n ** BigInt(curve.bytes * 8) - 1n;
    const number = oneof(
      constantFrom(r, s, ...[...edges, highest].map((value) => numberBytes(curve, value))),
      uint8Array({ minLength: curve.bytes, maxLength: curve.bytes }),
    );
    assert(
      property(tuple(number, number), ([one, other]) => {
        const both = Buffer.concat([one, other]);
        expect(fitsEcdsa(curve.digest, TEXT, publicKey, both)).toBe(
          fitsForNode(curve, publicKey, both),
        );
      }),
    );
  });

  test('refuses a signature with any one bit turned', () => {
    const signature = signText(TEXT);
    assert(
      property(integer({ min: 0, max: curve.bytes * 16 - 1 }), (bit) => {
        const turned = Uint8Array.from(signature);
        turned[bit >> 3]! ^= 1 << (bit & 7);
        expect(fitsEcdsa(curve.digest, TEXT, publicKey, turned)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('refuses what is not two numbers of one length', () => {
    const signature = signText(TEXT);
    const refused = [
      new Uint8Array(),
      signature.subarray(1),
      Buffer.concat([signature, Buffer.alloc(140)]),
    ];
    for (const other of refused) {
      expect(fitsEcdsa(curve.digest, TEXT, publicKey, other)).toBe(false);
    }
  });
});
