import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../../../src/shared/lib/json.ts';
import { changed, check, faultsOf, makeBadge, subjectOf, summarise } from '../signing.ts';
import { disclose, makeSelectiveIssuer, signBase, withParts } from './disclosing.ts';
import type { SelectiveIssuer } from './disclosing.ts';

let issuer: SelectiveIssuer;
let base: JsonObject;
let badge: JsonObject;
beforeAll(async () => {
  issuer = await makeSelectiveIssuer('bbs-2023');
  base = await signBase(makeBadge(issuer.id), issuer);
  badge = await disclose(base, 'bbs-2023');
});

describe('a badge disclosed with bbs-2023', () => {
  test('passes every check', async () => {
    const result = await check(badge);
    expect(summarise(result)).toEqual([
      'context-integrity pass context.covered',
      'proof pass proof.valid',
      'key-resolution pass key.found',
      'issuer-binding pass binding.own-key',
      'algorithm-strength pass algorithm.strong',
    ]);
    expect(result.provenKeys.map(({ id }) => id)).toEqual([issuer.keyId]);
  });

  test('passes with less of it disclosed, or nothing but what is mandatory', async () => {
    const less = await disclose(base, 'bbs-2023', ['/credentialSubject/achievement/name']);
    expect(less['credentialSubject']).not.toHaveProperty('identifier');
    expect(faultsOf(await check(less))).toEqual([]);
    expect(faultsOf(await check(await disclose(base, 'bbs-2023', [])))).toEqual([]);
  });

  test.each([
    ['what it is for', 'credentialSubject.achievement.name', () => 'Welding, level 3'],
    ['the end of validity', 'validUntil', () => '2037-03-01T00:00:00Z'],
    ['when it was signed', 'proof.created', () => '2026-03-01T10:00:01Z'],
    ['something mandatory, removed', 'credentialStatus', () => undefined],
    ['something disclosed, removed', 'credentialSubject.achievement.description', () => undefined],
    ['a field, added', 'description', () => 'With honours.'],
  ])('is refused when somebody changes %s', async (_, path, change) => {
    const result = await check(changed(badge, path, change));
    expect(faultsOf(result)).toEqual(['fail proof.mismatch']);
    expect(result.provenKeys).toEqual([]);
  });

  test('is refused when it is put together from two badges of one issuer', async () => {
    const other = makeBadge(issuer.id, {
      credentialSubject: { ...subjectOf(base), id: 'did:example:somebody' },
    });
    const foreign = await disclose(await signBase(other, issuer), 'bbs-2023');
    const forged = changed(badge, 'credentialSubject', () => foreign['credentialSubject']);
    expect(faultsOf(await check(forged))).toEqual(['fail proof.mismatch']);
  });

  test('is refused under another issuer’s name', async () => {
    const other = await makeSelectiveIssuer('bbs-2023');
    const forged = await disclose(await signBase(makeBadge(issuer.id), other), 'bbs-2023');
    expect(faultsOf(await check(forged))).toEqual(['fail binding.foreign-key']);
  });

  test('is refused with another key, or one of another kind', async () => {
    const other = await makeSelectiveIssuer('bbs-2023');
    const rekeyed = changed(badge, 'proof.verificationMethod', () => other.keyId);
    expect(faultsOf(await check(rekeyed))).toEqual([
      'fail proof.mismatch',
      'fail binding.foreign-key',
    ]);
    const curve = await makeSelectiveIssuer();
    const misfit = changed(badge, 'proof.verificationMethod', () => curve.keyId);
    expect(faultsOf(await check(misfit))).toContain('fail algorithm.key-misfit');
  });

  test('is not checked as the issuer gave it to its holder', async () => {
    const result = await check(base);
    expect(faultsOf(result)).toContain('unknown proof.not-disclosed');
    expect(result.provenKeys).toEqual([]);
  });
});

type Tampering = readonly (readonly [string, (parts: unknown[]) => unknown])[];

describe('a bbs-2023 proof value', () => {
  const flipped = (whole: unknown, place: number) => {
    const copy = Uint8Array.from(whole as Uint8Array);
    copy[place] = (copy[place] ?? 0) ^ 1;
    return copy;
  };
  const indexes = (parts: readonly unknown[], part: number) => parts[part] as number[];

  test.each([
    ['a point changed', (parts) => (parts[0] = flipped(parts[0], 20))],
    ['a number changed', (parts) => (parts[0] = flipped(parts[0], 200))],
    ['half a number more', (parts) => (parts[0] = Buffer.concat([bytes(parts), Buffer.alloc(16)]))],
    ['no proof', (parts) => (parts[0] = new Uint8Array())],
    ['only zeros', (parts) => (parts[0] = new Uint8Array(bytes(parts).length))],
    ['another header', (parts) => (parts[4] = new Uint8Array([1]))],
    ['a place less', (parts) => indexes(parts, 3).pop()],
    ['a place that is not one', (parts) => (indexes(parts, 3)[0] = 5000)],
    ['one place twice', (parts) => (indexes(parts, 3)[0] = indexes(parts, 3)[1] ?? 0)],
    ['two places swapped', (parts) => (parts[3] = indexes(parts, 3).toReversed())],
    ['a mandatory statement said to be chosen', (parts) => indexes(parts, 2).pop()],
    ['a label less', (parts) => (parts[1] as Map<number, number>).delete(0)],
    ['two labels alike', (parts) => (parts[1] as Map<number, number>).set(0, 1).set(1, 1)],
  ] as Tampering)('with %s does not fit', async (_, tamper) => {
    const forged = withParts(badge, (parts) => void tamper(parts));
    expect(faultsOf(await check(forged))).toEqual(['fail proof.mismatch']);
  });

  test.each([
    ['a part more', (parts) => parts.push(0)],
    ['a part less', (parts) => parts.pop()],
    ['a proof that is a text', (parts) => (parts[0] = 'proof')],
    ['a place below zero', (parts) => (indexes(parts, 3)[0] = -1)],
    ['a label that is a text', (parts) => (parts[1] as Map<number, unknown>).set(0, 'b0')],
  ] as Tampering)('with %s is malformed', async (_, tamper) => {
    const forged = withParts(badge, (parts) => void tamper(parts));
    expect(faultsOf(await check(forged))).toContain('fail proof.malformed');
  });

  test.each([
    [0x05, 'with an anonymous holder binding'],
    [0x07, 'with a pseudonym'],
    [0x09, 'with a pseudonym and a holder binding'],
  ])('with the tag %i is one %s, which is not checked', async (kind, feature) => {
    const tagged = changed(badge, 'proof.proofValue', (value) => {
      const whole = Buffer.from((value as string).slice(1), 'base64url');
      whole[2] = kind;
      return `u${whole.toString('base64url')}`;
    });
    const { findings } = await check(tagged);
    const found = findings.find(({ code }) => code === 'proof.unsupported');
    expect(found).toMatchObject({ outcome: 'unknown', params: { type: `bbs-2023 ${feature}` } });
  });

  function bytes(parts: readonly unknown[]): Uint8Array {
    return parts[0] as Uint8Array;
  }
});
