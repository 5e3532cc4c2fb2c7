import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import {
  asDocument,
  change,
  faultsOf,
  makeBadge,
  makeJwtSigner,
  makeSigner,
  sign,
  verify,
} from '../signed-credentials.ts';
import type { Signer } from '../signed-credentials.ts';

let issuer: Signer;
beforeAll(async () => {
  issuer = await makeSigner();
});

const CONTEXTS = [
  'https://www.w3.org/2018/credentials/v1',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];

/** A badge of VC 1.1; judged on 1 June 2026. */
function badgeOf(id: string, dates: JsonObject): JsonObject {
  const { validFrom: _, validUntil: __, ...badge } = makeBadge(id);
  return { ...badge, '@context': CONTEXTS, ...dates };
}

describe('a date of VC 1.1 without its zone', () => {
  test('is read as if in UTC, and said to lack it', async () => {
    const dates = {
      issuanceDate: '2026-01-01T08:30:00.123456',
      expirationDate: '2027-01-01T00:00:00',
    };
    const outcome = await verify(asDocument(await sign(badgeOf(issuer.id, dates), issuer)));
    expect(outcome.verification.verdict).toBe('verified');
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.verification.checks.find(({ id }) => id === 'document-structure')?.detail).toBe(
      'Should be there: the time zone of issuanceDate, the time zone of expirationDate.',
    );
    expect([outcome.facts.validFrom, outcome.facts.validUntil]).toEqual([
      '2026-01-01T08:30:00.123456Z',
      '2027-01-01T00:00:00Z',
    ]);
  });

  test('still ends a credential, and cannot be changed', async () => {
    const dates = { issuanceDate: '2026-01-01T08:30:00', expirationDate: '2026-05-01T00:00:00' };
    const badge = await sign(badgeOf(issuer.id, dates), issuer);
    const ended = await verify(asDocument(badge));
    expect(ended.verification.verdict).toBe('lapsed');
    const longer = await verify(
      asDocument(change(badge, ['expirationDate'], '2027-05-01T00:00:00')),
    );
    expect(longer.verification.verdict).toBe('rejected');
  });

  test('in a token is judged with the times that its claims say', async () => {
    const { id, signClaims } = await makeJwtSigner();
    const vc = badgeOf(id, { issuanceDate: '2026-01-01T00:00:00' });
    const tokenOf = async (nbf: number) => {
      const claims = { iss: id, sub: 'did:example:subject', nbf, jti: vc['id'], vc };
      const compact = await signClaims(claims);
      return verify({ format: 'ob3-jwt', path: '', payload: { kind: 'jws', compact } });
    };
    const [exact, inTokyo] = [
      await tokenOf(1_767_225_600),
      await tokenOf(1_767_225_600 - 9 * 3600),
    ];
    expect([exact, inTokyo].map((one) => [one.verification.verdict, one.facts.validFrom])).toEqual([
      ['verified', '2026-01-01T00:00:00.000Z'],
      ['verified', '2025-12-31T15:00:00.000Z'],
    ]);
    const another = await tokenOf(1_790_000_000);
    expect(faultsOf(another)).toContain('document-structure fail structure.contradiction');
    expect(another.verification.verdict).toBe('rejected');
  });
});

test.each([
  ['VC 2.0', (id: string) => makeBadge(id, { validFrom: '2026-01-01T00:00:00' })],
  ['VC 1.1, a day alone', (id: string) => badgeOf(id, { issuanceDate: '2026-01-01' })],
  ['VC 1.1, no real day', (id: string) => badgeOf(id, { issuanceDate: '2026-02-30T00:00:00' })],
])('a date that is none there stays a flaw: %s', async (_, make) => {
  const outcome = await verify(asDocument(await sign(make(issuer.id), issuer)));
  expect(outcome.verification.verdict).toBe('rejected');
  expect(faultsOf(outcome)).toContain('document-structure fail structure.malformed');
});
