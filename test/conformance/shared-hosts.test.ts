import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import {
  faultsOf,
  found,
  makeBadge,
  makeJwtSigner,
  verify,
} from '../main/verify/signed-credentials.ts';

/** A key on the issuer's host is the issuer's only where that host is one owner's. */

describe('a host that many share', () => {
  const keysAt = (url: string) => ({ [url]: found({ keys: [{ ...jwk, kid: 'k' }] }) });
  let jwk: JsonObject;
  let signer: Awaited<ReturnType<typeof makeJwtSigner>>;
  beforeAll(async () => {
    signer = await makeJwtSigner();
    const text = Buffer.from(signer.id.slice('did:jwk:'.length), 'base64url').toString();
    jwk = JSON.parse(text) as JsonObject;
  });

  test.each<[string, string]>([
    [
      'https://raw.githubusercontent.com/uni/b/issuer.json',
      'https://raw.githubusercontent.com/x/k',
    ],
    ['https://s3.eu-west-1.amazonaws.com/uni/issuer', 'https://s3.eu-west-1.amazonaws.com/x/k'],
    ...[
      's3.dualstack.eu-west-1.amazonaws.com',
      's3.cn-north-1.amazonaws.com.cn',
      's3.eu-central-1.wasabisys.com',
      'f003.backblazeb2.com',
      'fra1.digitaloceanspaces.com',
      'fastly.jsdelivr.net',
    ].map((host): [string, string] => [`https://${host}/uni/issuer`, `https://${host}/x/k`]),
    ['https://people.example/~uni/issuer', 'https://people.example/~x/k'],
    ['https://people.example/issuer', 'https://people.example/%7Ex/k'],
    ['https://people.example/issuer', 'https://people.example/%7ex/k'],
    ['https://people.example/issuer', 'https://people.example//~x/k'],
    ['https://people.example/issuer', 'https://people.example/%2F~x/k'],
    ['https://people.example/issuer', 'https://people.example/staff/~x/k'],
    ['https://git.people.example/issuer', 'https://git.people.example/x/y/-/raw/main/k'],
    ['https://git.people.example/uni/i', 'https://git.people.example/x/y/raw/branch/main/k'],
    [
      'https://git.people.example/uni/badges/-/raw/main/issuer',
      'https://git.people.example/x/y/-/raw/main/k',
    ],
    ['https://raw.githubusercontent.com./uni/issuer', 'https://raw.githubusercontent.com./x/k'],
  ])('does not make %s the owner of %s', async (issuerId, url) => {
    const compact = await signer.signClaims(makeBadge(issuerId), { kid: `${url}#k` });
    const payload = { kind: 'jws', compact } as const;
    // Its host keeps a page for the issuer that speaks of no keys, so that a key on it could be the issuer's.
    const shown = { ...keysAt(url), [issuerId]: found({ id: issuerId, type: 'Profile' }) };
    const outcome = await verify({ format: 'ob3-jwt', path: '', payload }, shown);
    expect(faultsOf(outcome)).toEqual(['issuer-binding unknown binding.unconfirmed']);
    expect(outcome.verification.verdict).toBe('unconfirmed');
  });
});

test('a person’s folder has its own key, however its stroke is written', async () => {
  const signer = await makeJwtSigner();
  const text = Buffer.from(signer.id.slice('did:jwk:'.length), 'base64url').toString();
  const url = 'https://people.example/%7Euni/k';
  const issuerId = 'https://people.example/~uni/issuer';
  const compact = await signer.signClaims(makeBadge(issuerId), { kid: `${url}#k` });
  const keys = { keys: [{ ...(JSON.parse(text) as JsonObject), kid: 'k' }] };
  const shown = { [url]: found(keys), [issuerId]: found({ id: issuerId, type: 'Profile' }) };
  const payload = { kind: 'jws', compact } as const;
  const outcome = await verify({ format: 'ob3-jwt', path: '', payload }, shown);
  expect(outcome.verification.verdict).toBe('verified');
});
