import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../../src/shared/lib/json.ts';
import {
  changed,
  check,
  faultsOf,
  makeBadge,
  makeIssuer,
  sign,
  withContext,
} from '../proofs/data-integrity/signing.ts';
import type { TestIssuer } from '../proofs/data-integrity/signing.ts';

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await makeIssuer();
});

describe('words of ours with other meanings', () => {
  /** Signed by an issuer whose own words the holder then passes off as Open Badges'. */
  async function signSurvey(): Promise<JsonObject> {
    const unsigned: JsonObject = {
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        { wish: 'https://survey.example/#wish', label: 'https://survey.example/#label' },
      ],
      type: ['VerifiableCredential'],
      issuer: issuer.id,
      validFrom: '2026-03-01T00:00:00Z',
      credentialSubject: { id: 'did:example:a', wish: { label: 'Kubernetes' } },
    };
    return sign(unsigned, issuer);
  }

  test('a badge is not made of an answer to a survey', async () => {
    const survey = await signSurvey();
    expect(faultsOf(await check(survey))).toEqual([]);
    const forged = changed(
      changed(survey, '@context.1', () => ({
        achievement: 'https://survey.example/#wish',
        targetName: 'https://survey.example/#label',
      })),
      'credentialSubject',
      () => ({ id: 'did:example:a', achievement: { targetName: 'Kubernetes' } }),
    );
    const result = await check(forged);
    expect(faultsOf(result)).toEqual([
      'fail context.redefined-term',
      'fail context.redefined-term',
    ]);
    expect(result.findings.find(({ id }) => id === 'proof')?.code).toBe('proof.valid');
  });

  test('an achievement without Open Badges’ context is none, even where every word has a meaning', async () => {
    const unsigned = (more: JsonValue): JsonObject => ({
      '@context': ['https://www.w3.org/ns/credentials/v2', more],
      type: ['VerifiableCredential'],
      issuer: issuer.id,
      credentialSubject: { id: 'did:example:a', achievement: { name: 'Kubernetes' } },
    });
    const examples = await sign(unsigned('https://www.w3.org/ns/credentials/examples/v2'), issuer);
    expect(faultsOf(await check(examples))).toEqual(['fail context.redefined-term']);
  });

  test('an issuer’s own words beside the standard ones are welcome', async () => {
    const unsigned = withContext(
      makeBadge(issuer.id, { grade: 'A', motto: { '@value': 'Ora', '@language': 'la' } }),
      {
        '@protected': true,
        grade: 'https://oldmill.example/terms#grade',
        motto: 'https://oldmill.example/terms#motto',
      },
    );
    expect(faultsOf(await check(await sign(unsigned, issuer)))).toEqual([]);
  });
});

describe('a licence in a subject, with dates of its own', () => {
  const LICENCE: JsonObject = {
    '@protected': true,
    DriverLicense: {
      '@id': 'urn:example:DriverLicense',
      '@context': {
        '@protected': true,
        dateOfBirth: 'urn:example:dateOfBirth',
        expirationDate: 'urn:example:expiration',
      },
    },
    driverLicense: { '@id': 'urn:example:driverLicense', '@type': '@id' },
  };

  const V2 = 'https://www.w3.org/ns/credentials/v2';

  function licenceOf(more: JsonObject, context: JsonValue = LICENCE): JsonObject {
    return {
      '@context': [V2, context],
      type: ['VerifiableCredential'],
      issuer: issuer.id,
      ...more,
    };
  }

  const driverLicense = {
    type: 'DriverLicense',
    dateOfBirth: '1990-01-01',
    expirationDate: '2030-01-01',
  };

  test('is covered, and guarded as the rest is', async () => {
    const signed = await sign(licenceOf({ credentialSubject: { driverLicense } }), issuer);
    expect(faultsOf(await check(signed))).toEqual([]);
    const path = 'credentialSubject.driverLicense.expirationDate';
    const later = changed(signed, path, () => '2040-01-01');
    expect(faultsOf(await check(later))).toContain('fail proof.mismatch');
  });

  test('gives a credential no end, nor one that stands in a subject', async () => {
    const own = { expirationDate: 'urn:example:expiration' };
    const atRoot = licenceOf(
      { expirationDate: '2030-01-01', credentialSubject: { id: 'a:b' } },
      own,
    );
    expect(faultsOf(await check(await sign(atRoot, issuer)))).toContain(
      'fail context.redefined-term',
    );
    const inner = { type: ['VerifiableCredential'], expirationDate: '2030-01-01' };
    const words = { ...own, verifiableCredential: 'urn:example:verifiableCredential' };
    const nested = licenceOf({ credentialSubject: { verifiableCredential: [inner] } }, words);
    expect(faultsOf(await check(await sign(nested, issuer)))).toEqual([
      'fail context.redefined-term',
    ]);
  });
});
