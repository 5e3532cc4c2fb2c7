import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import type { GatheredDocuments } from '../../../../src/main/verify/documents/answer.ts';
import { faultsOf, found } from '../signed-credentials.ts';
import {
  HOST,
  KEY_URL,
  PROFILE_URL,
  makeKey,
  makeSignedAssertion,
  showSigner,
  unavailable,
  verifySigned,
} from './badges.ts';

const OTHER_KEY_URL = `${HOST}/keys/2`;
const key = await makeKey();
const other = await makeKey();
const signed = await key.sign(makeSignedAssertion());
const signedByOther = await other.sign(makeSignedAssertion());

async function judge(compact: string, documents: GatheredDocuments) {
  const outcome = await verifySigned(compact, documents);
  return [outcome.verification.verdict, ...faultsOf(outcome)];
}

const pemOf = (end: string) => ({ publicKeyPem: key.publicKeyPem.replaceAll('\n', end) });

test.each<[string, JsonObject]>([
  ['has its PEM in one line', pemOf('')],
  ['has signs for the ends of its lines', pemOf('\\n')],
  ['has blanks for the ends of its lines', pemOf(' ')],
  ['does not repeat its address', { id: undefined }],
])('a key is read whose document %s', async (_, more) => {
  const shown = showSigner(key, { more: { [KEY_URL]: found(key.document(more)) } });
  expect(await judge(signed, shown)).toEqual(['verified']);
  expect(await judge(signedByOther, shown)).toEqual(['rejected', 'proof fail proof.mismatch']);
});

test('a key that is named by its issuer is the only one that it has', async () => {
  const verification = { type: 'SignedBadge', creator: PROFILE_URL };
  const assertion = makeSignedAssertion({ verification });
  const compact = await key.sign(assertion);
  expect(await judge(compact, showSigner(key))).toEqual(['verified']);
  expect((await judge(await other.sign(assertion), showSigner(key)))[0]).toBe('rejected');
  const profile = { publicKey: [KEY_URL, OTHER_KEY_URL] };
  expect((await judge(compact, showSigner(key, { profile })))[0]).toBe('unconfirmed');
});

describe('keys that the issuer’s profile holds whole', () => {
  const profile = {
    publicKey: [other.document({ id: OTHER_KEY_URL }), key.document()],
  };
  const shown = showSigner(key, { profile, more: { [KEY_URL]: unavailable('not-found') } });

  test('need be kept nowhere else', async () => {
    expect(await judge(signed, shown)).toEqual(['verified']);
  });

  test('count under their own names only', async () => {
    expect(await judge(signedByOther, shown)).toEqual(['rejected', 'proof fail proof.mismatch']);
  });
});

describe('a key that is published as nothing but its PEM', () => {
  const pem = (text: string) => showSigner(key, { more: { [KEY_URL]: found(text) } });

  test('shows whether it signed the badge, but not whose it is', async () => {
    expect(await judge(signed, pem(key.publicKeyPem))).toEqual([
      'unconfirmed',
      'issuer-binding unknown binding.unconfirmed',
    ]);
    expect(await judge(signedByOther, pem(key.publicKeyPem))).toEqual([
      'rejected',
      'proof fail proof.mismatch',
      'issuer-binding unknown binding.unconfirmed',
    ]);
  });

  test('is none where the PEM is broken, or the secret one', async () => {
    const broken = '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----';
    for (const text of [broken, key.privateKeyPem]) {
      expect((await judge(signed, pem(text)))[0]).toBe('rejected');
    }
  });

  test('is not known where a page stands in its place', async () => {
    const faults = await judge(signed, pem('<p>Log in</p>'));
    expect(faults[0]).toBe('unconfirmed');
    expect(faults).toContain('key-resolution unknown key.unavailable');
  });
});

test('a badge that names two keys names none', async () => {
  const verification = { type: 'SignedBadge', creator: [KEY_URL, OTHER_KEY_URL] };
  const compact = await key.sign(makeSignedAssertion({ verification }));
  const profile = { publicKey: [KEY_URL, OTHER_KEY_URL] };
  const more = { [OTHER_KEY_URL]: found(other.document({ id: OTHER_KEY_URL })) };
  const faults = await judge(compact, showSigner(key, { profile, more }));
  expect(faults[0]).toBe('rejected');
  expect(faults).toContain('key-resolution fail key.malformed');
});

test('a key of its issuer counts, and one of several owners is refused', async () => {
  const owned = (owner: readonly string[]) =>
    showSigner(key, { more: { [KEY_URL]: found(key.document({ owner: [...owner] })) } });
  expect(await judge(signed, owned([PROFILE_URL]))).toEqual(['verified']);
  expect(await judge(signed, owned([PROFILE_URL, 'https://evil.example/issuer']))).toEqual([
    'rejected',
    'issuer-binding fail key.owned-by-another',
  ]);
});
