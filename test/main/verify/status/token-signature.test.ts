import { deflateSync } from 'node:zlib';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GatheredDocuments, VerifyOutcome } from '../../../../src/main/verify/index.ts';
import { asSdJwt, issue, makeKeyOwner } from '../proofs/sd-jwt/issued.ts';
import {
  found,
  makeBadge,
  makeJwtSigner,
  makeSigner,
  sign,
  verify,
} from '../signed-credentials.ts';

const HOST = 'https://uni.example/issuers/7';
const METADATA = 'https://uni.example/.well-known/jwt-vc-issuer/issuers/7';
const LIST = 'https://uni.example/statuslists/1';
const STRANGER = 'https://evil.example/issuers/1';
const CURRENT = 'verified pass status.current';
const REFUSED = 'unconfirmed unknown status.list-invalid';

type ListKey = Awaited<ReturnType<typeof makeListKey>>;

/** A key that signs status lists, by an independent implementation. */
async function makeListKey() {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const status_list = { bits: 1, lst: deflateSync(Buffer.alloc(2)).toString('base64url') };
  const claims = { sub: LIST, iat: Date.parse('2026-05-31T00:00:00Z') / 1000, status_list };
  const signList = (header: object, more: object = {}) =>
    new SignJWT({ ...claims, ...more })
      .setProtectedHeader({ alg: 'ES256', typ: 'statuslist+jwt', ...header })
      .sign(privateKey);
  return { jwk: await exportJWK(publicKey), signList };
}

const university = makeKeyOwner();
let listKey: ListKey;
let strangersKey: ListKey;

beforeAll(async () => {
  [listKey, strangersKey] = [await makeListKey(), await makeListKey()];
});

function statusOf({ verification }: VerifyOutcome): string {
  const status = verification.checks.find(({ id }) => id === 'status');
  return `${verification.verdict} ${status?.outcome} ${status?.code}`;
}

/** How the university's credential stands, whose own metadata has both of its keys. */
async function check(list: string, documents: GatheredDocuments = {}): Promise<string> {
  const status = { status_list: { idx: 0, uri: LIST } };
  const vct = 'https://types.example/degree';
  const token = await issue({ iss: HOST, vct, status }, university);
  const keys = [
    { ...university.jwk, kid: 'key-1' },
    { ...listKey.jwk, kid: 'key-2' },
  ];
  const metadata = found({ issuer: HOST, jwks: { keys } });
  const own = { [METADATA]: metadata, [HOST]: found('<!doctype html>') };
  const gathered = { ...own, [LIST]: found(list), ...documents };
  return statusOf(await verify(asSdJwt(token), gathered));
}

describe('a list that another key of the issuer’s signed', () => {
  test.each<[string, object, string]>([
    ['says nothing of its issuer', {}, CURRENT],
    ['is the issuer’s', { iss: HOST }, CURRENT],
    ['is in the name of somebody else', { iss: STRANGER }, REFUSED],
  ])('%s', async (_, claims, expected) => {
    expect(await check(await listKey.signList({ kid: 'key-2' }, claims))).toBe(expected);
  });
});

describe('a list whose header names an address as its key', () => {
  const controllerDocument = (id: string, { jwk }: ListKey, purpose: string) => ({
    id,
    verificationMethod: [{ id: '#k', type: 'JsonWebKey', controller: id, publicKeyJwk: jwk }],
    [purpose]: ['#k'],
  });

  test.each<[string, string, string, string]>([
    [
      'counts where the issuer’s own host keeps it',
      'https://uni.example/keys',
      'assertionMethod',
      CURRENT,
    ],
    [
      'does not count where that host lists it for another use',
      'https://uni.example/keys',
      'authentication',
      REFUSED,
    ],
    [
      'does not count where another host keeps it',
      'https://evil.example/keys',
      'assertionMethod',
      REFUSED,
    ],
  ])('%s', async (_, url, purpose, expected) => {
    const list = await strangersKey.signList({ kid: `${url}#k` });
    const document = found(controllerDocument(url, strangersKey, purpose));
    expect(await check(list, { [url]: document })).toBe(expected);
  });

  test('does not count where the key at that address did not sign it', async () => {
    const url = 'https://uni.example/keys';
    const list = await strangersKey.signList({ kid: `${url}#k` });
    const document = found(controllerDocument(url, listKey, 'assertionMethod'));
    expect(await check(list, { [url]: document })).toBe(REFUSED);
  });
});

test('a list that the very key of the credential signed counts, whatever it calls its key', async () => {
  const { id, signClaims } = await makeJwtSigner();
  const status = { status_list: { idx: 0, uri: LIST } };
  const compact = await signClaims({ ...makeBadge(id), iss: id, status });
  const status_list = { bits: 1, lst: deflateSync(Buffer.alloc(2)).toString('base64url') };
  const header = { typ: 'statuslist+jwt', kid: 'https://keys.example/gone' };
  const list = await signClaims({ sub: LIST, iat: 1_780_000_000, status_list }, header);
  const document = { format: 'ob3-jwt', path: '', payload: { kind: 'jws', compact } } as const;
  expect(statusOf(await verify(document, { [LIST]: found(list) }))).toBe(CURRENT);
});

test('where no key of the credential is proven, nobody’s list counts', async () => {
  const away = await makeSigner('did:web:away.example');
  const status = { status_list: { idx: 0, uri: LIST } };
  const badge = await sign(makeBadge(away.id), away);
  const { id, signClaims } = await makeJwtSigner();
  const compact = await signClaims({ vc: badge, iss: away.id, status }, { kid: `${away.id}#k` });
  const list = await strangersKey.signList({ kid: `${id}#0` });
  const document = { format: 'ob3-jwt', path: '', payload: { kind: 'jws', compact } } as const;
  expect(statusOf(await verify(document, { [LIST]: found(list) }))).toBe(REFUSED);
});
