import { CompactSign, FlattenedSign, GeneralSign } from 'jose';
import { describe, expect, test } from 'vitest';
import { readCredentials } from '../../../src/main/intake/index.ts';
import { makeKey } from '../verify/keys/made-keys.ts';
import { badgeClaims, check, troubles } from '../verify/proofs/jose/signed.ts';
import { jwt } from './baking.ts';

const key = makeKey('Ed25519');
const header = { alg: 'EdDSA', kid: `${key.didKey}#${key.multikey}` };
const payload = Buffer.from(JSON.stringify(badgeClaims(key.didKey)));

const read = (json: unknown) => readCredentials('badge.json', Buffer.from(JSON.stringify(json)));

async function compactOf(json: unknown): Promise<string | undefined> {
  const { documents } = await read(json);
  const [only] = documents;
  return only?.payload.kind === 'jws' && documents.length === 1 ? only.payload.compact : undefined;
}

describe('a token that an independent library writes as JSON', () => {
  const compact = new CompactSign(payload).setProtectedHeader(header).sign(key.privateKey);
  const flattened = new FlattenedSign(payload).setProtectedHeader(header).sign(key.privateKey);
  const general = new GeneralSign(payload).addSignature(key.privateKey).setProtectedHeader(header);

  test('is read as the compact one, flattened or general', async () => {
    expect(await compactOf(await flattened)).toBe(await compact);
    expect(await compactOf(await general.sign())).toBe(await compact);
    expect(await compactOf({ credential: await flattened })).toBe(await compact);
    expect(troubles(check(await compact).findings)).toEqual([]);
  });

  test('no longer holds with its payload changed', async () => {
    const claims = { ...badgeClaims(key.didKey), name: 'Surgery' };
    const changed = Buffer.from(JSON.stringify(claims)).toString('base64url');
    const forged = await compactOf({ ...(await flattened), payload: changed });
    expect(troubles(check(forged ?? '').findings)).toContain('proof fail proof.mismatch');
  });

  test('has no compact form with a second signature, or a header that nothing protects', async () => {
    const twice = new GeneralSign(payload)
      .addSignature(key.privateKey)
      .setProtectedHeader(header)
      .addSignature(key.privateKey)
      .setProtectedHeader(header);
    expect(await compactOf(await twice.sign())).toBeUndefined();
    const unprotected = new FlattenedSign(payload)
      .setProtectedHeader({ alg: 'EdDSA' })
      .setUnprotectedHeader({ kid: header.kid });
    expect(await compactOf(await unprotected.sign(key.privateKey))).toBeUndefined();
  });
});

describe('an SD-JWT that is written as JSON', () => {
  const [protectedHeader = '', body = '', signature = ''] = jwt({ vct: 'urn:x' }).split('.');
  const disclosures = ['WyJzIiwiYSIsMV0', 'WyJzIiwiYiIsMl0'];
  const parts = { payload: body, protected: protectedHeader, signature };
  const token = [jwt({ vct: 'urn:x' }), ...disclosures].join('~');

  test.each<[string, object, string | undefined]>([
    ['keeps its disclosures', { disclosures }, `${token}~`],
    ['and what its holder signed', { disclosures, kb_jwt: 'e30.e30.AA' }, `${token}~e30.e30.AA`],
    ['may show nothing', { disclosures: [] }, `${jwt({ vct: 'urn:x' })}~`],
    ['is not read with a header of its own', { disclosures, kid: 'urn:key' }, undefined],
    ['nor with a disclosure that is none', { disclosures: ['a~b'] }, undefined],
    ['nor with a holder’s signature that is no text', { disclosures, kb_jwt: 1 }, undefined],
    ['nor without disclosures', { kb_jwt: 'e30.e30.AA' }, undefined],
  ])('%s', async (_, own, expected) => {
    expect(await compactOf({ ...parts, header: own })).toBe(expected);
    const general = { payload: body, signatures: [{ ...parts, header: own }] };
    expect(await compactOf(general)).toBe(expected);
  });
});
