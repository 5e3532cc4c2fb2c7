import { beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import { findContextSets } from '../../../../../src/main/verify/contexts/context-set.ts';
import { canonicalise } from '../../../../../src/main/verify/jsonld/canonicalise.ts';
import {
  canonicaliseOptions,
  findOptionIssues,
} from '../../../../../src/main/verify/proofs/data-integrity/option-shape.ts';
import {
  proofOptions,
  unsecured,
} from '../../../../../src/main/verify/proofs/data-integrity/signed-bytes.ts';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const DOCUMENT: JsonObject = { '@context': [V2, OB], id: 'urn:uuid:1' };
const PROOF = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2026-01-01T00:00:00Z',
  verificationMethod: 'did:example:issuer#key',
  proofPurpose: 'assertionMethod',
  proofValue: 'z1',
};
const [contexts] = findContextSets(DOCUMENT);

/** @returns What its options come to, once others of the same key were read. */
async function canonicalOf(proof: JsonObject, document = DOCUMENT): Promise<string> {
  const how = { contexts, digest: 'sha256' } as const;
  const made = await canonicaliseOptions(proof, unsecured(document), how);
  if (!made.ok) throw new Error(made.error);
  return made.value.nquads;
}

async function byProcessor(proof: JsonObject, document = DOCUMENT): Promise<string> {
  const how = { contexts, digest: 'sha256', by: 'processor' } as const;
  const made = await canonicalise(proofOptions(proof, document), how);
  if (!made.ok) throw new Error(made.error);
  return made.value.nquads;
}

beforeEach(async () => {
  for (const proofValue of ['z1', 'z2', 'z3']) await canonicalOf({ ...PROOF, proofValue });
});

const { proofPurpose, ...WITHOUT_PURPOSE } = PROOF;

test.each<[string, JsonObject]>([
  ['of another time', { ...PROOF, created: '2026-02-02T00:00:00Z' }],
  ['of another purpose', { ...PROOF, proofPurpose: 'authentication' }],
  ['without a purpose', WITHOUT_PURPOSE],
  ['in another order', { ...WITHOUT_PURPOSE, proofPurpose }],
  ['with one member more', { ...PROOF, domain: 'https://a.example' }],
  ['with another member more', { ...PROOF, domain: 'https://b.example' }],
  ['of another suite', { ...PROOF, cryptosuite: 'ecdsa-rdfc-2019' }],
  ['of another key', { ...PROOF, verificationMethod: 'did:example:issuer#other' }],
  ['with a context of its own', { ...PROOF, '@context': [V2] }],
])('the options of a proof %s are its own', async (_, proof) => {
  expect(await canonicalOf(proof)).toBe(await byProcessor(proof));
});

test('a member that is a signature in another suite counts', async () => {
  const own = { '@context': [V2, { '@vocab': 'https://own.example/' }], id: 'urn:uuid:2' };
  for (const jws of ['a', 'b']) {
    const proof = { ...PROOF, jws };
    expect(await canonicalOf(proof, own)).toBe(await byProcessor(proof, own));
  }
});

test('they are read under the context of their own document', async () => {
  const own = { '@context': [V2, { '@vocab': 'https://own.example/' }], id: 'urn:uuid:2' };
  const proof = { ...PROOF, note: 'under its context' };
  expect(await canonicalOf(proof, own)).toBe(await byProcessor(proof, own));
  const others = { ...own, '@context': [V2, { '@vocab': 'https://other.example/' }] };
  expect(await canonicalOf(proof, others)).toBe(await byProcessor(proof, others));
});

test('a proof that somebody changes meanwhile is another', async () => {
  const proof: Record<string, string> = { ...PROOF, verificationMethod: 'did:example:changed#key' };
  await canonicalOf(proof);
  proof['proofPurpose'] = 'authentication';
  expect(await canonicalOf(proof)).toBe(await byProcessor(proof));
});

test('a word without a meaning is found again after proofs without it', async () => {
  const proof = { ...PROOF, unheardOf: 'x' };
  const issues = await findOptionIssues(proof, unsecured(DOCUMENT), contexts);
  expect(issues.map(({ term }) => term)).toEqual(['unheardOf']);
  expect(await findOptionIssues(PROOF, unsecured(DOCUMENT), contexts)).toEqual([]);
});
