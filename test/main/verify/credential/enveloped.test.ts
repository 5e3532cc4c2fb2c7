import { SignJWT, generateKeyPair, exportJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { readCredentials } from '../../../../src/main/intake/index.ts';
import { issue, makeKeyOwner } from '../proofs/sd-jwt/issued.ts';
import { makeBadge, makeJwtSigner, verify } from '../signed-credentials.ts';

/** A holder who signs presentations as VC-JOSE-COSE has them. */
async function makePresenter() {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const jwk = Buffer.from(JSON.stringify(await exportJWK(publicKey))).toString('base64url');
  const id = `did:jwk:${jwk}`;
  const present = (envelopes: readonly object[], more: object = {}) =>
    new SignJWT({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      holder: id,
      verifiableCredential: envelopes,
      ...more,
    })
      .setProtectedHeader({ alg: 'EdDSA', kid: `${id}#0`, typ: 'vp+jwt' })
      .sign(privateKey);
  return { id, present };
}

function envelope(dataUrl: string): object {
  return {
    '@context': 'https://www.w3.org/ns/credentials/v2',
    id: dataUrl,
    type: 'EnvelopedVerifiableCredential',
  };
}

async function makeToken() {
  const signer = await makeJwtSigner();
  return signer.signClaims(makeBadge(signer.id));
}

async function verifyFile(text: string) {
  const { documents } = await readCredentials('presentation.jwt', Buffer.from(text));
  return Promise.all(documents.map((document) => verify(document)));
}

describe('a presentation as vp+jwt', () => {
  test.each<[string, (token: string) => string]>([
    ['as it is', (token) => `data:application/vc+jwt,${token}`],
    ['under the older name', (token) => `data:application/vc-ld+jwt,${token}`],
    ['called base64, and not in it', (token) => `data:application/vc-ld+jwt;base64,${token}`],
    [
      'in base64',
      (token) => `data:application/vc+jwt;base64,${Buffer.from(token).toString('base64')}`,
    ],
  ])('proves the holder of an enveloped credential: %s', async (_, wrap) => {
    const holder = await makePresenter();
    const file = await holder.present([envelope(wrap(await makeToken()))]);
    const [outcome] = await verifyFile(file);
    expect(outcome?.verification.verdict).toBe('verified');
    expect(outcome?.facts.recipient.provenHolder).toBe(holder.id);
  });

  test('proves the holder of an enveloped SD-JWT', async () => {
    const issuer = makeKeyOwner();
    const token = await issue({ iss: issuer.did, vct: 'https://types.example/degree' }, issuer);
    const holder = await makePresenter();
    const file = await holder.present([envelope(`data:application/dc+sd-jwt,${token}`)]);
    const [outcome] = await verifyFile(file);
    expect(outcome?.verification.verdict).toBe('verified');
    expect(outcome?.facts.recipient.provenHolder).toBe(holder.id);
  });

  test('in an envelope of its own is read too', async () => {
    const holder = await makePresenter();
    const inner = await holder.present([envelope(`data:application/vc+jwt,${await makeToken()}`)]);
    const outer = {
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: `data:application/vp+jwt,${inner}`,
      type: 'EnvelopedVerifiablePresentation',
    };
    const [outcome] = await verifyFile(JSON.stringify(outer));
    expect(outcome?.verification.verdict).toBe('verified');
    expect(outcome?.facts.recipient.provenHolder).toBe(holder.id);
  });

  test.each<[string, object]>([
    ['whose time is over', { exp: 1_767_225_600 }],
    ['that names another holder', { holder: 'did:example:other' }],
    ['that says two things of its holder', { iss: 'did:example:other' }],
  ])('%s proves no holder, and moves no verdict', async (_, more) => {
    const holder = await makePresenter();
    const file = await holder.present(
      [envelope(`data:application/vc+jwt,${await makeToken()}`)],
      more,
    );
    const [outcome] = await verifyFile(file);
    expect(outcome?.facts.recipient.provenHolder).toBeUndefined();
    expect(outcome?.verification.verdict).toBe('verified');
  });

  test.each([
    ['https://jobs.example', 'https://jobs.example'],
    [
      ['https://jobs.example', 'did:web:jobs.example'],
      'https://jobs.example, did:web:jobs.example',
    ],
    [undefined, undefined],
  ])('tells for whom it was made: %j', async (aud, presentedTo) => {
    const holder = await makePresenter();
    const token = envelope(`data:application/vc+jwt,${await makeToken()}`);
    const [outcome] = await verifyFile(await holder.present([token], { aud, nonce: 'n-1' }));
    expect(outcome?.facts.recipient).toMatchObject({ provenHolder: holder.id });
    expect(outcome?.facts.recipient.presentedTo).toBe(presentedTo);
  });

  test('does not prove the holder of a credential that it does not hold', async () => {
    const holder = await makePresenter();
    const compact = await holder.present([
      envelope(`data:application/vc+jwt,${await makeToken()}`),
    ]);
    const { facts } = await verify({
      format: 'ob3-jwt',
      path: '',
      payload: { kind: 'jws', compact: await makeToken() },
      presentation: { kind: 'jws', compact },
    });
    expect(facts.recipient.provenHolder).toBeUndefined();
  });

  test.each(['https://uni.example/1', 'data:application/vc+jwt,', 'data:text/plain,hello', ''])(
    'with an envelope of nothing (%s) gives no credential',
    async (dataUrl) => {
      const holder = await makePresenter();
      expect(await verifyFile(await holder.present([envelope(dataUrl)]))).toEqual([]);
    },
  );
});
