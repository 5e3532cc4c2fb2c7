import { beforeAll, describe, expect, test } from 'vitest';
import { loadPackagedContext } from '../../../../tools/samples/contexts.ts';
import { signEmbedded } from '../../../../tools/samples/sign.ts';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import {
  asDocument,
  found,
  makeBadge,
  makeJwtSigner,
  makeSigner,
  NOW,
  sign,
  verify,
} from '../signed-credentials.ts';
import type { Signer } from '../signed-credentials.ts';

/** Linkage credentials are signed by the @digitalbazaar suites and by `jose`. */

const URL = 'https://uni.example/.well-known/did-configuration.json';
const CONTEXT = 'https://identity.foundation/.well-known/did-configuration/v1';
const seconds = (time: string) => Date.parse(time) / 1000;

/** As the specification publishes it; what verifies has its own table of it. */
const PUBLISHED = {
  '@context': [
    {
      '@version': 1.1,
      '@protected': true,
      ...Object.fromEntries(
        ['LinkedDomains', 'DomainLinkageCredential', 'origin', 'linked_dids'].map((term) => [
          term,
          `https://identity.foundation/.well-known/resources/did-configuration/#${term}`,
        ]),
      ),
    },
  ],
};

function signLinkage(credential: JsonObject, signer: Signer): Promise<JsonObject> {
  return signEmbedded(credential, signer, async (url) =>
    url === CONTEXT
      ? { contextUrl: null, documentUrl: url, document: PUBLISHED }
      : loadPackagedContext(url),
  );
}

type JwtSigner = Awaited<ReturnType<typeof makeJwtSigner>>;

let issuer: Signer;
let other: Signer;
let jwtIssuer: JwtSigner;
beforeAll(async () => {
  [issuer, other] = [await makeSigner(), await makeSigner()];
  jwtIssuer = await makeJwtSigner();
});

function linkage(did: string, more: JsonObject = {}): JsonObject {
  return {
    '@context': ['https://www.w3.org/2018/credentials/v1', CONTEXT],
    type: ['VerifiableCredential', 'DomainLinkageCredential'],
    issuer: did,
    issuanceDate: '2026-01-01T00:00:00Z',
    expirationDate: '2027-01-01T00:00:00Z',
    credentialSubject: { id: did, origin: 'https://uni.example' },
    ...more,
  };
}

const named = (id: string, url = 'https://uni.example/about') => ({
  issuer: { id, type: ['Profile'], name: 'Issuer', url },
});

const configuration = (...linked: readonly unknown[]) =>
  found({ '@context': CONTEXT, linked_dids: linked });

async function judge(
  documents: Parameters<typeof verify>[1],
  badge: JsonObject = makeBadge(issuer.id, named(issuer.id)),
  signer: Signer = issuer,
) {
  const outcome = await verify(asDocument(await sign(badge, signer)), documents);
  return { ...outcome.verification, wanted: outcome.wanted };
}

