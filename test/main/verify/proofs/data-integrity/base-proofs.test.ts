import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { beforeAll, describe, expect, test } from 'vitest';
import { asArray } from '../../../../../src/shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../../src/shared/lib/json.ts';
import { disclose, makeSelectiveIssuer, signBase } from './selective/disclosing.ts';
import type { SelectiveIssuer } from './selective/disclosing.ts';
import { changed, check, faultsOf, makeBadge, makeIssuer, sign, subjectOf } from './signing.ts';

/** An issuer that signs the whole, and once more so that its holder can disclose parts. */

const ID = 'urn:uuid:6b1b0b1e-6f0f-4b0a-8f67-7f4dd9e2a5ce';

let issuer: SelectiveIssuer;
let whole: JsonObject;
let base: JsonObject;
let badge: JsonObject;
beforeAll(async () => {
  issuer = await makeSelectiveIssuer();
  whole = await signWhole(makeBadge(issuer.id), issuer);
  base = await signBase(makeBadge(issuer.id), issuer);
  badge = withProofs(whole['proof'], base['proof']);
});

function signWhole(document: JsonObject, { id, keyId, signer }: SelectiveIssuer) {
  const date = '2026-03-01T10:00:00Z';
  const suite = new DataIntegrityProof({ signer, date, cryptosuite: ecdsaRdfc });
  return sign(document, { id, keyId, suite });
}

function withProofs(...proofs: readonly (JsonValue | undefined)[]): JsonObject {
  return { ...whole, proof: proofs.flatMap((proof) => asArray(proof)) };
}

function withBase(more: JsonObject): JsonObject {
  return withProofs(whole['proof'], { ...(base['proof'] as JsonObject), ...more });
}

describe('a badge with a base proof beside the issuer’s proof of the whole', () => {
  test.each(['last', 'first'])('passes every check, the base proof %s', async (place) => {
    const both = [whole['proof'], base['proof']];
    const result = await check(withProofs(...(place === 'last' ? both : both.toReversed())));
    expect(faultsOf(result)).toEqual([]);
    expect(result.provenKeys.map(({ id }) => id)).toEqual([issuer.keyId]);
  });

  test('says that there is one', async () => {
    const { findings } = await check(badge);
    const [proof, ...others] = findings.filter(({ id }) => id === 'proof');
    expect(others).toEqual([]);
    expect(proof?.detail).toMatch(/^ecdsa-rdfc-2019, .*; beside a base proof, for its holder$/u);
  });

  test('passes with a bbs-2023 one too', async () => {
    const bbs = await makeSelectiveIssuer('bbs-2023');
    const anonymous = await signBase(makeBadge(issuer.id), bbs);
    expect(faultsOf(await check(withProofs(badge['proof'], anonymous['proof'])))).toEqual([]);
  });

  test('is refused when somebody changed it', async () => {
    const forged = changed(badge, 'name', () => 'Welding, level 3');
    expect(faultsOf(await check(forged))).toContain('fail proof.mismatch');
  });

  test('is refused when the base proof stands beside the proof of another', async () => {
    const stranger = await makeIssuer('P-256');
    const forged = await sign(makeBadge(issuer.id), stranger);
    const faults = faultsOf(
      await check({ ...forged, proof: [forged['proof'], base['proof']] as JsonValue }),
    );
    expect(faults).toContain('fail binding.foreign-key');
    expect(faults).toContain('unknown proof.not-disclosed');
  });

  test('is not checked when nothing but base proofs is there', async () => {
    const faults = faultsOf(await check(withProofs(base['proof'], base['proof'])));
    expect(faults).toContain('unknown proof.not-disclosed');
  });

  test.each([
    ['is for something else', { proofPurpose: 'authentication' }, 'fail proof.wrong-purpose'],
    ['has no value of its suite', { proofValue: 'uAAAA' }, 'fail proof.malformed'],
    ['is one of another suite', { cryptosuite: 'eddsa-rdfc-2022' }, 'fail proof.malformed'],
    ['says a word without a meaning', { grade: 'A' }, 'fail context.undefined-term'],
  ])('is refused when the base proof %s', async (_, more, fault) => {
    expect(faultsOf(await check(withBase(more)))).toContain(fault);
  });

  test('is not checked when the proof of the whole was added to the base proof', async () => {
    const chained = changed(withBase({ id: ID }), 'proof.0.previousProof', () => ID);
    const faults = faultsOf(await check(chained));
    expect(faults).toContain('unknown proof.not-disclosed');
  });

  test('is refused when what a holder disclosed stands beside it', async () => {
    const less = await disclose(base, 'ecdsa-sd-2023', ['/name']);
    const forged = withProofs(badge['proof'], less['proof']);
    expect(faultsOf(await check(forged))).toContain('fail proof.mismatch');
  });

  test('is refused when a part was left out', async () => {
    const { achievement } = subjectOf(badge);
    const forged = changed(badge, 'credentialSubject', () => ({ achievement }));
    expect(faultsOf(await check(forged))).toContain('fail proof.mismatch');
  });
});
