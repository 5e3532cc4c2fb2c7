import { createPublicKey, verify } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { parseJwk } from '../../src/main/verify/keys/jwk.ts';
import { fitsRawSignature } from '../../src/main/verify/proofs/jose/raw-signature.ts';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import { HAS_VECTORS, readVector, reportLeftOut } from './vectors.ts';

// Without the curve, as Electron's node:crypto is: our own answers are held against node's.
vi.mock('node:crypto', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  getCurves: () => [],
}));

interface Group {
  readonly publicKeyPem: string;
  readonly publicKey: { readonly uncompressed: string };
  readonly tests: readonly {
    readonly tcId: number;
    readonly msg: string;
    readonly sig: string;
    readonly result: 'valid' | 'invalid';
  }[];
}

function jwkOf({ publicKey }: Group): JsonObject {
  const point = Buffer.from(publicKey.uncompressed, 'hex');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) =>
    part.toString('base64url'),
  );
  return { kty: 'EC', crv: 'secp256k1', x: x ?? '', y: y ?? '' };
}

test.skipIf(!HAS_VECTORS)(
  'ES256K without node’s curve answers as node and as Wycheproof do',
  () => {
    const file = 'c2sp-wycheproof/testvectors_v1/ecdsa_secp256k1_sha256_p1363_test.json';
    const { testGroups } = JSON.parse(readVector(file)) as { testGroups: readonly Group[] };
    let count = 0;
    for (const group of testGroups) {
      const parsed = parseJwk(jwkOf(group));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
      const native = createPublicKey(group.publicKeyPem);
      for (const { tcId, msg, sig, result } of group.tests) {
        const [data, signature] = [Buffer.from(msg, 'hex'), Buffer.from(sig, 'hex')];
        const theirs = verify(
          'sha256',
          data,
          { key: native, dsaEncoding: 'ieee-p1363' },
          signature,
        );
        const ours = fitsRawSignature({ algorithm: 'ES256K', data, signature }, parsed.value);
        expect([tcId, ours, ours]).toEqual([tcId, theirs, result === 'valid']);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(200);
  },
);

reportLeftOut('ES256K', 252);
