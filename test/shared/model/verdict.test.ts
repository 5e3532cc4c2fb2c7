import { describe, expect, test } from 'vitest';
import { CHECK_IDS, decideVerdict, isProven } from '../../../src/shared/model/verdict.ts';
import type { CheckId, CheckOutcome } from '../../../src/shared/model/verdict.ts';

type Outcomes = Partial<Record<CheckId, CheckOutcome>>;

const GOOD: Outcomes = {
  'document-structure': 'pass',
  'context-integrity': 'pass',
  proof: 'pass',
  'key-resolution': 'pass',
  'issuer-binding': 'pass',
  'algorithm-strength': 'pass',
  'validity-period': 'pass',
  status: 'skipped',
};

function verdictOf(changes: Outcomes) {
  const all = { ...GOOD, ...changes };
  return decideVerdict(
    CHECK_IDS.flatMap((id) => {
      const outcome = all[id];
      return outcome === undefined ? [] : [{ id, outcome }];
    }),
  );
}

describe('decideVerdict', () => {
  test.each<[string, Outcomes, string]>([
    ['all that applies holds', {}, 'verified'],
    ['a warning does not lower it', { 'document-structure': 'warn' }, 'verified'],
    [
      'a check that informs does not lower it',
      { recipient: 'fail', 'issuer-trust': 'fail' },
      'verified',
    ],
    ['the proof fails', { proof: 'fail' }, 'rejected'],
    ['it expired', { 'validity-period': 'fail' }, 'lapsed'],
    ['it was revoked', { status: 'fail' }, 'lapsed'],
    ['the list could not be had', { status: 'unknown' }, 'unconfirmed'],
    ['the key could not be had', { 'key-resolution': 'unknown', proof: 'unknown' }, 'unconfirmed'],
    ['rejected outranks lapsed', { proof: 'fail', 'validity-period': 'fail' }, 'rejected'],
    ['lapsed outranks unconfirmed', { 'validity-period': 'fail', status: 'unknown' }, 'lapsed'],
    [
      'rejected outranks unconfirmed',
      { 'context-integrity': 'fail', status: 'unknown' },
      'rejected',
    ],
  ])('%s', (_, changes, verdict) => {
    expect(verdictOf(changes)).toBe(verdict);
  });

  test('nothing checked is not verified', () => {
    expect(decideVerdict([])).toBe('unconfirmed');
  });

  test.each([
    'document-structure',
    'proof',
    'key-resolution',
    'issuer-binding',
    'validity-period',
  ] as const)('skipping %s is no pass', (id) => {
    expect(verdictOf({ [id]: 'skipped' })).toBe('unconfirmed');
  });

  test('of several results of one check, the worst counts', () => {
    const checks = CHECK_IDS.map((id) => ({ id, outcome: 'pass' as const }));
    expect(decideVerdict(checks)).toBe('verified');
    expect(decideVerdict([...checks, { id: 'proof', outcome: 'fail' }])).toBe('rejected');
    expect(decideVerdict([{ id: 'proof', outcome: 'fail' }, ...checks])).toBe('rejected');
  });
});

describe('isProven', () => {
  test.each([
    ['verified', 'unstated', 'unknown', true],
    ['verified', 'confirmed', 'trusted', true],
    ['verified', 'mismatch', 'trusted', false],
    ['verified', 'confirmed', 'blocked', false],
    ['lapsed', 'confirmed', 'trusted', false],
    ['unconfirmed', 'confirmed', 'trusted', false],
    ['rejected', 'confirmed', 'trusted', false],
  ] as const)('%s, %s, %s: %s', (verdict, recipient, trust, proven) => {
    expect(isProven(verdict, recipient, trust)).toBe(proven);
  });
});
