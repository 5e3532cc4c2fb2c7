import { describe, expect, test } from 'vitest';
import { readCredentials } from '../../src/main/intake/index.ts';
import type { GatheredDocuments } from '../../src/main/verify/index.ts';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import { faultsOf, verify } from '../main/verify/signed-credentials.ts';
import { SEPOLIA, answers, parse, readFixture } from './chain-answers.ts';
import { HAS_VECTORS, readManifest, readVector, reportLeftOut } from './vectors.ts';

reportLeftOut('Blockcerts', 38);

const rows = readManifest().filter(
  ({ source, proof, format }) =>
    source.startsWith('blockcerts-') &&
    format === 'Blockcerts v3' &&
    proof !== '' &&
    proof.split('+').every((name) => /^merkle-?proof-?2019$/iu.test(name)),
);

/** Those that are rejected by themselves, whatever the chain says, each with its first reason. */
const REJECTED = new Map([
  // An id that is no URL, so that it is not covered.
  ['blockcerts-3.0-beta-did-ethereum-ropsten.json', 'document-structure fail structure.malformed'],
  ['testnet-v3-custom-context.json', 'document-structure fail structure.malformed'],
  // Words that its contexts do not define.
  ['blockcerts-3.0-beta.json', 'context-integrity fail context.undefined-term'],
  // What was changed in it is what its hash does not cover, under the context of its day.
  ['testnet-v3--tampered.json', 'context-integrity fail context.undefined-term'],
  // The hash that was recorded is not that of what they say.
  ['testnet-v3--no-did.json', 'proof fail merkle.changed'],
  // Its parts are written apart from each other, otherwise than its proof covers them.
  ['mocknet-vc-v2-credential-subject-array.json', 'context-integrity fail context.disguised'],
  ['testnet-v3-did--verification-method-mismatch.json', 'issuer-binding fail binding.foreign-key'],
]);

function verdictOf(file: string, expected: string): string {
  if (REJECTED.has(file)) return 'rejected';
  return expected === 'expired' || expected === 'not-yet-valid' ? 'lapsed' : 'unconfirmed';
}

async function verifyText(text: string, documents: GatheredDocuments = {}) {
  const { documents: read } = await readCredentials('credential.json', Buffer.from(text));
  expect(read[0]?.format).toBe('blockcerts-json');
  return verify(read[0]!, documents);
}

describe.skipIf(!HAS_VECTORS)('Blockcerts 3 without the chain’s record', () => {
  test('there are enough', () => {
    expect(rows.length).toBeGreaterThanOrEqual(27);
  });

  test.each(rows.map(({ path, expected }) => ({ path, expected })))(
    '$path ($expected)',
    async ({ path, expected }) => {
      const file = path.split('/').at(-1) ?? '';
      const outcome = await verifyText(readVector(path));
      expect(outcome.verification.verdict).toBe(verdictOf(file, expected));
      const reason = REJECTED.get(file);
      expect(faultsOf(outcome)).toEqual(
        expect.arrayContaining(reason === undefined ? [] : [reason]),
      );
    },
  );
});

const ADDED = 'v3/mocknet-vc-v2-data-integrity-proof-multiple-signatures-non-chained.json';

describe.skipIf(!HAS_VECTORS)(
  'Blockcerts 3 with a proof added to another, without saying so',
  () => {
    const withProofs = (change: (proofs: readonly JsonObject[]) => unknown) => {
      const json = parse(readFixture(ADDED));
      const proofs = json['proof'] as unknown as readonly JsonObject[];
      return verifyText(JSON.stringify({ ...json, proof: change(proofs) }));
    };

    test.each([
      ['as they were added', (proofs: readonly JsonObject[]) => proofs, []],
      [
        'in another order',
        (proofs: readonly JsonObject[]) => proofs.toReversed(),
        ['proof fail merkle.changed'],
      ],
      [
        'the first changed',
        ([first, second]: readonly JsonObject[]) => [
          { ...first, created: '2024-10-15T14:12:23Z' },
          second,
        ],
        ['proof fail merkle.changed'],
      ],
      [
        'the first left out',
        ([, second]: readonly JsonObject[]) => second,
        ['proof fail merkle.changed'],
      ],
    ] as const)('%s', async (_, change, failing) => {
      const faults = faultsOf(await withProofs(change));
      expect(faults.filter((fault) => fault.includes(' fail '))).toEqual(failing);
    });
  },
);

describe.skipIf(!HAS_VECTORS)('Blockcerts 3 with the chain’s record', () => {
  test('is verified when the record and the issuer’s profile are as they must be', async () => {
    const outcome = await verifyText(readFixture(SEPOLIA), answers());
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.verification.verdict).toBe('verified');
    expect(outcome.verification.issuerAssurance).toBe('domain');
  });

  test('asks for the record by its blink URI', async () => {
    const { wanted } = await verifyText(readFixture(SEPOLIA));
    expect(wanted.map(({ purpose }) => purpose)).toContain('chain-record');
    expect(wanted.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(answers())));
  });

  test.each([
    ['of another root', { merkleRoot: '0'.repeat(64) }, 'proof fail merkle.record-differs'],
    [
      'paid for by another address',
      { issuingAddress: '0x7e30a37763e6Ba1fFeDE1750bBeFB4c60b17a1B3' },
      'issuer-binding fail binding.foreign-key',
    ],
    [
      'from before the issuer used the address',
      { time: '2020-01-01T00:00:00Z' },
      'key-resolution fail merkle.address-early',
    ],
  ] as const)('is rejected with a record %s', async (_, record, reason) => {
    const outcome = await verifyText(readFixture(SEPOLIA), answers(record));
    expect(outcome.verification.verdict).toBe('rejected');
    expect(faultsOf(outcome)).toContain(reason);
  });

  test.each([
    [
      'a name',
      (text: string) => text.replace('Julien Fraichot', 'Julia Fraichot'),
      'merkle.changed',
    ],
    ['a letter of the proof', (text: string) => text.replace('znKD4', 'znKD5'), 'proof.malformed'],
    [
      'the purpose',
      (text: string) => text.replace('"assertionMethod"', '"authentication"'),
      'proof.wrong-purpose',
    ],
    [
      'what nothing covers added',
      (text: string) => text.replace('"email":', '"grade": "A", "email":'),
      'context.undefined-term',
    ],
  ] as const)('is rejected with %s changed', async (_, change, code) => {
    const outcome = await verifyText(change(readFixture(SEPOLIA)), answers());
    expect(outcome.verification.verdict).toBe('rejected');
    expect(outcome.verification.checks.map((check) => check.code)).toContain(code);
  });

  test.each([
    ['says no address', { issuingAddress: '' }],
    ['says no root', { merkleRoot: '' }],
  ])('is unconfirmed when the record %s', async (_, record) => {
    const outcome = await verifyText(readFixture(SEPOLIA), answers(record));
    expect(outcome.verification.verdict).toBe('unconfirmed');
  });
});
