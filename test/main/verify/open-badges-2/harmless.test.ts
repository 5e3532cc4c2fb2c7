import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { faultsOf } from '../signed-credentials.ts';
import {
  ASSERTION_URL,
  HOST,
  makeAssertion,
  makeBadgeClass,
  makeProfile,
  showAt,
  verifyHosted,
} from './badges.ts';

/** What issuers of Open Badges 2.0 write otherwise than the standard has it, and no harm is in. */

describe('a hosted badge', () => {
  test('of an issuer that calls itself something else is verified, with a remark', async () => {
    const profile = makeProfile({ type: 'Organization' });
    const outcome = await verifyHosted({ id: ASSERTION_URL }, showAt({ profile }));
    const structure = outcome.verification.checks.find(({ id }) => id === 'document-structure');
    expect(outcome.verification.verdict).toBe('verified');
    expect(structure?.detail).toContain('issuer.type Profile');
  });

  const ADA = { type: ['email'], hashed: false, identity: ['ada@example.org'] };
  test.each<[string, JsonObject]>([
    [
      'an array around what stands alone',
      { recipient: [ADA], verification: [{ type: ['hosted'] }] },
    ],
    ['a word for no', { revoked: 'false' }],
    ['verify, as 1.x had it', { verification: undefined, verify: { type: 'hosted' } }],
    [
      'an extension of its own',
      { 'extensions:own': { '@context': 'https://own.example/x', type: ['Extension'] } },
    ],
    ['contexts of its own', { '@context': ['https://w3id.org/openbadges/v2', { own: 'urn:own' }] }],
    [
      'the standard’s own address for its context',
      { '@context': 'https://w3id.org/openbadges/v2/' },
    ],
    ['several types', { type: ['Assertion', 'Extension', 'extensions:Own'] }],
    ['an issuer that is embedded', { badge: makeBadgeClass({ issuer: makeProfile() }) }],
    ['criteria that are an address', { badge: makeBadgeClass({ criteria: `${HOST}/criteria` }) }],
    ['an image that is an object', { badge: makeBadgeClass({ image: { id: `${HOST}/i` } }) }],
  ])('is verified with %s', async (_, more) => {
    const whole = makeAssertion(more);
    const assertion = Object.fromEntries(Object.entries(whole).filter(([, v]) => v !== undefined));
    const outcome = await verifyHosted({ id: ASSERTION_URL }, showAt({ assertion }));
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.verification.verdict).toBe('verified');
    expect(outcome.facts.recipient.identifiers).toMatchObject([
      { identityType: 'emailAddress', identityHash: 'ada@example.org', hashed: false },
    ]);
  });

  test.each([
    ['2026-01-01T00:00:00', '2026-06-01', 'verified'],
    ['2026-01-01 00:00:00.5', '2026-05-31', 'lapsed'],
    ['2026-06-02', undefined, 'lapsed'],
  ])('a time without a zone is a remark, and counts: %s to %s is %s', async (from, to, verdict) => {
    const expires = to === undefined ? {} : { expires: to };
    const assertion = makeAssertion({ issuedOn: from, ...expires });
    const outcome = await verifyHosted({ id: ASSERTION_URL }, showAt({ assertion }));
    const structure = outcome.verification.checks.find(({ id }) => id === 'document-structure');
    expect(outcome.verification.verdict).toBe(verdict);
    expect(structure).toMatchObject({ outcome: 'warn' });
    expect(structure?.detail).toContain('the time zone of issuedOn');
  });
});
