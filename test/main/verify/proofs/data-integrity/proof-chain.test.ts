import { beforeAll, describe, expect, test } from 'vitest';
import { findPreviousProofs } from '../../../../../src/main/verify/proofs/data-integrity/proof-chain.ts';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import { changed, check, faultsOf, makeBadge, makeIssuer, sign, summarise } from './signing.ts';
import type { TestIssuer } from './signing.ts';

describe('the proofs before a proof', () => {
  const first = { id: 'urn:first' };
  const second = { id: 'urn:second', previousProof: 'urn:first' };
  const third = { id: 'urn:third', previousProof: ['urn:first', 'urn:second'] };

  test('are those that it names, and not those that they name', () => {
    const last = { previousProof: 'urn:second' };
    expect(findPreviousProofs(last, [first, second, last])).toEqual({ ok: true, value: [second] });
    expect(findPreviousProofs(third, [third, second, first])).toEqual({
      ok: true,
      value: [first, second],
    });
  });

  test('are none where it names none', () => {
    expect(findPreviousProofs(first, [first, second])).toEqual({ ok: true, value: [] });
  });

  const selfish = { id: 'urn:self', previousProof: 'urn:self' };
  const one = { id: 'urn:one', previousProof: 'urn:two' };
  const two = { id: 'urn:two', previousProof: 'urn:one' };
  test.each([
    ['is missing', second, [second]],
    ['is missing further back', { previousProof: 'urn:second' }, [second]],
    ['stands there twice', second, [first, { ...first }, second]],
    ['is named twice', { previousProof: ['urn:first', 'urn:first'] }, [first]],
    ['is itself', selfish, [selfish]],
    ['leads back to it', one, [one, two]],
    ['is named by no text', { previousProof: 7 }, [first]],
    ['is an empty list', { previousProof: [] }, [first]],
  ] as const)('are an error when one %s', (_, proof, all) => {
    expect(findPreviousProofs(proof, all).ok).toBe(false);
  });
});

describe('a chain that an independent signer cannot make', () => {
  let issuer: TestIssuer;
  let badge: JsonObject;
  beforeAll(async () => {
    issuer = await makeIssuer();
    badge = await sign(makeBadge(issuer.id), issuer);
  });

  test('is refused when a proof names one that is not there', async () => {
    const forged = changed(badge, 'proof.previousProof', () => 'urn:uuid:nobody');
    const result = await check(forged);
    expect(faultsOf(result)).toContain('fail proof.chain-broken');
    expect(result.provenKeys).toEqual([]);
  });

  test('is refused when a proof names a true one after it was signed', async () => {
    const proof = badge['proof'] as JsonObject;
    const named = { ...proof, id: 'urn:uuid:2f2e1a70-61f5-4b3f-9b10-6d3f0f8f9d0c' };
    const chained = { ...proof, previousProof: named.id };
    const forged = changed(badge, 'proof', () => [named, chained]);
    expect(summarise(await check(forged)).filter((line) => line.startsWith('proof'))).toEqual([
      'proof fail proof.mismatch',
      'proof fail proof.mismatch',
    ]);
  });
});
