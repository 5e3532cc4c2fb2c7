import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { checkDocumentStructure } from '../../../../src/main/verify/checks/document-structure.ts';

const version2 = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: 'did:key:zIssuer',
  credentialSubject: { id: 'did:key:zHolder', knows: 'Python' },
};

const version1 = {
  ...version2,
  '@context': ['https://www.w3.org/2018/credentials/v1'],
  issuanceDate: '2026-01-01T00:00:00Z',
};

const badge = {
  ...version2,
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'urn:uuid:1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {
    id: 'did:key:zHolder',
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:2',
      type: ['Achievement'],
      name: 'Python',
      description: 'Writes it.',
      criteria: { narrative: 'Pass.' },
    },
  },
};

const outcomes = (credential: JsonObject) =>
  checkDocumentStructure(credential).map((finding) => finding.outcome);

const flaws = (credential: JsonObject) =>
  checkDocumentStructure(credential)
    .filter((finding) => finding.outcome === 'fail')
    .map((finding) => `${finding.code} ${finding.params?.['field']}`);

describe('checkDocumentStructure', () => {
  test.each([
    ['version 2.0', version2],
    ['version 1.1', version1],
    ['a complete Open Badge', badge],
    ['an issuer that is an object', { ...version2, issuer: { id: 'https://uni.example' } }],
    ['several subjects', { ...version2, credentialSubject: [{ a: 1 }, { b: 2 }] }],
    ['a single type', { ...version2, type: 'VerifiableCredential' }],
  ])('takes %s', (_, credential) => {
    expect(outcomes(credential)).toEqual(['pass']);
  });

  test.each<[string, JsonObject, string]>([
    ['no context', { ...version2, '@context': undefined }, 'structure.missing @context'],
    [
      'another context first',
      { ...version2, '@context': ['https://schema.org', ...version2['@context']] },
      'structure.malformed @context',
    ],
    [
      'a type that is not VerifiableCredential',
      { ...version2, type: ['OpenBadge'] },
      'structure.malformed type',
    ],
    ['no type', { ...version2, type: [] }, 'structure.missing type'],
    ['no issuer', { ...version2, issuer: undefined }, 'structure.missing issuer'],
    [
      'an issuer without id',
      { ...version2, issuer: { name: 'Uni' } },
      'structure.malformed issuer',
    ],
    ['an issuer that is a name', { ...version2, issuer: 'Uni' }, 'structure.malformed issuer'],
    [
      'two issuers',
      { ...version2, issuer: ['did:key:a', 'did:key:b'] },
      'structure.malformed issuer',
    ],
    [
      'no subject',
      { ...version2, credentialSubject: undefined },
      'structure.missing credentialSubject',
    ],
    [
      'an empty subject',
      { ...version2, credentialSubject: {} },
      'structure.malformed credentialSubject',
    ],
    [
      'a subject that is a text',
      { ...version2, credentialSubject: 'Alice' },
      'structure.malformed credentialSubject',
    ],
    [
      'a subject id that is no URL',
      { ...version2, credentialSubject: { id: 'Alice' } },
      'structure.malformed credentialSubject.id',
    ],
    ['an id that is no URL', { ...version2, id: 'number five' }, 'structure.malformed id'],
    [
      'version 1.1 without issuanceDate',
      { ...version1, issuanceDate: undefined },
      'structure.missing issuanceDate',
    ],
    [
      '30 February',
      { ...version2, validUntil: '2026-02-30T00:00:00Z' },
      'structure.malformed validUntil',
    ],
    [
      'an end before its start',
      { ...version2, validFrom: '2026-02-01T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' },
      'structure.contradiction validUntil',
    ],
    [
      'a badge without achievement',
      { ...badge, credentialSubject: { type: ['AchievementSubject'] } },
      'structure.missing achievement',
    ],
    [
      'a badge whose subject has another type',
      { ...badge, credentialSubject: { ...badge.credentialSubject, type: ['Person'] } },
      'structure.malformed credentialSubject.type',
    ],
    [
      'a badge of two people',
      { ...badge, credentialSubject: [badge.credentialSubject, badge.credentialSubject] },
      'structure.malformed credentialSubject',
    ],
  ])('refuses %s', (_, credential, flaw) => {
    expect(flaws(credential)).toEqual([flaw]);
  });

  test('only remarks on what a badge should have, and names it', () => {
    const { description: _, ...achievement } = badge.credentialSubject.achievement;
    const credentialSubject = { ...badge.credentialSubject, achievement };
    expect(checkDocumentStructure({ ...badge, credentialSubject })).toMatchObject([
      { outcome: 'warn', code: 'structure.valid', detail: expect.stringContaining('description') },
    ]);
  });

  test('takes no id of an issuer that is longer than any issuer’s', () => {
    const issuer = (length: number) => `urn:x:${'i'.repeat(length - 6)}`;
    expect(flaws({ ...version2, issuer: issuer(10_000) })).toEqual([]);
    expect(flaws({ ...version2, issuer: issuer(10_001) })).toEqual(['structure.malformed issuer']);
  });

  test('reports every flaw, not only the first', () => {
    expect(flaws({ '@context': version2['@context'] })).toHaveLength(3);
  });
});
