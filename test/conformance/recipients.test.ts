import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import { createIdentityDirectory } from '../../src/main/candidates/index.ts';
import { judgeRecipient } from '../../src/main/verify/index.ts';
import {
  NOW,
  asDocument,
  makeBadge,
  makeSigner,
  sign,
  verify,
} from '../main/verify/signed-credentials.ts';
import type { Signer } from '../main/verify/signed-credentials.ts';

/** Addresses that look alike, or are written in two ways: whose is a badge that an issuer signed? */

let issuer: Signer;
beforeAll(async () => {
  issuer = await makeSigner();
});

async function judge(stated: string, own: string) {
  const badge = makeBadge(issuer.id);
  const identity = {
    type: 'IdentityObject',
    hashed: false,
    identityHash: stated,
    identityType: 'emailAddress',
  };
  const subject = { ...(badge['credentialSubject'] as JsonObject), identifier: [identity] };
  const signed = await sign({ ...badge, credentialSubject: subject }, issuer);
  const { facts, verification } = await verify(asDocument(signed));
  expect(verification.verdict).toBe('verified');
  const known = { kind: 'email', value: own } as const;
  const people = createIdentityDirectory([
    { candidateId: 'one', identity: { ...known, origin: 'person' } },
  ]).peopleAddressed(facts);
  return [judgeRecipient(facts, [known], NOW).match, people.length];
}

describe('an address in other letters', () => {
  test.each([
    ['the sign for kelvin', '\u212Aim@uni.example', 'kim@uni.example'],
    [
      'it, beside a letter with an accent apart',
      '\u212Aime\u0301@uni.example',
      'kim\u00E9@uni.example',
    ],
    ['a capital i with a dot', '\u0130da@uni.example', 'i\u0307da@uni.example'],
    ['a Cyrillic a', '\u0430nn@uni.example', 'ann@uni.example'],
    ['wide letters', '\uFF41nn@uni.example', 'ann@uni.example'],
    ['a character that is not seen', 'an\u200Bn@uni.example', 'ann@uni.example'],
  ])('is another’s: %s', async (_, stated, own) => {
    expect(await judge(stated, own)).toEqual(['mismatch', 0]);
    expect(await judge(own, stated)).toEqual(['mismatch', 0]);
  });

  test.each([
    ['capitals', 'Ann@Uni.Example', 'ann@uni.example'],
    ['capitals with accents', '\u00C4nne@uni.example', '\u00E4nne@uni.example'],
    ['an accent apart', 'Jose\u0301@uni.example', 'jos\u00E9@uni.example'],
  ])('is the same: %s', async (_, stated, own) => {
    expect(await judge(stated, own)).toEqual(['confirmed', 1]);
    expect(await judge(own, stated)).toEqual(['confirmed', 1]);
  });
});
