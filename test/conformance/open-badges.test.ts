import { describe, expect, test } from 'vitest';
import { readCredentials } from '../../src/main/intake/index.ts';
import type { GatheredDocuments, VerifyOutcome } from '../../src/main/verify/index.ts';
import { decidingFaultsOf, faultsOf, verify } from '../main/verify/signed-credentials.ts';
import { ONE_EDTECH, fixtureDids } from './issuers.ts';
import { HAS_VECTORS, readVector } from './vectors.ts';

const OB3 = '1edtech-public-validator/inspector-vc/src/test/resources/ob30';
const FIXTURES = 'digitalcredentials-vc-test-fixtures/verifiableCredentials/v1';

async function verifyFile(
  path: string,
  documents: GatheredDocuments,
  change: (text: string) => string = (text) => text,
): Promise<VerifyOutcome> {
  const bytes = Buffer.from(change(readVector(path, 'latin1')), 'latin1');
  const { documents: found } = await readCredentials(path, bytes);
  return verify(found[0]!, documents);
}

describe.skipIf(!HAS_VECTORS)('1EdTech’s badges, when their issuer publishes its key', () => {
  test.each([
    'simple.json',
    'simple.1ob',
    'simple-json.png',
    'simple-json.svg',
    'simple-context-alias.json',
    'endorsement-valid.json',
  ])('%s, which they call valid, is verified', async (file) => {
    const outcome = await verifyFile(`${OB3}/${file}`, ONE_EDTECH);
    expect(decidingFaultsOf(outcome)).toEqual([]);
    expect(outcome.verification.verdict).toBe('verified');
    expect(outcome.verification.issuerAssurance).toBe('domain');
  });

  test.each([
    'simple.json',
    'simple-json.png',
    'simple-jwt.png',
    'simple-context-alias.json',
    'endorsement-valid.json',
    'sd/derivedcredential.json',
  ])('%s is unconfirmed when nothing is known of its issuer', async (file) => {
    const { verification } = await verifyFile(`${OB3}/${file}`, {});
    expect([verification.verdict, verification.issuerAssurance]).toEqual(['unconfirmed', 'none']);
  });

  test.each([
    'simple-err-context.json',
    'simple-err-credential-subject-achievement-result-description-type.json',
    'simple-err-credential-subject-identifier-type.json',
    'simple-err-credential-subject-profile-type.json',
    'simple-err-credential-subject-result-type.json',
    'simple-err-credential-subject-type.json',
    'simple-err-evidence-type.json',
    'simple-err-issuer-otheridentifier-type.json',
    'simple-err-issuer-parentorg-type.json',
    'simple-err-issuer-type.json',
    'simple-err-issuer.json',
    'simple-err-proof-method-no-scheme.json',
    'simple-err-proof-method.json',
    'simple-err-proof-value.json',
    'simple-err-type.json',
    'simple-multiple-proofs.json',
    'simple-noproof.json',
  ])('%s, which they call invalid, is rejected', async (file) => {
    const { verification } = await verifyFile(`${OB3}/${file}`, ONE_EDTECH);
    expect(verification.verdict).toBe('rejected');
    expect(verification.issuerAssurance).toBe('none');
  });

  test('simple-err-expired.json is authentic and lapsed', async () => {
    const outcome = await verifyFile(`${OB3}/simple-err-expired.json`, ONE_EDTECH);
    expect(faultsOf(outcome)).toEqual(['validity-period fail validity.expired']);
    expect(outcome.verification.verdict).toBe('lapsed');
  });

  test('simple-err-issued.json is not valid yet, and has no achievement', async () => {
    const outcome = await verifyFile(`${OB3}/simple-err-issued.json`, ONE_EDTECH);
    expect(faultsOf(outcome)).toContain('validity-period fail validity.not-yet');
    expect(outcome.verification.verdict).toBe('rejected');
  });

  test.each([
    ['simple-err-proof-method-unknown-did-method.json', 'key-resolution unknown key.unsupported'],
    ['simple-err-proof-method-unknown-scheme.json', 'key-resolution unknown key.unsupported'],
    ['velocity.jwt', 'status unknown status.unsupported'],
    ['complete.json', 'status unknown status.unavailable'],
  ])('%s, which uses what we do not have, is unconfirmed', async (file, fault) => {
    const outcome = await verifyFile(`${OB3}/${file}`, ONE_EDTECH);
    expect(faultsOf(outcome)).toContain(fault);
    expect(outcome.verification.verdict).toBe('unconfirmed');
  });

  test.each<[string, RegExp, string]>([
    ['the name', /"name": "[^"]+"/u, '"name": "Brain Surgery"'],
    ['the day', /"validFrom": "2010/u, '"validFrom": "2011'],
    ['the signature', /"proofValue": "z(?<rest>.)/u, '"proofValue": "z1$<rest>'],
    ['the purpose', /"assertionMethod"/u, '"authentication"'],
  ])('simple.json with %s changed is rejected', async (_, pattern, replacement) => {
    const change = (text: string) => {
      expect(text).toMatch(pattern);
      return text.replace(pattern, replacement);
    };
    const { verification } = await verifyFile(`${OB3}/simple.json`, ONE_EDTECH, change);
    expect(verification.verdict).toBe('rejected');
  });
});

describe.skipIf(!HAS_VECTORS)('badges of the Digital Credentials Consortium', () => {
  const VERIFIED = [
    'bothSignatureTypes/didKey/fourRegistry-noStatus-noExpiry.json',
    'bothSignatureTypes/didKey/legacy-noStatus-noExpiry-basicOBv3.json',
    'bothSignatureTypes/didWeb/legacy-noStatus-noExpiry.json',
    'bothSignatureTypes/didWeb/oidf-noStatus-noExpiry.json',
    'dataIntegrityProof/didKey/legacyRegistry-noStatus-noExpiry-OBSpecExample.json',
    'dataIntegrityProof/didKey/legacyRegistry-noStatus-noExpiry-oldDCCExample.json',
    'dataIntegrityProof/didKey/oidf-noStatus-noExpiry.json',
    'dataIntegrityProof/didWeb/oidf-noStatus-noExpiry.json',
    'ed25519/didKey/legacy-noStatus-noExpiry-stringIssuerId.json',
    'ed25519/didKey/legacyRegistry-noStatus-noExpiry-issuerImageId.json',
    'ed25519/didWeb/legacy-noStatus-noExpiry.json',
    'ed25519/didWeb/oidf-noStatus-noExpiry.json',
  ] as const;

  test.each(VERIFIED)('%s is verified', async (file) => {
    const outcome = await verifyFile(`${FIXTURES}/${file}`, fixtureDids());
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.verification.verdict).toBe('verified');
  });

  test.each(VERIFIED)('%s is rejected with one letter changed', async (file) => {
    const change = (text: string) => text.replace(/"name": ?"(?<first>.)/u, '"name": "x$<first>');
    const { verification } = await verifyFile(`${FIXTURES}/${file}`, fixtureDids(), change);
    expect(verification.verdict).toBe('rejected');
  });

  test.each([
    'bothSignatureTypes/didKey/oidf-noStatus-expired.json',
    'dataIntegrityProof/didKey/oidf-noStatus-expired.json',
    'ed25519/didKey/legacy-noStatus-expired.json',
  ])('%s is lapsed', async (file) => {
    const { verification } = await verifyFile(`${FIXTURES}/${file}`, fixtureDids());
    expect([verification.verdict, verification.issuerAssurance]).toEqual(['lapsed', 'key']);
  });

  test('a did:web badge is unconfirmed while its DID document is not to be had', async () => {
    const outcome = await verifyFile(`${FIXTURES}/ed25519/didWeb/oidf-noStatus-noExpiry.json`, {});
    expect(outcome.verification.verdict).toBe('unconfirmed');
    expect(outcome.wanted.map(({ id }) => id)).toEqual([
      'did:web:digitalcredentials.github.io:vc-test-fixtures:dids:oidf',
    ]);
  });
});
