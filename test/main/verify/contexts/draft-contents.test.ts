import { expect, test } from 'vitest';
import { findContextSets } from '../../../../src/main/verify/contexts/context-set.ts';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { changed, check, faultsOf, makeIssuer, sign } from '../proofs/data-integrity/signing.ts';

const V1 = 'https://www.w3.org/2018/credentials/v1';
const ED25519_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';

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
  const subject = {
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:welding',
      type: ['Achievement'],
      name: 'Welding',
      criteria: { narrative: 'Weld a gate.' },
    },
  };
  const context = 'https://purl.imsglobal.org/spec/ob/v3p0/context.json';
  const badge = { ...credentialOf(issuer.id, context, subject), name: 'Welding' };
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
