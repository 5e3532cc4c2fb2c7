import { describe, expect, test } from 'vitest';
import { decideIssuerTrust } from '../../../src/main/trust/index.ts';
import type { TrustInput } from '../../../src/main/trust/index.ts';
import { describeCheck } from '../../../src/shared/messages/checks/index.ts';

const issuer = { id: 'did:web:uni.example', claimedName: 'Example University' };

function decide(overrides: Partial<TrustInput> = {}) {
  return decideIssuerTrust({
    issuer,
    assurance: 'domain',
    verdict: 'verified',
    decisions: new Map(),
    checkedAt: '2026-05-01T00:00:00Z',
    ...overrides,
  });
}

describe('decideIssuerTrust', () => {
  test('knows an issuer that has proven its domain', () => {
    const { level, check } = decide();
    expect(level).toBe('known');
    expect(describeCheck(check)).toBe('Example University has proven that it owns uni.example.');
  });

  test.each([
    ['did:web:uni.example%3A8443:badges', 'uni.example:8443'],
    ['https://Uni.example/issuers/1', 'uni.example'],
    ['did:webvh:QmPEQVM1JPTyrvEgBcDXwjK4TeyLGSX1PxjgyeAisdWM1p:uni.example:art', 'uni.example'],
  ])('names the host of %s', (id, domain) => {
    expect(decide({ issuer: { ...issuer, id } }).check.params).toMatchObject({ domain });
  });

  test.each(['did:key:z6Mk', 'did:web:', 'https://', 'http://uni.example/'])(
    'knows nobody by %s, whatever the assurance',
    (id) => {
      expect(decide({ issuer: { ...issuer, id } }).level).toBe('unknown');
    },
  );

  test('a key alone makes a stranger', () => {
    expect(decide({ assurance: 'key' })).toMatchObject({
      level: 'unknown',
      check: { code: 'issuer.unknown' },
    });
  });

  const trusted = new Map([[issuer.id, 'trusted' as const]]);
  const blocked = new Map([[issuer.id, 'blocked' as const]]);

  test.each([
    ['domain', 'verified', 'trusted'],
    ['key', 'lapsed', 'trusted'],
    ['key', 'unconfirmed', 'trusted'],
    ['none', 'unconfirmed', 'unknown'],
    ['none', 'verified', 'unknown'],
    ['domain', 'rejected', 'unknown'],
  ] as const)(
    'trust by decision, with assurance %s and verdict %s, is %s',
    (assurance, verdict, level) => {
      expect(decide({ assurance, verdict, decisions: trusted }).level).toBe(level);
    },
  );

  test.each([
    ['domain', 'verified'],
    ['none', 'rejected'],
  ] as const)('blocking holds with assurance %s and verdict %s', (assurance, verdict) => {
    expect(decide({ assurance, verdict, decisions: blocked })).toMatchObject({
      level: 'blocked',
      check: { outcome: 'fail' },
    });
  });

  test('no decision reaches an issuer that is not named', () => {
    const nobody = { id: undefined, claimedName: issuer.id };
    expect(decide({ issuer: nobody, decisions: trusted }).level).toBe('unknown');
  });

  test.each([
    ['letters of two scripts in one word', 'Exampl\u0435 University'],
    ['an override of direction', 'Example \u202EUniversity'],
    ['an invisible character', 'Exam\u200Bple University'],
  ])('warns of a name with %s, and leaves the level', (_, claimedName) => {
    const { level, check } = decide({ issuer: { ...issuer, claimedName } });
    expect({ level, outcome: check.outcome, code: check.code }).toEqual({
      level: 'known',
      outcome: 'warn',
      code: 'issuer.disguised',
    });
    expect(describeCheck(check)).toContain('did:web:uni.example');
  });

  describe('beside an issuer of repute', () => {
    const reputedNames = new Map([['did:web:real.example', 'Example University']]);

    test.each(['Example University', 'ЕХАМРLЕ University', 'Example  Universíty'])(
      'another one called %s is warned of',
      (claimedName) => {
        const { level, check } = decide({ issuer: { ...issuer, claimedName }, reputedNames });
        expect([level, check.outcome, check.code]).toEqual(['known', 'warn', 'issuer.imitates']);
        expect(check.params).toMatchObject({ name: 'Example University' });
      },
    );

    test('itself is not, nor one of another name, nor one that the employer has decided on', () => {
      const own = { ...issuer, id: 'did:web:real.example' };
      expect(decide({ issuer: own, reputedNames }).check.outcome).toBe('pass');
      const other = { ...issuer, claimedName: 'Example College' };
      expect(decide({ issuer: other, reputedNames }).check.outcome).toBe('pass');
      const decisions = new Map([[issuer.id, 'trusted' as const]]);
      expect(decide({ decisions, reputedNames }).check.outcome).toBe('pass');
    });
  });
});