describe('a DID’s own domain', () => {
  test('is asked for at the host of the issuer’s home page', async () => {
    const { wanted, issuerAssurance, linkedDomain, verdict } = await judge({});
    expect(wanted).toEqual([{ id: URL, purpose: 'did-configuration' }]);
    expect([verdict, issuerAssurance, linkedDomain?.outcome]).toEqual([
      'verified',
      'key',
      'unavailable',
    ]);
  });

  test('is proven by an embedded proof of the same DID', async () => {
    const linked = await signLinkage(linkage(issuer.id), issuer);
    const { verdict, issuerAssurance, linkedDomain, wanted } = await judge({
      [URL]: configuration(linked),
    });
    expect({ verdict, issuerAssurance, wanted }).toEqual({
      verdict: 'verified',
      issuerAssurance: 'domain',
      wanted: [],
    });
    expect(linkedDomain).toMatchObject({ domain: 'uni.example', outcome: 'linked' });
  });

  async function linkageJwt(claims: object = {}, vc: JsonObject = {}, signer = jwtIssuer) {
    const { id } = jwtIssuer;
    return signer.signClaims(
      {
        iss: id,
        sub: id,
        nbf: seconds('2026-01-01T00:00:00Z'),
        exp: seconds('2027-01-01T00:00:00Z'),
        vc: linkage(id, vc),
        ...claims,
      },
      { typ: undefined, kid: `${jwtIssuer.id}#0` },
    );
  }

  async function judgeJwt(item: unknown) {
    const { id } = jwtIssuer;
    const claims = {
      iss: id,
      nbf: seconds('2026-01-01T00:00:00Z'),
      vc: makeBadge(id, { ...named(id), validFrom: '2026-01-01T00:00:00Z' }),
    };
    const compact = await jwtIssuer.signClaims(claims);
    const document = { format: 'ob3-jwt', path: '', payload: { kind: 'jws', compact } } as const;
    return (await verify(document, { [URL]: configuration(item) })).verification;
  }

  test('is proven by a JWT of the same DID', async () => {
    expect(await judgeJwt(await linkageJwt())).toMatchObject({
      issuerAssurance: 'domain',
      linkedDomain: { outcome: 'linked' },
    });
  });

  test.each([
    ['has expired', { exp: seconds('2026-05-31T23:59:59Z') }, {}],
    ['is about another DID', { sub: 'did:key:z6Mk' }, {}],
    [
      'is for another origin',
      {},
      { credentialSubject: { id: 'SELF', origin: 'https://evil.example' } },
    ],
  ])('is not proven by a JWT that %s', async (_, claims, vc) => {
    const text = JSON.stringify(vc).replaceAll('SELF', jwtIssuer.id);
    const jwt = await linkageJwt(claims, JSON.parse(text) as JsonObject);
    expect(await judgeJwt(jwt)).toMatchObject({
      issuerAssurance: 'key',
      linkedDomain: { outcome: 'refused' },
    });
  });

  test('is not proven by a JWT that another signed', async () => {
    const stranger = await makeJwtSigner();
    expect(await judgeJwt(await linkageJwt({}, {}, stranger))).toMatchObject({
      linkedDomain: { outcome: 'refused', detail: expect.stringContaining('does not hold') },
    });
  });

  const refused: readonly (readonly [string, JsonObject, RegExp])[] = [
    ['has expired', { expirationDate: '2026-05-31T00:00:00Z' }, /validity\.expired/u],
    ['is not valid yet', { issuanceDate: '2026-06-02T00:00:00Z' }, /validity/u],
    [
      'is for another host',
      { credentialSubject: { id: 'SELF', origin: 'https://www.uni.example' } },
      /www\.uni\.example/u,
    ],
    [
      'is for another port',
      { credentialSubject: { id: 'SELF', origin: 'https://uni.example:8443' } },
      /8443/u,
    ],
    [
      'is for plain HTTP',
      { credentialSubject: { id: 'SELF', origin: 'http://uni.example' } },
      /http:/u,
    ],
    [
      'is about another DID',
      { credentialSubject: { id: 'did:key:z6Mk', origin: 'https://uni.example' } },
      /about/u,
    ],
    ['is another credential', { type: ['VerifiableCredential'] }, /no DomainLinkage/u],
    ['never ends', { expirationDate: undefined }, /no end/u],
  ];

  test.each(refused)('is not proven by a credential that %s', async (_, more, why) => {
    const text = JSON.stringify(linkage(issuer.id, more)).replaceAll('SELF', issuer.id);
    const linked = await signLinkage(JSON.parse(text) as JsonObject, issuer);
    expect(await judge({ [URL]: configuration(linked) })).toMatchObject({
      verdict: 'verified',
      issuerAssurance: 'key',
      linkedDomain: { outcome: 'refused', detail: expect.stringMatching(why) },
    });
  });

  test('is not proven by what another signed in its name, nor by another’s own linkage', async () => {
    const forged = await signLinkage(linkage(issuer.id), other);
    const foreign = await signLinkage(linkage(other.id), other);
    for (const linked of [forged, foreign]) {
      expect(await judge({ [URL]: configuration(linked) })).toMatchObject({
        issuerAssurance: 'key',
        linkedDomain: { outcome: 'refused' },
      });
    }
  });

  test('is not proven by a changed linkage', async () => {
    const honest = await signLinkage(
      linkage(issuer.id, {
        credentialSubject: { id: issuer.id, origin: 'https://evil.example' },
      }),
      issuer,
    );
    const changed = { ...honest, credentialSubject: linkage(issuer.id)['credentialSubject'] };
    expect(await judge({ [URL]: configuration(changed) })).toMatchObject({
      linkedDomain: { outcome: 'refused' },
    });
  });

  test('is proven by one good linkage among bad ones', async () => {
    const expired = await signLinkage(
      linkage(issuer.id, { expirationDate: '2026-05-31T00:00:00Z' }),
      issuer,
    );
    const good = await signLinkage(linkage(issuer.id), issuer);
    expect(await judge({ [URL]: configuration(7, 'x', expired, good) })).toMatchObject({
      linkedDomain: { outcome: 'linked' },
    });
  });

  test.each([
    ['no JSON', '<html>', 'refused'],
    ['no configuration', '{}', 'refused'],
    ['an empty one', '{"linked_dids":[]}', 'refused'],
  ])('is not proven by %s', async (_, text, outcome) => {
    expect((await judge({ [URL]: found(text) })).linkedDomain?.outcome).toBe(outcome);
  });

  test('stays open where the host has no configuration', async () => {
    const absent = { outcome: 'unavailable', reason: 'not-found', detail: '404' } as const;
    const judged = await judge({ [URL]: absent });
    expect([judged.issuerAssurance, judged.linkedDomain]).toEqual(['key', undefined]);
  });

  test('is not even asked for where the credential is not proven, or names no HTTPS page', async () => {
    const forged = { ...(await sign(makeBadge(issuer.id, named(issuer.id)), issuer)), name: 'C' };
    expect((await verify(asDocument(forged))).wanted).toEqual([]);
    const plain = makeBadge(issuer.id, named(issuer.id, 'http://uni.example/'));
    expect((await judge({}, plain)).wanted).toEqual([]);
  });

  test('of a did:web is its own host’s without a question, and another’s only with a linkage', async () => {
    const platform = await makeSigner('did:web:platform.example:issuers:7');
    const documents = { [platform.id]: found(platform.didDocument) };
    const own = makeBadge(platform.id, named(platform.id, 'https://platform.example/'));
    expect(await judge(documents, own, platform)).toMatchObject({
      issuerAssurance: 'domain',
      wanted: [],
    });
    const hosted = makeBadge(platform.id, named(platform.id));
    const linked = await signLinkage(linkage(platform.id), platform);
    expect(
      await judge({ ...documents, [URL]: configuration(linked) }, hosted, platform),
    ).toMatchObject({ linkedDomain: { domain: 'uni.example', outcome: 'linked' } });
  });

  test('is judged at the instant of the credential, not now', async () => {
    const linked = await signLinkage(linkage(issuer.id), issuer);
    const badge = await sign(makeBadge(issuer.id, named(issuer.id)), issuer);
    const documents = { [URL]: configuration(linked) };
    const early = await verify(asDocument(badge), documents, '2025-12-01T00:00:00Z');
    expect(early.verification.linkedDomain?.outcome).toBe('refused');
    expect((await verify(asDocument(badge), documents, NOW)).verification.issuerAssurance).toBe(
      'domain',
    );
  });
});
