import { CompactSign } from 'jose';
import { calculateJwkThumbprint } from 'jose';
import { describe, expect, test } from 'vitest';
import type { CredentialMarks } from '../../../../src/shared/model/credential.ts';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { thumbprintOf, thumbprintOfJwk } from '../../../../src/main/verify/keys/thumbprint.ts';
import { makeKey } from '../keys/made-keys.ts';
import { badgeClaims } from '../proofs/jose/signed.ts';
import { makeNestedBadge, makeRecord, signRecord } from '../learner-records.ts';
import { makeBadge, makeSigner, sign, verify, asDocument } from '../signed-credentials.ts';

const signer = await makeSigner();

async function marksOf(json: JsonObject): Promise<CredentialMarks> {
  const { verification } = await verify(asDocument(json), {});
  if (verification.marks === undefined) throw new Error('no marks');
  return verification.marks;
}

const shares = (one: CredentialMarks, other: CredentialMarks): boolean =>
  one.copies.some((mark) => other.copies.includes(mark));

describe('by what a credential is known again', () => {
  test('is the same however its JSON is written', async () => {
    const badge = await sign(makeBadge(signer.id), signer);
    const turned = Object.fromEntries(Object.entries(badge).toReversed());
    expect(await marksOf(turned)).toEqual(await marksOf(badge));
  });

  test('is another for another credential, though all but its number is alike', async () => {
    const [one, other] = await Promise.all(
      ['urn:uuid:1', 'urn:uuid:2'].map(async (id) =>
        marksOf(await sign(makeBadge(signer.id, { id }), signer)),
      ),
    );
    expect(one && other && shares(one, other)).toBe(false);
    expect(one?.number).not.toBe(other?.number);
  });

  test('stays when its content is changed: by the signature and by the number', async () => {
    const badge = await sign(makeBadge(signer.id), signer);
    const [one, other] = [await marksOf(badge), await marksOf({ ...badge, name: 'Law' })];
    expect([shares(one, other), one.number === other.number]).toEqual([true, true]);
    const { proof: _, ...unsigned } = badge;
    expect(shares(one, await marksOf(unsigned))).toBe(true);
  });

  test('stays when its number is escaped otherwise', async () => {
    const numberOf = async (id: string) => (await marksOf(makeBadge(signer.id, { id }))).number;
    expect(await numberOf('https://a.example/a%20b')).toBe(
      await numberOf(' https://a.example/a b'),
    );
  });

  test('is found in the record that holds it', async () => {
    const part = await sign(makeNestedBadge(signer.id, 'Welder'), signer);
    const record = await signRecord(makeRecord(signer.id, [part]), signer);
    expect(shares(await marksOf(part), await marksOf(record))).toBe(true);
  });

  test('is not an endorsement in it, which stands in many people’s', async () => {
    const endorsement = await sign(makeBadge(signer.id, { id: 'urn:uuid:e' }), signer);
    const [one, other] = await Promise.all(
      ['urn:uuid:1', 'urn:uuid:2'].map(async (id) =>
        marksOf(await sign(makeBadge(signer.id, { id, endorsement: [endorsement] }), signer)),
      ),
    );
    expect(one && other && shares(one, other)).toBe(false);
  });

  test('is a token’s signature, whatever it was wrapped in', async () => {
    const key = makeKey('P-256');
    const header = { alg: 'ES256', kid: `${key.didKey}#${key.multikey}`, typ: 'JWT' };
    const bytes = Buffer.from(JSON.stringify(badgeClaims(key.didKey)));
    const compact = await new CompactSign(bytes).setProtectedHeader(header).sign(key.privateKey);
    const marksOfToken = async () => {
      const payload = { kind: 'jws', compact } as const;
      return (await verify({ format: 'ob3-jwt', path: '', payload }, {})).verification.marks;
    };
    const record = makeRecord(signer.id, [compact]);
    const own = await marksOfToken();
    expect(own && shares(own, await marksOf(record))).toBe(true);
    expect(own?.keys).toEqual([await calculateJwkThumbprint(key.jwk)]);
  });
});

test.each(['Ed25519', 'P-256', 'P-384', 'P-521', 'secp256k1', 'RSA'] as const)(
  'the thumbprint of a %s key is the one that the JOSE library calculates',
  async (type) => {
    const { publicKey, jwk } = makeKey(type);
    const expected = await calculateJwkThumbprint(jwk);
    expect(thumbprintOf({ publicKey, type })).toBe(expected);
    expect(thumbprintOfJwk({ ...jwk, kid: 'one', use: 'sig' })).toBe(expected);
  },
);

test('a key with which nothing here can be checked has no thumbprint', () => {
  expect(thumbprintOfJwk({ kty: 'oct', k: 'c2VjcmV0' })).toBeUndefined();
});
