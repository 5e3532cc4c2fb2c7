import { beforeAll, describe, expect, test } from 'vitest';
import { readCredentials } from '../../src/main/intake/index.ts';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import { png, text } from '../main/intake/baking.ts';
import {
  decidingFaultsOf,
  found,
  makeBadge,
  makeJwtSigner,
  makeSigner,
  sign,
  verify,
} from '../main/verify/signed-credentials.ts';
import type { Signer } from '../main/verify/signed-credentials.ts';

/** Files that are nothing but an address, at which a badge of Open Badges 3.0 is kept. */

const URL_1 = 'https://badges.example/a/1';
const PICTURE = png(text('openbadges', URL_1));
const RECORD = Buffer.from(
  JSON.stringify({ result: [{ entityType: 'Assertion', openBadgeId: URL_1 }] }),
);

let issuer: Signer;
let badge: JsonObject;
beforeAll(async () => {
  issuer = await makeSigner('did:web:uni.example');
  badge = await sign(makeBadge(issuer.id), issuer);
});

async function judge(file: Buffer, shown: object | string | undefined) {
  const { documents } = await readCredentials('badge', file);
  expect(documents).toHaveLength(1);
  const kept = shown === undefined ? {} : { [URL_1]: found(shown) };
  const outcome = await verify(documents[0]!, { ...kept, [issuer.id]: found(issuer.didDocument) });
  return [outcome.verification.verdict, ...decidingFaultsOf(outcome)];
}

describe.each([
  ['a picture', PICTURE],
  ['a platform’s record', RECORD],
])('%s', (_, file) => {
  test('is the badge that is kept there, by the badge’s own proof', async () => {
    expect(await judge(file, badge)).toEqual(['verified']);
  });

  test('is the token that is kept there', async () => {
    const signer = await makeJwtSigner();
    const token = await signer.signClaims(makeBadge(signer.id));
    expect(await judge(file, token)).toEqual(['verified']);
    const id = `data:application/vc+jwt,${token}`;
    expect(await judge(file, { type: 'EnvelopedVerifiableCredential', id })).toEqual(['verified']);
  });

  test.each([
    ['changed', (signed: JsonObject) => ({ ...signed, name: 'Surgery' }), 'proof.mismatch'],
    ['without its proof', ({ proof: _proof, ...rest }: JsonObject) => rest, 'proof.none'],
  ])('is rejected where that is %s: the address proves nothing', async (__, change, code) => {
    const [verdict, ...faults] = await judge(file, change(badge));
    expect(verdict).toBe('rejected');
    expect(faults.join()).toContain(code);
  });

  test('is unconfirmed while the address is not asked', async () => {
    expect((await judge(file, undefined))[0]).toBe('unconfirmed');
  });

  test.each([
    ['a page', '<!doctype html>'],
    [
      'a badge that nobody got',
      { '@context': 'https://w3id.org/openbadges/v2', type: 'BadgeClass' },
    ],
    ['somebody’s text', '"hello"'],
  ])('is not verified where %s is there', async (__, shown) => {
    expect((await judge(file, shown))[0]).not.toBe('verified');
  });
});

test('an assertion that says more than its address is judged as before', async () => {
  const assertion = { id: URL_1, type: 'Assertion', '@context': 'https://w3id.org/openbadges/v2' };
  const [verdict] = await judge(Buffer.from(JSON.stringify(assertion)), badge);
  expect(verdict).toBe('rejected');
});
