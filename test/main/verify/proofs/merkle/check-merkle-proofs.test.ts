import { describe, expect, test } from 'vitest';
import { findContextSets } from '../../../../../src/main/verify/contexts/context-set.ts';
import { canonicalise } from '../../../../../src/main/verify/jsonld/canonicalise.ts';
import { createNetworkSource } from '../../../../../src/main/verify/documents/network-source.ts';
import type { GatheredDocuments } from '../../../../../src/main/verify/index.ts';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import { faultsOf, found, verify } from '../../signed-credentials.ts';
import { TRANSACTION, pairsOf, proofValue, sha256 } from './encoding.ts';
import type { Parts } from './encoding.ts';

const ISSUER = 'https://uni.example/issuer.json';
const ADDRESS = '1862cjGVHodmYyvfumSgrgfnWcpCMHK9sq';
const RECORD = `blink:btc:mainnet:${TRANSACTION}`;

const credential: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/blockcerts/v3.2'],
  id: 'urn:uuid:bbba8553-8ec1-445f-82c9-a57251dd731c',
  type: ['VerifiableCredential', 'BlockcertsCredential'],
  issuer: ISSUER,
  validFrom: '2024-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:subject', email: 'a@uni.example' },
};

const [contexts] = findContextSets(credential);
const canonical = await canonicalise(credential, { contexts, digest: 'sha256' });
const leaf = sha256(canonical.ok ? canonical.value.nquads : '');
const sibling = sha256('sibling');
const root = sha256(Buffer.concat([sibling, leaf]));
const RIGHT: Parts = { merkleRoot: root, targetHash: leaf, path: [[0, sibling]] };

function issue(parts: Parts = RIGHT, proof: JsonObject = {}, more: JsonObject = {}): JsonObject {
  return {
    ...credential,
    ...more,
    proof: {
      type: 'MerkleProof2019',
      created: '2024-01-02T00:00:00.123456',
      proofPurpose: 'assertionMethod',
      verificationMethod: `${ISSUER}#key-1`,
      proofValue: proofValue(pairsOf(parts)),
      ...proof,
    },
  };
}

function answers(profile: JsonObject = {}, record: JsonObject = {}): GatheredDocuments {
  const publicKey = [{ id: `ecdsa-koblitz-pubkey:${ADDRESS}`, created: '2020-01-01T00:00:00Z' }];
  const time = '2024-01-02T00:01:00Z';
  return {
    [ISSUER]: found({ id: ISSUER, publicKey, ...profile }),
    [RECORD]: found({ merkleRoot: root.toString('hex'), issuingAddress: ADDRESS, time, ...record }),
  };
}

function check(json: JsonObject, documents: GatheredDocuments = answers()) {
  return verify(
    { format: 'blockcerts-json', path: '', payload: { kind: 'json', json } },
    documents,
  );
}

describe('a credential recorded on a blockchain', () => {
  test('is verified when all is there and fits', async () => {
    const outcome = await check(issue());
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.verification.verdict).toBe('verified');
  });

  test('is verified with the address itself as its key', async () => {
    const method = `ecdsa-koblitz-pubkey:${ADDRESS}`;
    const { verification } = await check(issue(RIGHT, { verificationMethod: method }));
    expect(verification.verdict).toBe('verified');
  });

  test.each([
    ['without documents', issue(), {}],
    ['without the record', issue(), { [ISSUER]: answers()[ISSUER]! }],
    ['without the profile', issue(), { [RECORD]: answers()[RECORD]! }],
    ['with a profile that says it is another', issue(), answers({ id: 'https://b.example/' })],
    [
      'with a context that nobody knows',
      issue(RIGHT, {}, contextOf('https://b.example/')),
      answers(),
    ],
    [
      'with a key that its own document keeps elsewhere',
      issue(RIGHT, { verificationMethod: 'https://b.example/#a' }),
      answers(),
    ],
    ['recorded nowhere', issue({ ...RIGHT, anchors: [[[0, -1]]] }), answers()],
    [
      'on one chain, and on one that is not known',
      issue({ ...RIGHT, anchors: [[[0, -1]], ...[pairsOf(RIGHT)[3]![1]].flat()] }),
      answers(),
    ],
  ] as const)('is unconfirmed %s', async (_, json, documents) => {
    expect((await check(json, documents)).verification.verdict).toBe('unconfirmed');
  });

  test.each([
    ['is changed', issue(RIGHT, {}, { validFrom: '2023-01-01T00:00:00Z' }), {}, 'merkle.changed'],
    ['has another path', issue({ ...RIGHT, path: [[1, sibling]] }), {}, 'merkle.broken-path'],
    ['has no path', issue({ ...RIGHT, path: [] }), {}, 'merkle.broken-path'],
    ['has a value that is none', issue(RIGHT, { proofValue: 'z1' }), {}, 'proof.malformed'],
    ['names an earlier proof', issue(RIGHT, { previousProof: 'a' }), {}, 'proof.chain-broken'],
    ['lists no such address', issue(), { publicKey: [] }, 'merkle.address-absent'],
    [
      'had given up its address',
      issue(),
      {
        publicKey: [{ id: `ecdsa-koblitz-pubkey:${ADDRESS}`, revoked: '2021-01-01T00:00:00Z' }],
      },
      'merkle.address-ended',
    ],
    [
      'lacks the key named',
      issue(),
      { verificationMethod: [{ id: `${ISSUER}#key-2` }] },
      'key.absent',
    ],
  ] as const)('is rejected when it or its issuer %s', async (_, json, profile, code) => {
    const outcome = await check(json, answers(profile));
    expect(outcome.verification.verdict).toBe('rejected');
    expect(outcome.verification.checks.map((one) => one.code)).toContain(code);
  });

  test('has lapsed when it has expired', async () => {
    const { verification } = await check(
      issue(RIGHT, { expires: '2025-01-01T00:00:00' }),
      answers({}),
    );
    expect(verification.verdict).toBe('lapsed');
    expect(verification.checks.map((one) => one.code)).toContain('proof.expired');
  });

  test('is rejected when its second proof is of something else', async () => {
    const good = issue();
    const other = issue({ ...RIGHT, targetHash: sibling });
    const json = { ...good, proof: [good['proof']!, other['proof']!] };
    expect((await check(json)).verification.verdict).toBe('rejected');
  });

  test('no chain is asked over the network', async () => {
    const answer = await createNetworkSource().resolve({ id: RECORD, purpose: 'chain-record' });
    expect(answer).toMatchObject({ outcome: 'unavailable', reason: 'refused' });
  });
});

function contextOf(url: string): JsonObject {
  return { '@context': ['https://www.w3.org/ns/credentials/v2', url] };
}
