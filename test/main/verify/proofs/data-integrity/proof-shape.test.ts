import { describe, expect, test } from 'vitest';
import { findShapeFault } from '../../../../../src/main/verify/proofs/data-integrity/proof-shape.ts';
import { changed, check, faultsOf, makeBadge, makeIssuer, sign } from './signing.ts';

const JWS = 'eyJhbGciOiJFZERTQSIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19..c2lnbmF0dXJl';

describe('the looks of a signature', () => {
  test.each([
    ['EcdsaSecp256k1Signature2019', { jws: JWS }],
    ['MerkleProof2019', { proofValue: 'z2LuLBVSfnVz' }],
    ['mldsa44-rdfc-2024', { proofValue: 'uAQID' }],
    ['BbsBlsSignature2020', { proofValue: 'kTTbA3pmDa6Qia' }],
  ])('may be those of %s', (name, proof) => {
    expect(findShapeFault(proof, name)).toBeUndefined();
  });

  test.each([
    ['EcdsaSecp256k1Signature2019', { proofValue: 'z2LuLBVSfnVz' }, 'jws'],
    ['EcdsaSecp256k1Signature2019', { jws: JWS.replace('..', '.e30.') }, 'jws'],
    ['EcdsaSecp256k1Signature2019', { jws: JWS.replace(/[^.]+$/u, '') }, 'jws'],
    ['EcdsaSecp256k1Signature2019', { jws: `e30..c2lnbmF0dXJl` }, 'jws'],
    ['EcdsaSecp256k1Signature2019', { jws: 7 }, 'jws'],
    ['mldsa44-rdfc-2024', { proofValue: 'z2LuLBVSfnVz' }, 'proofValue'],
  ])('cannot be those of %s: %o', (name, proof, field) => {
    expect(findShapeFault(proof, name)).toBe(field);
  });

  test.each([
    ['type', 'Ed25519Signature2018'],
    ['type', 'JsonWebSignature2020'],
    ['type', 'RsaSignature2018'],
    ['cryptosuite', 'ecdsa-sd-2023'],
    ['cryptosuite', 'bbs-2023'],
  ])('betray a proof whose %s was changed to %s', async (field, name) => {
    const issuer = await makeIssuer(field === 'type' ? 'Ed25519Signature2020' : 'P-256');
    const badge = await sign(makeBadge(issuer.id), issuer);
    const forged = changed(badge, `proof.${field}`, () => name);
    expect(faultsOf(await check(forged))).toContain('fail proof.malformed');
  });
});
