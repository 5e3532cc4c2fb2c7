import { SDJwtInstance } from '@sd-jwt/core';
import { describe, expect, test } from 'vitest';
import { readCredentials } from '../../../../../src/main/intake/index.ts';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import type { GatheredDocuments } from '../../../../../src/main/verify/index.ts';
import { found, makeBadge, makeSigner, sign, verify } from '../../signed-credentials.ts';
import { makeKeyOwner, settingsOf } from './issued.ts';
import type { KeyOwner } from './issued.ts';

interface Frame {
  readonly typ?: string;
  /** Names of claims that may be withheld, and what may be within others. */
  readonly frame?: object;
}

/** A presentation that an independent implementation has signed. */
async function present(
  holder: KeyOwner,
  claims: JsonObject,
  { typ = 'vp+sd-jwt', frame = { _sd: ['holder', 'type'] } }: Frame = {},
): Promise<string> {
  const instance = new SDJwtInstance<JsonObject>(settingsOf(holder));
  const header = { typ, kid: `${holder.did}#0` };
  return instance.issue(claims, frame as never, { header });
}

async function presented(
  badge: JsonObject,
  more: JsonObject = {},
  how: Frame = {},
  holder: KeyOwner = makeKeyOwner(),
) {
  const claims = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: 'VerifiablePresentation',
    holder: holder.did,
    verifiableCredential: [badge],
    ...more,
  };
  return { holder, token: await present(holder, claims, how) };
}

async function verifyFirst(token: string, gathered: GatheredDocuments = {}) {
  const { documents } = await readCredentials('shown.txt', Buffer.from(token));
  const outcome = await verify(documents[0]!, gathered);
  return { ...outcome, format: documents[0]!.format };
}

async function makeSignedBadge() {
  const issuer = await makeSigner();
  return sign(makeBadge(issuer.id), issuer);
}

describe('a presentation as SD-JWT', () => {
  test.each([
    ['with nothing of the credential hidden', ['holder', 'type']],
    ['with the credentials as one disclosure', ['holder', 'verifiableCredential']],
  ])('%s proves its holder, and the credential stands for itself', async (_, hidden) => {
    const { holder, token } = await presented(
      await makeSignedBadge(),
      {},
      { frame: { _sd: hidden } },
    );
    const { facts, verification, format } = await verifyFirst(token);
    expect(format).toBe('ob3-json');
    expect(verification.verdict).toBe('verified');
    expect(facts.recipient.provenHolder).toBe(holder.did);
  });

  test('says for whom it was made', async () => {
    const { token } = await presented(await makeSignedBadge(), { aud: 'https://jobs.example' });
    const { facts } = await verifyFirst(token);
    expect(facts.recipient.presentedTo).toBe('https://jobs.example');
  });

  test('without the disclosure of its holder proves none', async () => {
    const { token } = await presented(await makeSignedBadge());
    const [jwt = '', ...rest] = token.split('~');
    const kept = rest.filter((part) => !Buffer.from(part, 'base64url').includes('did:jwk:'));
    const { facts, verification } = await verifyFirst([jwt, ...kept].join('~'));
    expect(verification.verdict).toBe('verified');
    expect(facts.recipient.provenHolder).toBeUndefined();
  });

  test('with a credential put in that its holder did not sign proves none of it', async () => {
    const { token } = await presented(await makeSignedBadge());
    const added = JSON.stringify(['salt', 'verifiableCredential', [await makeSignedBadge()]]);
    const forged = `${token}${Buffer.from(added).toString('base64url')}~`;
    const { documents } = await readCredentials('shown.txt', Buffer.from(forged));
    expect(documents).toHaveLength(2);
    const outcomes = await Promise.all(documents.map((document) => verify(document)));
    expect(outcomes.map(({ facts }) => facts.recipient.provenHolder)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test.each<[string, (parts: readonly string[]) => readonly string[]]>([
    [
      'whose signature was changed',
      ([header = '', payload = '']) => [header, payload, 'A'.repeat(86)],
    ],
    ['without its signature', ([header = '', payload = '']) => [header, payload, '']],
  ])('%s proves no holder', async (_, forge) => {
    const { token } = await presented(await makeSignedBadge());
    const [jwt = '', ...rest] = token.split('~');
    const { facts, verification } = await verifyFirst(
      [forge(jwt.split('.')).join('.'), ...rest].join('~'),
    );
    expect(verification.verdict).toBe('verified');
    expect(facts.recipient.provenHolder).toBeUndefined();
  });

  test.each([
    ['is over', { exp: 1_767_225_600 }],
    ['has not begun', { nbf: 1_898_675_200 }],
    ['is of somebody else’s', { iss: 'did:example:other' }],
  ])('that %s proves no holder', async (_, claims) => {
    const { token } = await presented(await makeSignedBadge(), claims);
    const { facts } = await verifyFirst(token);
    expect(facts.recipient.provenHolder).toBeUndefined();
  });

  test.each([
    ['authentication', 'did:web:holder.example'],
    ['assertionMethod', undefined],
  ])('under a key that is for %s proves %s', async (purpose, proven) => {
    const did = 'did:web:holder.example';
    const holder = { ...makeKeyOwner(), did };
    const id = `${did}#0`;
    const verificationMethod = [
      { id, type: 'JsonWebKey', controller: did, publicKeyJwk: holder.jwk },
    ];
    const { token } = await presented(await makeSignedBadge(), {}, {}, holder);
    const document = found({ id: did, verificationMethod, [purpose]: [id] });
    const { facts } = await verifyFirst(token, { [did]: document });
    expect(facts.recipient.provenHolder).toBe(proven);
  });

  test('that says it was made for another use proves no holder', async () => {
    const { token } = await presented(await makeSignedBadge(), {}, { typ: 'kb+jwt' });
    const { facts } = await verifyFirst(token);
    expect(facts.recipient.provenHolder).toBeUndefined();
  });

  test('of a credential that has a part of it disclosed on its own is unconfirmed', async () => {
    const frame = { _sd: ['holder'], verifiableCredential: { 0: { _sd: ['name'] } } };
    const { token } = await presented(await makeSignedBadge(), {}, { frame });
    const { verification, format } = await verifyFirst(token);
    expect(format).toBe('vc-sd-jwt');
    expect(verification.verdict).toBe('unconfirmed');
  });
});
