import { FlattenedSign } from 'jose';
import { describe, expect, test } from 'vitest';
import { codesOf, judge, root, sealed, sealer } from './judging.ts';
import { makeEuropean, sealTogether } from './sealing.ts';

const MALFORMED = ['fail proof.malformed'];

describe('a seal that could be read in two ways is refused', () => {
  test('when a header stands both inside and outside of the signature', async () => {
    const good = await sealed();
    const outcome = await judge({ ...good, header: { sigT: '2020-01-01T00:00:00Z' } }, [root]);
    expect(codesOf(outcome, 'proof')).toEqual(MALFORMED);
  });

  test('when what must be understood is said outside of the signature', async () => {
    const protectedPart = Buffer.from('{"alg":"ES256"}').toString('base64url');
    const header = { crit: ['exp'] };
    const document = { payload: 'e30', protected: protectedPart, signature: 'AA', header };
    expect(codesOf(await judge(document, [root]), 'proof')).toEqual(MALFORMED);
  });

  test('when its text has half a character, whose bytes are those of another', async () => {
    const good = await sealed({ credential: makeEuropean({ name: '\uFFFD' }) });
    expect(codesOf(await judge(good, [root]), 'proof')).toEqual(['pass proof.valid']);
    const payload = good.payload.replace('\uFFFD', '\uD800');
    expect(codesOf(await judge({ ...good, payload }, [root]), 'proof')).toEqual(MALFORMED);
  });

  test('when two signatures read its text in two ways', async () => {
    const both = (await sealTogether([sealer])) as {
      payload: string;
      signatures: { protected: string; signature: string }[];
    };
    const plain = await new FlattenedSign(Buffer.from(both.payload))
      .setProtectedHeader({ alg: 'ES256', x5c: [sealer.base64], b64: false, crit: ['b64'] })
      .sign(sealer.keys.privateKey);
    const { protected: header = '', signature } = plain;
    const signatures = [...both.signatures, { protected: header, signature }];
    expect(codesOf(await judge({ ...both, signatures }, [sealer]), 'proof')).toEqual(MALFORMED);
  });

  test('when there are more signatures than anybody needs', async () => {
    const many = await sealTogether(Array.from({ length: 9 }, () => sealer));
    expect(codesOf(await judge(many, [sealer]), 'proof')).toEqual(MALFORMED);
  });
});
