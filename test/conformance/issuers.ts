import type { GatheredDocuments } from '../../src/main/verify/index.ts';
import { found } from '../main/verify/signed-credentials.ts';
import { readVector } from './vectors.ts';

const KEYS = [
  'z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi',
  'z6Mknyb2Gb4NxzW3xSr9ChTtdQZ1zs77piQ3r9SaJ9vMzmrs',
  'z6MkrvfzkMnvCroEUP2DVc9SHPE48CRsvHiVSusHioxTYu1x',
  'z6MkoMGF38Ck9xkdqrbZt4h9eHb1qc3GhAAkoSWa4Vy3SHRN',
] as const;

function controllerDocument(id: string) {
  const verificationMethod = KEYS.map((key) => ({
    id: `${id}#${key}`,
    type: 'Multikey',
    controller: id,
    publicKeyMultibase: key,
  }));
  return found({
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id,
    verificationMethod,
    assertionMethod: verificationMethod.map((method) => method.id),
  });
}

/**
 * The documents that 1EdTech's invented issuers would publish, with the keys that its samples name;
 * their hosts answer nothing. Only with these is anything known of whose keys they are.
 */
export const ONE_EDTECH: GatheredDocuments = Object.fromEntries(
  [
    'https://1edtech.edu/issuers/565049',
    'https://example.com/issuers/876543',
    'https://example.edu/issuers/565049',
    'https://state.gov/issuers/565049',
  ].map((id) => [id, controllerDocument(id)]),
);

const FIXTURES = 'digitalcredentials-vc-test-fixtures';
const DIDS = 'did:web:digitalcredentials.github.io:vc-test-fixtures:dids';

/** The DID documents that come with the fixtures of the Digital Credentials Consortium. */
export function fixtureDids(): GatheredDocuments {
  return Object.fromEntries(
    ['legacy', 'oidf'].map((name) => [
      `${DIDS}:${name}`,
      found(readVector(`${FIXTURES}/dids/${name}/did.json`)),
    ]),
  );
}

/** Who issues all that is in W3C's suite of VC-JOSE-COSE. */
export const VC_JOSE_COSE_ISSUER = 'https://example.issuer/vc-jose-cose';

/** The public keys that it would publish; the suite names one more, of P-256, which nothing tells. */
const VC_JOSE_COSE_KEYS = [
  {
    kid: '96qBnDpvS6x8YSCH_xmnLlXZMkDhHBr8lj99u5aog7s',
    kty: 'EC',
    crv: 'P-384',
    alg: 'ES384',
    x: 'PBM13G1rU-NPczSpFO7QGc-uSUHqoDPZSbshgR820ligqFB2yGFbE90VnpTiSswG',
    y: 'x7mdD6reunUlSQ5LoC2GDpLOrjbIMLnt1TEGgxoyXSaKScPPRYY7hTr3geCvEZpf',
  },
  {
    kid: 'KQsihxP-LTeTZO2ETEfduP153UBIiFRhI8nSklMSmm0',
    kty: 'EC',
    crv: 'P-521',
    alg: 'ES512',
    x: 'Ac8mt4TvYd3TOrYtTk_YTQ5QQMpl58OnrU7uRxQEUoOO_6QnRBM0Xan8KQI_0dPKzcKBak0ZSEXcc5SNFUBHYfbP',
    y: 'ADP_cowssurHA7uMHy4IODl247oQjCxZWFX7Gtr3cFmfVIwEyKGegrJh9ooZy5FsvFVbYwAmLKVfGZs7O15RBsO-',
  },
  {
    kid: '2aOHaQxsWVT4mLsUkdtlCnUV-au0BBR-5yPYaPaCc5k',
    kty: 'OKP',
    crv: 'Ed25519',
    alg: 'EdDSA',
    x: 'NvUhsjZe7Mdv8Esoc60o3ma1U5j2tFUTDsOQd39xMnI',
  },
];
export const VC_JOSE_COSE: GatheredDocuments = {
  [VC_JOSE_COSE_ISSUER]: found({ keys: VC_JOSE_COSE_KEYS }),
};
