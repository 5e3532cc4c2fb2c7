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
