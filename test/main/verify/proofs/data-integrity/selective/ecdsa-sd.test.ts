import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../../../src/shared/lib/json.ts';
import { changed, check, faultsOf, makeBadge, subjectOf, summarise } from '../signing.ts';
import { disclose, makeSelectiveIssuer, signBase, withParts } from './disclosing.ts';
import type { SelectiveIssuer } from './disclosing.ts';

let issuer: SelectiveIssuer;
let base: JsonObject;
let badge: JsonObject;
beforeAll(async () => {
  issuer = await makeSelectiveIssuer();
  base = await signBase(makeBadge(issuer.id), issuer);
  badge = await disclose(base, 'ecdsa-sd-2023');
});

describe('a badge disclosed with ecdsa-sd-2023', () => {
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

  test('is said to be disclosed in part', async () => {
    const { findings } = await check(badge);
    const proof = findings.find(({ id }) => id === 'proof');
    expect(proof?.detail).toBe('ecdsa-sd-2023, disclosed in part, contexts: newest');
  });

  test('passes with less of it disclosed', async () => {
    const pointers = ['/credentialSubject/achievement/name', '/name'];
    const less = await disclose(base, 'ecdsa-sd-2023', pointers);
    expect(less['credentialSubject']).not.toHaveProperty('identifier');
    expect(faultsOf(await check(less))).toEqual([]);
  });

  test('passes with nothing but what is mandatory', async () => {
    const least = await disclose(base, 'ecdsa-sd-2023', []);
    expect(least).not.toHaveProperty('credentialSubject.achievement');
    expect(faultsOf(await check(least))).toEqual([]);
  });

  test.each([
    ['what it is for', 'credentialSubject.achievement.name', () => 'Welding, level 3'],
    ['whom it is for', 'credentialSubject.identifier.0.salt', () => 'redsea'],
    ['the end of validity', 'validUntil', () => '2037-03-01T00:00:00Z'],
    ['the status list index', 'credentialStatus.statusListIndex', () => '3'],
    ['when it was signed', 'proof.created', () => '2026-03-01T10:00:01Z'],
    ['something mandatory, removed', 'validUntil', () => undefined],
    ['the status, removed', 'credentialStatus', () => undefined],
    ['something disclosed, removed', 'credentialSubject.achievement.description', () => undefined],
    ['a field, added', 'description', () => 'With honours.'],
    ['a type, added', 'type.2', () => 'EndorsementCredential'],
  ])('is refused when somebody changes %s', async (_, path, change) => {
    const result = await check(changed(badge, path, change));
    expect(faultsOf(result)).toEqual(['fail proof.mismatch']);
    expect(result.provenKeys).toEqual([]);
  });

  test('is refused when a word without a meaning is added', async () => {
    const forged = changed(badge, 'credentialSubject.achievement.grade', () => 'A');
    expect(faultsOf(await check(forged))).toEqual(['fail context.undefined-term']);
  });

  test('is refused when it is put together from two badges of one issuer', async () => {
    const other = makeBadge(issuer.id, {
      credentialSubject: { ...subjectOf(base), id: 'did:example:somebody' },
    });
    const foreign = await disclose(await signBase(other, issuer), 'ecdsa-sd-2023');
    const forged = changed(badge, 'credentialSubject', () => foreign['credentialSubject']);
    expect(faultsOf(await check(forged))).toEqual(['fail proof.mismatch']);
  });

  test('is refused under another issuer’s name', async () => {
    const other = await makeSelectiveIssuer();
    const forged = await disclose(await signBase(makeBadge(issuer.id), other), 'ecdsa-sd-2023');
    expect(faultsOf(await check(forged))).toEqual(['fail binding.foreign-key']);
  });

  test('is not checked as the issuer gave it to its holder', async () => {
    const result = await check(base);
    expect(faultsOf(result)).toContain('unknown proof.not-disclosed');
    expect(result.provenKeys).toEqual([]);
  });
});

describe('an ecdsa-sd-2023 proof value', () => {
  const flipped = (bytes: unknown) => {
    const copy = Uint8Array.from(bytes as Uint8Array);
    copy[10] = (copy[10] ?? 0) ^ 1;
    return copy;
  };

  test.each([
    ['an issuer’s signature with one bit changed', (parts) => (parts[0] = flipped(parts[0]))],
    [
      'another key inside',
      (parts) => {
        const key = Uint8Array.from(parts[1] as Uint8Array);
        key[2] = key[2] === 2 ? 3 : 2;
        parts[1] = key;
      },
    ],
    ['one signature fewer', (parts) => (parts[2] as unknown[]).pop()],
    ['no signatures', (parts) => (parts[2] = [])],
    ['signatures in another order', (parts) => (parts[2] = (parts[2] as unknown[]).toReversed())],
    ['one statement’s signature changed', (parts) => change(parts[2], 3)],
    [
      'a statement said to be mandatory',
      (parts) => (parts[4] as number[]).push(firstChosen(parts)),
    ],
    ['a mandatory statement said to be chosen', (parts) => (parts[4] as number[]).pop()],
    ['an index that leads nowhere', (parts) => (parts[4] as number[]).push(5000)],
    ['an index twice', (parts) => (parts[4] as number[]).push((parts[4] as number[])[0] ?? 0)],
    ['a label less', (parts) => (parts[3] as Map<number, unknown>).delete(0)],
    ['two labels alike', (parts) => labels(parts).set(0, labels(parts).get(1))],
    ['a label changed', (parts) => labels(parts).set(0, flipped(labels(parts).get(0)))],
  ] as readonly (readonly [string, (parts: unknown[]) => unknown])[])(
    'with %s does not fit',
    async (_, tamper) => {
      const forged = withParts(badge, (parts) => void tamper(parts));
      expect(faultsOf(await check(forged))).toEqual(['fail proof.mismatch']);
    },
  );

  test.each([
    ['a part more', (parts) => parts.push(0)],
    ['a part less', (parts) => parts.pop()],
    ['a short signature', (parts) => (parts[0] = new Uint8Array(63))],
    ['a long key', (parts) => (parts[1] = new Uint8Array(36))],
    ['a signature that is a text', (parts) => ((parts[2] as unknown[])[0] = 'signed')],
    ['a label that is a text', (parts) => labels(parts).set(0, 'c14n0')],
    ['an index below zero', (parts) => (parts[4] as number[]).push(-1)],
  ] as readonly (readonly [string, (parts: unknown[]) => unknown])[])(
    'with %s is malformed',
    async (_, tamper) => {
      const forged = withParts(badge, (parts) => void tamper(parts));
      expect(faultsOf(await check(forged))).toContain('fail proof.malformed');
    },
  );

  test.each(['uAAAA', 'u2V0B', 'u2V0C', 'z2V0B', '', 'u'])('%o is malformed', async (value) => {
    const forged = changed(badge, 'proof.proofValue', () => value);
    expect(faultsOf(await check(forged))).toContain('fail proof.malformed');
  });

  function labels(parts: readonly unknown[]): Map<number, unknown> {
    return parts[3] as Map<number, unknown>;
  }

  function firstChosen(parts: readonly unknown[]): number {
    const mandatory = parts[4] as readonly number[];
    return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((index) => !mandatory.includes(index)) ?? 0;
  }

  function change(signatures: unknown, index: number): void {
    const list = signatures as unknown[];
    list[index] = flipped(list[index]);
  }
});
