import { expect, test } from 'vitest';
import { findContextSets } from '../../../../src/main/verify/contexts/context-set.ts';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { changed, check, faultsOf, makeIssuer, sign } from '../proofs/data-integrity/signing.ts';

const V1 = 'https://www.w3.org/2018/credentials/v1';
const FIRST = 'https://purl.imsglobal.org/spec/ob/v3p0/context.json';
const ED25519_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';

const WELDER: JsonObject = {
  type: ['AchievementSubject'],
  achievement: {
    id: 'urn:welding',
    type: ['Achievement'],
    name: 'Welding',
    criteria: { narrative: 'Weld a gate.' },
  },
};

function credentialOf(issuer: string, context: string, credentialSubject: JsonObject): JsonObject {
  return {
    '@context': [V1, context, ED25519_2020],
    id: 'urn:uuid:8c3f0a70-6f0e-4f8e-9d7c-0f6a3f1c2b11',
    type: ['VerifiableCredential'],
    issuer: { id: issuer },
    issuanceDate: '2022-06-01T00:00:00Z',
    credentialSubject,
  };
}

test('a badge signed under the content of a draft, at the URL of Open Badges 3.0, is covered', async () => {
  const issuer = await makeIssuer('Ed25519Signature2020');
  const badge = { ...credentialOf(issuer.id, FIRST, WELDER), name: 'Welding' };
  const document = { ...badge, type: ['VerifiableCredential', 'OpenBadgeCredential'] };
  const sets = findContextSets(document);
  expect(sets.length).toBeGreaterThan(1);
  const signed = await sign(document, issuer, { contexts: sets[1]! });
  expect(faultsOf(await check(signed))).toEqual([]);
  for (const path of [
    'name',
    'issuanceDate',
    'credentialSubject.achievement.name',
    'credentialSubject.achievement.criteria.narrative',
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- four
    const faults = faultsOf(await check(changed(signed, path, () => '2023-06-01T00:00:00Z')));
    expect(faults).toContain('fail proof.mismatch');
  }
});

test('a badge under the name that 1EdTech’s own test vectors have for the first content is covered, and by no draft', async () => {
  const issuer = await makeIssuer('Ed25519Signature2020');
  const context = 'https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld';
  const type = ['VerifiableCredential', 'OpenBadgeCredential'];
  const document = { ...credentialOf(issuer.id, context, WELDER), type };
  const [signed, other] = await Promise.all(
    findContextSets({ '@context': [V1, FIRST] }).map((contexts) => {
      const find = (url: string) => contexts.find(url === context ? FIRST : url);
      return sign(document, issuer, { contexts: { name: 'as the first', find } });
    }),
  );
  expect(faultsOf(await check(signed!))).toEqual([]);
  const forged = changed(signed!, 'credentialSubject.achievement.name', () => 'Medicine');
  expect(faultsOf(await check(forged))).toEqual(['fail proof.mismatch']);
  expect(faultsOf(await check(other!))).toEqual(['fail proof.mismatch']);
});

test('the reverse property that dcc/v1 has is no disguise; one of the document’s own is', async () => {
  const issuer = await makeIssuer('Ed25519Signature2020');
  const program = { type: 'EducationalOccupationalProgram', name: 'Welding' };
  const awarded = (word: string) => ({
    type: 'Person',
    name: 'Percy',
    hasCredential: { type: 'ProgramCompletionCredential', [word]: program },
  });
  const context = 'https://w3id.org/dcc/v1';
  const document = credentialOf(issuer.id, context, awarded('awardedOnCompletionOf'));
  const signed = await sign(document, issuer);
  expect(faultsOf(await check(signed))).toEqual([]);
  const name = 'credentialSubject.hasCredential.awardedOnCompletionOf.name';
  const faults = faultsOf(await check(changed(signed, name, () => 'Medicine')));
  expect(faults).toContain('fail proof.mismatch');

  const own = { after: { '@reverse': 'http://schema.org/educationalCredentialAwarded' } };
  const disguised = await sign(
    {
      ...document,
      '@context': [...(document['@context'] as string[]), own],
      credentialSubject: awarded('after'),
    },
    issuer,
  );
  expect(faultsOf(await check(disguised))).toContain('fail context.disguised');
});
